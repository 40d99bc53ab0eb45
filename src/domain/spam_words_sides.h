/*
 * spam_words_sides: the rows of spam_words_table.h that tell who does what for whom, in all
 * languages. None of them speaks against anybody: people who look for a site also say what they
 * make. Only spam_pitch weighs them, with all else that it sees. The points are 1: they are
 * counted.
 */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_SIDES_H
#define INDEMAND_DOMAIN_SPAM_WORDS_SIDES_H

/* clang-format off */

/* The sender does, makes or sells something. */
#define SPAM_WORDS_SIDES_SUPPLY(X) \
    X(SUPPLY, 1, \
      "we offer|we can offer|we supply|we provide|we sell|we deliver|we produce|we manufacture|" \
      "we make|we build|we design|we install|we arrange|we organise|we organize|we clean|" \
      "we print|we translate|we train|we write|we run|we handle|we take care|we take over|" \
      "we look after|we support|we help|we advise|we specialise|we specialize|we equip|we rent|" \
      "we lease|we repair|we maintain|we ship|we import|we export|we source|we place|" \
      "we represent|we accompany|we do|we could|we would gladly|we d be happy|we d be glad|" \
      "we can|i offer|i can|i could|i do|i help|i write|i sell|i translate|i work as|" \
      "i would be pleased to|i d be pleased to|our product*|our service*|our software|" \
      "our platform|our tool|our solution*|our range|our new|our offer|our price*|our rate*|" \
      "our system|our team of|our consultant*|our crew|our stand*|our course*|wir bieten|" \
      "bieten wir|biete ich|ich biete|wir liefern|wir verkaufen|wir fertigen|wir produzieren|" \
      "wir stellen her|wir ubernehmen|ubernehmen wir|wir unterstutzen|unterstutzen wir|" \
      "wir helfen|wir beraten|wir reinigen|wir drucken|wir ubersetzen|wir schulen|" \
      "wir entwickeln|wir gestalten|wir vermitteln|wir organisieren|wir kummern uns|" \
      "wir konnen ihnen|konnen wir ihnen|gerne wurden wir|gern wurden wir|gerne erstellen|" \
      "unser angebot|unsere losung*|unsere software|unsere plattform|unsere produkt*|" \
      "unsere leistung*|unser sortiment|unser team|unsere preise|spezialisiert auf|wij bieden|" \
      "bieden wij|wij leveren|leveren wij|we leveren|we bieden|wij verkopen|wij maken|" \
      "wij verzorgen|verzorgen wij|wij helpen|we helpen|wij ondersteunen|wij ontwikkelen|" \
      "wij regelen|wij nemen|wij kunnen|wij zijn gespecialiseerd|ons aanbod|onze oplossing*|" \
      "onze software|onze producten|onze diensten|onze prijzen|ons team|nous proposons|" \
      "nous vous proposons|nous offrons|nous fournissons|nous vendons|nous livrons|" \
      "nous fabriquons|nous produisons|nous realisons|nous assurons|nous accompagnons|" \
      "nous aidons|nous organisons|nous developpons|nous intervenons|nous pouvons vous|" \
      "nous mettons|je propose|je vous propose|je realise|notre offre|notre solution|" \
      "notre logiciel|notre plateforme|nos produits|nos services|nos prestations|nos tarifs|" \
      "notre equipe|notre gamme|specialise dans|specialisee dans|oferujemy|proponujemy|" \
      "dostarczamy|sprzedajemy|produkujemy|wykonujemy|zajmujemy sie|pomagamy|wspieramy|tworzymy|" \
      "realizujemy|prowadzimy|obslugujemy|zapewniamy|organizujemy|szkolimy|tlumaczymy|drukujemy|" \
      "mozemy zaproponowac|mozemy zaoferowac|nasza oferta|nasz produkt|nasze produkty|" \
      "nasze uslugi|nasze rozwiazani*|nasze ceny|nasz zespol|nasza platforma|specjalizujemy sie|" \
      "sunuyoruz|sunmaktayiz|sagliyoruz|saglamaktayiz|uretiyoruz|uretmekteyiz|satiyoruz|" \
      "yapiyoruz|yapmaktayiz|hizmet veriyoruz|hizmet vermekteyiz|tedarik ediyoruz|" \
      "destek veriyoruz|yardimci oluyoruz|gelistiriyoruz|duzenliyoruz|kuruyoruz|hizmetlerimiz*|" \
      "urunlerimiz*|cozumumuz|cozumlerimiz*|yazilimimiz|platformumuz|fiyatlarimiz|ekibimiz|" \
      "teklifimiz|提供|供应|销售|生产|专业从事|专注于|我们可以|我司可|我们的产品|我们的服务|我们的团队|我们的平台|主营|批发|出售|代办|承接|ご提供|" \
      "提供しております|取り扱って|扱っており|販売|製造して|支援しており|ご支援|サポートしており|お手伝い|弊社の|弊社では|当社では|ご提案|開発しており|نقدم|نوفر|" \
      "نبيع|نورد|ننتج|نصنع|نساعد|نقوم|نعرض|نستطيع|يمكننا|متخصصون|متخصصة في|خدماتنا|منتجاتنا|" \
      "حلولنا|فريقنا|أسعارنا|عرضنا|мы предлагаем|предлагаем|мы поставляем|мы продаем|" \
      "мы производим|мы помогаем|наша компания|наши услуги|наши цены")

/* Why the sender can be trusted. */
#define SPAM_WORDS_SIDES_PROOF(X) \
    X(PROOF, 1, \
      "our client*|our customer*|clients include|customers include|many client*|most clients|" \
      "other agencies|other regions|other cities|similar organisation*|similar compan*|" \
      "public bodies|public sector|companies like|trusted by|rated|success rate|track record|" \
      "years of experience|years experience|# years|# clients|# customers|# compan*|# projects|" \
      "on average|up to # %|# per cent|references|testimonial*|certified|accredited|award*|" \
      "iso #|unsere kunden|unserer kunden|kunden wie|zahlreiche kunden|# kunden|# unternehmen|" \
      "jahren erfahrung|jahrelange erfahrung|langjahrig*|durchschnittlich|im schnitt|referenzen|" \
      "zertifiziert*|andere kommunen|andere behorden|offentliche auftraggeber|onze klanten|" \
      "# klanten|# bedrijven|jaar ervaring|gemiddeld|referenties|gecertificeerd|" \
      "andere gemeenten|nos clients|# entreprises|ans d experience|annees d experience|" \
      "en moyenne|certifie*|d autres agences|collectivites|nasi klienci|naszych klientow|" \
      "# klientow|# firm|lat doswiadczenia|letnie doswiadczenie|srednio|referencje|certyfikat*|" \
      "innych instytucj*|musterilerimiz*|# musteri*|# firma*|yillik deneyim|yillik tecrube|" \
      "ortalama|referanslarimiz|sertifika*|我们的客户|客户包括|服务过|多家企业|多家客户|年经验|平均|认证|案例|好评|導入企業|導入実績|" \
      "お客様|社以上|実績|満足度|認証|事例|عملائنا|عملاؤنا|عميل|شركة حول|سنوات خبرة|خبرة|متوسط|شهادة|معتمد*|" \
      "наши клиенты|лет опыта|клиентов")

/* What the reader's own house has or lacks. */
#define SPAM_WORDS_SIDES_HOUSE(X) \
    X(HOUSE, 1, \
      "your office*|your staff|your employee*|your team|your colleagues|your building*|" \
      "your roof|your premises|your website|your site|your web*|your page*|your homepage|" \
      "your company|your business|your organisation|your organization|your agency|your brand|" \
      "your logo|your event*|your stand|your fleet|your vehicle*|your printer*|your phone*|" \
      "your it|your network|your server*|your data|your contract|your current|your present|" \
      "your existing|your supplier|your provider|your policy|your budget|your cost*|your spend|" \
      "your invoice*|your payroll|your account*|your customers|your clients|your investors|" \
      "your newsletter|your translations|your brochure*|your kitchen|your canteen|" \
      "your meeting room*|your marketing|your social|your video*|your delegations|your visitors|" \
      "your guests|ihr buro|ihre buros|ihre mitarbeiter*|ihr team|ihrem team|ihr gebaude|" \
      "ihre website|ihre webseite|ihrer website|ihrer webseite|ihre internetseite|" \
      "ihr unternehmen|ihrem unternehmen|ihre organisation|ihrem haus*|in ihrem hause|" \
      "ihre veranstaltung*|ihr messestand|ihr fuhrpark|ihre drucker|ihre it|ihre daten|" \
      "ihr vertrag|ihr bisheriger|ihr jetziger|ihr aktueller|ihre kosten|ihre kunden|ihre gaste|" \
      "ihre broschur*|jullie kantoor|uw kantoor|uw medewerkers|jullie medewerkers|uw team|" \
      "jullie team|uw website|jullie website|uw organisatie|jullie organisatie|uw bedrijf|" \
      "uw gebouw|uw pand|uw huidige|uw contract|uw leverancier|uw klanten|uw kosten|vos bureaux|" \
      "vos locaux|vos collaborateurs|vos salaries|vos equipes|votre equipe|votre site|" \
      "votre entreprise|votre societe|votre organisme|votre structure|votre agence|" \
      "votre contrat|votre fournisseur|votre prestataire|vos couts|vos clients|vos evenements|" \
      "votre stand|vos visiteurs|panstwa biur*|panstwa pracownik*|panstwa zespol*|" \
      "panstwa stron*|panstwa firm*|panstwa organizacj*|panstwa budyn*|panstwa umow*|" \
      "obecny dostawca|obecnego dostawc*|panstwa koszt*|panstwa klient*|ofisiniz*|" \
      "calisanlariniz*|ekibiniz*|web siteniz*|siteniz*|sirketiniz*|firmaniz*|kurumunuz*|" \
      "isletmeniz*|binaniz*|mevcut tedarikci*|musterileriniz*|maliyetleriniz*|markaniz*|贵公司|贵司|" \
      "贵单位|贵机构|您的网站|贵网站|您的公司|您的企业|您公司|您的员工|您的团队|您的业务|您的品牌|您的客户|御社|貴社|貴機構|貴団体|貴サイト|貴ホームページ|貴局|" \
      "貴公社|御社の|موقعكم|موقعك|شركتكم|شركتك|مؤسستكم|مكتبكم|مكاتبكم|فريقكم|موظفيكم|عملائكم|نشاطكم|" \
      "ваш сайт|вашего сайта|вашей компании|ваша компания|ваш бизнес|вашего бизнеса")

/* What comes next: a call, a brochure, a quote, the name of the one who buys. */
#define SPAM_WORDS_SIDES_NEXT(X) \
    X(NEXT, 1, \
      "may i send|can i send|could i send|shall i send|i can send|i ll send|happy to send|" \
      "glad to send|may i call|may i ring|could i call|can i call|may i show|could i show|" \
      "let me show|show you|quote|quotation|brochure|catalogue|catalog|price list|leaflet|" \
      "presentation|sample|samples|demo|trial|pilot|proposal|# minutes|ten minutes|" \
      "fifteen minutes|twenty minutes|half an hour|quarter of an hour|short call|brief call|" \
      "quick call|short meeting|appointment|drop in|stop by|the right person|right contact|" \
      "right recipient|responsible for|in charge of|who buys|who orders|who handles|" \
      "who looks after|who decides|who holds|purchasing|procurement|renewal|whom may i|" \
      "whom can i|which afternoon|which day|tuesday|wednesday|thursday|next week|this week|" \
      "no obligation|not binding|without obligation|free of charge|free|at no cost|interested|" \
      "darf ich ihnen|darf ich sie|durfen wir ihnen|soll ich|sende ihnen|schicke ihnen|zusenden|" \
      "unterlagen|angebot|unverbindlich*|kostenlos*|kostenfrei*|katalog|preisliste|muster|" \
      "prospekt|broschure|termin|kurzes gesprach|kurzes telefonat|# minuten|minuten zeit|" \
      "ansprechpartner|zustandig*|verantwortlich*|wer ist in ihrem|kommende woche|nachste woche|" \
      "dienstag|donnerstag|mag ik u|mag ik|zal ik|stuur ik|stuur u|toesturen|vrijblijvend*|" \
      "gratis|offerte|catalogus|prijslijst|afspraak|kennismak*|kort gesprek|verantwoordelijk|" \
      "wie gaat|wie is|volgende week|interesse|puis je vous|je peux vous|je vous envoie|envoyer|" \
      "sans engagement|gratuit*|devis|plaquette|documentation|echantillon*|rendez vous|" \
      "un echange|court echange|bref entretien|quinze minutes|vingt minutes|bonne personne|" \
      "la personne|responsable|en charge|la semaine prochaine|mardi|jeudi|interesse*|czy moge|" \
      "moge przeslac|przesle|wyslac|przeslac|oferta|oferte|wycen*|cennik|prezentacj*|bezplatn*|" \
      "bez zobowiazan|niezobowiazuj*|spotkani*|krotka rozmow*|krotkiej rozmow*|# minut|" \
      "osoba odpowiedzialna|wlasciw* osob*|odpowiada za|kto u panstwa|w przyszlym tygodniu|" \
      "we wtorek|w czwartek|zainteresowan*|gonderebilir*|gondereyim|iletebilir*|iletmemi|" \
      "gondermemi|teklif*|katalog*|fiyat listesi|fiyat listemiz*|numune*|ucretsiz|randevu|" \
      "kisa bir gorusme|# dakika*|yetkili*|sorumlu*|ilgili kisi*|haftaya|gelecek hafta|" \
      "onumuzdeki hafta|ilgilenir*|发给您|发您|寄给您|报价|目录|价格表|样品|免费|试用|演示|资料|分钟|负责人|采购|有兴趣|感兴趣|联系我|下周|" \
      "本周|详细介绍|お送り|送付|資料|カタログ|見積|無料|サンプル|デモ|お時間|分ほど|打ち合わせ|オンラインにて|ご担当|担当部署|来週|今週|ご興味|ご検討|ご都合|" \
      "いかがでしょう|ご案内|أرسل لكم|نرسل لكم|إرسال|عرض سعر|كتالوج|قائمة الأسعار|عينات|عينة|مجان*|دقيقة|" \
      "دقائق|موعد|اجتماع|المسؤول|مسؤول عن|المشتريات|الأسبوع القادم|الأسبوع المقبل|مهتم*|كتيب|" \
      "ваш ответ|коммерческое предложение|бесплатн*|прайс*|каталог*|ответственн*")

/* What the reader would get for recommending the sender. */
#define SPAM_WORDS_SIDES_REWARD(X) \
    X(REWARD, 1, \
      "commission|referral|refer us|recommend us|recommend our|each client|per client|" \
      "for each compan*|for every compan*|each case|reward*|finder s fee|success fee|share of|" \
      "pay you|we pay|we would pay|partner programme|partner program|affiliate|pass on our|" \
      "forward this|give them my|provision|vermittlungsprovision|empfehlen sie uns|" \
      "weiterempfehl*|fur jede vermitt*|partnerprogramm|commissie|doorverwijz*|aanbreng*|" \
      "per klant|apporteur*|remuner*|recommand*|par client|prowizj*|poleceni*|za kazd*|komisyon|" \
      "yonlendir*|her musteri|pay veri*|佣金|返点|提成|推荐费|介绍费|返利|紹介料|手数料|紹介いただ*|成果報酬|عمولة|نسبة|" \
      "مكافأة|توصية|комисси*|процент")

/* The sender has a plan of their own. */
#define SPAM_WORDS_SIDES_PLAN(X) \
    X(PLAN, 1, \
      "we plan|we are planning|we re planning|i plan|i am planning|we intend|we are considering|" \
      "we consider|we re considering|we are thinking|we think of|we want to open|" \
      "we want to build|we want to set up|we want to move|we want to|i want to|" \
      "i would like to open|we would like to open|we would like to|we d like to|i d like to|" \
      "to open|to set up|to establish|to move|to relocate|to expand|to settle|to found|" \
      "to invest|to rent|to buy a|our first|our european|in europe|second location|" \
      "we have decided|our board|our management|employees|jobs|people would|start in|" \
      "by the end of|next year|wir planen|plane ich|ich plane|wir mochten|ich mochte|wir wollen|" \
      "ich will|wir uberlegen|wir erwagen|wir beabsichtigen|eroffnen|grunden|aufbauen|ansiedeln|" \
      "verlagern|erweitern|mieten|investieren|arbeitsplatze|unser erster|unser werk|" \
      "unsere firma|nachstes jahr|wij willen|we willen|ik wil|wij overwegen|we overwegen|" \
      "van plan|wij plannen|wij denken|openen|vestigen|opzetten|uitbreiden|verhuizen|huren|" \
      "investeren|volgend jaar|arbeidsplaatsen|nous voulons|nous souhaitons|je souhaite|" \
      "nous envisageons|nous prevoyons|nous comptons|nous projetons|nous etudions|notre projet|" \
      "ouvrir|creer|implanter|installer|louer|investir|l an prochain|l annee prochaine|emplois|" \
      "planujemy|chcemy|chcialbym|chcialabym|chcielibysmy|zamierzamy|rozwazamy|myslimy|otworzyc|" \
      "zalozyc|uruchomic|przeniesc|wynajac|zainwestowac|w przyszlym roku|miejsc pracy|" \
      "planliyoruz|dusunuyoruz|istiyoruz|istiyorum|hedefliyoruz|niyetindeyiz|acmak|kurmak|" \
      "tasimak|kiralamak|yatirim yap*|gelecek yil|onumuzdeki yil|istihdam|计划|打算|考虑|准备在|希望在|拟在|" \
      "设立|成立|开设|投资建|租赁|租一|明年|员工|就业|検討して|計画して|予定して|考えて|設立|開設|進出|希望して|借りたい|移転|来年|雇用|نخطط|نعتزم|" \
      "نفكر|ننوي|نرغب|أرغب|نريد|أريد|أود|نود|افتتاح|فتح|تأسيس|إنشاء|استئجار|الاستثمار|" \
      "العام القادم|العام المقبل|فرص عمل|мы планируем|хотим открыть|планируем")

/* The sender wants to know or to find something. */
#define SPAM_WORDS_SIDES_SEEK(X) \
    X(SEEK, 1, \
      "we are looking for|we re looking for|i am looking for|i m looking for|we look for|" \
      "looking for a|we need|i need|we seek|we search|can you help|could you help|can you tell|" \
      "could you tell|please tell me|can you name|could you name|do you know|do you have|" \
      "is there|are there|where can|where do|how can|how do|how long|how much|how many|how does|" \
      "what is|what are|what does|which|who do i|whom do i|who can|is it possible|is it true|" \
      "do we need|do i need|must we|can we|may we|am i|would it be possible|list of|" \
      "information about|information on|i would like to know|we would like to know|my question|" \
      "our question|question|questions|whom should|who should i|advice|wir suchen|ich suche|" \
      "suchen wir|wir brauchen|ich brauche|wir benotigen|konnen sie mir|konnen sie uns|" \
      "konnten sie|gibt es|wo finde*|wo kann|wie kann|wie lange|wie viel|wie hoch|was kostet|" \
      "welche|welcher|welches|an wen|wer kann|ist es moglich|ist es richtig|mussen wir|muss ich|" \
      "durfen wir|brauchen wir|kann ich|konnen wir|liste|meine frage|unsere frage|frage|fragen|" \
      "auskunft|wij zoeken|we zoeken|ik zoek|wij hebben nodig|kunt u|kunnen jullie|is er|" \
      "zijn er|waar kan|waar vind|hoe kan|hoe lang|hoeveel|wat kost|welke|bij wie|moeten we|" \
      "moet ik|mogen we|kan ik|mijn vraag|onze vraag|vraag|vragen|lijst|nous cherchons|" \
      "nous recherchons|je cherche|je recherche|nous avons besoin|j ai besoin|pouvez vous|" \
      "pourriez vous|existe t il|y a t il|ou puis je|ou trouver|comment|combien|quel|quelle|" \
      "quels|quelles|a qui|est il possible|faut il|devons nous|dois je|peut on|puis je|" \
      "ma question|szukamy|szukam|poszukujemy|potrzebujemy|potrzebuje|czy moga|czy moglib*|" \
      "czy jest|czy sa|czy istniej*|gdzie|jak|jak dlugo|ile|jaki|jakie|jakich|ktory|ktore|" \
      "do kogo|czy musimy|czy trzeba|czy mozna|czy mozemy|pytanie|pytania|prosze o informacj*|" \
      "lista|ariyoruz|ariyorum|ihtiyacimiz|yardimci olabilir|soyleyebilir|bilgi alabilir|" \
      "bilgi rica|ogrenmek|var mi|nerede|nereden|nasil|ne kadar|kac|hangi|kime|kiminle|" \
      "mumkun mu|gerekli mi|gerekiyor mu|sorum|sorumuz|sormak|寻找|在找|需要|请问|能否|是否|可否|有没有|哪里|哪些|哪个|" \
      "如何|怎么|多少|多久|什么|想了解|想知道|咨询|请教|探して|必要|教えて|でしょうか|ありますか|ございますか|どこ|どの|どれ|どのよう|いくら|伺いたい|知りたい|" \
      "質問|お尋ね|問い合わせ|نبحث عن|أبحث عن|نحتاج|أحتاج|هل يمكن*|هل تستطيع*|هل هناك|هل يوجد|هل لديكم|هل|" \
      "أين|كيف|كم|ما هي|ما هو|أي|من هو|لمن|إلى من|سؤال|أسئلة|استفسار|معلومات عن|قائمة|мы ищем|" \
      "ищем|подскажите|есть ли|какие|где|как")

/* The two have met, or an official or a private matter is written about. */
#define SPAM_WORDS_SIDES_PAST(X) \
    X(PAST, 1, \
      "your colleague|you sent|you wrote|you promised|you told|you asked|you visited|you were|" \
      "your letter|your mail of|your email of|your answer|your reply|your invitation|" \
      "thank you for|thanks for|we met|we spoke|we talked|last meeting|our meeting|our visit|" \
      "our application|my application|reference number|the reference|as agreed|as discussed|" \
      "somebody told|was told|recommended to us|recommended you|i live|i study|i am studying|" \
      "my husband|my wife|my son|my daughter|my diploma|my degree|nurse|student|professor|" \
      "thesis|mayor|council|ministry|embassy|consul*|ihr kollege|ihre kollegin|sie haben|" \
      "sie hatten|ihr brief|ihr schreiben|ihre antwort|ihre einladung|vielen dank fur|danke fur|" \
      "wir haben uns|aktenzeichen|wie vereinbart|wie besprochen|ich wohne|ich studiere|" \
      "mein mann|meine frau|mein sohn|meine tochter|burgermeister*|ministerium|botschaft|" \
      "uw collega|jullie collega|u heeft|jullie hebben|uw brief|bedankt voor|dank voor|" \
      "zoals afgesproken|ik woon|ik studeer|mijn man|mijn vrouw|burgemeester|ministerie|" \
      "votre collegue|vous avez|vous m avez|votre courrier|votre reponse|merci pour|" \
      "merci de votre|comme convenu|j habite|j etudie|mon mari|ma femme|mon fils|ma fille|maire|" \
      "ministere|ambassade|panstwa kolega|panstwa kolezank*|wyslali panstwo|panstwa odpowiedz|" \
      "dziekuje za|dziekujemy za|jak ustalono|mieszkam|studiuje|moj maz|moja zona|burmistrz|" \
      "ministerstwo|ambasad*|meslektasiniz|gonderdiginiz|yazdiginiz|cevabiniz*|davetiniz*|" \
      "icin tesekkur|konustugumuz|oturuyorum|yasiyorum|okuyorum|esim|oglum|kizim|" \
      "belediye baskani|bakanlig*|buyukelcilik|konsolosluk|你们的同事|贵方同事|您的回复|感谢您|上次|之前|会面|参观|我住|" \
      "我是学生|我的妻子|我先生|市长|领事馆|大使馆|先日|前回|ご返信|ありがとう|いただきました|お会い|訪問|主人|留学|学生|市長|領事館|大使館|زميلكم|" \
      "زميلتكم|ردكم|رسالتكم|شكرا على|التقينا|تحدثنا|أسكن|أدرس|زوجي|زوجتي|ابني|ابنتي|طالب|طالبة|" \
      "السفارة|القنصلية|وزارة|ваш коллега|спасибо за|мы встречались")

#define SPAM_WORDS_BOTH_SIDES(X) \
    SPAM_WORDS_SIDES_SUPPLY(X) \
    SPAM_WORDS_SIDES_PROOF(X) \
    SPAM_WORDS_SIDES_HOUSE(X) \
    SPAM_WORDS_SIDES_NEXT(X) \
    SPAM_WORDS_SIDES_REWARD(X) \
    SPAM_WORDS_SIDES_PLAN(X) \
    SPAM_WORDS_SIDES_SEEK(X) \
    SPAM_WORDS_SIDES_PAST(X)

/* clang-format on */

#endif
