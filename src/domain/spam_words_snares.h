/* spam_words_snares: the rows of spam_words_table.h for what is to be opened, in all languages. */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_SNARES_H
#define INDEMAND_DOMAIN_SPAM_WORDS_SNARES_H

/* clang-format off */
#define SPAM_WORDS_SNARES(X) \
    X(THREAT, 6, \
      "is this you|is it you|you on this video|you on the photo*|you in this|attached invoice|" \
      "attached photo*|open the file|open the folder|download and look|download here|" \
      "password to open|enable editing|enable content|enable macros|protected document|" \
      "secure document|view document|view the document|view the message|listen now|" \
      "voice message|missed call|scan the qr|sign in with your|sign in to read|" \
      "sign in to view|log in with your|needs player|update your player|update your browser|" \
      "install the update|invoice ~ still open|bank details have changed|rechnung ~ noch offen|" \
      "rechnung ~ unbezahlt|letzte mahnung|bearbeitung ~ aktivieren|aktivieren ~ bearbeitung|" \
      "inhalte aktivieren|makros aktivieren|geschutztes dokument|dokument ansehen|" \
      "dokument offnen|sprachnachricht|passwort lautet|sind sie das auf|bist du das|" \
      "facture ~ impayee|reste impayee|restee impayee|espace securise|est ce vous sur|" \
      "message vocal|document protege|activer ~ contenu|activer ~ macros|huissier*|" \
      "openstaande factuur|onbetaalde factuur|ben jij dit|bent u dit|spraakbericht|" \
      "beveiligd document|deurwaarder*|korekt* faktur*|zalegl* faktur*|niezaplacon* faktur*|" \
      "pilne potwierdzenie|nagranie glosowe|zabezpieczon* dokument*|komornik*|czy to ty|" \
      "odenmemis fatura*|ekteki fatura*|sesli mesaj*|korumali belge*|dosyayi indir*|未付发票|" \
      "解压密码|语音留言|登录查看|点击查看|点击下载|未払い|添付の請求書|音声メッセージ|ログインして確認|" \
      "فاتورة غير مدفوعة|رسالة صوتية|تحميل الملف|неоплаченн*|голосовое сообщение|" \
      "пароль от архива|это ты на|factura ~ impagada|factura pendiente|fattura ~ insoluta|" \
      "fattura ~ scaduta") \
    X(THREAT, 4, \
      "see the attached|find attached|unpaid|overdue|reminder*|qr code|in the archive|" \
      "im anhang finden|anbei die rechnung|mahnung*|zahlungserinnerung*|relance*|impaye*|" \
      "herinnering|aanmaning|w zalaczeniu|w zalaczniku|wezwanie|odenmemis|во вложении")

/* clang-format on */

#endif
