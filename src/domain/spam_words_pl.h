/* spam_words_pl: the rows of spam_words_table.h for Polish. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_PL_H
#define INDEMAND_DOMAIN_SPAM_WORDS_PL_H

/* clang-format off */
#define SPAM_WORDS_PL(X) \
    X(SEARCH, 10, \
      "pierwsza strona google|pierwszej stronie google|strone google|stronie google|" \
      "pozycje w google|pozycji w google|widocznosc ~ google|widocznosci ~ google|" \
      "linki sponsorowane|artykul* sponsorowan*|artykul* goscinn*|wiecej odwiedzin|wiekszy ruch|" \
      "ruch na stronie|katalog* stron") \
    X(SEARCH, 6, \
      "w google|wysokie pozycje|top # google|audyt seo|darmowy audyt|link do|wymiana linkow|" \
      "publikacj* artykul*|artykuly na|wpis na blog*|wyniki wyszukiwania|ruch z") \
    X(SEARCH, 5, \
      "pozycjonowani*|pozycjonowac|wyszukiwark*") \
    X(WEB, 10, \
      "nowa strona internetowa|nowa strone|tworzenie stron|strony internetowe|" \
      "projektowanie stron|strona ~ przestarzala|aplikacj* mobiln*|sklep* internetow*|" \
      "outsourcing it|film promocyjn*|film reklamow*|film animowan*|wideo promocyjn*|" \
      "film o firmie|asystent ai|asystent glosow*|narzedzi* ai|zespol programist*|" \
      "nowoczesne strony|projekt strony") \
    X(WEB, 6, \
      "strona www|strone www|strony www|stron www|nowa witryna|odswiez* stron*|wyglad strony|" \
      "sklep online|aplikacje mobilne|tworzenie aplikacji|oprogramowanie na zamowienie|" \
      "identyfikacj* wizualn*|film o|sztuczn* inteligencj*") \
    X(WEB, 5, \
      "voicebot*|programist*|nieaktualn*") \
    X(LEADS, 10, \
      "nowych klientow|wiecej klientow|baza adresow|baza firm|bazy danych firm|bazy mailing*|" \
      "baz* e mail*|generowanie leadow|pozyskiwanie klientow|formularz* kontaktow*|" \
      "formularze kontaktowe|wysylk* masow*|masow* wysylk*|prawdziw* obserwuj*|plik excel|" \
      "umawiamy spotkania|umawianie spotkan|grupa docelowa|media spolecznosciow*|social media|" \
      "tys firm|tysiecy firm|mln firm|mln polskich firm") \
    X(LEADS, 6, \
      "klienci sami|zwieksz* sprzedaz|wiecej zapytan|pozyskac klientow|spotkania z|" \
      "umowione spotkania|adresow email|adresy email|adresy e mail|lista firm|liste firm|" \
      "dane kontaktowe|kontakty do|kampani* mailing*|kampani* email*") \
    X(LEADS, 5, \
      "mailing*|obserwujacych|obserwujacy*|polubien*|lajk*|decydent*|leady|leadow") \
    X(LEADS, 4, \
      "# adresow|# kontaktow") \
    X(LOANS, 10, \
      "bez bik|bez zaswiadczen|szybka gotowka") \
    X(LOANS, 6, \
      "finansowani* dla firm|faktoring*|leasing bez|gotowk*|srodki na|% w skali|" \
      "niskie oprocentowanie|gwarancj* bankow*") \
    X(LOANS, 5, \
      "pozyczk*|kredyt*|chwilowk*|oprocentowani*|konsolidacj*") \
    X(PROFIT, 10, \
      "dochod pasywny|pasywny dochod|gwarantowan* zysk*|zysk* gwarantowan*|bitcoin* ~ zarob*|" \
      "wolnosc finansow*|% miesiecznie|szybki zysk|od zera do|bez wiedzy|minimaln* wplat*|" \
      "banki nie|robot ~ handl*|szkolenie ~ gield*") \
    X(PROFIT, 6, \
      "inwestycj* w krypto|stopa zwrotu|stopy zwrotu|bez ryzyka") \
    X(PROFIT, 5, \
      "zarabia*|zarobi*|kryptowalut*|inwestuj*|foreks*|depozyt|trader*|gield*") \
    X(LEGACY, 10, \
      "przelew* srodkow|bez spadkobierc*|milion* dolarow|milion* euro ~ kont*|uczciw* osob*|" \
      "cele charytatywne|w tajemnicy|adwokat zmarlego") \
    X(LEGACY, 6, \
      "konto w banku|nagrod* pienizn*") \
    X(LEGACY, 5, \
      "spadek|spadk*|zmarl*|beneficjent*|loteri*|wygral*|wdow*|sierot*|nowotwor*|darowizn*|" \
      "poufn*") \
    X(GAMBLING, 10, \
      "darmowe spiny|zaklady bukmacherskie|bonus powitalny|bonus bez depozytu") \
    X(GAMBLING, 5, \
      "kasyno|kasyn*|automaty|bukmacher*") \
    X(PILLS, 10, \
      "bez recepty|tabletki na|apteka internetowa") \
    X(PILLS, 5, \
      "odchudzani*|schudl*|schudn*|potencj*|erekcj*") \
    X(ADULT, 10, \
      "gorace kobiety|samotne kobiety|moje zdjecia|poznaj ~ kobiet*|dzis wieczorem|moj maz") \
    X(ADULT, 5, \
      "seks*|randk*|nagie") \
    X(GOODS, 10, \
      "ceny fabryczne|ceny hurtowe|hurtow* cen*|prosto z fabryki|producent ~ chin|nasz katalog|" \
      "z panstwa logo|z logo|za sztuke|minimaln* zamowieni*|koncowk* serii|" \
      "bezposrednio od producenta") \
    X(GOODS, 6, \
      "oferta hurtowa|nasza oferta|nasze produkty|minimum logistyczne") \
    X(GOODS, 5, \
      "podrobk*|repliki|upominki|hurtowo|hurtown*|katalog*|wyprzedaz*|probki") \
    X(REGISTER, 10, \
      "katalog firm|rejestr firm|rejestrze firm|centralny rejestr|wpis do rejestru|" \
      "wpis w katalogu|domena ~ wygas*|domeny ~ wygas*|odnowieni* domeny|znak towarowy|" \
      "rejestracj* znaku|oplata rejestracyjna|zalegla faktura|nieoplacon* faktur*|oplata roczna") \
    X(REGISTER, 6, \
      "oplata za") \
    X(REGISTER, 5, \
      "wpis*|ewidencj*|rejestr*|roczna") \
    X(THREAT, 10, \
      "konto ~ zablokowan*|konta ~ zablokowan*|zostanie zablokowan*|potwierdz* haslo|" \
      "potwierdz swoje|skrzynka ~ pelna|prawa autorskie|praw autorskich|kara pieniezna|" \
      "paczka ~ wstrzyman*|twoja paczka|weryfikacj* konta|panstwa skrzynk*|twoja skrzynk*|" \
      "dane logowania|platnosc ~ odrzucon*|platnosc ~ nieudan*|platnosc nie|zostana usuniete|" \
      "zostanie usuniet*|faktura w zalaczniku|zalaczam fakture|w zalaczniku faktura|" \
      "pobierz fakture|wlacz makra|wezwanie do zaplaty|przesylk* ~ wstrzym*|oplat* celn*") \
    X(THREAT, 6, \
      "panstwa konto|zdjeci* ~ wykorzyst*|bez zgody") \
    X(THREAT, 5, \
      "naruszeni*|zhakowan*|doplat*|rodo|haslo|wygasa|wygasnie|zawieszon*|odszkodowani*") \
    X(OFFICE, 10, \
      "# gwiazd*|pozytywn* opini*|usuwanie opinii|usuwamy ~ opinie") \
    X(OFFICE, 6, \
      "doradzam|doradzamy|prowadze zajecia|prowadze szkolenia|szkoleni*|warsztat*|drukarni*|" \
      "centrala telefoniczna|umowa na prad|energia elektryczna|ubezpieczeni*|ekspres* do kawy|" \
      "sprzatani*|meble biurowe|ankiet*|poradnik|opinie google|opinii|negatywn* opini*|" \
      "informacj* prasow*|nasze oprogramowanie|nasza platforma|panstwa zespol*|" \
      "panstwa pracownik*|gadzet*|nasza agencja|nasza firma|firma szkoleniowa|raport* roczn*|" \
      "kawa do|obsluga it|program do|system do") \
    X(OFFICE, 5, \
      "wizerun*") \
    X(JOBS, 10, \
      "przyjmowanie przelewow|bez doswiadczenia|godziny dziennie|godzin dziennie|" \
      "godzine dziennie|pracy zdalnej|agencja pracy|skan dowodu|konto bankowe") \
    X(JOBS, 6, \
      "pracy w domu") \
    X(JOBS, 5, \
      "przelewy") \
    X(PAPERS, 10, \
      "biuro tlumaczen|tlumaczenia przysiegle|prawo jazdy ~ kup*|kup* ~ prawo jazdy|" \
      "praca zdalna|praca w domu|prace magistersk* ~ pis*|pisanie prac|pracownicy z ukrainy|" \
      "pracownikow z") \
    X(PAPERS, 6, \
      "za strone|za slowo|praca magisterska|prac licencjack* ~ pis*|prawo jazdy") \
    X(PAPERS, 5, \
      "kolekcjonersk*") \
    X(OPENING, 5, \
      "panstwa strona|panstwa strone|panstwa strony|panstwa stronie|twoja strona|twojej strony|" \
      "na panstwa stronie|zauwazylem|zauwazylam|zauwazylismy|natrafilem|oferujemy|proponujemy|" \
      "czy sa panstwo zainteresowani|jesli sa panstwo zainteresowani|czy jestes zainteresowan*|" \
      "szukasz|szukaja panstwo|czy chc*|drogi kliencie|szanowny kliencie|krotkie pytanie|wypisz|" \
      "wlasciwa osoba|wykonujemy|tworzymy|robimy|dostarczamy|poszukujemy|przegladalem|" \
      "przegladalam|zauwazyl*|panstwa firm*|panstwa konkurenc*|dla panstwa") \
    X(OPENING, 4, \
      "pol godziny|przy kawie|kto u panstwa|kto zajmuje sie|do kogo|chetnie opowiem|" \
      "chetnie przedstawie|czy moge|czy moglbym|czy moglabym|nasi klienci|czy wiedza panstwo|" \
      "czy taki temat|bylby dla panstwa|interesujacy|z zainteresowaniem|przy okazji|nazywam sie|" \
      "jestem z firmy|reprezentuje firme|jestesmy firma|jestesmy agencj*|specjalizujemy sie|" \
      "zadowolon* klient*|firm takich|instytucj* takich|dla firm|dla instytucji|" \
      "chcialbym przedstawic|chcialabym przedstawic|szanowny przedsiebiorco|" \
      "prosze o przekazanie|osoba decyzyjna|dzien dobry panstwu") \
    X(PRICE, 6, \
      "od # zl|tylko # zl|juz od #|za jedyne|jedyne #|zl miesiecznie|zl netto|miesiecznie|" \
      "% rabatu|% znizki|rabat*|znizk*|promocj*|tanio|najtaniej|najnizsz* cen*|bezplatn*|" \
      "za darmo|darmow*|bez zobowiazan|zwrot pieniedzy|oferta specjalna|okazj*|bezplatny|" \
      "bezplatne|oszczed*|% taniej|za godzine|godzinowo|netto miesiecznie|w cenie") \
    X(PRICE, 4, \
      "okres prob*|juz za") \
    X(PRICE, 3, \
      "# zl") \
    X(CALL, 6, \
      "kliknij|zamow*|kup teraz|zarejestruj sie|dolacz|tylko dzis|tylko dzisiaj|" \
      "ostatnie miejsca|zostalo # miejsc|w ciagu # godzin|w # godzin|odpisz|napisz do mnie|" \
      "napisz na|skontaktuj sie|krotka rozmow*|# minut|gwarantujemy|gwarancj*|natychmiast*|" \
      "odpowiedz|przesle|wysle|przesylam|prosze o odpowiedz|wystarczy odpowiedz|zadzwon*|" \
      "sprawdz|zobacz|pobierz|wypeln*|czy moge przeslac|zarezerwuj") \
    X(CALL, 4, \
      "prosze o kontakt|prosze o telefon|wystarczy odpisac|spotkanie online|krotkie spotkanie|" \
      "wiecej informacji|w tym tygodniu|w przyszlym tygodniu|liczba miejsc|do piatku")
/* clang-format on */

#endif
