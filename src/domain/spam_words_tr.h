/* spam_words_tr: the rows of spam_words_table.h for Turkish. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_TR_H
#define INDEMAND_DOMAIN_SPAM_WORDS_TR_H

/* clang-format off */
#define SPAM_WORDS_TR(X) \
    X(SEARCH, 10, \
      "google da ilk sayfa*|google ilk sayfa*|ilk sayfada|ilk siraya|arama motoru optimizasyon*|" \
      "seo hizmet*|seo calismas*|tanitim yazisi|ust siralar*|ziyaretci say*|organik trafik|" \
      "link takas*|misafir yaz*|seo uzman*|seo ajans*") \
    X(SEARCH, 6, \
      "google de|google da|arama sonuc*|arama motor*|ilk sayfa*|ust sira*|makale yayin*|" \
      "tanitim yazi*|link ekle*|link satin") \
    X(WEB, 10, \
      "web tasarim*|web sitesi tasarim*|web site tasarim*|kurumsal web site*|" \
      "web sitenizi ~ yenile*|mobil uygulama gelistir*|mobil uygulama*|e ticaret sitesi|" \
      "logo tasarim*|yazilim gelistirme hizmet*|hazir web*|tanitim filmi|tanitim videosu|" \
      "animasyon video*|kurumsal film|drone cekim*|yapay zeka asistan*|yapay zeka|" \
      "yazilim ekibi*|erp proje*|mobil uygulama|sitenizin tasarimi|eski kalmis") \
    X(WEB, 6, \
      "web sitesi|web siteniz ~ yenile*|web sayfa*|modern tasarim|mobil uyum*|eski tasarim|" \
      "e ticaret|uygulama gelistir*|kurumsal kimlik") \
    X(WEB, 5, \
      "yazilimci*") \
    X(LEADS, 10, \
      "yeni musteri*|daha fazla musteri|musteri kazan*|toplu mail|toplu e posta|toplu sms|" \
      "mail listesi|e posta listesi|firma rehberi listesi|potansiyel musteri*|takipci satin*|" \
      "sosyal medya yonetim*|milyon mail|milyon e posta|iletisim formu*|form* ~ gonder*|" \
      "gercek takipci*|veri tabani|data listesi|karar verici*|hedef kitle*|musteri portfoy*|" \
      "sosyal medya") \
    X(LEADS, 6, \
      "daha fazla satis|mail adres*|e posta adres*|firma listesi|firma bilgi*|iletisim bilgi*|" \
      "toplu mesaj*|kampanya yonet*") \
    X(LEADS, 5, \
      "takipci*|begeni*|izlenme*|veritabani|excel|instagram") \
    X(LEADS, 4, \
      "# firma*|# sirket*|# adres*") \
    X(LOANS, 10, \
      "borc para|faiz orani*|dusuk faiz*|ihtiyac kredisi|kredi notu|nakit ihtiyac*|" \
      "finansman sagl*") \
    X(LOANS, 6, \
      "finansman|faktoring|nakit*|finansman destek*|banka garanti*") \
    X(LOANS, 5, \
      "faizsiz|kefilsiz|teminatsiz") \
    X(PROFIT, 10, \
      "para kazan*|pasif gelir|ek gelir|garantili kazanc|garantili getiri|kesin kazanc|" \
      "kripto para*|bitcoin ~ kazan*|bitcoin yatirim*|yatirim firsati|gunluk kazanc|aylik # %|" \
      "% aylik|% kazanc|kazanc garantisi|evden para|zengin ol*|bilgi gerekmez|minimum yatirim|" \
      "robot ~ islem|al sat|kar pay*") \
    X(PROFIT, 6, \
      "yatirim firsat*|risk yok|ikiye katla*") \
    X(PROFIT, 5, \
      "kaldirac*|borsa*|bankalar|getiri*") \
    X(LEGACY, 10, \
      "vefat eden|kanser hastasi|hayir kurumu|fon transferi|milyon dolar*|guvenilir bir|" \
      "hayir isleri|banka hesabinda") \
    X(LEGACY, 5, \
      "miras*|merhum|lehtar|piyango|kazandiniz|dul|yetim*|bagis*|mirasci*|varisi*|gizlilik|" \
      "rahmetli|avukati*") \
    X(GAMBLING, 10, \
      "canli bahis|bonus ver*|deneme bonusu|hosgeldin bonusu|hos geldin bonusu|bedava bonus|" \
      "kacak bahis") \
    X(GAMBLING, 5, \
      "bahis*|slot*|cevrimsiz|rulet|kumar*|iddaa|yatirimsiz") \
    X(PILLS, 10, \
      "kilo ver*|cinsel guc") \
    X(PILLS, 5, \
      "recetesiz|zayiflama*|sertlesme|eczane*|geciktirici") \
    X(ADULT, 10, \
      "porno*|sicak bayan*|yalniz bayan*|yalniz kadin*|evlilik icin|bayan arkadas|bu gece|" \
      "esim evde") \
    X(ADULT, 5, \
      "ciplak|fotograflarim*|yalnizim") \
    X(GOODS, 10, \
      "fabrika fiyat*|toptan fiyat*|en uygun fiyat*|uygun fiyat*|toptan sat*|logo baskili|" \
      "promosyon urun*|stok fazlasi|ihracat fazlasi|uretici firma") \
    X(GOODS, 6, \
      "fiyat listesi|fiyat teklif*|urun gam*|minimum siparis") \
    X(GOODS, 5, \
      "katalogumuz*|logolu|toptan*|adedi|tanesi|numune*|fabrikadan|imalatci*") \
    X(REGISTER, 10, \
      "firma rehberi*|alan adi ~ sure*|alan adiniz*|domain ~ sure*|domain suresi|marka tescil*|" \
      "odenmemis fatura|rehber kaydi|kayit ucreti|yillik ucret") \
    X(REGISTER, 6, \
      "alan adi|ucret odeme*|odul tor*") \
    X(REGISTER, 5, \
      "fihrist|sicil*") \
    X(THREAT, 10, \
      "hesabiniz ~ askiya|hesabiniz ~ kapat*|askiya alin*|posta kutunuz ~ dol*|telif hakki|" \
      "telif haklari|telif ihlal*|yasal islem|para cezasi|gumruk vergisi ode*|posta kutunuz*|" \
      "odemeniz ~ reddedil*|odemeniz ~ alinamad*|askiya alinacak*|fatura ekte|ekteki fatura|" \
      "faturayi indir*|icerigi etkinlestir*|kargo ~ ucret*") \
    X(THREAT, 6, \
      "guvenlik uyari*|giris yap*|gorsel* ~ kullan*|ek dosya*") \
    X(THREAT, 5, \
      "sifrenizi|sifreniz*|hacklen*|kargonuz*|dogrulay*|guncelleyin|kvkk|kotaniz|hesabiniz*|" \
      "sifre*|parola*|kapatilacak*|silinecek*|faturaniz*|makrolari|gonderiniz*|tazminat*|ihlal*|" \
      "icra|hukuki") \
    X(OFFICE, 10, \
      "# yildiz*|yildizli yorum*|olumlu yorum*|itibar yonetim*|sikayet ~ sildir*") \
    X(OFFICE, 6, \
      "danismanlik|danismanl*|egitim*|seminer*|atolye*|matbaa|baski|telefon santral*|" \
      "enerji sozlesme*|sigorta*|kahve makine*|temizlik hizmet*|ofis mobilya*|organizasyon*|" \
      "anket*|google yorum*|olumsuz yorum*|basin bulteni|yazilimimiz|platformumuz|ekibiniz*|" \
      "calisanlariniz*|promosyon*|etkinlik*|bulusma*|destek oluyoruz|yardimci oluyoruz|" \
      "metin yazar*|fuar stand*|faaliyet rapor*|guvenlik hizmet*|bilgi islem|telefon sistem*|" \
      "arac kirala*|gunes panel*") \
    X(OFFICE, 5, \
      "yorum*") \
    X(JOBS, 10, \
      "deneyim gerekmez|deneyim sart degil|saat calisarak|banka hesabi*|kimlik fotograf*|" \
      "para transferi|ek is") \
    X(JOBS, 6, \
      "is ilan*") \
    X(JOBS, 5, \
      "komisyon") \
    X(PAPERS, 10, \
      "ehliyet satin*|diploma satin*|tercume burosu|yeminli tercume*|tez yaz*|odev yaz*|" \
      "evden calis*|kelime basi*") \
    X(PAPERS, 6, \
      "sayfa basi*") \
    X(PAPERS, 5, \
      "sahte") \
    X(OPENING, 5, \
      "web siteniz*|sitenizi|siteniz*|sitenizde|inceledik|inceledim|fark ettik|fark ettim|" \
      "sunuyoruz|teklif ediyoruz|ilgileniyorsaniz|ilgilenir misiniz|ister misiniz|" \
      "istiyor musunuz|ihtiyaciniz var mi|sayin yetkili|degerli musterimiz|sayin musterimiz|" \
      "isletme sahibi|kisa bir soru|abonelikten|sevgili arkadas*|merhaba canim|firmaniz*|" \
      "sirketiniz*|isletmeniz*|rakipleriniz*|yapiyoruz|hazirliyoruz|uretiyoruz|calisiyoruz|" \
      "saglyoruz|sagliyoruz|ekibimiz|projeleriniz*") \
    X(OPENING, 4, \
      "yarim saat|kiminle gorus*|kim ilgileniyor|vakit ayir*|isterim|sunmak isterim|" \
      "musterilerimiz|biliyor muydunuz|memnun musunuz|tanitmak|adiniza|sizin adiniza|" \
      "satin alma muduru|web sitenizi inceled*|sitenizi inceled*|sitenizi ziyaret*|" \
      "internet siteniz*|ben ~ firmasindan|firmasi olarak|olarak hizmet|hizmet vermek*|" \
      "hizmet veriyoruz|memnun musteri*|gibi firmalar*|gibi kurumlar*|tanitmak ister*|" \
      "sunmak ister*|ilginizi ceker*|sayin isletme*|sayin firma*|degerli isletme*|yetkili kisi*|" \
      "ilgili kisi*|iletir misiniz") \
    X(PRICE, 6, \
      "sadece # tl|sadece $ #|sadece # $|# tl ye|# tl den|tl den baslayan|den baslayan|" \
      "dan baslayan|% indirim|indirim*|ucretsiz|bedava|ucuz|aylik # tl|ekonomik|kampanya*|" \
      "para iade*|ozel fiyat*|ozel teklif*|ucretsiz deneme|tasarruf*|% daha ucuz|saatlik|" \
      "ucret almiyoruz|dusuk butce|sabit butce") \
    X(PRICE, 3, \
      "# tl|# lira") \
    X(CALL, 6, \
      "tiklayin|tikla|hemen ara*|hemen basla*|hemen uye|hemen satin|simdi|uye ol*|kayit ol*|" \
      "siparis ver*|bugune ozel|son # gun|son firsat|kacirmayin|sinirli sayida|# saat icinde|" \
      "cevap yaz*|bana yaz*|yanitlayin|iletisime gec*|bize ulas*|# dakika*|acele|gonderirim|" \
      "gonderelim|gonderebilirim|yazarsaniz|yazin|arayin|bakin|inceleyin|indirin|doldurun|" \
      "rezervasyon|talep edin|onayla*") \
    X(CALL, 4, \
      "bizi arayin|mesaj at*|geri donus*|online gorusme|ziyaret edin|ziyaret ediniz|" \
      "detayli bilgi|bilgi icin|bu hafta|gelecek hafta|cumaya kadar")
/* clang-format on */

#endif
