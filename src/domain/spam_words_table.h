/*
 * spam_words_table: the phrases of solicitation, for spam_words.c. Nobody else includes this file,
 * nor those with the rows of the languages.
 *
 * A row is X(topic, points, phrases): the topic without SPAM_WORDS_, the points of each phrase (10:
 * hardly said but to sell this, 4 to 6: typical, 3: a hint), and the phrases, parted by "|". Write
 * them as people do, or in lower case and without accents; case, accents and punctuation make no
 * difference. In a phrase
 *   *   at the end of a word stands for any ending of it: "rank*" is also "ranking"
 *   #   stands for a number, however it is grouped
 *   ~   between two words stands for up to three others
 *   $   stands for the sign of any currency
 * The first three letters of a phrase (two in Chinese, Japanese and Arabic) must stand there as
 * they are; a unit test tells when they do not, and when a phrase stands twice or can never be
 * found. Phrases in scripts without spaces, and Arabic ones, are found inside longer words too.
 *
 * To add a phrase, first look whether a shorter or more general one would find it. Take what is
 * said in many messages, not what marks one; then run `indemand spam` over tests/corpus, and see
 * that no genuine enquiry comes near the threshold: they also speak of loans, casinos and rankings.
 */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_TABLE_H
#define INDEMAND_DOMAIN_SPAM_WORDS_TABLE_H

#include "domain/spam_words_english.h"
#include "domain/spam_words_europe.h"
#include "domain/spam_words_further.h"
#include "domain/spam_words_general.h"

/* clang-format off */

/* What genuine enquiries are about, in all languages: these points are taken away. */
#define SPAM_WORDS_GENUINE(X) \
    X(PLACE, 4, \
      "zagleb* ruhry|zaglebi* ruhr*|nadreni*|westfali*|emscher|lippe|zollverein|" \
      "phoenix west|zeche|zechen*|your region|your area|this region|the region|your cities|" \
      "your city|your towns|in your town|twin town*|twinned|eurer region|ihrer region|" \
      "die region|jullie regio|uw regio|de regio|roergebied|noordrijn*|bassin de la ruhr|" \
      "rhenanie*|votre region|la region|panstwa region*|regionie|regionu|ruhr bolges*|" \
      "bolgeniz*|bolgede|kuzey ren*|鲁尔区|贵地区|贵区|当地|波鸿|盖尔森基兴|奥伯豪森|哈姆|" \
      "威腾|ノルトライン|ボーフム|ハーゲン|ハム|御地|貴地域|この地域|地域に|نوردراين|" \
      "شمال الراين|بوخوم|منطقتكم|المنطقة|غيلزنكيرشن|أوبرهاوزن|рурск*|герман*|эссен*|" \
      "дортмунд*|дуйсбург*|бохум*|tower block|wirtschaftsforderung|office space|" \
      "laboratory space|buroraum*|werkstatt|gewerbegebiet*|industriegebiet*|" \
      "industrieflache*|produktionsflache*|bauplatz|loods|kantoorruimte|bureau* ~ louer|" \
      "entrepot*|usine|hala|halę|biuro w|oddzial w|oficin*|ofis ac*|subemiz*|tesis|foundr*|" \
      "supplier in your|suppliers in your|sub supplier|bachelorarbeit|masterarbeit|" \
      "bachelor thesis|master thesis|my thesis|licencjack*|magistersk*|memoire de|tez|" \
      "修士論文|卒論|论文调研|рурской|ruhr|ruhrgebiet|ruhr area|ruhr region|ruhr valley|" \
      "essen|dortmund|duisburg|bochum|gelsenkirchen|oberhausen|hagen|hamm|herne|bottrop|" \
      "recklinghausen|mulheim|gladbeck|marl|unna|witten|moers|wesel|hattingen|lunen|" \
      "castrop*|nrw|north rhine*|nordrhein*|westfalen|westphalia|germany|deutschland|" \
      "duitsland|allemagne|niemcz*|almanya*|德国|鲁尔|埃森|多特蒙德|杜伊斯堡|北威州|ドイツ|" \
      "ルール|エッセン|ドルトムント|デュイスブルク|ألمانيا|الرور|إيسن|دورتموند|دويسبورغ|" \
      "gmbh|subsidiary|branch office|sales office|square met*|sqm|sq m|m2|qm|quadratmeter|" \
      "hectare*|hektar|warehouse space|production site|production hall|industrial site|" \
      "industrial land|business park|technology park|technology cent*|permit|permits|" \
      "residence permit*|work permit*|visa|relocat*|set up ~ office|open ~ office|" \
      "opening ~ office|our employees|delegation|trade fair|municipalit*|plot of land|" \
      "gewerbeflache*|niederlassung*|standort*|halle|hallen|buroflache*|ansiedlung*|" \
      "ansiedeln|genehmigung*|grundstuck*|vestiging*|bedrijfsruimte|bedrijfshal|" \
      "vierkante meter|bedrijventerrein|implant*|filiale|metres carres|locaux|terrain|" \
      "zone industrielle|oddzial*|hale|hali|metrow kwadratow*|zaklad produkcyjn*|" \
      "teren inwestycyjn*|sube|subesi|metrekare|fabrika|ofis|arsa|depo|平方米|厂房|办事处|" \
      "子公司|分公司|仓库|设厂|代表团|平方メートル|拠点|現地法人|工場|支店|視察|متر مربع|" \
      "فرع|مستودع|مصنع|وفد|تأشيرة")

#define SPAM_WORDS_TABLE(X) \
    SPAM_WORDS_ENGLISH(X) \
    SPAM_WORDS_GERMAN(X) \
    SPAM_WORDS_DUTCH(X) \
    SPAM_WORDS_FRENCH(X) \
    SPAM_WORDS_POLISH(X) \
    SPAM_WORDS_TURKISH(X) \
    SPAM_WORDS_CHINESE(X) \
    SPAM_WORDS_JAPANESE(X) \
    SPAM_WORDS_ARABIC(X) \
    SPAM_WORDS_RUSSIAN(X) \
    SPAM_WORDS_OFFICES(X) \
    SPAM_WORDS_MANNERS(X) \
    SPAM_WORDS_GENUINE(X)

/* clang-format on */

#endif
