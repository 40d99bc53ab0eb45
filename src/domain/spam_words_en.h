/* spam_words_en: the rows of spam_words_table.h for English: offers. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_EN_H
#define INDEMAND_DOMAIN_SPAM_WORDS_EN_H

/* clang-format off */
#define SPAM_WORDS_EN(X) \
    X(SEARCH, 10, \
      "page of google|page # of google|page one of google|page # on google|rank* ~ google|" \
      "top of google|# on google|backlink*|link building|link exchange|exchange links|" \
      "guest post*|sponsored post*|sponsored article*|guest article*|guest blog*|do follow|" \
      "dofollow|domain authority|link insertion*|search engine rank*|google rank*|seo package*|" \
      "seo service*|seo expert*|seo proposal*|seo audit*|seo report*|seo plan*|seo consultant*|" \
      "seo specialist*|white hat|organic rank*|on page ~ optimi*|links to your|" \
      "link to my client*|link to your site|anchor text|increase ~ traffic|boost ~ traffic|" \
      "more traffic|targeted traffic|website traffic|traffic to your|search rank*|map pack|" \
      "google maps listing|# way link|contextual link*|bio link|contribut* ~ article*|" \
      "article* ~ your blog|article* ~ your website|swap* ~ link|outrank*|higher on google|" \
      "improve ~ ranking*|search visibility|paid link*|place ~ link|regular contributor|" \
      "site on page #|page # within") \
    X(SEARCH, 6, \
      "seo|organic traffic|not ranking|ranking on|ranking for|first page|top # position*|" \
      "organic search|search result*|rank* ~ keywords|keywords that|your blog|" \
      "your resources page|serp*|content writer|core update|dropped # position*|search engine*|" \
      "google ads|high da|local listing*|your listing|your competitors|your ~ competitors|" \
      "broken link*|link building strateg*|your rankings|online visibility|google visibility|" \
      "more visitors|more organic|get found on google|found on google|appear on google|" \
      "show up on google|position* in google|google position*|search traffic|seo friendly|" \
      "technical seo|local seo|on page seo|free seo|your seo|seo for|improve your seo|" \
      "link placement*|place a link|add a link|a link to our|link from your|mention us|" \
      "niche edit*|write for you|write for your|publish ~ article*|publish ~ post|" \
      "submit ~ article*|article for your|blog post*|collaborat* ~ content|" \
      "content collaboration|outreach service*|google penalty|keyword research|first position*|" \
      "number one on|rank #|rank your") \
    X(WEB, 10, \
      "website redesign|redesign ~ website|redesign ~ site|full redesign|web design*|" \
      "website design*|web developer*|website developer*|web development|app development|" \
      "mobile app*|app developer*|dedicated developer*|hire ~ developer*|software house|" \
      "virtual assistant*|data entry|call cent* outsourc*|explainer video*|animated video*|" \
      "promo* video*|video production|landing page*|logo design*|new logo|brand new logo|" \
      "develop ~ android|ios ~ android|android ~ ios|white label|malware removal|" \
      "speed up ~ site|hosts and maintains|maintain* ~ website|new home page|new homepage|" \
      "software development ~ service*|software development compan*|it outsourcing|ai chatbot*|" \
      "chatbot for|website ~ outdated|website ~ out of date|website localisation|" \
      "website localization|3d rendering*|motion graphic*|aerial film|drone film|drone video|" \
      "corporate video|video for your|film of your|ai assistant*|ai voice|voice ai|prompts for|" \
      "ai tool*|ai solution*|resell rights|source code|business automation|automation for your") \
    X(WEB, 6, \
      "new website for|build ~ website|build your website|create ~ website|develop ~ website|" \
      "update your website|improve your website|modernise ~ website|modernize ~ website|" \
      "your website looks|website ~ slow|loads slowly|mobile friendly|not mobile|" \
      "hire developers|hire our|our engineers|remote developers|staff augmentation|it staff|" \
      "full stack|software outsourcing|custom software|software for your|cloud migration|" \
      "qa testing|outsource your|outsource to|our studio|video studio|whiteboard video|" \
      "# second video|# seconds video|product video|corporate film|3d animation|voice over|" \
      "maintenance of your website|website maintenance|ux audit") \
    X(WEB, 5, \
      "wordpress|shopify|laravel|offshore|outsourcing|telecalling|modern look|responsive|" \
      "magento|php|react|angular|user friendly|page speed|pagespeed|our developers|chatbot*|" \
      "ai agent*|work samples|ui ux|ecommerce|e commerce site|hourly|per hour|back office|crm|" \
      "your homepage|cmmi|developers|designer|logo|brochure design|web site design|explainer|" \
      "gpt|chatgpt|erp") \
    X(LEADS, 10, \
      "email list*|e mail list*|email database*|email address*|e mail addresses|mailing list*|" \
      "attendee* list|attendees list|list of attendees|visitor* list|contact list*|b2b contacts|" \
      "b2b leads|b2b data*|verified contacts|verified emails|million email*|million e mail*|" \
      "million contacts|bulk mail*|bulk email*|email blast*|email marketing|lead generation|" \
      "generat* ~ leads|qualified leads|more leads|amount of leads|leads for you*|" \
      "buy ~ followers|instagram followers|real followers|social media market*|" \
      "social media manag*|social media post*|through contact form*|via contact form*|" \
      "to contact forms|website contact forms|contact form market*|bulk sms|youtube subscribers|" \
      "cold calls|cold call*|cold email*|book ~ meetings|appointment setting|owner phone|" \
      "newly registered domains|facebook likes|records per day|sales pipeline|" \
      "fill your pipeline|message ~ million*|sales meetings|target group|solves captchas|" \
      "captcha*|contact forms of|enquiry form*|web form*|website forms|form* ~ by hand|" \
      "your message to|your offer to|reach # compan*|mass messag*|bulk messag*|spintax|" \
      "followers every month|interested followers|gain followers|# likes|likes and|" \
      "views and likes|members for your channel|buyers list|importers list|importer* data*|" \
      "customs data|trade data|contacts of|emails of|e mails of|excel file|excel sheet|" \
      "mailing software|mailer software|delivered to ~ inbox|linkedin outreach") \
    X(LEADS, 6, \
      "ready to buy|potential customers|potential clients|new customers|new clients|" \
      "more enquiries|more inquiries|booked meetings|meetings with decision|decision makers at|" \
      "qualified meetings|pay per lead|pay per meeting|leads per month|leads a month|" \
      "cold outreach|email campaign*|email outreach|send emails|send ~ emails|bulk messages|" \
      "via their contact|this message was sent|you received this message|message like this|" \
      "reading this message|just like you|you are reading this|posted on # sites|" \
      "submit* to # sites|instagram growth|tiktok followers|grow your instagram|" \
      "grow your followers|subscribers and|page likes|verified data|data provider|database of #|" \
      "industry contacts|mailing campaign|updated list|list of companies|list of importers|" \
      "company database|visitors list|exhibitor* list") \
    X(LEADS, 5, \
      "leads|followers|more customers|more clients|more sales|new customers for|find customers|" \
      "grow your business|grow your company|scale your|sales funnel|target* audience|" \
      "digital marketing|decision maker*|each record|subscribers|influencer*|outreach|" \
      "marketing agency|marketing services|online presence|conversions|revenue growth|csv|xlsx|" \
      "sdr") \
    X(LEADS, 4, \
      "# contacts|# companies|# websites|# domains|# sites|# members") \
    X(LOANS, 10, \
      "business loan*|unsecured loan*|unsecured business|loan offer*|personal loan*|quick loan*|" \
      "working capital|cash advance|line of credit|pre approved|no collateral|" \
      "without collateral|bad credit|credit score|instant decision|instant approval|" \
      "fast approval|low interest|# % interest|interest rate of # %|interest rate of only|" \
      "need a loan|need ~ loan|by way of loan|loan at # %|loan ~ interest|sblc|mt 760|mt760|" \
      "fresh cut|letters of credit|bank guarantee* ~ lease|bank instrument*|lease or purchase|" \
      "non recourse|private lender*|funds same day|business funding|project financ*|" \
      "project funding|fund* ~ viable|viable project*|intermediaries ~ commission|" \
      "executive summary for our review|no upfront fee*|cash flow problem*|debt relief|" \
      "refinanc* your|financ* ~ your project|we fund|needs financing|seeking funding|" \
      "funding solution*|investment capital|loan investment") \
    X(LOANS, 6, \
      "funding for business*|business capital|growth capital|capital for your|access to capital|" \
      "fund your business|fund your project|project funder|we finance|we lend|lend to|" \
      "loan company|loan at|loan of|low rate*|fixed rate|# % rate|rate of #|apply for a loan|" \
      "apply for your loan|flexible repayment|repayment terms|approved for|you qualify|" \
      "no credit check|poor credit|debt consolidation|invoice financing|standby letter*|" \
      "sblc provider|leased instruments|prime bank|bridge loan*|venture debt") \
    X(LOANS, 5, \
      "loans|preapproved|monetiz*") \
    X(LOANS, 4, \
      "loan|funding|lender*|financing|collateral|repayment|bank statements|interest rate|" \
      "our investors|investors who|investor*|brokers ~ protected|ppp|prime bank*") \
    X(PROFIT, 10, \
      "passive income|make money|making money|earn money|earn* $|earn* usd|$ # per day|" \
      "$ # a day|$ # daily|$ # per week|$ # a week|$ # in # days|financial freedom|" \
      "financial independence|guaranteed return*|guaranteed profit*|guaranteed monthly|" \
      "capital is guaranteed|daily profit*|weekly profit*|double your|trading signal*|" \
      "forex signal*|vip signal*|trading bot*|trading robot*|robot trad*|binary option*|" \
      "crypto trad*|crypto invest*|bitcoin invest*|bitcoin trad*|invest ~ bitcoin|" \
      "invest in crypto*|win rate|prop firm|funded account|trade with|trade* for you|" \
      "trade on behalf|% per month|% monthly|% weekly|% daily|airdrop*|presale|pre sale token*|" \
      "quit ~ job|tired to work|without risk|no risk|risk free|you invest|i invested|invested $|" \
      "account showed|recover ~ crypto*|recover ~ stolen|recover ~ lost|crypto recovery|" \
      "wallet recovery|market neutral|keep # % of the profit*|copy trading|get rich|easy money|" \
      "extra income|second income|steady income|mining machine*|cloud mining|digital assets|" \
      "trade with a $|skeptical too|sceptical too|so skeptical|investment platform|high yield|" \
      "high return*|robot trades|trades for you|trade* automatically|# x return|# x profit|" \
      "guaranteed by an insurer|bank* ~ want ~ delete|banks hate|tv show|minimum deposit|" \
      "deposit of $|# profit|the system trades|no knowledge needed|without experience|" \
      "easy challenge") \
    X(PROFIT, 6, \
      "returns of|profits of|profit every|earn up to|earning #|earn #|make # a day|make $ #|" \
      "side income|work # hours a week|investment opportunit* ~ crypto|crypto opportunity|" \
      "token sale|early investors|withdraw any time|withdraw anytime|our traders|" \
      "professional traders|account manager will|managed account*|automated trading|" \
      "algorithm* trading|ai trading|trading software|trading platform|trading course|" \
      "gold trading|signals channel|signal group|free signals|join our channel|copy our trades|" \
      "mining profit*|fixed income|capital protected|capital protection|fixed return*|" \
      "monthly return*|annual return*|double digit|attractive return*") \
    X(PROFIT, 5, \
      "arbitrage|drawdown") \
    X(PROFIT, 4, \
      "bitcoin|btc|cryptocurrenc*|crypto|forex|trading|usdt|ethereum|nft*|profit*|tranche|" \
      "yield*|side hustle|income|stock tips|invest $ #") \
    X(LEGACY, 10, \
      "next of kin|late husband|late father|late client|late customer|million dollars ~ account|" \
      "sum of $|sum of usd|the sum of|dormant account|abandoned fund*|foreign account|" \
      "foreign partner|transfer ~ fund*|transfer of fund*|surplus funds|idle funds|" \
      "mutual benefit|god bless|god led|in the lord|less privileged|trunk box*|gold bars|" \
      "gold dust|diplomatic courier|compensation fund|compensation payment|atm card|atm visa|" \
      "you have won|you won|lucky winner|claim your ~ prize|over invoiced|suspense account|" \
      "hitch free|risk free transaction|keep # %|your share|reconfirm your|partner abroad|" \
      "reliable partner ~ foreign|treat ~ confidential|strictest confidence|" \
      "business transaction|my late|before i die|investment ~ your country|" \
      "invest ~ your country|un compensation|politically exposed|late businessman|no heir|" \
      "no heirs|no relatives|left no|bank ~ confiscat*|funds ~ claimed|abandoned ~ account|" \
      "boxes with cash|box* ~ cash|cash in the|bank official|bank manager|audit department|" \
      "selected ~ to receive|donat* ~ million|grant ~ million") \
    X(LEGACY, 6, \
      "million us dollars|million pounds|million united states|sum of #|funds of #|estate of|" \
      "unclaimed funds|left behind|oil contract|contract sum|over invoic*|" \
      "my position in the bank|i work with a bank|i am a banker|bank in|secret account|" \
      "move the money|move this fund|receive the fund|receive the money|share # %|# % for you|" \
      "# % of the total|# % of the sum|your full name|your bank details|bank account details|" \
      "your nationality|utmost confidentiality|charity work|god fearing|terminal illness|" \
      "my illness|cancer patient|hospital bed|refugee camp|gold and diamonds|raw gold|gold mine|" \
      "grant award|facebook lottery|promotion winner|covid relief|relief fund") \
    X(LEGACY, 5, \
      "deceased|beneficiary|inheritance|inherit*|widow|diagnosed|unclaimed|beloved|donate|" \
      "orphan*|lottery|soldier|peacekeeping|barrister|widowed|wealthy|auditor|philanthropist") \
    X(LEGACY, 4, \
      "confidential|trustworthy|honest person|charity|my lawyer|royal family|private investors|" \
      "joint venture|prince|sheikh|ministry of|million dollars|us $|usd # million|$ # million|" \
      "urgent* reply|my client ~ invest|family office") \
    X(GAMBLING, 10, \
      "casino*|slot machine*|jackpot*|free spins|welcome bonus|deposit bonus|no deposit|" \
      "football predictions|soccer predictions|betting tips|fixed matches|sure odds|" \
      "scratch card*") \
    X(GAMBLING, 5, \
      "slots|roulette|blackjack|poker|betting|sportsbook*|bookmaker*|wagering|gambling|tipster*") \
    X(GAMBLING, 4, \
      "odds|vip group|payout*|coins|bonus code*|spins|promo code*|predictions") \
    X(PILLS, 10, \
      "viagra|cialis|levitra|kamagra|ivermectin|stromectol|without prescription|no prescription|" \
      "without a prescription|without a doctor|online pharmacy|canadian pharmacy|weight loss|" \
      "lose weight|lost # lbs|lost # pounds|lost # kg|lbs in # days|cbd oil|cbd gummies|" \
      "bigger dick|male enhancement|fat burn*|diet pills|per pill|tablets for humans|anti aging|" \
      "hair loss|miracle cure|doctors hate|weird trick|c1alis|l3vitra|v1agra|joint pain|" \
      "blood sugar") \
    X(PILLS, 6, \
      "natural remedy|pain relief|lose # kg|# kg in|# pounds in|burn fat|belly fat|buy pills|" \
      "order pills|tablets online|generic viagra|cheap pills|prescription drugs|" \
      "medication online|no rx|e cigarettes") \
    X(PILLS, 5, \
      "sildenafil|tadalafil|keto|gummies|testosterone|erection*|erectile|penis|stamina|slimming|" \
      "anabolic|tramadol|xanax|modafinil|phentermine|semaglutide|ozempic|prostate") \
    X(PILLS, 4, \
      "pills|pharmacy|dosage|side effects|diet|supplement*|mg price|trial bottle|" \
      "capsules ~ order") \
    X(ADULT, 10, \
      "sexy|nude*|naked|porn*|xxx|escort*|hookup*|hook up|hot girls|girls online|girls near|" \
      "women near|cam girl*|cam page|cam show|webcam girl*|meet ~ tonight|meet women|meet girls|" \
      "meet singles|single women|lonely women|lonely wives|horny|onlyfans|my photos|" \
      "my pictures ~ here|private photos|my private|sexting|milf*|adult chat|adult video*|" \
      "good man for|for marriage|mail order bride*|casual encounter*|hi baby|hey baby|" \
      "sugar daddy|sugar mummy|one night stand") \
    X(ADULT, 6, \
      "meet me|want to meet|see my photos|see my pictures|my profile|my webcam|live cam|" \
      "adult dating|find love|lonely lady|beautiful women|beautiful girls|ukrainian women|" \
      "russian women|asian women|hot women|sex toys|hot photos|hot pics|no strings") \
    X(ADULT, 5, \
      "sex|bride*|intimate|dating|baby|marriage|flirt*|hey its me|its me from|my new number|" \
      "my number|single lady|girls|sweetheart|honey|lonely|get to know you better|soulmate|lover") \
    X(GOODS, 10, \
      "replica*|rolex|louis vuitton|luxury watches|factory price*|factory direct|" \
      "direct from ~ factory|wholesale price*|moq|our catalog*|our latest catalog*|" \
      "product catalog*|e catalog*|our price list|best price*|competitive price*|bulk order*|" \
      "free samples|ray ban|cheap handbags|oem ~ odm|leading manufacturer of|" \
      "professional manufacturer of|professional supplier of|reliable supplier of|we can supply|" \
      "supply you|manufacturer ~ china|factory in china|china factory|" \
      "years ~ manufacturing experience|custom logo|small orders|trial order|low moq|" \
      "promotional products|promotional gifts|sourcing agent|freight forwarder in china|" \
      "shipping agent|professional factory|we are ~ factory|factory price|sunflower oil|icumsa|" \
      "used cooking oil|chicken paws|a4 paper|copy paper|lc at sight|metric tons|" \
      "promotional items|with your logo|lanyards|stock lot|ce rohs|lead time # days|" \
      "new catalogue|sample* in # days|gold dore|crude oil|jet fuel|d6 virgin") \
    X(GOODS, 6, \
      "our factory|factory in|factory of|manufacturer in china|supplier from china|" \
      "china supplier|chinese manufacturer|we manufacture|we produce ~ and export|export to|" \
      "exporter of|exporters of|we export|competitive prices|good price|best offer|" \
      "catalogue and price|catalog and price|send you our catalog*|send our catalogue|" \
      "price quotation|container load|per container|delivery time|fob price|cif price|" \
      "product range|our range of|hot sale|hot selling|best selling|new arrivals|" \
      "distributor price|trade price|bulk price|bulk discount|brand new|original products|" \
      "designer bags|designer watches|face masks|led lights|solar panels ~ price|packaging bags|" \
      "tote bags") \
    X(GOODS, 5, \
      "counterfeit|dropship*|odm|stainless|sugar|dlc|loi|bcl|stocklot*|clearance|liquidation|" \
      "rohs|diamond*|en590|jp54") \
    X(GOODS, 4, \
      "wholesale|best quality|good quality|high quality products|our products|main products|fob|" \
      "cif|supplier of|manufacturer of|nice day|oem|sample* ~ free|quotation") \
    X(REGISTER, 10, \
      "trade mark ~ publi*|trade mark regist*|trademark regist*|trademark ~ expir*|" \
      "business director*|business directories|company index|company director*|" \
      "companies directory|director* listing|domain ~ expir*|domain name ~ expir*|" \
      "domain ~ available|domain is for sale|domain for sale|domain ~ renew*|renew ~ domain|" \
      "free listing|international register|official gazette|regist* ~ your brand|" \
      "brand name ~ regist*|cn domain*|keyword ~ domain*|industry award*|award winner*|" \
      "been nominated|nominated for|been shortlisted|who s who|check ~ record|" \
      "update your ~ entry|update your record|update your data ~ directory|add my listing|" \
      "seo ~ expir*|expiration notice|submit your company|submit your site|" \
      "submit ~ search engines|featured in our|profile your company|feature your company|" \
      "cover story|insert* ~ register|official register|entry in ~ register|register entry|" \
      "data maintenance|european company|global top #|top # institutions|award ceremony|" \
      "processing fee|publication fee|entry is free") \
    X(REGISTER, 6, \
      "your domain name|domain registration|domain service*|domain expir*|" \
      "expiration of your domain|search engine registration|internet keyword|" \
      "register your company name|applied to register|trademark office|trademark publication|" \
      "trademark renewal|patent and trademark|publication of your|business listing*|" \
      "company listing|verify your listing|confirm your entry|entry in our|" \
      "our catalogue of companies|world register|business register|registration fee|annual fee|" \
      "listing fee|award for|awards #|top # compan*|excellence award|best ~ agency award|" \
      "invitation to ~ award") \
    X(REGISTER, 5, \
      "insertion|remittance|medal") \
    X(REGISTER, 4, \
      "trademark|trade mark|gazette|invoice|amount ~ due|per annum|the update is free|listing|" \
      "magazine|edition|award") \
    X(THREAT, 10, \
      "been hacked|hacked your|have hacked|leak ~ data|copyright complaint*|copyright infring*|" \
      "copyright violation|notice of infringement|my images|my pictures|my photographs|" \
      "legal action|counter notice|statutory damages|verify your account|verify your identity|" \
      "confirm* your password|confirm* your account|mailbox is|mailbox ~ full|storage ~ full|" \
      "unusual sign in|unusual login|unusual activity|account ~ suspended|account ~ restricted|" \
      "page ~ restricted|page ~ violat*|been suspended|will be suspended|will be deactivated|" \
      "permanently removed|permanently deleted|permanently disabled|avoid ~ suspension|" \
      "update ~ payment details|update ~ payment method|update ~ billing|payment ~ declined|" \
      "debit ~ rejected|community standards|website violates|site violates|violates article|" \
      "compliance certificate|pre litigation|customs duty ~ outstanding|parcel ~ held|" \
      "package ~ held|held at the depot|held at our|your package|back to the shipper|" \
      "i recorded you|recorded you|send ~ bitcoin|btc wallet|out of date and vulnerable|" \
      "found ~ vulnerabilit*|security vulnerabilit*|bug bounty|i have access to|your devices|" \
      "gdpr fine|cookie fine*|data breach|password ~ expire*|accessibility lawsuit*|" \
      "ada lawsuit*|enable editing|enable macros|enable content|invoice attached|" \
      "attached invoice|overdue ~ attached|download the invoice|archive password|" \
      "password for the archive|certificate fix|browser update|update your browser|" \
      "critical update|shipment ~ could not|could not be released|storage costs|storage fee*|" \
      "payment advice|remittance advice|swift copy|purchase order ~ attached|shared a file|" \
      "shared a document|view the document|open the document|secure document|signature required|" \
      "browser of your visitors|error on your page|your invoice|bill is unpaid|account ~ closed|" \
      "incoming messages|messages ~ returned|card issuer|hosting package|suspension of") \
    X(THREAT, 6, \
      "we have hacked|database ~ stolen|stolen your|extracted your|your reputation|pay # btc|" \
      "pay # bitcoin|bitcoin wallet|send # btc|# hours to pay|you have # hours|you have # days|" \
      "legal proceedings|copyright notice|copyright owner|stock image|stock photo*|" \
      "image license|image licence|licence fee|license fee|unauthorised use|unauthorized use|" \
      "without permission|without licence|remove the image|law firm representing|" \
      "cease and desist|account will be|account has been|your account|your mailbox|" \
      "your password|your e mail account|email storage|exceeded ~ storage|upgrade your mailbox|" \
      "sign in to|log in to|verify now|validate your|re activate|click to verify|security alert|" \
      "suspicious activity|tax refund|customs fee|delivery fee|unpaid invoice|overdue payment|" \
      "final notice|last warning|attached document|open the attachment|see attachment|" \
      "attached file|zip file|password is|download your|download the file|shared document|" \
      "important document") \
    X(THREAT, 5, \
      "ddos|leaked|copyrighted|infring*|sued|dmca|takedown|quota|redelivery|docusign|voicemail") \
    X(THREAT, 4, \
      "copyright*|complaint* ~ received|suspension|suspended|appeal|fine of|lawsuit*|vulnerab*|" \
      "malware|violat*|strike|evidence|unlicensed|hacker*|outstanding|penalt*|settle ~ matter|" \
      "sign in|log in") \
    X(OFFICE, 10, \
      "star comment|star review*|real install*|app store rating|public rating|" \
      "ask* ~ for a review|rating up") \
    X(OFFICE, 6, \
      "we advise|i advise|advise public|coaching|training company|training course*|trainings|" \
      "workshop*|one day course|seminar*|webinar*|our course|our programme|we train|keynote|" \
      "public speaking|consultancy for|advisory services|management consult*|strategy consult*|" \
      "print* ~ annual report*|annual reports|brochures|print shop|printing|we print|mediate|" \
      "mediation|telephone system*|phone system*|monthly bill|energy contract*|" \
      "electricity bill*|energy cost*|insurance*|insurer|coffee machine*|vending machine*|" \
      "cleaning service*|office supplies|office furniture|photographer|photo shoot|film for you|" \
      "event agency|organise events|catering|interpreters for|market research|" \
      "questions ~ to the study|survey*|our guide|short guide|whitepaper|white paper|ebook|" \
      "e book|retainer|finder s fee|fee for each|success fee|referral fee|under your own name|" \
      "your logo|your printer*|your staff|your team|your colleagues|for your teams|" \
      "recruit* for you|payroll|accounting service*|bookkeeping|tax service*|company formation|" \
      "virtual office|merchandise|gift* ~ logo|team building|teambuilding|reputation|" \
      "remove ~ reviews|negative reviews|google reviews|# star reviews|reviews|trustpilot|" \
      "press release*|pr agency|newsletter|voice agent|voice assistant|answering machine|" \
      "fills in your system|hours saved|saved per week|copying data|spreadsheets|" \
      "demo ~ your website|trained ~ demo|reads invoices|transcri*|translation of your|" \
      "software that|our software|our platform|our tool|our app|star reviews|buy reviews|" \
      "more reviews|bad reviews|delete reviews|remove bad|reputation management|" \
      "online reputation|google rating|your rating|i run a|i offer|we support organisations|" \
      "we help organisations|we help teams|team days|our workshops|our seminars|our agency|" \
      "our firm|consultant for|our consultants|my consultancy|graphic design*|" \
      "conference ~ speaker|advertis* in our|our magazine|our next issue|special edition|" \
      "media kit|exhibition stand*|stand builder|printing company|office coffee|fruit basket*|" \
      "water dispenser*|plants for|security services|internet connection|it support|" \
      "managed services|cyber security audit|data protection officer|gdpr audit|software demo|" \
      "hr software|booking system|event platform") \
    X(OFFICE, 5, \
      "dashboard") \
    X(OFFICE, 4, \
      "# star") \
    X(JOBS, 10, \
      "work from home|work at home|vacancies ~ canada|free accommodation|air ticket|" \
      "payment agent|transfer agent|money transfer agent|process payments|receive ~ payments|" \
      "receive ~ transfers|your bank account|commission on each|passport copy|" \
      "copy of your passport|shipping assistant|home office job|no experience|assistant ~ home|" \
      "hour* per day|hours a day|hours daily|remote job*|personal assistant|mystery shopper|" \
      "packages ~ home|staff leasing|we supply workers|skilled workers ~ available|workers from") \
    X(JOBS, 6, \
      "work online|online job*|online work|remote work from|remote position|earn from home|" \
      "flexible hours|part time work|weekly pay|paid weekly|your salary|monthly salary|" \
      "salary of|candidates available|our candidates|staff from|workers available|" \
      "we provide workers|recruitment of workers|overseas workers|drivers from|labour supply|" \
      "labor supply|payroll assistant|payment processing agent|receive parcels|receive packages|" \
      "forward the packages|id scan|scan of your id|scan of your passport") \
    X(JOBS, 5, \
      "reshipping|salary|vacanc*|manpower") \
    X(JOBS, 4, \
      "# vacancies") \
    X(PAPERS, 10, \
      "diploma* ~ buy|buy ~ diploma*|fake passport*|real passport*|passports ~ license*|" \
      "buy ~ license|driver* licen* ~ buy|ielts certificate*|registered ielts|term paper*|" \
      "academic writing|thesis writing|write my|translation agency|translation service*|" \
      "translation compan*|per word|sworn translat*|freelance ~ translator*|cat tools|" \
      "language pairs|vendor database|part time job|home based job*|green card|second passport|" \
      "citizenship by|visa sponsorship|cv available|my resume|job vacanc* ~ canada|" \
      "interpret* service*") \
    X(PAPERS, 6, \
      "buy essays|write your essay|thesis help|assignment help|online exam*|" \
      "language certificate*|certificate without exam|residence by investment|passport by|" \
      "visa without|work visa for|legal documents|driving license|driver s license|" \
      "translation into|translation and|translators for|native translators|" \
      "certified translation*|per page|localization service*|localisation service*|" \
      "language service*") \
    X(PAPERS, 5, \
      "essay*|dissertation*|homework|plagiarism|translators|proofreading|translator*|ghostwrit*") \
    X(PAPERS, 4, \
      "translat*|interpreter*|rates negotiable|candidates|cv|recruitment agency|native speakers|" \
      "freelanc*")
/* clang-format on */

#endif
