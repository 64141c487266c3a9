"""Which words of a company's name say where it is, and in which country is that place?

A line of the first table is a country or a region: its code, then what it is called. A line of the second holds the
cities and states of a country; words joined by "=" are one place. Places that are also common names (Nice, Reading,
Victoria) are left out.
"""

COUNTRY_NAMES = """
CN: china, prc, p r china, pr china, zhongguo, kitay, 中国
HK: hong kong, hongkong, hk, hksar, xianggang, 香港
TW: taiwan, roc, 台湾
MO: macau, macao, 澳门
JP: japan, nippon, 日本
KR: korea, south korea, 韩国
VN: vietnam, viet nam, 越南
TH: thailand, thai, 泰国
MY: malaysia, 马来西亚
SG: singapore, s pore, 新加坡
ID: indonesia, 印度尼西亚, 印尼
PH: philippines, phils, 菲律宾
IN: india, bharat, 印度
PK: pakistan, 巴基斯坦
BD: bangladesh, 孟加拉
LK: sri lanka, lanka
NP: nepal
MM: myanmar, burma, 缅甸
KH: cambodia, 柬埔寨
KZ: kazakhstan, 哈萨克斯坦
UZ: uzbekistan
AE: uae, u a e, united arab emirates, emirates, 阿联酋
SA: saudi arabia, saudi, ksa, arabia, 沙特
QA: qatar
KW: kuwait
BH: bahrain
OM: oman
IR: iran, 伊朗
IQ: iraq, 伊拉克
IL: israel, 以色列
LB: lebanon
TR: turkey, turkiye, turk, 土耳其
EG: egypt, misr, 埃及
MA: morocco, maroc
DZ: algeria, algerie
TN: tunisia, tunisie
LY: libya
NG: nigeria, nig, 尼日利亚
GH: ghana
KE: kenya, 肯尼亚
TZ: tanzania
UG: uganda
ET: ethiopia
ZA: south africa, rsa, s a pty, 南非
ZM: zambia
ZW: zimbabwe
SN: senegal
CI: ivory coast, cote ivoire
CM: cameroon, cameroun
AO: angola
MZ: mozambique
GB: uk, u k, united kingdom, great britain, britain, england, scotland, wales, gb, 英国
IE: ireland, eire
FR: france, francia, frankreich, 法国
DE: germany, deutschland, allemagne, alemania, germania, 德国
AT: austria, osterreich
CH: switzerland, schweiz, suisse, svizzera
IT: italy, italia, italien, italie, 意大利
ES: spain, espana, espanha, spanien, espagne, iberica, iberia, 西班牙
PT: portugal
NL: netherlands, nederland, holland, niederlande, 荷兰
BE: belgium, belgie, belgique, benelux
LU: luxembourg
DK: denmark, danmark
SE: sweden, sverige, schweden
NO: norway, norge
FI: finland, suomi
IS: iceland
PL: poland, polska, polen, 波兰
CZ: czech republic, czechia, cesko, czech, ceska
SK: slovakia, slovensko
HU: hungary, magyarorszag
RO: romania
BG: bulgaria
RS: serbia, srbija
HR: croatia, hrvatska
SI: slovenia, slovenija
GR: greece, hellas, ellas
RU: russia, rossiya, rus, 俄罗斯
UA: ukraine, ukraina, ukrayina
BY: belarus
LT: lithuania, lietuva
LV: latvia, latvija
EE: estonia, eesti
US: us, usa, u s a, united states, united states of america, u s, 美国
CA: canada, 加拿大
MX: mexico, mejico, 墨西哥
BR: brazil, brasil, 巴西
AR: argentina, 阿根廷
CL: chile, 智利
PE: peru, 秘鲁
CO: colombia
VE: venezuela
EC: ecuador
UY: uruguay
PY: paraguay
BO: bolivia
PA: panama
CR: costa rica
GT: guatemala
DO: dominicana
AU: australia, aust, 澳大利亚, 澳洲
NZ: new zealand, nz, 新西兰
region_asia: asia, 亚洲
region_asia_pacific: asia pacific, apac, 亚太
region_europe: europe, europa, 欧洲
region_africa: africa, afrique, 非洲
region_america: america, americas, north america, 北美
region_latin_america: latin america, latam, latinoamerica, 拉美
region_middle_east: middle east, mena, 中东
region_gulf: gulf, gcc, 海湾
region_nordic: nordic, scandinavia
"""

CITY_NAMES = """
CN: shanghai=上海, beijing=peking=北京, tianjin=天津, chongqing=重庆, ningbo=宁波, shenzhen=深圳,
  guangzhou=canton=广州, dongguan=东莞, foshan=佛山, zhongshan=中山, zhuhai=珠海, huizhou=惠州, jiangmen=江门,
  shantou=汕头, chaozhou=潮州, jieyang=揭阳, zhaoqing=肇庆, zhanjiang=湛江, meizhou=梅州, hangzhou=杭州,
  wenzhou=温州, yiwu=义乌, jinhua=金华, shaoxing=绍兴, jiaxing=嘉兴, huzhou=湖州, taizhou=台州, quzhou=衢州,
  lishui=丽水, zhoushan=舟山, cixi=慈溪, yuyao=余姚, yongkang=永康, haining=海宁, tongxiang=桐乡, zhuji=诸暨,
  wenling=温岭, ruian=瑞安, yueqing=乐清, suzhou=苏州, wuxi=无锡, changzhou=常州, nanjing=南京, nantong=南通,
  yangzhou=扬州, zhenjiang=镇江, xuzhou=徐州, lianyungang=连云港, yancheng=盐城, kunshan=昆山, jiangyin=江阴,
  changshu=常熟, zhangjiagang=张家港, yixing=宜兴, danyang=丹阳, qingdao=tsingtao=青岛, jinan=济南, yantai=烟台,
  weifang=潍坊, weihai=威海, zibo=淄博, linyi=临沂, rizhao=日照, jining=济宁, xiamen=amoy=厦门, fuzhou=福州,
  quanzhou=泉州, zhangzhou=漳州, putian=莆田, jinjiang=晋江, shishi=石狮, nanan=南安, dehua=德化, hefei=合肥,
  wuhu=芜湖, anqing=安庆, wuhan=武汉, yichang=宜昌, changsha=长沙, zhuzhou=株洲, nanchang=南昌, jingdezhen=景德镇,
  ganzhou=赣州, zhengzhou=郑州, luoyang=洛阳, xinxiang=新乡, shijiazhuang=石家庄, tangshan=唐山, baoding=保定,
  cangzhou=沧州, hengshui=衡水, handan=邯郸, langfang=廊坊, taiyuan=太原, xian=西安, chengdu=成都, mianyang=绵阳,
  kunming=昆明, guiyang=贵阳, nanning=南宁, liuzhou=柳州, guilin=桂林, haikou=海口, dalian=大连, shenyang=沈阳,
  anshan=鞍山, changchun=长春, harbin=haerbin=哈尔滨, hohhot=呼和浩特, lanzhou=兰州, urumqi=wulumuqi=乌鲁木齐,
  zhejiang=浙江, jiangsu=江苏, guangdong=广东, fujian=福建, shandong=山东, hebei=河北, henan=河南, hubei=湖北,
  hunan=湖南, jiangxi=江西, anhui=安徽, sichuan=四川, liaoning=辽宁, heilongjiang=黑龙江, shanxi=山西, shaanxi=陕西,
  yunnan=云南, guizhou=贵州, guangxi=广西, hainan=海南, gansu=甘肃, xinjiang=新疆, pudong=浦东
HK: kowloon=九龙
TW: taipei=台北, kaohsiung=高雄, taichung=台中, tainan=台南, hsinchu=新竹
JP: tokyo=东京, osaka=大阪, kyoto=京都, nagoya=名古屋, yokohama=横滨, kobe=神户, fukuoka=福冈
KR: seoul=首尔, busan=pusan=釜山, incheon=仁川, daegu
VN: ho chi minh city=ho chi minh=hcmc=hcm=saigon=sai gon=胡志明市, hanoi=ha noi=河内, da nang=danang,
  hai phong=haiphong
TH: bangkok=曼谷, chiang mai, phuket
MY: kuala lumpur=kl, penang=pulau pinang, johor=johor bahru, selangor
ID: jakarta, surabaya, bandung, medan, semarang, bali
PH: manila, cebu, davao, quezon city
IN: mumbai=bombay, delhi=new delhi, bangalore=bengaluru, chennai=madras, kolkata=calcutta, hyderabad, ahmedabad,
  surat, pune, jaipur, ludhiana, tirupur, kanpur, kochi=cochin, rajkot, gujarat, punjab, kerala, noida,
  gurgaon=gurugram
PK: karachi, lahore, faisalabad, sialkot, islamabad, rawalpindi, peshawar
BD: dhaka=dacca, chittagong=chattogram, gazipur
LK: colombo
NP: kathmandu
MM: yangon=rangoon
KH: phnom penh
KZ: almaty, astana
UZ: tashkent
AE: dubai=dxb=迪拜, abu dhabi=abudhabi=阿布扎比, sharjah, ajman, ras al khaimah=rak, fujairah, deira,
  jebel ali=jafza
SA: riyadh=利雅得, jeddah=jedda, dammam, khobar=al khobar, jubail, makkah=mecca, madinah=medina
QA: doha
KW: kuwait city
BH: manama
OM: muscat, salalah
IR: tehran
IQ: baghdad, basra, erbil, mosul
IL: tel aviv, haifa
LB: beirut
JO: amman
TR: istanbul=伊斯坦布尔, ankara, izmir, bursa, gaziantep, konya, mersin, adana, kayseri, denizli
EG: cairo=开罗, giza, port said
MA: casablanca, rabat, tangier=tanger, agadir, marrakech
DZ: algiers=alger, oran
TN: tunis, sfax
LY: tripoli, benghazi
NG: lagos, abuja, kano, port harcourt, ibadan, onitsha, aba
GH: accra, kumasi, tema
KE: nairobi, mombasa
TZ: dar es salaam, arusha, zanzibar
UG: kampala
ET: addis ababa
ZA: johannesburg=jhb, cape town, durban, pretoria
ZM: lusaka
ZW: harare
SN: dakar
CI: abidjan
CM: douala, yaounde
AO: luanda
MZ: maputo
GB: london=伦敦, manchester, birmingham, liverpool, leeds, glasgow, edinburgh, bristol, sheffield, leicester,
  cardiff, belfast
IE: dublin
FR: paris=巴黎, lyon, marseille, toulouse, bordeaux, lille, nantes, strasbourg
DE: berlin, hamburg=汉堡, munchen=munich=muenchen, frankfurt, koln=cologne=koeln, dusseldorf=duesseldorf, stuttgart,
  bremen, leipzig, dresden, hannover=hanover, nurnberg=nuremberg, bavaria=bayern
AT: wien=vienna, graz, salzburg, linz
CH: zurich=zuerich, geneva=geneve=genf, basel, bern
IT: milano=milan=米兰, roma=rome, torino=turin, napoli=naples, bologna, verona, venezia=venice, genova=genoa,
  firenze, brescia, padova
ES: madrid, barcelona, valencia, sevilla=seville, bilbao, zaragoza, alicante, malaga
PT: lisboa=lisbon, porto
NL: amsterdam, rotterdam, utrecht, eindhoven
BE: brussels=bruxelles=brussel, antwerp=antwerpen=anvers, gent=ghent
DK: copenhagen=kobenhavn, aarhus=arhus, odense
SE: stockholm, goteborg=gothenburg, malmo
NO: oslo, bergen, trondheim, stavanger
FI: helsinki, tampere, turku
PL: warszawa=warsaw, krakow=cracow, gdansk, poznan, wroclaw, lodz, katowice
CZ: praha=prague, brno, ostrava
SK: bratislava
HU: budapest
RO: bucuresti=bucharest, cluj, timisoara, constanta
BG: sofia, plovdiv, varna
RS: beograd=belgrade
HR: zagreb, rijeka
SI: ljubljana
GR: athens=athina, thessaloniki, piraeus
RU: moscow=moskva=莫斯科, saint petersburg=st petersburg=sankt peterburg=spb, novosibirsk,
  yekaterinburg=ekaterinburg, kazan, vladivostok, krasnodar, rostov
UA: kyiv=kiev, odessa=odesa, kharkiv=kharkov, lviv=lvov, dnipro
BY: minsk
LT: vilnius, kaunas, klaipeda
LV: riga
EE: tallinn
US: new york=ny=nyc=纽约, los angeles=洛杉矶, chicago, houston, miami, dallas, seattle, boston, atlanta,
  san francisco, san diego, las vegas, philadelphia, detroit, texas, california, florida, kansas, ohio, michigan,
  arizona, oregon, colorado, illinois, new jersey, pennsylvania, massachusetts, hawaii, alaska, nevada, utah,
  minnesota, wisconsin, louisiana, tennessee, kentucky, alabama, oklahoma
CA: toronto, montreal, vancouver, calgary, ottawa, ontario, quebec, alberta
MX: guadalajara, monterrey, tijuana, puebla, cdmx=mexico city=ciudad de mexico
BR: sao paulo, rio de janeiro, curitiba, belo horizonte, porto alegre, recife, manaus
AR: buenos aires, cordoba, rosario
CL: santiago, valparaiso
PE: lima
CO: bogota, medellin, cali
VE: caracas
EC: quito, guayaquil
UY: montevideo
PY: asuncion
PA: panama city
AU: sydney, melbourne, brisbane, adelaide, queensland, nsw
NZ: auckland, wellington city, christchurch
"""

# Behind a place they say what kind of place it is ("Yiwu City").
PLACE_KINDS = frozenset({"city", "province", "district", "county", "region"})

# Small enough to be left out of a name like a city.
CITY_LIKE = frozenset({"HK", "TW", "MO", "SG"})
