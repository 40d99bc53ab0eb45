/* spam_words_de: the rows of spam_words_table.h for German. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_DE_H
#define INDEMAND_DOMAIN_SPAM_WORDS_DE_H

/* clang-format off */
#define SPAM_WORDS_DE(X) \
    X(SEARCH, 10, \
      "seite # bei google|seite eins bei google|seite von google|seite # ~ google|" \
      "erste seite ~ google|ersten seite ~ google|ersten platz|google ranking*|" \
      "bei google ~ gefunden|bei google nicht|besser gefunden|suchmaschinen ranking*|" \
      "mehr besucher|besucher auf ihre*|mehr traffic|seo paket*|seo analyse*|seo agentur bietet|" \
      "ranking ~ verbessern|sichtbarkeit bei google|top # bei google|google bewertungen|" \
      "positive bewertungen|google eintrag") \
    X(SEARCH, 6, \
      "bei google|auf google|google platz*|platz # bei|in google|seo optimierung|seo betreuung|" \
      "kostenlose seo|seo check|website check|link auf ihrer|link setzen|" \
      "artikel ~ veroffentlich*|beitrag ~ veroffentlich*|online sichtbar*|top platzierung*|" \
      "lokale suche|google maps") \
    X(SEARCH, 5, \
      "suchmaschinenoptimierung|linkaufbau|linktausch|linkpartner*|gastbeitrag*|gastartikel*|" \
      "unternehmensprofil|suchergebnis*|suchmaschine*|sichtbarkeit|ranking*|" \
      "google unternehmensprofil|keywords") \
    X(WEB, 10, \
      "neue webseite|neue website|neue homepage|webseite erstellen|website erstellen|" \
      "ihre webseite ~ veraltet|ihre website ~ veraltet|webseite ~ modernisieren|" \
      "app entwicklung|app programmier*|homepage erstell*|offshore entwickl*|" \
      "programmierer ~ stunde*|wartung ihrer web*|video fur ihr*|film fur ihr*|ki assistent*|" \
      "ki chatbot*|chatbot fur|ki telefon*|ki tool*|entwickler ab|softwareentwicklung aus|" \
      "nicht mobilfahig|auf dem handy") \
    X(WEB, 6, \
      "ihren internetauftritt|ihr internetauftritt|ihren webauftritt|moderne website|" \
      "moderne webseite|moderne homepage|neuer look|website relaunch|web entwicklung|" \
      "app entwickl*|apps entwickeln|entwickeln apps|entwickler aus|logo gestalt*|logo design|" \
      "ki losung*|kunstliche intelligenz") \
    X(WEB, 5, \
      "webdesign*|relaunch|erklarvideo*|imagefilm*|internetauftritt|drohnenaufnahme*|" \
      "drohnenvideo*|animationsfilm*|telefonassistent*|entwicklerteam*|veraltet") \
    X(LEADS, 10, \
      "mehr kunden|mehr anfragen|qualifizierte leads|leads generieren|e mail adressen|" \
      "e mail marketing|newsletter versand|social media betreuung|instagram follower|" \
      "termine mit entscheider*|messebesucher ~ liste|planbar ~ kunden|formulare ~ versend*|" \
      "echte follower|abonnenten ~ kaufen|datenbank mit|excel datei|excel liste|auftrage ohne") \
    X(LEADS, 6, \
      "neue kunden|mehr umsatz|kunden gewinnen|kunden gewinnt|anfragen pro monat|" \
      "leads pro monat|terminvereinbarung fur|qualifizierte termine|e mail adressen von|" \
      "adressen von|kontaktdaten von|newsletter an|social media agentur|reichweite auf|" \
      "follower fur|ihre botschaft an|ihre werbung") \
    X(LEADS, 5, \
      "neukunden|neukundengewinnung|kundengewinnung|leadgenerierung|adressdaten|firmenadressen|" \
      "adressliste*|kaltakquise|kontaktformular*|massenversand|follower*|entscheider*|" \
      "telefonakquise|kundentermine|neukundentermine|zielgruppe|reichweite") \
    X(LEADS, 4, \
      "# firmen|# unternehmen|# adressen|# kontakte") \
    X(LOANS, 10, \
      "ohne schufa|schufafrei*|zinssatz von|zinsen ab|finanzierung ohne|ohne burgschaft|" \
      "ohne vorkosten") \
    X(LOANS, 6, \
      "liquiditat ohne|finanzierungszusage|kapitalgeber|kapital fur ihr|bank ~ abgelehnt|" \
      "ohne bank|factoring|betriebsmittelkredit|kredit ohne|kredit fur|kredit von|darlehen von|" \
      "darlehen zu|geld leihen|finanzierung zu|finanzierung fur ihr*|% zinsen|% zins|" \
      "laufzeit von # jahren|sofort ausgezahlt|schnelle auszahlung|unkomplizierte finanzierung|" \
      "brauchen sie geld|brauchen sie kapital|brauchen sie einen kredit") \
    X(LOANS, 5, \
      "kredit*|sofortkredit*|darlehen|umschuldung|kreditangebot*|privatkredit*|geldgeber") \
    X(PROFIT, 10, \
      "geld verdienen|passives einkommen|garantierte rendite*|rendite ~ monat*|% rendite|" \
      "% pro monat|bitcoin ~ verdien*|bitcoin ~ invest*|trading bot|trading plattform|" \
      "finanzielle freiheit|finanzielle unabhangigkeit|schnell reich|investieren sie|in bitcoin|" \
      "wie er mit # euro|mit # euro reich|reich wurde|reich geworden|banken wollen|die banken|" \
      "skandal im|automatisch handel*|roboter ~ handelt|ohne vorwissen") \
    X(PROFIT, 6, \
      "rendite von|rendite bis|hohe rendite*|feste rendite|sichere rendite|garantierter gewinn|" \
      "gewinne von|gewinn pro|verdienen sie|taglich verdienen|euro am tag|euro pro tag|" \
      "euro taglich|einkommen von zuhause|krypto investment*|krypto handel|bitcoin system|" \
      "bitcoin handel|trading signale|forex handel|kapital verdoppel*|geld verdoppel*|" \
      "ohne risiko|investition ab") \
    X(PROFIT, 5, \
      "nebenverdienst|nebeneinkommen|kryptowahrung*|handelsroboter|kapitalanlage|festgeld*|" \
      "mindesteinlage|gewinn*|rendite*") \
    X(LEGACY, 10, \
      "millionen euro ~ konto|gewonnen haben|sie haben gewonnen|spenden mochte|" \
      "vertrauliches geschaft*|gott segne|an krebs|mein verstorbener|uberweisung ~ ausland|" \
      "erbe antreten|keine erben|ohne erben|kein erbe|rechtsanwalt des verstorbenen|" \
      "gemeinsamer nachname|millionen dollar|millionen us dollar") \
    X(LEGACY, 6, \
      "erbschaft von|erbe von|millionen euro|vertraulich behandel*|ihr anteil|% der summe|" \
      "% des betrags|ausgewahlt ~ gewinn") \
    X(LEGACY, 5, \
      "erbschaft*|verstorben*|nachlass*|begunstigte*|lotterie|gewinnbenachrichtigung|witwe|" \
      "waisen*|erbin|fondsuberweisung|schenkung|wohltatig*|vertrauenswurdig*|diskretion") \
    X(GAMBLING, 10, \
      "spielautomat*|freispiele|online casino*") \
    X(GAMBLING, 5, \
      "willkommensbonus|einzahlungsbonus|sportwetten|glucksspiel*|wettanbieter") \
    X(PILLS, 10, \
      "ohne rezept|kilo verloren|kilo abgenommen|online apotheke") \
    X(PILLS, 5, \
      "rezeptfrei*|potenzmittel|abnehmen|abnehm*|diatpillen|fettverbrenn*|erektion*|potenz") \
    X(ADULT, 10, \
      "sextreffen|heisse frauen|heise frauen|frauen in deiner nahe|frauen aus deiner|" \
      "einsame frauen|suche einen mann|heute nacht|heute abend ~ treffen|mein mann ist|" \
      "bin allein|meine bilder|meine fotos") \
    X(ADULT, 5, \
      "erotik*|nackt*|partnersuche|seitensprung|camgirl*") \
    X(GOODS, 10, \
      "replika*|direkt vom hersteller|unser katalog|unseren katalog|mit ihrem logo|ab werk|" \
      "fabrik in china|muster kostenlos") \
    X(GOODS, 6, \
      "zu gunstigen preisen|zu besten preisen|beste preise|grosse mengen|gros handel|" \
      "hersteller von|hersteller aus china|produzent von|wir produzieren ~ und liefern|" \
      "wir beliefern|unser sortiment|unsere produktpalette|katalog und preisliste|frei haus|" \
      "rabatt auf") \
    X(GOODS, 5, \
      "nachbildung*|grosshandelspreis*|fabrikpreis*|preisliste|werbeartikel|markenuhren|" \
      "werbegeschenk*|werbeprodukte|sonderposten|restposten|lagerraumung|grosmenge*|" \
      "mindestbestellmenge|palettenware|direktimport|stuckpreis") \
    X(REGISTER, 10, \
      "datenbank eintrag*|eintragung ~ register|ihre eintragung|handelsregister ~ kosten|" \
      "domain ~ verlanger*|ihre domain|domain lauft|jahrlich ~ kosten|uberweisen sie|" \
      "zahlbar bis|rechnung ~ beglich*|jahrlich netto|laufzeit drei jahre|laufzeit # jahre|" \
      "laufzeit ~ jahre|zentrale ~ register|unterschrieben ~ zuruck") \
    X(REGISTER, 6, \
      "eintrag in|eintrag im|ihr eintrag|ihren eintrag|eintragen lassen|registrierung ihrer") \
    X(REGISTER, 5, \
      "branchenbuch*|branchenverzeichnis*|firmenverzeichnis*|firmenregister|gewerberegister|" \
      "markenregister|markeneintragung|grundeintrag|gewerbeauskunft*|adressbuch|" \
      "basisdatenschutz*|leistungspaket|datenerfassung|gewerbedaten*|eintragungsofferte|" \
      "korrekturabzug") \
    X(THREAT, 10, \
      "ihr konto ~ gesperrt|konto ~ gesperrt|wird ~ gesperrt|postfach ~ voll|" \
      "passwort ~ bestatig*|bestatigen sie ihr*|zugangsdaten ~ bestatig*|verifizieren sie|" \
      "dsgvo verstos*|dsgvo abmahn*|paket ~ zugestellt|paket ~ zoll|letzte mahnung|" \
      "zahlungsdaten ~ aktualisier*|kennwort ~ bestatig*|bestatigen sie ~ kennwort|" \
      "speicherplatz ~ uberschritten|postfach hat|ihr postfach|nachrichten zu empfangen|" \
      "heute ~ gesperrt|makros aktivieren|bearbeitung aktivieren|inhalte aktivieren|" \
      "rechnung im anhang|rechnung als download|anbei die rechnung|offener betrag|hosting paket|" \
      "lastschrift ~ fehlgeschlagen|lastschrift ~ abgelehnt|zahlung ~ fehlgeschlagen|" \
      "sendung ~ zuruck*|bilder auf ihrer|verstos gegen|datenschutz grundverordnung") \
    X(THREAT, 6, \
      "ihr konto|ihr zugang|ihre zugangsdaten|ihr passwort|identitat bestatigen|wird geloscht|" \
      "geloscht werden|anmeldung aus|rechtliche schritte|lizenz ~ bild*|foto ~ verwendet|" \
      "bild ~ verwendet|ohne genehmigung|rechnung nr|lieferung konnte|anhang offnen|im anhang") \
    X(THREAT, 5, \
      "abmahnung*|urheberrecht*|unterlassung*|bussgeld|busgeld|gehackt|sicherheitslucke*|" \
      "zollgebuhr*|inkasso*|strafzahlung*|speichergrenze|speicherlimit|mahnung|" \
      "zahlungserinnerung|lagerkosten|schadensersatz|lizenzgebuhr|unterlassungserklarung|" \
      "auskunftspflicht") \
    X(OFFICE, 10, \
      "sterne bewertung*|negative bewertung*|schlechte bewertung*|echte bewertungen|" \
      "google sterne|bewertungen ~ losch*|loschung ~ bewertung*") \
    X(OFFICE, 6, \
      "ich berate|wir beraten|beratung fur|begleite ich|schulung*|fortbildung*|vortrag*|" \
      "druckerei|drucksachen|jahresbericht*|telefonanlage*|stromvertrag|stromkosten|" \
      "energiekosten|versicherung*|kaffeemaschine*|kaffeevollautomat*|reinigung*|buromobel|" \
      "fotograf*|veranstaltungsagentur|dolmetscher*|marktforschung|umfrage*|leitfaden|" \
      "bewertungen|pressemitteilung*|messebau|werbemittel|unsere software|unsere plattform|" \
      "unser tool|digitalisierung ihrer|mitarbeiter ~ schulen|ihr team|ihre mitarbeiter|" \
      "ihre kollegen|ich biete|wir unterstutzen|wir begleiten|ich unterstutze|ich begleite|" \
      "unsere agentur|meine agentur|unser buro|als coach|als trainer*|als berater*|" \
      "als fotograf*|als texter*|anzeige in|anzeigen in|dsgvo check|software fur|tool fur|" \
      "app fur|plattform fur|mitarbeiter benefits|reisen fur|leasing fur|photovoltaik fur ihr*|" \
      "ladesaulen fur ihr*") \
    X(OFFICE, 5, \
      "rezensionen") \
    X(OFFICE, 4, \
      "# sterne") \
    X(JOBS, 10, \
      "zahlungen entgegen*|geld weiterleiten|stunden am tag|stunde am tag|stunden taglich|" \
      "keine vorkenntnisse|ohne vorkenntnisse|pakete ~ hause|bewerben sie sich") \
    X(JOBS, 6, \
      "von zuhause|home office stelle|nebenbei verdien*|arbeiten sie von|monatlich verdienen|" \
      "fachkrafte aus|mitarbeiter aus|personal aus|pflegekrafte aus|pakete annehmen") \
    X(JOBS, 5, \
      "finanzagent*|heimburo|nebenjob*|minijob*|verdienst*|personaldienstleist*") \
    X(PAPERS, 10, \
      "fuhrerschein ~ kaufen|diplom ~ kaufen|ausweis* ~ kaufen|hausarbeit schreiben|" \
      "bachelorarbeit schreiben|ubersetzungen ab|pro wort|von zu hause ~ arbeiten|" \
      "arbeiten von zu hause|prozent ~ provision|arbeitskrafte aus|personal aus polen|" \
      "personal aus rumanien") \
    X(PAPERS, 6, \
      "ubersetzung ihrer|ubersetzung von|beglaubigte ubersetz*|pro zeile|pro seite|" \
      "zertifikat ohne|aufenthaltstitel kaufen") \
    X(PAPERS, 5, \
      "doktortitel|ghostwriter*|ubersetzungsburo*|ubersetzungsdienst*|heimarbeit|leiharbeiter|" \
      "zeitarbeiter|subunternehmer") \
    X(OPENING, 5, \
      "auf ihre webseite ~ gestosen|auf ihre website ~ gestosen|auf ihre seite ~ gestosen|" \
      "auf ihrer seite ~ gesehen|auf ihrer webseite|auf ihrer website|ihre webseite|" \
      "ihre website|ihre internetseite|ihre homepage|ist uns aufgefallen|ist mir aufgefallen|" \
      "sehr geehrter kunde|lieber kunde|lieber freund|kurze frage|richtige ansprechpartner|" \
      "wir bieten ihnen|wir bieten|wir helfen unternehmen|wir sind spezialisiert|" \
      "haben sie interesse|bei interesse|falls sie interesse|suchen sie|mochten sie|wollen sie|" \
      "abmelden|kein spam|keine weiteren nachrichten|wir machen|wir erstellen|wir liefern|" \
      "wir ubernehmen|wir suchen mitarbeiter|wir haben ihre|haben wir festgestellt|" \
      "festgestellt dass|mir ist aufgefallen|fiel mir auf|ihre konkurrenz|ihre mitbewerber|" \
      "ihre wettbewerber|ihr unternehmen|ihre firma|ihrer firma") \
    X(OPENING, 4, \
      "mit interesse gelesen|ihre letzte broschure|ihr letzter|ihren letzten|einige gedanken|" \
      "wenn sie mogen|tasse kaffee|auf einen kaffee|halbe stunde|halben stunde|viertelstunde|" \
      "wer ist bei ihnen|wer bei ihnen|an wen kann|an wen darf|kurz vorstellen|darf ich|" \
      "durfte ich|gerne stelle ich|stelle ich ihnen|seit jahren begleite|bin ich ohnehin|" \
      "in ihrer nahe|unsere kunden|kunden berichten|haben sie schon|wussten sie|" \
      "stellen sie sich vor|sind sie zufrieden|eilige terminsache|beigefugte formular|" \
      "unterschrieben|bei der recherche|im internet gefunden|gefunden habe|bin auf sie|" \
      "auf sie aufmerksam|auf ihr unternehmen|auf ihre firma|ihren auftritt|habe gesehen|" \
      "habe mir ihre|haben uns ihre|wir mochten ihnen|ich mochte ihnen|mochte ihnen|mochte mich|" \
      "ich heisse|mein name ist|sehr geehrter geschaftsfuhrer|sehr geehrter inhaber|" \
      "liebe unternehmer|lieber unternehmer|sehr geehrte unternehmer|guten tag aus|" \
      "spezialisiert auf|spezialist fur|spezialisten fur|experten fur|fuhrender anbieter|" \
      "zufriedene kunden|uber # kunden|unternehmen wie|organisationen wie|einrichtungen wie|" \
      "fur unternehmen|ihre arbeit|haben sie bedarf|bedarf haben|besteht interesse|" \
      "besteht bedarf|waere das|ware das|wie klingt|klingt das|wer ist zustandig|" \
      "zustandige person") \
    X(PRICE, 6, \
      "ab $ #|ab # $|ab # euro|nur # euro|nur # $|nur $ #|fur nur|# euro pro|# euro monatlich|" \
      "# $ pro|pro monat|monatlich|zum festpreis|festpreis|% rabatt|rabatt*|gunstig*|kostenlos*|" \
      "gratis|unverbindlich*|statt # euro|geld zuruck garantie|preisgunstig*|sonderangebot|" \
      "angebot des monats|statt|gratis test*|kostenloser test|testen sie|jederzeit kundbar|" \
      "ohne vertrag|guenstig*|sparen sie|% sparen|% gunstiger|% weniger|zum preis von|" \
      "stundensatz|pro stunde|pro stuck") \
    X(PRICE, 4, \
      "kosten sparen|kosten senken|kosten reduzier*|euro netto|zzgl mwst|inkl mwst|ab #|" \
      "schon ab|bereits ab|nur #|paket ab|nur bei erfolg|pro tag|pro jahr|je stunde|je stuck") \
    X(CALL, 6, \
      "klicken sie|klick hier|hier klicken|jetzt bestell*|jetzt kaufen|jetzt anmelden|" \
      "jetzt registrieren|jetzt sichern|jetzt starten|nur heute|nur noch # platze|" \
      "nur noch wenige|letzte chance|innerhalb von # stunden|binnen # stunden|" \
      "innerhalb von # tagen|antworten sie|schreiben sie mir|schreib mir|kontaktieren sie mich|" \
      "per whatsapp|erstgesprach|kostenloses gesprach|termin vereinbaren|kurzes telefonat|" \
      "# minuten|garantiert*|sofort|schicken sie uns|sehen sie|sehen sie sich|testen|anrufen|" \
      "rufen sie|ruckruf|rufen sie mich|darf ich anrufen|interesse wecken|ein kurzes ja|" \
      "antwort genugt|kurze antwort|anmelden|formular bitte|zurucksenden|senden sie|" \
      "bestatigen sie") \
    X(CALL, 4, \
      "melden sie sich|antworten sie einfach|einfach antworten|antworten sie mit|auf diese mail|" \
      "auf diese nachricht|rufen sie uns|unter der nummer|vereinbaren sie|buchen sie|" \
      "termin buchen|kurzes gesprach|kurzer call|video call|besuchen sie|" \
      "mehr informationen unter|mehr infos|infos unter|erfahren sie mehr|hier geht|zum angebot|" \
      "unter folgendem link|noch heute|diese woche|nachste woche|platze frei|bis freitag")
/* clang-format on */

#endif
