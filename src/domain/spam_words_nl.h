/* spam_words_nl: the rows of spam_words_table.h for Dutch. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_NL_H
#define INDEMAND_DOMAIN_SPAM_WORDS_NL_H

/* clang-format off */
#define SPAM_WORDS_NL(X) \
    X(SEARCH, 10, \
      "eerste pagina van google|pagina # van google|pagina # in google|hoger in google|" \
      "bovenaan in google|linkbuilding|meer bezoekers|meer verkeer|beter gevonden|" \
      "google positie*") \
    X(SEARCH, 6, \
      "op google|google ranking|seo pakket*|seo specialist|seo scan|gratis seo|link plaatsen|" \
      "links naar|artikel plaatsen|artikelen plaatsen|plaatsen op uw site|online zichtbaar*|" \
      "gevonden worden") \
    X(SEARCH, 5, \
      "vindbaarheid|zoekmachineoptimalisatie|gastblog*") \
    X(WEB, 10, \
      "nieuwe website|website laten maken|website ~ verouderd|app laten maken|app ontwikkel*|" \
      "webwinkel laten|video voor uw|drone opnames|chatbot voor|ai assistent*|ai chatbot") \
    X(WEB, 6, \
      "professionele website|website bouwen|websites bouwen|webshop bouwen|website vernieuwen|" \
      "nieuwe site|uw site ~ verouderd|trage website|apps bouwen|app bouwen|software op maat|" \
      "ontwikkelaars in|logo ontwerp*|video laten maken|kunstmatige intelligentie|ai oplossing*") \
    X(WEB, 5, \
      "bedrijfsfilm|bedrijfsvideo|animatievideo|uitlegvideo*|ontwikkelteam|ontwikkelaars|" \
      "programmeurs|softwareontwikkeling") \
    X(LEADS, 10, \
      "nieuwe klanten|meer klanten|meer leads|e mailadressen|bedrijfsgegevens ~ lijst|" \
      "volgers kopen|echte volgers|database met|excel bestand|bestand met|afspraken voor u") \
    X(LEADS, 6, \
      "nieuwe opdrachten|meer omzet|meer aanvragen|klanten werven|afspraken met beslissers|" \
      "afspraken inplannen|e mailadressen van|contactgegevens van") \
    X(LEADS, 5, \
      "leadgeneratie|emailbestand|adressenbestand|contactformulier*|volgers|beslissers|" \
      "belafspraken|doelgroep") \
    X(LEADS, 4, \
      "# bedrijven|# contacten") \
    X(LOANS, 10, \
      "zakelijke lening|geld lenen|zonder bkr|zonder onderpand|rente van") \
    X(LOANS, 6, \
      "kapitaal voor|financiering voor|ondernemerskrediet|geld nodig|lening nodig|lening van|" \
      "krediet van|financiering zonder|snel geld|lage rente|% rente") \
    X(LOANS, 5, \
      "lening*|krediet*|rentepercentage") \
    X(PROFIT, 10, \
      "passief inkomen|gegarandeerd rendement|rendement van|crypto ~ verdien*|" \
      "financiele vrijheid|% per maand|beleggen in crypto|rijk geworden|rijk werd|" \
      "zonder ervaring|minimale inleg|automatisch handelen") \
    X(PROFIT, 6, \
      "per dag verdien*|extra inkomen|zonder risico") \
    X(PROFIT, 5, \
      "bijverdien*|winst*|handelsbot|rendement*") \
    X(LEGACY, 10, \
      "u hebt gewonnen|u heeft gewonnen|geen erfgenamen|zonder erfgenamen|overleden klant|" \
      "miljoen dollar|miljoen euro ~ rekening|goed doel|betrouwbaar persoon") \
    X(LEGACY, 6, \
      "uw aandeel|goede doelen") \
    X(LEGACY, 5, \
      "erfenis|nalatenschap|overleden*|begunstigde|loterij|weduwe|weeshuis|vertrouwelijk*") \
    X(GAMBLING, 10, \
      "gratis spins|online casino") \
    X(GAMBLING, 5, \
      "gokken|gokkast*|welkomstbonus") \
    X(PILLS, 10, \
      "zonder recept|kilo afgevallen") \
    X(PILLS, 5, \
      "afvallen|erectie*|erectiepil*") \
    X(ADULT, 10, \
      "hete vrouwen|eenzame vrouwen|dames in de buurt|mijn foto*|mijn man") \
    X(ADULT, 5, \
      "sekscontact*|geile|sekspartner|lekkere|vanavond") \
    X(GOODS, 10, \
      "met uw logo|pallets met|rechtstreeks van de fabriek|onze catalogus|per stuk") \
    X(GOODS, 6, \
      "fabrikant van|producent van|leverancier van|wij produceren|scherpe prijzen|beste prijs|" \
      "minimale afname") \
    X(GOODS, 5, \
      "relatiegeschenken|fabrieksprijs*|groothandelsprijs*|restpartij*|prijslijst") \
    X(REGISTER, 10, \
      "domeinnaam ~ verlo*|uw domeinnaam|domein ~ verlo*|openstaande factuur|" \
      "registratie ~ kosten") \
    X(REGISTER, 6, \
      "vermelding in|uw vermelding|jaarlijkse kosten") \
    X(REGISTER, 5, \
      "bedrijvengids|bedrijvenregister|handelsmerk*|vermelding|bedrijvenindex|jaarlijks") \
    X(THREAT, 10, \
      "account ~ geblokkeerd|rekening ~ geblokkeerd|wachtwoord ~ bevestig*|bevestig uw|" \
      "mailbox ~ vol|pakket ~ douane|pakket ~ wacht*|avg boete|verifieer uw|" \
      "automatische incasso|incasso ~ mislukt|is mislukt|worden ~ afgesloten|wordt ~ afgesloten|" \
      "wordt ~ geblokkeerd|voldoe het bedrag|onderstaande betaal*|uw wachtwoord|" \
      "factuur in bijlage|bijgevoegde factuur|zending ~ vast*|macro s inschakelen") \
    X(THREAT, 6, \
      "uw account|uw mailbox|juridische stappen|foto ~ gebruikt|afbeelding ~ gebruikt|" \
      "zonder toestemming") \
    X(THREAT, 5, \
      "auteursrecht*|boete|betaalpagina|inloggegevens|openstaand*|aanmaning|schadevergoeding|" \
      "inbreuk|opslaglimiet") \
    X(OFFICE, 10, \
      "sterren review*|# sterren|slechte review*|echte beoordelingen|negatieve review*") \
    X(OFFICE, 6, \
      "ik help|wij adviseren|training voor|trainingen|cursus*|drukwerk|drukkerij|" \
      "telefooncentrale|energiecontract|verzekering*|koffiemachine*|schoonmaak*|kantoormeubel*|" \
      "fotograaf|evenementen|enquete|handleiding|persbericht*|onze software|ons platform|" \
      "jullie team|uw team|uw medewerkers|wij begeleiden|ik begeleid|wij helpen organisaties|" \
      "ik geef|ons bureau|mijn bureau|als trainer|fruit op|koffie op|ict beheer|software voor|" \
      "platform voor|tool voor|zonnepanelen voor uw") \
    X(OFFICE, 5, \
      "sterrenreview*|beoordelingen") \
    X(JOBS, 10, \
      "geen ervaring|uur per dag|betalingen ontvangen|pakketten ontvangen|personeel uit") \
    X(JOBS, 6, \
      "thuis werken|vanuit huis|vakmensen uit|medewerkers uit") \
    X(JOBS, 5, \
      "bijverdienste*|uitzendbureau") \
    X(PAPERS, 10, \
      "per woord|rijbewijs ~ kopen|diploma ~ kopen") \
    X(PAPERS, 6, \
      "scriptie schrijven") \
    X(PAPERS, 5, \
      "vertaalbureau|thuiswerk*") \
    X(OPENING, 5, \
      "uw website|op uw website|viel mij op|ik zag dat|kwam uw website|wij bieden|" \
      "bent u geinteresseerd|heeft u interesse|wilt u|zoekt u|geachte klant|beste klant|" \
      "beste ondernemer|de juiste persoon|korte vraag|afmelden|wij maken|wij leveren|" \
      "wij plaatsen|wij zoeken|wij regelen|jullie site|jullie website|uw bedrijf|uw organisatie|" \
      "uw concurrent*|past daar goed|ik bekeek") \
    X(OPENING, 4, \
      "mag ik|zou ik|half uur|halfuurtje|kopje koffie|ik vroeg me af|speelt bij jullie|" \
      "wie is er bij|wie bij u|bij u in de buurt|onze klanten|wist u|bent u tevreden|" \
      "even voorstellen|met plezier gelezen|ik kwam|ik vond uw|ik bekeek uw|ik heb uw|" \
      "wij hebben uw|gezien dat|ik zag uw|mijn naam is|ik ben van|wij zijn een|" \
      "wij zijn gespecialiseerd|gespecialiseerd in|specialist in|ruime ervaring|jaar ervaring|" \
      "klanten als|bedrijven als|organisaties als|voor bedrijven|voor organisaties|" \
      "graag stel ik|graag stellen wij|heeft u behoefte|behoefte aan|past dit|is dit iets|" \
      "iets voor|wie is verantwoordelijk|geachte heer of|beste eigenaar|hallo team|beste team") \
    X(PRICE, 6, \
      "vanaf $ #|vanaf # euro|slechts # euro|slechts $ #|voor slechts|per maand|% korting|" \
      "korting|goedkoop*|vrijblijvend*|vaste prijs|niet goed geld terug|aanbieding|" \
      "gratis proef*|bespaar*|% goedkoper|per uur|opzegbaar") \
    X(PRICE, 4, \
      "kosten besparen|vanaf #|al vanaf|slechts #|voor maar|maar #|no cure no pay|per dag|" \
      "per jaar|ex btw|excl btw") \
    X(CALL, 6, \
      "klik hier|bestel nu|koop nu|meld u ~ aan|nu aanmelden|alleen vandaag|nog maar # plaatsen|" \
      "laatste kans|binnen # uur|reageer|neem contact op|stuur ons|bel mij|via whatsapp|" \
      "gratis gesprek|kennismakingsgesprek|gegarandeerd*|reageren|stuur mij|stuur me|" \
      "mag ik bellen|bel ons|bekijk|voorkom dit|vul in|vraag ~ aan") \
    X(CALL, 4, \
      "neem contact|bel of|mail ons|mail mij|stuur een|reageer op|antwoord op|plan een|plan nu|" \
      "kop koffie|vrijblijvend gesprek|kort gesprek|online gesprek|kijk op|klik op|via de link|" \
      "via deze link|meer informatie|meer info|vandaag nog|deze week|volgende week|op is op|" \
      "voor vrijdag")
/* clang-format on */

#endif
