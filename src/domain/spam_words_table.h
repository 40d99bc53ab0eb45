/*
 * spam_words_table: the phrases of solicitation, for spam_words.c. Nobody else includes this file,
 * nor those with the rows of the languages.
 *
 * A row is X(topic, points, phrases): the topic without SPAM_WORDS_, the points of each phrase (10:
 * hardly said but to sell this, 4 to 6: typical, 3 or less: a hint), and the phrases, parted by
 * "|". Write them as people do, or in lower case and without accents; case, accents and punctuation
 * make no difference. In a phrase
 *   *   at the end of a word stands for any ending of it: "rank*" is also "ranking"
 *   #   stands for a number, however it is grouped
 *   ~   between two words stands for up to three others
 *   $   stands for the sign of any currency
 * The first three letters of a phrase (two in Chinese and Japanese) must stand there as they are; a
 * unit test tells when a phrase breaks these rules. A phrase is found where words begin and end, in
 * Chinese and Japanese anywhere, in Arabic also behind its prefixes and before its endings.
 *
 * To add a phrase, first look whether a shorter or more general one would find it. Take what is
 * said in many messages, not what marks one; then run `indemand spam` over tests/corpus, and see
 * that no genuine enquiry comes near the threshold: they also speak of loans, casinos and rankings.
 */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_TABLE_H
#define INDEMAND_DOMAIN_SPAM_WORDS_TABLE_H

#include "domain/spam_words_ar.h"
#include "domain/spam_words_de.h"
#include "domain/spam_words_en.h"
#include "domain/spam_words_en_manners.h"
#include "domain/spam_words_fr.h"
#include "domain/spam_words_ja.h"
#include "domain/spam_words_nl.h"
#include "domain/spam_words_pl.h"
#include "domain/spam_words_ru.h"
#include "domain/spam_words_sides.h"
#include "domain/spam_words_snares.h"
#include "domain/spam_words_tr.h"
#include "domain/spam_words_zh.h"

/* clang-format off */

/* What genuine enquiries are about, in all languages: these points are taken away. Four for the
 * region, a project and room to rent; two for what spammers say now and then. */
#define SPAM_WORDS_GENUINE(X) \
    X(PLACE, 4, \
      "ruhr|ruhrgebiet*|ruhr area|ruhr region|ruhr valley|roergebied|ruhrgebied|" \
      "bassin de la ruhr|zagleb* ruhry|ruhr bolges*|ruhr havza*|鲁尔|ルール地方|ルール地域|" \
      "ルール工業|الرور|منطقة الرور|рур|рурск*|essen|dortmund*|duisburg*|bochum*|gelsenkirchen|" \
      "oberhausen|hagen|hamm|herne|bottrop|recklinghausen|mulheim|muelheim|gladbeck|marl|unna|" \
      "witten|moers|wesel|hattingen|lunen|luenen|castrop*|herten|dorsten|datteln|kamp lintfort|" \
      "dinslaken|wanne|wattenscheid|emscher|zollverein|nrw|north rhine*|nordrhein*|noordrijn*|" \
      "rhenanie*|nadreni*|kuzey ren*|westfalen|westphali*|westfali*|vestfaly*|埃森|多特蒙德|" \
      "杜伊斯堡|波鸿|盖尔森基兴|奥伯豪森|哈根|哈姆|米尔海姆|黑尔讷|北威州|北莱茵|エッセン|" \
      "ドルトムント|デュイスブルク|デュースブルク|ボーフム|ゲルゼンキルヒェン|オーバーハウゼン|" \
      "ハーゲン|ノルトライン|إيسن|اسن|دورتموند|دويسبورغ|دويسبورج|بوخوم|غيلزنكيرشن|أوبرهاوزن|" \
      "شمال الراين|نوردراين|эссен*|дортмунд*|дуйсбург*|бохум*|square met*|sqm|sq m|m2|qm|" \
      "quadratmeter|vierkante meter|metres carres|metrow kwadratow*|metrekare*|平方米|平米|" \
      "平方メートル|متر مربع|مترا مربعا|hectare*|hektar*|公顷|ヘクタール|هكتار|production site|" \
      "production hall|industrial site|industrial land|business park|technology park|" \
      "technology cent*|open ~ office in|set up ~ office|opening ~ office|branch in germany|" \
      "office in germany|gewerbeflache*|buroflache*|produktionsflache*|gewerbegebiet*|" \
      "grundstuck*|betriebshof|niederlassung*|ansiedlung*|ansiedeln|bedrijfsruimte|bedrijfshal|" \
      "bedrijventerrein*|kantoorruimte|zone industrielle|terrain industriel|locaux|implanter|" \
      "implantation|teren inwestycyjn*|zaklad produkcyjn*|oddzial* w niemczech|hala produkcyjn*|" \
      "sube ac*|ofis ac*|fabrika kur*|almanya da ~ kur*|设厂|厂房|办事处|子公司|分公司|驻点|" \
      "考察团|現地法人|進出|駐在員|視察|фабрик*|فرع|مستودع|مكتب في ألمانيا|وفد") \
    X(PLACE, 2, \
      "germany|german|deutschland|duitsland|allemagne|niemcz*|almanya*|德国|ドイツ|ألمانيا|" \
      "герман*|gmbh|subsidiary|branch office|sales office|office space|warehouse|workshop space|" \
      "laboratory|permit|permits|residence permit*|work permit*|visa|visas|relocat*|" \
      "our employees|delegation|trade fair|municipalit*|plot of land|your region|the region|" \
      "this region|your area|your cities|your towns|twin town*|twinned|standort*|halle|hallen|" \
      "werkstatt|genehmigung*|wirtschaftsforderung|eurer region|ihrer region|die region|" \
      "umgebung|vestiging*|loods|jullie regio|uw regio|de regio|filiale|terrain|entrepot*|usine|" \
      "votre region|la region|oddzial*|hali|panstwa region*|w regionie|subesi|depo|arsa|" \
      "bolgeniz*|bolgede|仓库|工厂|代表团|贵地区|贵区|拠点|工場|支店|倉庫|御地|貴地域|この地域|" \
      "地域|مصنع|تأشيرة|المنطقة|منطقتكم|foundr*|supplier* in your|spoke on the phone|" \
      "on the phone this|telefoniert|am telefon|telefonisch besproch*|" \
      "suite a notre conversation|au telephone|rozmow* telefoniczn*|telefonda gorus*|" \
      "先ほどお電話|电话里|自动回执|bachelorarbeit|masterarbeit|bachelor thesis|master thesis|" \
      "my thesis|licencjack*|magistersk*|afstudeer*|scriptie|memoire de master|" \
      "yuksek lisans tezi|学位论文|卒業論文|修士論文|رسالة الماجستير|your reply|my enquiry|" \
      "my request|no reply from you|meine anfrage|mijn aanvraag|ma demande|moje zapytanie|" \
      "talebim|提交咨询|お問い合わせの件|floor space|floor area|ceiling height|crane|" \
      "power supply|rail siding|rail connection|inland port|motorway|premises|industrial unit|" \
      "cold store|clean room|works council|shift workers|apprentice*|hire staff|hire engineers|" \
      "find employees|skilled workers in|research partner|research institute|institute in|" \
      "university in|pilot plant|pilot project|funding programme*|funding program*|state aid|" \
      "subsid*|grants for|district government|public authority|which authority|which office|" \
      "chamber of commerce|city council|consulate|embassy|trade mission|study visit|" \
      "our delegation|stand at|regional pavilion|sales partner|sales agent|distribution partner|" \
      "distributor in|spare parts|foundries|second site|second plant|new plant|open a branch|" \
      "found a company|register a company|commercial register|trade register|notary|tax adviser|" \
      "tax advisor|trade tax|health insurance|recognition of|blue card|chance card|work visa|" \
      "residence title|student at|research project|questionnaire|newspaper|radio|broadcast|" \
      "reporter|journalist|interview with|for an interview|our conversation|your colleague|" \
      "you wrote|still waiting|never received|move our|settle in|location for|suitable location|" \
      "available sites|available land|mine site|brownfield|greenfield|waste heat|hydrogen|steel|" \
      "hallenhohe|kranbahn|starkstrom|gleisanschluss|autobahn*|mietflache|mietvertrag|" \
      "bestandshalle|neubau|reinraum|betriebsrat|auszubildende*|fachkrafte|forderprogramm*|" \
      "forderung|forderantrag|bezirksregierung|bebauungsplan|stadtverwaltung|handelsregister|" \
      "gewerbesteuer|steuerberater|finanzamt|ihk|auslanderbehorde|aufenthaltstitel|anerkennung|" \
      "hochschule*|universitat*|institut*|studienarbeit|abschlussarbeit|umfrage zu|redaktion|" \
      "zeitung|sendung|gesprachspartner|interview|kollege|kollegin|ihr schreiben|ihre mail|" \
      "wie besprochen|keine antwort|warte ich|warten wir|gegrundet|grunden|tochtergesellschaft|" \
      "vertriebspartner|handelsvertreter|zulieferer|lieferant*|giesserei*|umzug|verlagern|" \
      "wasserstoff|stahl|hafen|bedrijfspand|hal|hoogspanning|spooraansluiting|snelweg|haven|" \
      "huren|huurprijs|vergunning*|subsidie*|gemeente|kamer van koophandel|dochteronderneming|" \
      "filiaal|personeel|vakmensen|universiteit|hogeschool|instituut|onderzoek|scriptie*|krant|" \
      "redactie|collega|zoals besproken|geen antwoord|geen reactie|leverancier in|" \
      "vertegenwoordiger|verkoopkantoor|verhuizen|uitbreiden|uitbreiding|waterstof|staal|" \
      "terugbellen|aanbesteding*|surface de|atelier de|hauteur sous|pont roulant|raccordement|" \
      "autoroute|port de|louer|location de bureaux|bail|permis de construire|autorisation|" \
      "subvention*|aides|mairie|chambre de commerce|registre du commerce|filiale en|succursale|" \
      "salaries|embaucher|main d oeuvre qualifiee|universite|institut|laboratoire|" \
      "partenaire de recherche|these sur|memoire sur|journaliste|reportage|entretien|" \
      "votre collegue|comme convenu|sans reponse|aucune reponse|fournisseur en|distributeur|" \
      "agent commercial|installer|nous installer|demenager|hydrogene|acier|toitures|region|" \
      "powierzchni*|suwnic*|bocznic*|autostrad*|port|wynaj*|dzierzaw*|pozwoleni*|dotacj*|urzad|" \
      "urzedu|miasto|izba handlowa|krs|spolk*|filia|zatrudni*|pracownikow|uczelni*|uniwersytet*|" \
      "instytut*|laboratori*|partner badawczy|praca dyplomowa|prace dyplomowa|dziennikar*|" \
      "wywiad*|redakcj*|kolega|kolezanka|jak ustalilismy|brak odpowiedzi|cisza|dostawc* w|" \
      "przedstawiciel* handlow*|przeniesc|rozbudow*|wodor*|stal*|kwalifikacj*|uznani*|kira*|" \
      "kiralik|vinc|liman*|otoyol|ruhsat*|izin|tesvik*|hibe*|belediye*|ticaret odasi|" \
      "sirket kur*|calisan*|istihdam|universite*|enstitu*|laboratuvar*|arastirma|tez*|gazete*|" \
      "roportaj*|meslektas*|cevap alamad*|bayi*|distributor|temsilci*|tasin*|hidrojen|celik|" \
      "oturum izni|calisma izni|vize|租赁|层高|行车|港口|高速|许可|补贴|补助|商会|市政府|" \
      "注册公司|员工|招工|大学|研究所|实验室|合作研发|论文|记者|采访|同事|没有回复|无人联系|" \
      "经销商|代理商|搬迁|扩建|签证|居留|落户|选址|賃借|賃料|天井高|クレーン|高速道路|許可|補助|" \
      "助成|商工会|市役所|会社設立|従業員|採用|研究機関|実験室|共同研究|論文|記者|取材|" \
      "担当者様のお名前|返事|回答|代理店|移転|拡張|水素|鉄鋼|ビザ|在留|立地|候補地|استئجار|" \
      "إيجار|ميناء|ترخيص|تصريح|دعم|منحة|غرفة التجارة|البلدية|تأسيس شركة|موظفين|جامعة|معهد|مختبر|" \
      "بحث مشترك|رسالة|صحفي|مقابلة|زميل|موزع|وكيل|نقل|توسعة|هيدروجين|فولاذ|إقامة|اعتراف|" \
      "موقع صناعي|أرض")

#define SPAM_WORDS_TABLE(X) \
    SPAM_WORDS_EN(X) \
    SPAM_WORDS_EN_MANNERS(X) \
    SPAM_WORDS_DE(X) \
    SPAM_WORDS_NL(X) \
    SPAM_WORDS_FR(X) \
    SPAM_WORDS_PL(X) \
    SPAM_WORDS_TR(X) \
    SPAM_WORDS_ZH(X) \
    SPAM_WORDS_JA(X) \
    SPAM_WORDS_AR(X) \
    SPAM_WORDS_RU(X) \
    SPAM_WORDS_SNARES(X) \
    SPAM_WORDS_GENUINE(X) \
    SPAM_WORDS_BOTH_SIDES(X)

/* clang-format on */

#endif
