/* spam_words_general: the rows of spam_words_table.h for offices and manners. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_GENERAL_H
#define INDEMAND_DOMAIN_SPAM_WORDS_GENERAL_H

/* clang-format off */
#define SPAM_WORDS_OFFICES(X) \
    X(OFFICE, 6, \
      "we advise|i advise|advise public|coaching|training company|training course*|" \
      "trainings|workshop*|one day course|seminar*|webinar*|our course|our programme|" \
      "we train|keynote|public speaking|consultancy for|advisory services|" \
      "management consult*|strategy consult*|print* ~ annual report*|annual reports|" \
      "brochures|print shop|printing|we print|mediate|mediation|telephone system*|" \
      "phone system*|monthly bill|energy contract*|electricity bill*|energy cost*|" \
      "insurance*|insurer|coffee machine*|vending machine*|cleaning service*|" \
      "office supplies|office furniture|photographer|photo shoot|film for you|event agency|" \
      "organise events|catering|interpreters for|market research|questions ~ to the study|" \
      "survey*|our guide|short guide|whitepaper|white paper|ebook|e book|retainer|" \
      "finder s fee|fee for each|success fee|referral fee|under your own name|your logo|" \
      "your printer*|your staff|your team|your colleagues|for your teams|recruit* for you|" \
      "payroll|accounting service*|bookkeeping|tax service*|company formation|" \
      "virtual office|merchandise|gift* ~ logo|team building|teambuilding|reputation|" \
      "remove ~ reviews|negative reviews|google reviews|# star reviews|reviews|trustpilot|" \
      "press release*|pr agency|newsletter|voice agent|voice assistant|answering machine|" \
      "fills in your system|hours saved|saved per week|copying data|spreadsheets|" \
      "demo ~ your website|trained ~ demo|reads invoices|transcri*|translation of your|" \
      "software that|our software|our platform|our tool|our app") \
    X(OFFICE, 6, \
      "ich berate|wir beraten|beratung fur|begleite ich|schulung*|fortbildung*|vortrag*|" \
      "druckerei|drucksachen|jahresbericht*|telefonanlage*|stromvertrag|stromkosten|" \
      "energiekosten|versicherung*|kaffeemaschine*|kaffeevollautomat*|reinigung*|buromobel|" \
      "fotograf*|veranstaltungsagentur|dolmetscher*|marktforschung|umfrage*|leitfaden|" \
      "bewertungen|pressemitteilung*|messebau|werbemittel|unsere software|unsere plattform|" \
      "unser tool|digitalisierung ihrer|mitarbeiter ~ schulen|ihr team|ihre mitarbeiter|" \
      "ihre kollegen") \
    X(OFFICE, 6, \
      "ik help|wij adviseren|training voor|trainingen|cursus*|drukwerk|drukkerij|" \
      "telefooncentrale|energiecontract|verzekering*|koffiemachine*|schoonmaak*|" \
      "kantoormeubel*|fotograaf|evenementen|tolk*|enquete|handleiding|persbericht*|" \
      "onze software|ons platform|jullie team|uw team|uw medewerkers") \
    X(OFFICE, 6, \
      "j accompagne|nous accompagnons|je conseille|nous conseillons|formation*|formateur*|" \
      "atelier*|seminaire*|imprimeur|imprimerie|telephonie|standard telephonique|" \
      "contrat d energie|factures d energie|assurance*|machine a cafe|nettoyage|" \
      "mobilier de bureau|photographe|evenementiel|traiteur|interprete*|sondage|" \
      "guide pratique|avis google|avis clients|avis negatifs|communique de presse|" \
      "notre logiciel|notre plateforme|notre outil|vos equipes|vos collegues|votre equipe|" \
      "objets publicitaires|goodies") \
    X(OFFICE, 6, \
      "doradzam|doradzamy|prowadze zajecia|prowadze szkolenia|szkoleni*|warsztat*|kurs|" \
      "kursy|drukarni*|centrala telefoniczna|umowa na prad|energia elektryczna|" \
      "ubezpieczeni*|ekspres* do kawy|sprzatani*|meble biurowe|tlumacz*|ankiet*|poradnik|" \
      "opinie google|opinii|negatywn* opini*|informacj* prasow*|nasze oprogramowanie|" \
      "nasza platforma|panstwa zespol*|panstwa pracownik*|gadzet*") \
    X(OFFICE, 6, \
      "danismanlik|danismanl*|egitim*|seminer*|atolye*|kurs*|matbaa|baski|telefon santral*|" \
      "enerji sozlesme*|sigorta*|kahve makine*|temizlik hizmet*|ofis mobilya*|organizasyon*|" \
      "anket*|google yorum*|olumsuz yorum*|basin bulteni|yazilimimiz|platformumuz|ekibiniz*|" \
      "calisanlariniz*|promosyon*|etkinlik*|bulusma*") \
    X(OFFICE, 6, \
      "培训|咨询服务|讲座|课程|印刷|保险|办公用品|咖啡机|保洁|摄影|会务|问卷|白皮书|好评|" \
      "差评|删帖|负面|新闻稿|我们的软件|我们的平台|智能客服|您的团队|贵团队|文案|润色|" \
      "代运营|礼品定制|团建|顾问|评选|颁奖|奖牌") \
    X(OFFICE, 6, \
      "研修|セミナー|ウェビナー|コンサル|講師|講演|保険|コピー機|複合機|電話機|電気代|電力|" \
      "清掃|オフィス家具|撮影|イベント企画|ケータリング|アンケート|ホワイトペーパー|口コミ|" \
      "プレスリリース|弊社ツール|チャットボット|貴社の業務|業務効率|DX|ノベルティ|貴団体|" \
      "勉強会|共催") \
    X(OFFICE, 6, \
      "تدريب|دورة|دورات|ورشة|ورش|استشارات|طباعة|تأمين|تنظيف|أثاث|تصوير|تنظيم فعاليات|" \
      "فعاليات|ضيافة|ترجمة فورية|الترجمة الفورية|استبيان|تقييمات|بيان صحفي|برنامجنا|منصتنا|" \
      "فريقكم|موظفيكم|هدايا|روبوت محادثة") \
    X(OFFICE, 6, \
      "тренинг*|семинар*|вебинар*|коучинг|консалтинг*|страхован*|клининг*|мебель|фотограф*|" \
      "отзыв*|пресс релиз*|наша платформа|чат бот*|обучени*|сувенир*") \
    X(JOBS, 10, \
      "work from home|work at home|vacancies ~ canada|# vacancies|free accommodation|" \
      "air ticket|payment agent|transfer agent|money transfer agent|process payments|" \
      "receive ~ payments|receive ~ transfers|your bank account|commission on each|" \
      "passport copy|copy of your passport|reshipping|shipping assistant|home office job|" \
      "no experience|assistant ~ home|hour* per day|hours a day|hours daily|salary|vacanc*|" \
      "remote job*|personal assistant|mystery shopper|packages ~ home|staff leasing|" \
      "we supply workers|manpower|skilled workers ~ available|workers from") \
    X(JOBS, 10, \
      "zahlungen entgegen*|geld weiterleiten|finanzagent*|stunden am tag|stunde am tag|" \
      "stunden taglich|keine vorkenntnisse|ohne vorkenntnisse|pakete ~ hause|heimburo|" \
      "bewerben sie sich|nebenjob*|minijob*|verdienst*|personaldienstleist*") \
    X(JOBS, 10, \
      "bijverdienste*|geen ervaring|uur per dag|betalingen ontvangen|pakketten ontvangen|" \
      "uitzendbureau|personeel uit") \
    X(JOBS, 10, \
      "recevoir des virements|transferer ~ partenaires|aucune experience|h par jour|" \
      "heures par jour|piece d identite|rib|nous recrutons|assistants ~ domicile|interim|" \
      "recevoir des colis") \
    X(JOBS, 10, \
      "przyjmowanie przelewow|przelewy|bez doswiadczenia|godziny dziennie|godzin dziennie|" \
      "godzine dziennie|pracy zdalnej|agencja pracy|skan dowodu|konto bankowe") \
    X(JOBS, 10, \
      "deneyim gerekmez|deneyim sart degil|saat calisarak|banka hesabi*|kimlik fotograf*|" \
      "para transferi|komisyon|ek is") \
    X(JOBS, 10, \
      "兼职|日结|无需经验|银行卡|身份证|代收款|跑分|招聘|劳务派遣|佣金日结") \
    X(JOBS, 10, \
      "在宅|未経験|日払い|口座|受取代行|荷物の受け取り|送金|求人|人材派遣|技能実習") \
    X(JOBS, 10, \
      "تحويل أموال|وكلاء|العمل عن بعد|وظائف|راتب|الراتب|حساب بنكي|صورة الهوية|بدون خبرة|" \
      "ساعة يوميا|عمولة") \
    X(JOBS, 10, \
      "вакансии|без опыта|подработк*|удаленная работа|на дому|зарплат*|карту для переводов|" \
      "прием платежей")

#define SPAM_WORDS_MANNERS(X) \
    X(OPENING, 4, \
      "out of the blue|permit me|brief introduction|allow me to introduce|let me introduce|" \
      "introduce ~ our|followed the work of|enjoyed your|your last report|your latest|" \
      "your recent|what struck me|half an hour|quarter of an hour|exchange of views|drop by|" \
      "stop by|cup of coffee|over coffee|a coffee|i am in your city|in your area next|" \
      "may i call|may i post|may i put|could i call|may i show|open to the thought|" \
      "might be of interest|might be something for|of interest to you|is this a topic|" \
      "is that something|pass this on|whom i should|who i should|whom should i|" \
      "who is in charge|your side|participating|remain for|on the phone|i called your|" \
      "i tried to reach|wasn t put through|post you|happy to post|i will gladly|" \
      "i would gladly|i would be pleased|more formal|serve both|win win|customers report|" \
      "our customers|our clients|many ~ of your size|have you ever|have you considered|" \
      "did you know|imagine|how many hours|would you rather|call you for|glad to know|" \
      "glad to learn|on the market of|in the market of|any interest*|pls contact|" \
      "purchase manager|purchasing manager|dear purchas*|dear sir|dear sirs|" \
      "dear madam dear sir|dear reader|dear director|dear colleagues|real buyers|" \
      "serious buyers|serious principals|this is ~ from") \
    X(OPENING, 4, \
      "mit interesse gelesen|ihre letzte broschure|ihr letzter|ihren letzten|" \
      "einige gedanken|wenn sie mogen|tasse kaffee|auf einen kaffee|halbe stunde|" \
      "halben stunde|viertelstunde|wer ist bei ihnen|wer bei ihnen|an wen kann|an wen darf|" \
      "kurz vorstellen|darf ich|durfte ich|gerne stelle ich|stelle ich ihnen|" \
      "seit jahren begleite|bin ich ohnehin|in ihrer nahe|unsere kunden|kunden berichten|" \
      "haben sie schon|wussten sie|stellen sie sich vor|sind sie zufrieden|" \
      "eilige terminsache|beigefugte formular|unterschrieben") \
    X(OPENING, 4, \
      "mag ik|zou ik|half uur|halfuurtje|kopje koffie|ik vroeg me af|speelt bij jullie|" \
      "wie is er bij|wie bij u|bij u in de buurt|onze klanten|wist u|bent u tevreden|" \
      "even voorstellen|met plezier gelezen") \
    X(OPENING, 4, \
      "lu avec ~ plaisir|lu avec ~ interet|demi heure|un cafe|autour d un cafe|" \
      "seriez vous ouvert*|qui est en charge|qui s occupe|vers qui|la personne en charge|" \
      "je me deplace|puis je|pourrais je|nos clients|saviez vous|etes vous satisfait*|" \
      "echange de vues|de passage|envie de vous ecrire|jointe signee|formulaire ci joint") \
    X(OPENING, 4, \
      "pol godziny|kawa|przy kawie|kto u panstwa|kto zajmuje sie|do kogo|chetnie opowiem|" \
      "chetnie przedstawie|czy moge|czy moglbym|czy moglabym|nasi klienci|" \
      "czy wiedza panstwo|czy taki temat|bylby dla panstwa|interesujacy|z zainteresowaniem|" \
      "przy okazji") \
    X(OPENING, 4, \
      "yarim saat|kahve|kiminle gorus*|kim ilgileniyor|vakit ayir*|isterim|sunmak isterim|" \
      "musterilerimiz|biliyor muydunuz|memnun musunuz|tanitmak|adiniza|sizin adiniza|" \
      "satin alma muduru") \
    X(OPENING, 4, \
      "拜读|哪位同事|哪位负责|谁负责|半小时|喝杯|方便的话|方便留个|我愿意先|先替您|看看效果|" \
      "长期合作|我们的客户|恭喜贵|贵单位|贵机构|采购经理|您好我是|冒昧|初次") \
    X(OPENING, 4, \
      "初めてお便り|初めてご連絡|はじめてご連絡|お力添え|ご関心|概要をお送り|" \
      "お送りいたします|ご紹介させて|お時間をいただけ|お時間を頂|30分|ご都合|どなたに|" \
      "ご担当の方|お客様から|ご存知でしょうか|導入企業|導入実績") \
    X(OPENING, 4, \
      "نصف ساعة|فنجان قهوة|لفت نظري|يسعدني أن أقترح|أقترح عليكم|الزميل المسؤول|من المسؤول|" \
      "المسؤول عن|عملاؤنا|هل تعلم|هل أنتم راضون|اسمحوا لي|يشرفنا أن نقدم|نعرض عليكم|" \
      "زيارتكم القادمة")
/* clang-format on */

#endif
