/* spam_words_europe: the rows of spam_words_table.h for German, Dutch, French, Polish. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_EUROPE_H
#define INDEMAND_DOMAIN_SPAM_WORDS_EUROPE_H

/* clang-format off */
#define SPAM_WORDS_GERMAN(X) \
    X(SEARCH, 10, \
      "seite # bei google|seite eins bei google|seite von google|seite # ~ google|" \
      "erste seite ~ google|ersten seite ~ google|ersten platz|google ranking*|" \
      "bei google ~ gefunden|bei google nicht|besser gefunden|suchmaschinenoptimierung|" \
      "suchmaschinen ranking*|linkaufbau|linktausch|linkpartner*|gastbeitrag*|gastartikel*|" \
      "mehr besucher|besucher auf ihre*|mehr traffic|seo paket*|seo analyse*|" \
      "seo agentur bietet|ranking ~ verbessern|sichtbarkeit bei google|top # bei google|" \
      "google bewertungen|positive bewertungen|google eintrag|unternehmensprofil") \
    X(SEARCH, 5, \
      "suchergebnis*|suchmaschine*|sichtbarkeit|ranking*|google unternehmensprofil|keywords") \
    X(WEB, 10, \
      "neue webseite|neue website|neue homepage|webdesign*|webseite erstellen|" \
      "website erstellen|ihre webseite ~ veraltet|ihre website ~ veraltet|" \
      "webseite ~ modernisieren|relaunch|app entwicklung|app programmier*|erklarvideo*|" \
      "imagefilm*|homepage erstell*|internetauftritt|offshore entwickl*|" \
      "programmierer ~ stunde*|wartung ihrer web*") \
    X(LEADS, 10, \
      "neukunden|neukundengewinnung|kundengewinnung|mehr kunden|mehr anfragen|" \
      "qualifizierte leads|leads generieren|leadgenerierung|adressdaten|firmenadressen|" \
      "e mail adressen|adressliste*|e mail marketing|newsletter versand|" \
      "social media betreuung|instagram follower|termine mit entscheider*|kaltakquise|" \
      "messebesucher ~ liste|planbar ~ kunden") \
    X(LOANS, 10, \
      "kredit*|sofortkredit*|darlehen|ohne schufa|schufafrei*|umschuldung|zinssatz von|" \
      "zinsen ab|kreditangebot*|finanzierung ohne|ohne burgschaft|ohne vorkosten|" \
      "privatkredit*|geldgeber") \
    X(PROFIT, 10, \
      "geld verdienen|passives einkommen|nebenverdienst|nebeneinkommen|garantierte rendite*|" \
      "rendite ~ monat*|% rendite|% pro monat|kryptowahrung*|bitcoin ~ verdien*|" \
      "bitcoin ~ invest*|handelsroboter|trading bot|trading plattform|finanzielle freiheit|" \
      "finanzielle unabhangigkeit|schnell reich|investieren sie|in bitcoin|kapitalanlage|" \
      "festgeld*") \
    X(LEGACY, 10, \
      "erbschaft*|verstorben*|nachlass*|begunstigte*|millionen euro ~ konto|lotterie|" \
      "gewonnen haben|sie haben gewonnen|gewinnbenachrichtigung|witwe|waisen*|" \
      "spenden mochte|vertrauliches geschaft*|gott segne|an krebs|mein verstorbener|" \
      "uberweisung ~ ausland") \
    X(GAMBLING, 10, \
      "spielautomat*|freispiele|willkommensbonus|einzahlungsbonus|sportwetten|glucksspiel*|" \
      "online casino*|wettanbieter") \
    X(PILLS, 10, \
      "ohne rezept|rezeptfrei*|potenzmittel|abnehmen|abnehm*|kilo verloren|kilo abgenommen|" \
      "diatpillen|online apotheke|fettverbrenn*|erektion*|potenz") \
    X(ADULT, 10, \
      "sextreffen|erotik*|nackt*|heisse frauen|heise frauen|frauen in deiner nahe|" \
      "frauen aus deiner|partnersuche|seitensprung|einsame frauen|camgirl*|suche einen mann") \
    X(GOODS, 10, \
      "replika*|nachbildung*|grosshandelspreis*|fabrikpreis*|direkt vom hersteller|" \
      "unser katalog|unseren katalog|preisliste|werbeartikel|markenuhren") \
    X(REGISTER, 10, \
      "branchenbuch*|branchenverzeichnis*|firmenverzeichnis*|firmenregister|gewerberegister|" \
      "datenbank eintrag*|eintragung ~ register|ihre eintragung|handelsregister ~ kosten|" \
      "domain ~ verlanger*|ihre domain|domain lauft|markenregister|markeneintragung|" \
      "grundeintrag|jahrlich ~ kosten|uberweisen sie|zahlbar bis|gewerbeauskunft*|" \
      "rechnung ~ beglich*|adressbuch") \
    X(THREAT, 10, \
      "abmahnung*|urheberrecht*|ihr konto ~ gesperrt|konto ~ gesperrt|wird ~ gesperrt|" \
      "postfach ~ voll|passwort ~ bestatig*|bestatigen sie ihr*|zugangsdaten ~ bestatig*|" \
      "verifizieren sie|unterlassung*|bussgeld|busgeld|gehackt|sicherheitslucke*|" \
      "dsgvo verstos*|dsgvo abmahn*|paket ~ zugestellt|paket ~ zoll|zollgebuhr*|" \
      "letzte mahnung|inkasso*|strafzahlung*|zahlungsdaten ~ aktualisier*") \
    X(PAPERS, 10, \
      "fuhrerschein ~ kaufen|diplom ~ kaufen|doktortitel|ausweis* ~ kaufen|" \
      "hausarbeit schreiben|bachelorarbeit schreiben|ghostwriter*|ubersetzungsburo*|" \
      "ubersetzungsdienst*|ubersetzungen ab|pro wort|heimarbeit|von zu hause ~ arbeiten|" \
      "arbeiten von zu hause|prozent ~ provision|leiharbeiter|zeitarbeiter|" \
      "arbeitskrafte aus|personal aus polen|personal aus rumanien|subunternehmer") \
    X(OPENING, 5, \
      "auf ihre webseite ~ gestosen|auf ihre website ~ gestosen|auf ihre seite ~ gestosen|" \
      "auf ihrer seite ~ gesehen|auf ihrer webseite|auf ihrer website|ihre webseite|" \
      "ihre website|ihre internetseite|ihre homepage|ist uns aufgefallen|" \
      "ist mir aufgefallen|sehr geehrter kunde|lieber kunde|lieber freund|kurze frage|" \
      "richtige ansprechpartner|wir bieten ihnen|wir bieten|wir helfen unternehmen|" \
      "wir sind spezialisiert|haben sie interesse|bei interesse|falls sie interesse|" \
      "suchen sie|mochten sie|wollen sie|abmelden|kein spam|keine weiteren nachrichten") \
    X(PRICE, 6, \
      "ab $ #|ab # $|ab # euro|nur # euro|nur # $|nur $ #|fur nur|# euro pro|" \
      "# euro monatlich|# $ pro|pro monat|monatlich|zum festpreis|festpreis|% rabatt|" \
      "rabatt*|gunstig*|kostenlos*|gratis|unverbindlich*|statt # euro|geld zuruck garantie|" \
      "preisgunstig*") \
    X(CALL, 6, \
      "klicken sie|klick hier|hier klicken|jetzt bestell*|jetzt kaufen|jetzt anmelden|" \
      "jetzt registrieren|jetzt sichern|jetzt starten|nur heute|nur noch # platze|" \
      "nur noch wenige|letzte chance|innerhalb von # stunden|binnen # stunden|" \
      "innerhalb von # tagen|antworten sie|schreiben sie mir|schreib mir|" \
      "kontaktieren sie mich|per whatsapp|erstgesprach|kostenloses gesprach|" \
      "termin vereinbaren|kurzes telefonat|# minuten|garantiert*|sofort|schicken sie uns")

#define SPAM_WORDS_DUTCH(X) \
    X(SEARCH, 10, \
      "eerste pagina van google|pagina # van google|pagina # in google|hoger in google|" \
      "bovenaan in google|vindbaarheid|zoekmachineoptimalisatie|linkbuilding|gastblog*|" \
      "meer bezoekers|meer verkeer|beter gevonden|google positie*") \
    X(WEB, 10, \
      "nieuwe website|website laten maken|website ~ verouderd|app laten maken|" \
      "app ontwikkel*|webwinkel laten") \
    X(LEADS, 10, \
      "nieuwe klanten|meer klanten|meer leads|leadgeneratie|e mailadressen|emailbestand|" \
      "adressenbestand|bedrijfsgegevens ~ lijst|volgers kopen") \
    X(LOANS, 10, \
      "lening*|zakelijke lening|krediet*|geld lenen|zonder bkr|zonder onderpand|rente van|" \
      "rentepercentage") \
    X(PROFIT, 10, \
      "passief inkomen|gegarandeerd rendement|rendement van|crypto ~ verdien*|" \
      "financiele vrijheid|% per maand|beleggen in crypto|bijverdien*") \
    X(LEGACY, 10, \
      "erfenis|nalatenschap|overleden*|begunstigde|loterij|u hebt gewonnen|u heeft gewonnen|" \
      "weduwe|weeshuis") \
    X(GAMBLING, 10, \
      "gokken|gokkast*|gratis spins|welkomstbonus|online casino") \
    X(PILLS, 10, \
      "zonder recept|afvallen|kilo afgevallen|erectie*|erectiepil*") \
    X(ADULT, 10, \
      "sekscontact*|geile|hete vrouwen|eenzame vrouwen|dames in de buurt|sekspartner|lekkere") \
    X(REGISTER, 10, \
      "bedrijvengids|bedrijvenregister|domeinnaam ~ verlo*|uw domeinnaam|domein ~ verlo*|" \
      "handelsmerk*|openstaande factuur") \
    X(THREAT, 10, \
      "account ~ geblokkeerd|rekening ~ geblokkeerd|wachtwoord ~ bevestig*|bevestig uw|" \
      "mailbox ~ vol|auteursrecht*|boete|pakket ~ douane|pakket ~ wacht*|avg boete|" \
      "verifieer uw") \
    X(PAPERS, 10, \
      "vertaalbureau|per woord|thuiswerk*|rijbewijs ~ kopen|diploma ~ kopen") \
    X(OPENING, 5, \
      "uw website|op uw website|viel mij op|ik zag dat|kwam uw website|wij bieden|" \
      "bent u geinteresseerd|heeft u interesse|wilt u|zoekt u|geachte klant|beste klant|" \
      "beste ondernemer|de juiste persoon|korte vraag|afmelden") \
    X(PRICE, 6, \
      "vanaf $ #|vanaf # euro|slechts # euro|slechts $ #|voor slechts|per maand|% korting|" \
      "korting|goedkoop*|vrijblijvend*|vaste prijs|niet goed geld terug") \
    X(CALL, 6, \
      "klik hier|bestel nu|koop nu|meld u ~ aan|nu aanmelden|alleen vandaag|" \
      "nog maar # plaatsen|laatste kans|binnen # uur|reageer|neem contact op|stuur ons|" \
      "bel mij|via whatsapp|gratis gesprek|kennismakingsgesprek|gegarandeerd*")

#define SPAM_WORDS_FRENCH(X) \
    X(SEARCH, 10, \
      "premiere page de google|premiere page google|page de google|referencement*|" \
      "positionnement ~ google|netlinking|article invite|articles invites|" \
      "article sponsorise|plus de trafic|plus de visiteurs|trafic ~ site|" \
      "visibilite sur google|moteurs de recherche|en tete de google|echange de liens") \
    X(WEB, 10, \
      "creation de site*|refonte ~ site|refonte du site|nouveau site web|" \
      "site internet ~ obsolete|developpement ~ mobile|application mobile|agence web|" \
      "creation ~ logo|developpeurs offshore|externalisation") \
    X(LEADS, 10, \
      "nouveaux clients|plus de clients|generation de leads|leads qualifies|" \
      "base de donnees ~ email*|fichier ~ email*|fichiers email*|adresses email*|emailing|" \
      "abonnes instagram|prospection|prospects qualifies|millions d email*") \
    X(LOANS, 10, \
      "pret entre particuliers|pret d argent|pret personnel|offre de pret|prets|" \
      "credit rapide|credit sans|demande de pret|taux d interet|au taux de|sans garantie|" \
      "sans justificatif|besoin d un pret|besoin ~ financement|rachat de credit*|" \
      "particulier a particulier") \
    X(PROFIT, 10, \
      "gagner de l argent|gagnez de l argent|gagner # $|gagnez|revenu passif|" \
      "revenus passifs|rendement garanti|rendements garantis|% par mois|robot de trading|" \
      "investir ~ bitcoin|investir ~ crypto*|cryptomonnaie*|liberte financiere|" \
      "complement de revenu|sans risque|doublez votre") \
    X(LEGACY, 10, \
      "heritage|succession|defunt*|beneficiaire|decede*|ayant droit|loterie|vous avez gagne|" \
      "heureux gagnant|veuve|orphelin*|don de|faire un don|que dieu|cancer|mon defunt|" \
      "fonds ~ transfer*|bien aime*|homme de confiance|legs") \
    X(GAMBLING, 10, \
      "casino en ligne|machines a sous|tours gratuits|bonus de bienvenue|paris sportifs|" \
      "jeux d argent") \
    X(PILLS, 10, \
      "sans ordonnance|perdre du poids|perte de poids|perdu # kilos|perdu # kg|maigrir|" \
      "minceur|pharmacie en ligne|pilules") \
    X(ADULT, 10, \
      "rencontre* ~ femme*|femmes chaudes|plan cul|sexe|nue|mes photos|cherche un homme|" \
      "rencontres coquines|femmes seules|coquine*") \
    X(GOODS, 10, \
      "prix d usine|prix de gros|notre catalogue|notre nouveau catalogue|meilleurs prix|" \
      "prix competitif*|fournisseur de|fabricant ~ chine|repliques|contrefacon*") \
    X(REGISTER, 10, \
      "annuaire ~ entreprises|annuaire professionnel|registre ~ entreprises|" \
      "nom de domaine ~ expir*|votre nom de domaine|domaine ~ expir*|depot de marque|" \
      "facture impayee|insertion ~ annuaire|renouvel* ~ domaine") \
    X(THREAT, 10, \
      "compte ~ suspendu|compte ~ bloque|sera suspendu|boite ~ pleine|messagerie ~ pleine|" \
      "confirmer votre mot de passe|confirmez votre|verifier votre compte|droit d auteur|" \
      "droits d auteur|contrefacon|mise en demeure|amende|pirate*|colis ~ attente|" \
      "votre colis|frais de douane|mettre a jour vos ~ bancaires|moyen de paiement|rgpd") \
    X(PAPERS, 10, \
      "permis de conduire ~ vente|acheter ~ permis|acheter ~ diplome|faux papiers|" \
      "memoire ~ redaction|agence de traduction|traducteur*|par mot|le mot|" \
      "travail a domicile|travailler a domicile|travailler chez vous") \
    X(OPENING, 5, \
      "votre site|sur votre site|j ai remarque|nous avons remarque|en visitant|" \
      "je suis tombe sur|nous proposons|nous vous proposons|je vous propose|" \
      "etes vous interesse|si vous etes interesse|avez vous besoin|cherchez vous|" \
      "souhaitez vous|cher client|chere cliente|cher ami|la bonne personne|" \
      "une petite question|desabonner|desinscri*|je me permets de") \
    X(PRICE, 6, \
      "a partir de $ #|a partir de # $|a partir de # euros|seulement # euros|seulement # $|" \
      "seulement $ #|pour seulement|# euros par|# $ par|par mois|# $ ht|% de reduction|" \
      "% de remise|remise|gratuit*|pas cher|prix bas|sans engagement|satisfait ou rembourse|" \
      "devis gratuit|tarif*") \
    X(CALL, 6, \
      "cliquez|cliquer ici|commandez|achetez|inscrivez vous|rejoignez|profitez|" \
      "aujourd hui seulement|dernieres places|offre limitee|sous # heures|sous # h|" \
      "dans les # heures|repondez|ecrivez moi|contactez moi|contactez nous|par whatsapp|" \
      "appel de # minutes|rendez vous telephonique|# minutes|garanti*|audit gratuit|" \
      "envoyez nous|immediatement")

#define SPAM_WORDS_POLISH(X) \
    X(SEARCH, 10, \
      "pierwsza strona google|pierwszej stronie google|strone google|stronie google|" \
      "pozycjonowani*|pozycjonowac|pozycje w google|pozycji w google|widocznosc ~ google|" \
      "widocznosci ~ google|linki sponsorowane|artykul* sponsorowan*|artykul* goscinn*|" \
      "wiecej odwiedzin|wiekszy ruch|ruch na stronie|wyszukiwark*|katalog* stron") \
    X(WEB, 10, \
      "nowa strona internetowa|nowa strone|tworzenie stron|strony internetowe|" \
      "projektowanie stron|strona ~ przestarzala|aplikacj* mobiln*|sklep* internetow*|" \
      "outsourcing it") \
    X(LEADS, 10, \
      "nowych klientow|wiecej klientow|baza adresow|baza firm|bazy danych firm|" \
      "bazy mailing*|baz* e mail*|generowanie leadow|mailing*|pozyskiwanie klientow|" \
      "obserwujacych") \
    X(LOANS, 10, \
      "pozyczk*|kredyt*|chwilowk*|bez bik|oprocentowani*|bez zaswiadczen|konsolidacj*|" \
      "szybka gotowka") \
    X(PROFIT, 10, \
      "zarabia*|zarobi*|dochod pasywny|pasywny dochod|gwarantowan* zysk*|zysk* gwarantowan*|" \
      "bitcoin* ~ zarob*|kryptowalut*|wolnosc finansow*|% miesiecznie|inwestuj*|szybki zysk") \
    X(LEGACY, 10, \
      "spadek|spadk*|zmarl*|beneficjent*|loteri*|wygral*|wdow*|sierot*|nowotwor*|" \
      "przelew* srodkow|darowizn*") \
    X(GAMBLING, 10, \
      "kasyno|kasyn*|darmowe spiny|automaty|zaklady bukmacherskie|bukmacher*|" \
      "bonus powitalny|bonus bez depozytu") \
    X(PILLS, 10, \
      "bez recepty|odchudzani*|schudl*|schudn*|potencj*|erekcj*|tabletki na|" \
      "apteka internetowa") \
    X(ADULT, 10, \
      "seks*|sex*|randk*|gorace kobiety|samotne kobiety|moje zdjecia|poznaj ~ kobiet*|nagie") \
    X(GOODS, 10, \
      "ceny fabryczne|ceny hurtowe|hurtow* cen*|prosto z fabryki|producent ~ chin|" \
      "nasz katalog|podrobk*|repliki") \
    X(REGISTER, 10, \
      "katalog firm|rejestr firm|rejestrze firm|centralny rejestr|wpis do rejestru|" \
      "wpis w katalogu|domena ~ wygas*|domeny ~ wygas*|odnowieni* domeny|znak towarowy|" \
      "rejestracj* znaku|oplata rejestracyjna|zalegla faktura|nieoplacon* faktur*") \
    X(THREAT, 10, \
      "konto ~ zablokowan*|konta ~ zablokowan*|zostanie zablokowan*|potwierdz* haslo|" \
      "potwierdz swoje|skrzynka ~ pelna|prawa autorskie|praw autorskich|naruszeni*|" \
      "kara pieniezna|zhakowan*|paczka ~ wstrzyman*|twoja paczka|doplat*|weryfikacj* konta|" \
      "rodo") \
    X(PAPERS, 10, \
      "biuro tlumaczen|tlumaczenia przysiegle|prawo jazdy ~ kup*|kup* ~ prawo jazdy|" \
      "kolekcjonersk*|praca zdalna|praca w domu|prace magistersk* ~ pis*|pisanie prac|" \
      "pracownicy z ukrainy|pracownikow z") \
    X(OPENING, 5, \
      "panstwa strona|panstwa strone|panstwa strony|panstwa stronie|twoja strona|" \
      "twojej strony|na panstwa stronie|zauwazylem|zauwazylam|zauwazylismy|natrafilem|" \
      "oferujemy|proponujemy|czy sa panstwo zainteresowani|jesli sa panstwo zainteresowani|" \
      "czy jestes zainteresowan*|szukasz|szukaja panstwo|czy chc*|drogi kliencie|" \
      "szanowny kliencie|krotkie pytanie|wypisz|wlasciwa osoba") \
    X(PRICE, 6, \
      "od # zl|tylko # zl|juz od #|za jedyne|jedyne #|zl miesiecznie|zl netto|miesiecznie|" \
      "% rabatu|% znizki|rabat*|znizk*|promocj*|tanio|najtaniej|najnizsz* cen*|bezplatn*|" \
      "za darmo|darmow*|bez zobowiazan|zwrot pieniedzy") \
    X(CALL, 6, \
      "kliknij|zamow*|kup teraz|zarejestruj sie|dolacz|tylko dzis|tylko dzisiaj|" \
      "ostatnie miejsca|zostalo # miejsc|w ciagu # godzin|w # godzin|odpisz|napisz do mnie|" \
      "napisz na|skontaktuj sie|krotka rozmow*|# minut|gwarantujemy|gwarancj*|natychmiast*|" \
      "odpowiedz")
/* clang-format on */

#endif
