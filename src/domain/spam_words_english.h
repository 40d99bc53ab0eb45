/* spam_words_english: the rows of spam_words_table.h for English. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_ENGLISH_H
#define INDEMAND_DOMAIN_SPAM_WORDS_ENGLISH_H

/* clang-format off */
#define SPAM_WORDS_ENGLISH(X) \
    X(SEARCH, 10, \
      "page of google|page # of google|page one of google|page # on google|rank* ~ google|" \
      "top of google|# on google|backlink*|link building|link exchange|exchange links|" \
      "guest post*|sponsored post*|sponsored article*|guest article*|guest blog*|do follow|" \
      "dofollow|domain authority|link insertion*|search engine rank*|google rank*|" \
      "seo package*|seo service*|seo expert*|seo proposal*|seo audit*|seo report*|seo plan*|" \
      "seo consultant*|seo specialist*|white hat|organic rank*|on page ~ optimi*|" \
      "links to your|link to my client*|link to your site|anchor text|increase ~ traffic|" \
      "boost ~ traffic|more traffic|targeted traffic|website traffic|traffic to your|" \
      "search rank*|map pack|google maps listing|# way link|contextual link*|bio link|" \
      "contribut* ~ article*|article* ~ your blog|article* ~ your website|swap* ~ link|" \
      "outrank*|higher on google|improve ~ ranking*|search visibility|paid link*|" \
      "place ~ link|regular contributor|site on page #|page # within") \
    X(SEARCH, 6, \
      "seo|organic traffic|not ranking|ranking on|ranking for|first page|top # position*|" \
      "organic search|search result*|rank* ~ keywords|keywords that|your blog|" \
      "your resources page|serp*|content writer|core update|dropped # position*|" \
      "search engine*|google ads|high da|local listing*|your listing|your competitors|" \
      "your ~ competitors|broken link*|link building strateg*|your rankings") \
    X(WEB, 10, \
      "website redesign|redesign ~ website|redesign ~ site|full redesign|web design*|" \
      "website design*|web developer*|website developer*|web development|app development|" \
      "mobile app*|app developer*|wordpress|shopify|laravel|offshore|dedicated developer*|" \
      "hire ~ developer*|software house|outsourcing|virtual assistant*|data entry|" \
      "call cent* outsourc*|telecalling|explainer video*|animated video*|promo* video*|" \
      "video production|landing page*|logo design*|new logo|brand new logo|" \
      "develop ~ android|ios ~ android|android ~ ios|white label|malware removal|" \
      "speed up ~ site|hosts and maintains|maintain* ~ website|new home page|new homepage|" \
      "software development ~ service*|software development compan*|it outsourcing|" \
      "ai chatbot*|chatbot for|website ~ outdated|website ~ out of date|" \
      "website localisation|website localization|3d rendering*") \
    X(WEB, 5, \
      "modern look|responsive|magento|php|react|angular|user friendly|page speed|pagespeed|" \
      "our developers|chatbot*|ai agent*|work samples|ui ux|ecommerce|e commerce site|" \
      "hourly|per hour|back office|crm|your homepage|cmmi|developers|designer|logo|" \
      "brochure design|web site design") \
    X(LEADS, 10, \
      "email list*|e mail list*|email database*|email address*|e mail addresses|" \
      "mailing list*|attendee* list|attendees list|list of attendees|visitor* list|" \
      "contact list*|b2b contacts|b2b leads|b2b data*|verified contacts|verified emails|" \
      "million email*|million e mail*|million contacts|# contacts|bulk mail*|bulk email*|" \
      "email blast*|email marketing|lead generation|generat* ~ leads|qualified leads|" \
      "more leads|amount of leads|leads for you*|buy ~ followers|instagram followers|" \
      "real followers|social media market*|social media manag*|social media post*|" \
      "through contact form*|via contact form*|to contact forms|website contact forms|" \
      "contact form market*|bulk sms|youtube subscribers|cold calls|cold call*|cold email*|" \
      "book ~ meetings|appointment setting|owner phone|newly registered domains|" \
      "facebook likes|records per day|sales pipeline|fill your pipeline|message ~ million*|" \
      "sales meetings") \
    X(LEADS, 5, \
      "leads|followers|more customers|more clients|more sales|new customers for|" \
      "find customers|grow your business|grow your company|scale your|sales funnel|" \
      "target* audience|digital marketing|decision maker*|each record|subscribers|" \
      "influencer*|outreach|marketing agency|marketing services|online presence|conversions|" \
      "revenue growth") \
    X(LOANS, 10, \
      "business loan*|unsecured loan*|unsecured business|loan offer*|personal loan*|" \
      "quick loan*|loans|working capital|cash advance|line of credit|pre approved|" \
      "preapproved|no collateral|without collateral|bad credit|credit score|" \
      "instant decision|instant approval|fast approval|low interest|# % interest|" \
      "interest rate of # %|interest rate of only|need a loan|need ~ loan|by way of loan|" \
      "loan at # %|loan ~ interest|sblc|mt 760|mt760|fresh cut|letters of credit|" \
      "bank guarantee* ~ lease|bank instrument*|monetiz*|lease or purchase|non recourse|" \
      "private lender*|funds same day|business funding|project financ*|project funding|" \
      "fund* ~ viable|viable project*|intermediaries ~ commission|" \
      "executive summary for our review|no upfront fee*|cash flow problem*|debt relief|" \
      "refinanc* your|financ* ~ your project|we fund|needs financing|seeking funding|" \
      "funding solution*|investment capital|loan investment") \
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
      "trade on behalf|% per month|% monthly|% weekly|% daily|airdrop*|presale|" \
      "pre sale token*|quit ~ job|tired to work|without risk|no risk|risk free|you invest|" \
      "i invested|invested $|account showed|arbitrage|drawdown|recover ~ crypto*|" \
      "recover ~ stolen|recover ~ lost|crypto recovery|wallet recovery|market neutral|" \
      "keep # % of the profit*|copy trading|get rich|easy money|extra income|second income|" \
      "steady income|mining machine*|cloud mining|digital assets|trade with a $|" \
      "skeptical too|sceptical too|so skeptical|investment platform|high yield|high return*") \
    X(PROFIT, 4, \
      "bitcoin|btc|cryptocurrenc*|crypto|forex|trading|usdt|ethereum|nft*|profit*|tranche|" \
      "yield*|side hustle|income|stock tips|invest $ #") \
    X(LEGACY, 10, \
      "next of kin|deceased|late husband|late father|late client|late customer|beneficiary|" \
      "inheritance|inherit*|widow|diagnosed|million dollars ~ account|sum of $|sum of usd|" \
      "the sum of|unclaimed|dormant account|abandoned fund*|foreign account|foreign partner|" \
      "transfer ~ fund*|transfer of fund*|surplus funds|idle funds|mutual benefit|god bless|" \
      "god led|in the lord|beloved|donate|orphan*|less privileged|trunk box*|gold bars|" \
      "gold dust|diplomatic courier|compensation fund|compensation payment|atm card|" \
      "atm visa|lottery|you have won|you won|lucky winner|claim your ~ prize|over invoiced|" \
      "suspense account|hitch free|risk free transaction|soldier|peacekeeping|barrister|" \
      "keep # %|your share|reconfirm your|partner abroad|reliable partner ~ foreign|" \
      "treat ~ confidential|strictest confidence|business transaction|my late|before i die|" \
      "investment ~ your country|invest ~ your country|widowed|un compensation|" \
      "politically exposed") \
    X(LEGACY, 4, \
      "confidential|trustworthy|honest person|charity|my lawyer|royal family|" \
      "private investors|joint venture|prince|sheikh|ministry of|million dollars|us $|" \
      "usd # million|$ # million|urgent* reply|my client ~ invest|family office") \
    X(GAMBLING, 10, \
      "casino*|slots|slot machine*|jackpot*|roulette|blackjack|poker|free spins|" \
      "welcome bonus|deposit bonus|no deposit|betting|sportsbook*|bookmaker*|wagering|" \
      "gambling|football predictions|soccer predictions|betting tips|fixed matches|" \
      "sure odds|tipster*|scratch card*") \
    X(GAMBLING, 4, \
      "odds|vip group|payout*|coins|bonus code*|spins|promo code*|predictions") \
    X(PILLS, 10, \
      "viagra|cialis|levitra|kamagra|sildenafil|tadalafil|ivermectin|stromectol|" \
      "without prescription|no prescription|without a prescription|without a doctor|" \
      "online pharmacy|canadian pharmacy|weight loss|lose weight|lost # lbs|lost # pounds|" \
      "lost # kg|lbs in # days|keto|gummies|cbd oil|cbd gummies|testosterone|erection*|" \
      "erectile|penis|bigger dick|male enhancement|stamina|fat burn*|slimming|diet pills|" \
      "per pill|tablets for humans|anti aging|hair loss|miracle cure|doctors hate|" \
      "weird trick|anabolic|tramadol|xanax|modafinil|phentermine|semaglutide|ozempic|c1alis|" \
      "l3vitra|v1agra|joint pain|blood sugar|prostate") \
    X(PILLS, 4, \
      "pills|pharmacy|dosage|side effects|diet|supplement*|mg price|trial bottle|" \
      "capsules ~ order") \
    X(ADULT, 10, \
      "sex|sexy|nude*|naked|porn*|xxx|escort*|hookup*|hook up|hot girls|girls online|" \
      "girls near|women near|cam girl*|cam page|cam show|webcam girl*|meet ~ tonight|" \
      "meet women|meet girls|meet singles|single women|lonely women|lonely wives|horny|" \
      "onlyfans|my photos|my pictures ~ here|private photos|my private|sexting|milf*|" \
      "adult chat|adult video*|good man for|for marriage|mail order bride*|bride*|" \
      "casual encounter*|intimate|hi baby|hey baby|sugar daddy|sugar mummy|one night stand") \
    X(ADULT, 5, \
      "dating|baby|marriage|flirt*|hey its me|its me from|my new number|my number|" \
      "single lady|girls|sweetheart|honey|lonely|get to know you better|soulmate|lover") \
    X(GOODS, 10, \
      "replica*|rolex|louis vuitton|luxury watches|counterfeit|factory price*|" \
      "factory direct|direct from ~ factory|wholesale price*|moq|our catalog*|" \
      "our latest catalog*|product catalog*|e catalog*|our price list|best price*|" \
      "competitive price*|bulk order*|free samples|ray ban|cheap handbags|dropship*|" \
      "oem ~ odm|odm|leading manufacturer of|professional manufacturer of|" \
      "professional supplier of|reliable supplier of|we can supply|supply you|" \
      "manufacturer ~ china|factory in china|china factory|years ~ manufacturing experience|" \
      "custom logo|small orders|trial order|low moq|promotional products|promotional gifts|" \
      "sourcing agent|freight forwarder in china|shipping agent") \
    X(GOODS, 4, \
      "wholesale|best quality|good quality|high quality products|our products|main products|" \
      "fob|cif|supplier of|manufacturer of|nice day|oem|sample* ~ free|quotation") \
    X(REGISTER, 10, \
      "trade mark ~ publi*|trade mark regist*|trademark regist*|trademark ~ expir*|" \
      "business director*|business directories|company index|company director*|" \
      "companies directory|director* listing|domain ~ expir*|domain name ~ expir*|" \
      "domain ~ available|domain is for sale|domain for sale|domain ~ renew*|renew ~ domain|" \
      "insertion|free listing|international register|official gazette|remittance|" \
      "regist* ~ your brand|brand name ~ regist*|cn domain*|keyword ~ domain*|" \
      "industry award*|award winner*|been nominated|nominated for|been shortlisted|" \
      "who s who|check ~ record|update your ~ entry|update your record|" \
      "update your data ~ directory|add my listing|seo ~ expir*|expiration notice|" \
      "submit your company|submit your site|submit ~ search engines|featured in our|" \
      "profile your company|feature your company|cover story|insert* ~ register") \
    X(REGISTER, 4, \
      "trademark|trade mark|gazette|invoice|amount ~ due|per annum|the update is free|" \
      "listing|magazine|edition|award") \
    X(THREAT, 10, \
      "been hacked|hacked your|have hacked|ddos|leak ~ data|leaked|copyrighted|" \
      "copyright complaint*|copyright infring*|copyright violation|notice of infringement|" \
      "infring*|my images|my pictures|my photographs|sued|legal action|counter notice|dmca|" \
      "statutory damages|takedown|verify your account|verify your identity|" \
      "confirm* your password|confirm* your account|mailbox is|mailbox ~ full|" \
      "storage ~ full|quota|unusual sign in|unusual login|unusual activity|" \
      "account ~ suspended|account ~ restricted|page ~ restricted|page ~ violat*|" \
      "been suspended|will be suspended|will be deactivated|permanently removed|" \
      "permanently deleted|permanently disabled|avoid ~ suspension|update ~ payment details|" \
      "update ~ payment method|update ~ billing|payment ~ declined|debit ~ rejected|" \
      "community standards|website violates|site violates|violates article|" \
      "compliance certificate|pre litigation|customs duty ~ outstanding|parcel ~ held|" \
      "package ~ held|held at the depot|held at our|redelivery|your package|" \
      "back to the shipper|i recorded you|recorded you|send ~ bitcoin|btc wallet|" \
      "out of date and vulnerable|found ~ vulnerabilit*|security vulnerabilit*|bug bounty|" \
      "i have access to|your devices|gdpr fine|cookie fine*|data breach|password ~ expire*|" \
      "accessibility lawsuit*|ada lawsuit*") \
    X(THREAT, 4, \
      "copyright*|complaint* ~ received|suspension|suspended|appeal|fine of|lawsuit*|" \
      "vulnerab*|malware|violat*|strike|evidence|unlicensed|hacker*|outstanding|penalt*|" \
      "settle ~ matter|sign in|log in") \
    X(PAPERS, 10, \
      "diploma* ~ buy|buy ~ diploma*|fake passport*|real passport*|passports ~ license*|" \
      "buy ~ license|driver* licen* ~ buy|ielts certificate*|registered ielts|essay*|" \
      "term paper*|dissertation*|homework|plagiarism|academic writing|thesis writing|" \
      "write my|translation agency|translation service*|translation compan*|translators|" \
      "per word|sworn translat*|proofreading|freelance ~ translator*|translator*|cat tools|" \
      "language pairs|vendor database|part time job|home based job*|green card|" \
      "second passport|citizenship by|ghostwrit*|visa sponsorship|cv available|my resume|" \
      "job vacanc* ~ canada|interpret* service*") \
    X(PAPERS, 4, \
      "translat*|interpreter*|rates negotiable|candidates|cv|recruitment agency|" \
      "native speakers|freelanc*") \
    X(OPENING, 6, \
      "i came across your|came across your|was browsing|browsing your|looking at your web*|" \
      "visiting your web*|visited your web*|went through your|going through your|" \
      "i noticed your|noticed that your|noticed your|noticed it|i noticed that it|" \
      "just looking at|i found your web*|found your site|found your website|" \
      "got your contact|got your email|get your contact|stumbled upon|i am reaching out|" \
      "i m reaching out|reaching out to|hope this ~ finds you|quick question|" \
      "the right person|who is responsible for|who looks after|who handles|" \
      "are you happy with|happy with the company|dear business owner|dear website owner|" \
      "dear webmaster|dear site owner|business owner*|website owner|hi team|hello team|" \
      "dear friend|hello friend|hello dear|my dear|dear beloved|dear customer|" \
      "attention beneficiary|attention|dear managing director|dear ceo|dear manager|" \
      "if you are interested|if interested|unsubscribe|opt out|remove you from|not spam|" \
      "this is not a spam|we specialize in|we specialise in|are you tired|do you want to|" \
      "want more|tired of|struggling with|is ~ on your list|let me know your interest|" \
      "shall i|may i send|can i send|could i send|want me to|shall we|past work|client list|" \
      "case studies|manual search|we can place|we can help you|we help compan*|" \
      "we help businesses|enjoy* reading your|love your ~ site|love your website|" \
      "agencies like yours|companies like yours|businesses like yours|" \
      "organisations like yours|organisations we|like yours|i took the liberty|" \
      "i can make you|i can tell you|our client|on behalf of ~ client|your requirement*|" \
      "you look like|i saw your|saw your page*|on your site|your web site|your domain|" \
      "your page") \
    X(OPENING, 3, \
      "your site|your website|we offer|we provide|our services|our service|our rates|" \
      "our charges|reasonable|affordable|low cost|leading|would you be interested|" \
      "are you looking|do you need|would you like|would you consider|i would love to|" \
      "i d love to|my name is|we are ~ providers|we are ~ compan*|we are ~ agency|" \
      "we are professional|you will receive|dedicated|no upfront|certified|trusted|" \
      "years experience|years of experience|our team|we did|we build|we develop|we make|" \
      "i am a|i m a|your business|your company|your brand|sr manager|senior|consultant|" \
      "in return|in exchange|cheap*|i represent") \
    X(PRICE, 6, \
      "$ # only|only $ #|just $ #|from $ #|for $ #|$ # per|# $ per|$ # hour|$ # month*|" \
      "$ # each|# $ each|$ # instead|as low as|start* from $|start* at $|start* from|" \
      "starts at|from # $|from # eur|# eur per|# euros each|# euro each|# usd per|usd per|" \
      "per month|monthly fee|one time fee|flat $|flat fee|set up fee|setup fee|% off|" \
      "% discount|discount*|coupon|price list|low price*|lowest price*|best rate*|" \
      "free of charge|for free|completely free|100 % free|f r e e|blended rate|rates start|" \
      "# % below|half the price|commission # %|# % commission|commission of # %|" \
      "only pay for|you only pay|pay only|pay nothing|costs you nothing|costs nothing|" \
      "no cost|money back|free shipping|free airmail|all in|is due|a pity|$ # $|$ #") \
    X(CALL, 6, \
      "click here|click below|click on|click the|order here|order now|buy now|buy online|" \
      "buy cheap|buy high|sign up|register now|register with|join now|join us|join our|" \
      "join here|act now|limited time|limited offer|places left|spots left|seats left|" \
      "# left|today only|last chance|don t miss|hurry|expires|before friday|before midnight|" \
      "within # hours|within # days|in # hours|in # minutes|in # days|# hour turnaround|" \
      "# hour deadline|same day|reply yes|reply ~ yes|reply to this|reply with|text me|" \
      "whatsapp|telegram|write me|write back|email us at|email me at|contact us at|" \
      "contact me at|contact ~ on whatsapp|send us your|send me your|send us|" \
      "send ~ and i will|send app|free consultation|free quote|free audit|free trial|" \
      "free demo|free analysis|free report|free ~ report|free proposal|free mockup|" \
      "sample on request|samples on request|no obligation|zoom call|discovery call|" \
      "schedule ~ call|schedule ~ zoom|schedule ~ meeting|book a call|book now|quick call|" \
      "short call|minute call|minute chat|# minute*|my calendar|my diary|calendly|" \
      "guaranteed|100 % guarantee*|% hitch|apply now|apply in|apply here|start today|" \
      "start now|get started|download|instant*|watch ~ video|watch the|login|get $|" \
      "no credit card|immediately|show you how|send the recording|send you ~ details|" \
      "send you ~ past|closes on|pay with card|update today|i will send")
/* clang-format on */

#endif
