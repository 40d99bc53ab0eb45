/* spam_words_en_manners: the rows of spam_words_table.h for English: manners. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_EN_MANNERS_H
#define INDEMAND_DOMAIN_SPAM_WORDS_EN_MANNERS_H

/* clang-format off */
#define SPAM_WORDS_EN_MANNERS(X) \
    X(OPENING, 6, \
      "i came across your|came across your|was browsing|browsing your|looking at your web*|" \
      "visiting your web*|visited your web*|went through your|going through your|i noticed your|" \
      "noticed that your|noticed your|noticed it|i noticed that it|just looking at|" \
      "i found your web*|found your site|found your website|got your contact|got your email|" \
      "get your contact|stumbled upon|i am reaching out|i m reaching out|reaching out to|" \
      "hope this ~ finds you|quick question|the right person|who is responsible for|" \
      "who looks after|who handles|are you happy with|happy with the company|" \
      "dear business owner|dear website owner|dear webmaster|dear site owner|business owner*|" \
      "website owner|hi team|hello team|dear friend|hello friend|hello dear|my dear|" \
      "dear beloved|dear customer|attention beneficiary|attention|dear managing director|" \
      "dear ceo|dear manager|if you are interested|if interested|unsubscribe|opt out|" \
      "remove you from|not spam|this is not a spam|we specialize in|we specialise in|" \
      "are you tired|do you want to|want more|tired of|struggling with|is ~ on your list|" \
      "let me know your interest|shall i|may i send|can i send|could i send|want me to|shall we|" \
      "past work|client list|case studies|manual search|we can place|we can help you|" \
      "we help compan*|we help businesses|enjoy* reading your|love your ~ site|" \
      "love your website|agencies like yours|companies like yours|businesses like yours|" \
      "organisations like yours|organisations we|like yours|i took the liberty|i can make you|" \
      "i can tell you|our client|on behalf of ~ client|your requirement*|you look like|" \
      "i saw your|saw your page*|on your site|your web site|your domain|your page") \
    X(OPENING, 5, \
      "work that i did|i did it for|dear purchase|i checked your|i looked at your|" \
      "i ran it through|i ran your|your nearest competitors|i recorded|i have marked|" \
      "we re hiring|we are hiring|we are looking for people|looked for you|hardly anybody|" \
      "did this note|breaking|scandal|secret|discover|introducing|the truth|we get|" \
      "we can get you") \
    X(OPENING, 4, \
      "out of the blue|permit me|brief introduction|allow me to introduce|let me introduce|" \
      "introduce ~ our|followed the work of|enjoyed your|your last report|your latest|" \
      "your recent|what struck me|half an hour|quarter of an hour|exchange of views|drop by|" \
      "stop by|cup of coffee|over coffee|a coffee|i am in your city|in your area next|" \
      "may i call|may i post|may i put|could i call|may i show|open to the thought|" \
      "might be of interest|might be something for|of interest to you|is this a topic|" \
      "is that something|pass this on|whom i should|who i should|whom should i|who is in charge|" \
      "your side|participating|remain for|on the phone|i called your|i tried to reach|" \
      "wasn t put through|post you|happy to post|i will gladly|i would gladly|" \
      "i would be pleased|more formal|serve both|win win|customers report|our customers|" \
      "our clients|many ~ of your size|have you ever|have you considered|did you know|imagine|" \
      "how many hours|would you rather|call you for|glad to know|glad to learn|on the market of|" \
      "in the market of|any interest*|pls contact|purchase manager|purchasing manager|" \
      "dear purchas*|dear sir|dear sirs|dear madam dear sir|dear reader|dear director|" \
      "dear colleagues|real buyers|serious buyers|serious principals|this is ~ from|" \
      "i just visited|i just came|i have been looking at|i was looking at|i took a look|" \
      "had a look at your|looking through your|reviewing your|reviewed your|" \
      "checked your website|i see that your|i saw that your|saw your website|saw your company|" \
      "found your company|found you|found your contact|i got your|your contact from|" \
      "contacting you|i am contacting|i am writing to offer|i am writing to introduce|" \
      "i would like to introduce|i would like to offer|we would like to offer|we are happy to|" \
      "we are pleased to|let us|we are experts|we are specialised|we are specialized|" \
      "i specialise|i specialize|i work with|we work with|we have helped|i have helped|helped #|" \
      "over # clients|clients like|clients such as|satisfied customers|happy customers|" \
      "businesses grow|companies grow|leverage ai|transform your|take your business|next level|" \
      "stand out|are you ready|ready to|interested in|are you interested|would it be|" \
      "would you be open|open to a|worth a|does that sound|sound good|sounds interesting|" \
      "if this is not|if you are not the|forward this|pass this|point me to|not sure if you|" \
      "decision maker|whom it may concern|dear owner|dear business|dear company|dear team|" \
      "dear admin|hello admin|hi there|hello there|good day|greetings from|how are you|" \
      "trust this|hope you are well|hope this message|hope all is well") \
    X(OPENING, 3, \
      "your site|your website|we offer|we provide|our services|our service|our rates|" \
      "our charges|reasonable|affordable|low cost|leading|would you be interested|" \
      "are you looking|do you need|would you like|would you consider|i would love to|" \
      "i d love to|my name is|we are ~ providers|we are ~ compan*|we are ~ agency|" \
      "we are professional|you will receive|dedicated|no upfront|certified|trusted|" \
      "years experience|years of experience|our team|we did|we build|we develop|we make|i am a|" \
      "i m a|your business|your company|your brand|sr manager|senior|consultant|in return|" \
      "in exchange|cheap*|i represent") \
    X(PRICE, 6, \
      "$ # only|only $ #|just $ #|from $ #|for $ #|$ # per|# $ per|$ # hour|$ # month*|$ # each|" \
      "# $ each|$ # instead|as low as|start* from $|start* at $|start* from|starts at|from # $|" \
      "from # eur|# eur per|# euros each|# euro each|# usd per|usd per|per month|monthly fee|" \
      "one time fee|flat $|flat fee|set up fee|setup fee|% off|% discount|discount*|coupon|" \
      "price list|low price*|lowest price*|best rate*|free of charge|for free|completely free|" \
      "100 % free|f r e e|blended rate|rates start|# % below|half the price|commission # %|" \
      "# % commission|commission of # %|only pay for|you only pay|pay only|pay nothing|" \
      "costs you nothing|costs nothing|no cost|money back|free shipping|free airmail|all in|" \
      "is due|a pity|$ # $|$ #|all inclusive|resell|today instead|instead of|special offer|" \
      "offer of the month|lifetime|licence forever|license forever|free of cost|" \
      "without any cost|refundable|per piece|per parcel|cheaper|save up to|save # %|# free|" \
      "first # free|# % less|# % cheaper|third of the price|half of the|try it free|" \
      "for one month free|cancel any time|no contract") \
    X(PRICE, 4, \
      "fee of|fees start|low fee|fixed price|offer ends|offer valid|special price|special rate|" \
      "best value|value for money|cost effective|cost saving*|save money|save time|reduce costs|" \
      "cut costs|no fees|no fee|no commitment|without obligation|free estimate|free sample|" \
      "free test|free of|free #|# days free|payment after|pay after|pay when|pay per|" \
      "starting at|starting from|prices from|prices start|from only|only #|per day|per week|" \
      "per year|each month|a month|% less|% cheaper|% commission") \
    X(PRICE, 3, \
      "# dollars|# usd|usd #|# euros|# euro|euro #|eur #|# eur|# pounds|gbp #|chf #|# francs|" \
      "# usdt|cad #|aud #|# cents") \
    X(CALL, 6, \
      "click here|click below|click on|click the|order here|order now|buy now|buy online|" \
      "buy cheap|buy high|sign up|register now|register with|join now|join us|join our|" \
      "join here|act now|limited time|limited offer|places left|spots left|seats left|# left|" \
      "today only|last chance|don t miss|hurry|expires|before friday|before midnight|" \
      "within # hours|within # days|in # hours|in # minutes|in # days|# hour turnaround|" \
      "# hour deadline|same day|reply yes|reply ~ yes|reply to this|reply with|text me|whatsapp|" \
      "telegram|write me|write back|email us at|email me at|contact us at|contact me at|" \
      "contact ~ on whatsapp|send us your|send me your|send us|send ~ and i will|send app|" \
      "free consultation|free quote|free audit|free trial|free demo|free analysis|free report|" \
      "free ~ report|free proposal|free mockup|sample on request|samples on request|" \
      "no obligation|zoom call|discovery call|schedule ~ call|schedule ~ zoom|" \
      "schedule ~ meeting|book a call|book now|quick call|short call|minute call|minute chat|" \
      "# minute*|my calendar|my diary|calendly|guaranteed|100 % guarantee*|% hitch|apply now|" \
      "apply in|apply here|start today|start now|get started|download|instant*|watch ~ video|" \
      "watch the|login|get $|no credit card|immediately|show you how|send the recording|" \
      "send you ~ details|send you ~ past|closes on|pay with card|update today|i will send|" \
      "reserve a date|reserve your|grab|grab it|check out|cancel any|tell me your|tell me whom|" \
      "tell me when|start test|come say hi|see the rating|add my|skype|signal|viber|wechat|" \
      "choose industry|install the|click to|here is my|here it is|want to see|let me know if|" \
      "let us know if|looking forward to your order|looking forward to your reply|awaiting your|" \
      "get back to me|revert back|kindly revert|kindly reply|please reply|please respond|" \
      "hear from you soon|send test|answer this|i will explain|i ll explain|explain more|" \
      "demo http|demo here|sign it and return") \
    X(CALL, 4, \
      "call us|give us a call|give me a call|get in touch today|contact us today|contact us now|" \
      "contact me today|reply now|reply today|reply back|text us|message us|message me|dm me|" \
      "on whatsapp|whatsapp number|my whatsapp|my telegram|on telegram|line id|" \
      "visit our website|visit us|visit our site|visit the link|follow the link|" \
      "follow this link|use the link|see our|view our|check our|check it out|check this|" \
      "take a look|look here|more info|more information here|learn more|find out more|read more|" \
      "order today|order yours|get yours|get it|get your|claim your|book your|book a|" \
      "a quick chat|a quick demo|a short demo|short demo|free call|a call this week|" \
      "call this week|this week|next week|slots left|hurry up|don t wait|before it is too late|" \
      "as soon as possible|until friday|by friday|ends soon")
/* clang-format on */

#endif
