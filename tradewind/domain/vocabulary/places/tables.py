"""Which ports and trading cities are named in letters, in which country, and how are they spelt elsewhere?

A line: country, location code (UN/LOCODE without the country; "-" where it is not given here), English name, and after
the colon other spellings. A name that begins with "=" counts only in these letters. Source of codes: UNECE UN/LOCODE.
"""

PLACES = """
CN SHA Shanghai: 上海, шанхай, شنغهاي, شانغهاي, xangai, schanghai, sjanghai, 상하이, şanghay, szanghaj, thượng hải
CN NGB Ningbo: 宁波, 寧波, нинбо, نينغبو, ningpo, 닝보, ning bo
CN SZX Shenzhen: 深圳, шэньчжэнь, шеньчжень, شنتشن, شنجن, 선전, shen zhen, thâm quyến
CN YTN Yantian: 盐田, 鹽田, яньтянь
CN SHK Shekou: 蛇口
CN CAN Guangzhou: 广州, 廣州, гуанчжоу, قوانغتشو, غوانزو, canton, 광저우, guang zhou, quảng châu
CN NSA Nansha: 南沙
CN TAO Qingdao: 青岛, 青島, циндао, تشينغداو, tsingtao, 칭다오, qing dao, thanh đảo
CN TXG Tianjin: 天津, тяньцзинь, تيانجين, 톈진, tian jin, xingang, tianjin xingang, 新港, thiên tân
CN DLC Dalian: 大连, 大連, далянь, داليان, da lian
CN XMN Xiamen: 厦门, 廈門, сямэнь, сямынь, شيامن, amoy, xia men
CN FOC Fuzhou: 福州, фучжоу
CN HUA Huangpu: 黄埔
CN ZSN Zhongshan: 中山市
CN FOS Foshan: 佛山, фошань, فوشان, fo shan
CN - Dongguan: 东莞, дунгуань
CN - Yiwu: 义乌, 義烏, иу, ييوو, إيوو, yi wu
CN HGH Hangzhou: 杭州, ханчжоу, هانغتشو
CN - Suzhou: 苏州, сучжоу
CN - Wenzhou: 温州, вэньчжоу
CN NKG Nanjing: 南京, нанкин
CN LYG Lianyungang: 连云港, ляньюньган
CN WUH Wuhan: 武汉, ухань
CN CKG Chongqing: 重庆, чунцин
CN CTU Chengdu: 成都, чэнду
CN SIA Xi'an: 西安, сиань, xian
CN CGO Zhengzhou: 郑州, чжэнчжоу
CN BJS Beijing: 北京, пекин, بكين, pekin, pekín, peking, pechino, pequim
CN - Jinan: 济南
CN YNT Yantai: 烟台
CN - Weihai: 威海
CN - Quanzhou: 泉州
CN SWA Shantou: 汕头
CN ZUH Zhuhai: 珠海
CN - Taicang: 太仓
CN - Zhangjiagang: 张家港
CN - Jiangmen: 江门
CN - Urumqi: 乌鲁木齐, урумчи
CN - Manzhouli: 满洲里, маньчжурия
CN - Huizhou: 惠州
CN - Jinhua: 金华
CN - Taizhou: 台州
CN - Wuxi: 无锡
CN - Changsha: 长沙
CN - Hefei: 合肥
HK HKG Hong Kong: 香港, hongkong, гонконг, هونغ كونغ
TW KHH Kaohsiung: 高雄
TW KEL Keelung: 基隆
TW TPE Taipei: 台北, taipeh
TW TXG Taichung: 台中
JP TYO Tokyo: 东京, 東京, tokio, токио, طوكيو, 東京港
JP YOK Yokohama: 横滨, 横浜, 横浜港, иокогама, йокогама
JP OSA Osaka: 大阪, осака, 大阪港
JP UKB Kobe: 神户, 神戸, 神戸港, кобе
JP NGO Nagoya: 名古屋, нагоя, 名古屋港
JP HKT Hakata: 博多, 福岡, fukuoka
KR PUS Busan: 釜山, 부산, 부산항, pusan, пусан, بوسان
KR INC Incheon: 仁川, 인천, 인천항, inchon, инчхон
KR SEL Seoul: 首尔, 서울, seul, сеул
VN SGN Ho Chi Minh City: 胡志明, 胡志明市, hochiminh, ho chi minh, hcmc, saigon, sài gòn, хошимин, cat lai
VN HPH Haiphong: 海防, hải phòng, hai phong, хайфон
VN DAD Da Nang: 岘港, danang, đà nẵng
VN HAN Hanoi: 河内, hà nội, ханой
TH BKK Bangkok: 曼谷, бангкок, بانكوك, กรุงเทพ
TH LCH Laem Chabang: 林查班, лаем чабанг
MY PKG Port Klang: 巴生港, 巴生, port kelang, klang, порт кланг
MY PEN Penang: 槟城, pulau pinang
MY KUL Kuala Lumpur: 吉隆坡, куала лумпур
MY JHB Johor Bahru: 新山, pasir gudang
SG SIN Singapore: 新加坡, singapur, singapour, сингапур, سنغافورة, singapura
ID JKT Jakarta: 雅加达, tanjung priok, tg priok, джакарта, جاكرتا, yakarta
ID SUB Surabaya: 泗水
ID SRG Semarang: 三宝垄
ID BLW Belawan: medan
PH MNL Manila: 马尼拉, манила, مانيلا
PH CEB Cebu: 宿务
KH PNH Phnom Penh: 金边
KH KOS Sihanoukville: 西哈努克港
MM RGN Yangon: 仰光, rangoon
BD CGP Chittagong: 吉大港, chattogram, читтагонг
BD DAC Dhaka: 达卡
LK CMB Colombo: 科伦坡, коломбо
PK KHI Karachi: 卡拉奇, карачи, كراتشي, port qasim
PK LHE Lahore: 拉合尔
IN NSA Nhava Sheva: 那瓦舍瓦, jnpt, нава шева, nava sheva
IN BOM Mumbai: 孟买, bombay, мумбаи, مومباي
IN MUN Mundra: 蒙德拉
IN MAA Chennai: 金奈, madras, ченнаи
IN CCU Kolkata: 加尔各答, calcutta
IN DEL Delhi: 新德里, 德里, new delhi, дели
IN COK Cochin: kochi
IN BLR Bangalore: bengaluru, 班加罗尔
IN HYD Hyderabad:
IN AMD Ahmedabad: ahmadabad
IN STV Surat:
IN - Ludhiana:
IN - Pune:
NP KTM Kathmandu: 加德满都
AE JEA Jebel Ali: 杰贝阿里, джебель али, جبل علي, jabel ali, jebelali
AE DXB Dubai: 迪拜, дубай, دبي, dubái
AE AUH Abu Dhabi: 阿布扎比, абу даби, أبوظبي, أبو ظبي
AE SHJ Sharjah: 沙迦, шарджа, الشارقة
AE - Ajman: عجمان
SA JED Jeddah: 吉达, джидда, جدة, yeddah, djeddah, jedda
SA DMM Dammam: 达曼, даммам, الدمام, ad dammam
SA RUH Riyadh: 利雅得, эр рияд, الرياض, riad, riyad
QA DOH Doha: 多哈, الدوحة, доха, hamad port
KW KWI Kuwait City: shuwaikh, الشويخ, shuaiba
BH - Manama: المنامة, khalifa bin salman
OM SOH Sohar: صحار
OM MCT Muscat: 马斯喀特, مسقط
IQ UQR Umm Qasr: 乌姆盖斯尔, أم قصر, um qasr
IQ BGW Baghdad: 巴格达, بغداد
IQ BSR Basra: البصرة
IQ EBL Erbil: أربيل
IR BND Bandar Abbas: 阿巴斯港, بندر عباس, бендер аббас, bandar abas
IR THR Tehran: 德黑兰, طهران, تهران, тегеран
JO AQJ Aqaba: 亚喀巴, العقبة, акаба
JO AMM Amman: عمان الأردن
LB BEY Beirut: 贝鲁特, بيروت, бейрут, beyrouth
SY LTK Latakia: اللاذقية, lattakia
IL ASH Ashdod: 阿什杜德, ашдод
IL HFA Haifa: 海法, хайфа, حيفا
IL TLV Tel Aviv: 特拉维夫, тель авив
YE ADE Aden: عدن
YE HOD Hodeidah: الحديدة
TR IST Istanbul: 伊斯坦布尔, стамбул, إسطنبول, اسطنبول, estambul, ambarli, ambarlı
TR MER Mersin: 梅尔辛, мерсин, مرسين
TR IZM Izmir: 伊兹密尔, измир, aliaga, aliağa
TR GEB Gebze: gemlik
TR ANK Ankara: 安卡拉
TR - Denizli:
TR - Bursa:
TR - Gaziantep:
GE POT Poti: поти
GE BUS Batumi: батуми
GE TBS Tbilisi: тбилиси
AM EVN Yerevan: ереван
AZ BAK Baku: баку
KZ ALA Almaty: 阿拉木图, алматы, алма ата
KZ - Astana: астана, нур султан
KZ - Shymkent: шымкент
UZ TAS Tashkent: 塔什干, ташкент
KG - Bishkek: бишкек
MN ULN Ulaanbaatar: 乌兰巴托, улан батор
RU VVO Vladivostok: 符拉迪沃斯托克, 海参崴, владивосток
RU VYP Vostochny: восточный порт
RU NJK Nakhodka: находка
RU LED Saint Petersburg: 圣彼得堡, санкт петербург, спб, st petersburg, st. petersburg, san petersburgo
RU MOW Moscow: 莫斯科, москва, moscú, moskau, moscou, mosca, موسكو
RU NVS Novorossiysk: 新罗西斯克, новороссийск, novorossisk
RU SVX Yekaterinburg: екатеринбург, ekaterinburg
RU OVB Novosibirsk: 新西伯利亚, новосибирск
RU KZN Kazan: казань
RU - Chelyabinsk: челябинск
RU - Krasnodar: краснодар
RU - Rostov-on-Don: ростов на дону
RU - Samara: самара
RU - Khabarovsk: хабаровск
RU - Irkutsk: иркутск
RU - Krasnoyarsk: красноярск
RU KGD Kaliningrad: калининград
BY MSQ Minsk: 明斯克, минск, mińsk
UA ODS Odessa: 敖德萨, одесса, одеса, odesa
UA IEV Kyiv: 基辅, киев, київ, kiev
DE HAM Hamburg: 汉堡, 漢堡, гамбург, هامبورغ, hamburgo, hambourg, amburgo, ハンブルク, 함부르크
DE BRV Bremerhaven: 不来梅哈芬, 不莱梅, бремерхафен
DE BRE Bremen: бремен
DE FRA Frankfurt: 法兰克福, франкфурт, francfort, frankfurt am main
DE MUC Munich: 慕尼黑, münchen, мюнхен, múnich
DE BER Berlin: 柏林, берлин, berlín
DE DUI Duisburg: 杜伊斯堡, дуйсбург
DE CGN Cologne: köln, кельн, colonia
DE DUS Düsseldorf: 杜塞尔多夫
DE STR Stuttgart: 斯图加特, штутгарт
DE LEJ Leipzig: лейпциг
DE - Nuremberg: nürnberg
DE - Dortmund:
DE - Hannover: hanover
DE - Dresden:
AT VIE Vienna: 维也纳, wien, вена, viena, vienne
AT - Graz:
AT - Linz:
CH ZRH Zurich: 苏黎世, zürich, цюрих
CH BSL Basel: базель
CH GVA Geneva: genf, genève
NL RTM Rotterdam: 鹿特丹, роттердам, روتردام, róterdam, ロッテルダム, 로테르담
NL AMS Amsterdam: 阿姆斯特丹, амстердам
NL - Eindhoven:
NL - Utrecht:
BE ANR Antwerp: 安特卫普, антверпен, antwerpen, anvers, amberes, أنتويرب, anversa, antuérpia
BE BRU Brussels: 布鲁塞尔, bruxelles, brussel, bruselas, брюссель
BE ZEE Zeebrugge: 泽布吕赫
BE LGG Liege: liège, 列日
LU LUX Luxembourg City:
FR LEH Le Havre: 勒阿弗尔, гавр, لوهافر, el havre
FR MRS Marseille: 马赛, марсель, مرسيليا, marsella, marsiglia, fos sur mer, marseilles
FR PAR Paris: 巴黎, париж, باريس, parís, parigi
FR LYS Lyon: 里昂, лион
FR LIL Lille:
FR TLS Toulouse:
FR BOD Bordeaux:
FR NTE Nantes:
FR DKK Dunkirk: dunkerque
GB FXT Felixstowe: 费利克斯托, филикстоу
GB SOU Southampton: 南安普顿, саутгемптон
GB LGP London Gateway:
GB LON London: 伦敦, лондон, لندن, londres, londra
GB LIV Liverpool: 利物浦, ливерпуль
GB MNC Manchester: 曼彻斯特
GB BHM Birmingham: 伯明翰
GB - Leeds:
GB - Glasgow:
GB IMM Immingham:
GB TIL Tilbury:
IE DUB Dublin: 都柏林, дублин, dublín
ES VLC Valencia: 瓦伦西亚, валенсия, بلنسية
ES BCN Barcelona: 巴塞罗那, барселона, برشلونة, barcelone, barcellona
ES ALG Algeciras: 阿尔赫西拉斯, альхесирас
ES BIO Bilbao: 毕尔巴鄂, бильбао
ES MAD Madrid: 马德里, мадрид, مدريد
ES SVQ Seville: sevilla
ES ZAZ Zaragoza:
ES VGO Vigo:
ES ALC Alicante:
ES AGP Málaga: malaga
ES - Murcia:
PT LIS Lisbon: 里斯本, lisboa, лиссабон, lisbonne
PT LEI Leixões: leixoes
PT SIE Sines:
PT OPO Porto: =Porto
IT GOA Genoa: 热那亚, genova, génova, gênes, генуя, genua, جنوة
IT MIL Milan: 米兰, milano, милан, mailand, milán
IT SPE La Spezia: 拉斯佩齐亚, специя
IT NAP Naples: 那不勒斯, napoli, неаполь, nápoles
IT VCE Venice: 威尼斯, venezia, венеция, venecia, marghera
IT LIV Livorno: leghorn, ливорно
IT TRS Trieste: 的里雅斯特, триест
IT ROM Rome: 罗马, roma, рим
IT TRN Turin: torino, турин
IT BLQ Bologna: болонья
IT SAL Salerno:
IT AOI Ancona:
IT RAN Ravenna:
IT - Brescia:
IT VRN Verona:
IT FLR Florence: firenze
GR PIR Piraeus: 比雷埃夫斯, пирей, pireo, πειραιας, pirée
GR SKG Thessaloniki: salonica, салоники
GR ATH Athens: 雅典, афины, atenas
CY LMS Limassol: лимассол
MT MLA Marsaxlokk:
PL GDN Gdansk: 格但斯克, gdańsk, гданьск, danzig
PL GDY Gdynia: 格丁尼亚, гдыня
PL WAW Warsaw: 华沙, warszawa, варшава, varsovia, warschau, varsovie
PL LOD Lodz: łódź
PL KRK Krakow: kraków, cracow
PL WRO Wroclaw: wrocław
PL POZ Poznan: poznań
PL - Malaszewicze: małaszewicze
CZ PRG Prague: 布拉格, praha, прага, praga, prag
CZ BRQ Brno:
SK BTS Bratislava:
HU BUD Budapest: 布达佩斯, будапешт
RO CND Constanta: 康斯坦察, constanța, констанца
RO BUH Bucharest: 布加勒斯特, bucurești, бухарест, bucuresti
BG VAR Varna: 瓦尔纳, варна
BG SOF Sofia: =Sofia, 索非亚, софия
BG BOJ Burgas: бургас
RS BEG Belgrade: 贝尔格莱德, beograd, белград
HR RJK Rijeka: риека
HR ZAG Zagreb: загреб
SI KOP Koper: 科佩尔, копер, capodistria
SI LJU Ljubljana:
ME BAR Port of Bar:
AL DRZ Durres: durrës
MK SKP Skopje:
DK AAR Aarhus: 奥胡斯, århus, орхус
DK CPH Copenhagen: 哥本哈根, københavn, копенгаген, copenhague
SE GOT Gothenburg: 哥德堡, göteborg, гетеборг, gotemburgo
SE STO Stockholm: 斯德哥尔摩, стокгольм, estocolmo
SE - Malmö: malmo
NO OSL Oslo: 奥斯陆, осло
NO BGO Bergen:
FI HEL Helsinki: 赫尔辛基, хельсинки, helsinque
FI KTK Kotka: котка
IS REY Reykjavik:
EE TLL Tallinn: 塔林, таллин, таллинн
LV RIX Riga: 里加, рига
LT KLJ Klaipeda: 克莱佩达, клайпеда, klaipėda
LT VNO Vilnius: вильнюс
US LAX Los Angeles: 洛杉矶, 洛杉磯, лос анджелес, لوس أنجلوس, ロサンゼルス
US LGB Long Beach: 长滩, лонг бич
US OAK Oakland: 奥克兰港
US SFO San Francisco: 旧金山
US SEA Seattle: 西雅图
US TIW Tacoma:
US NYC New York: 纽约, нью йорк, نيويورك, nueva york, new york city
US EWR Newark: port newark
US SAV Savannah: 萨凡纳, 萨瓦纳
US CHS Charleston:
US ORF Norfolk:
US BAL Baltimore:
US HOU Houston: 休斯顿, хьюстон, هيوستن
US MIA Miami: 迈阿密, майами, ميامي
US CHI Chicago: 芝加哥, чикаго, شيكاغو
US DAL Dallas: 达拉斯
US ATL Atlanta: 亚特兰大
US BOS Boston: 波士顿
US PHL Philadelphia: 费城
US DET Detroit:
US JAX Jacksonville:
US MSY New Orleans: 新奥尔良
US DEN Denver:
US PHX Phoenix, Arizona:
US LAS Las Vegas:
US PDX Portland:
US - Orlando:
US - Tampa:
CA VAN Vancouver: 温哥华, ванкувер, فانكوفر
CA TOR Toronto: 多伦多, торонто, تورونتو
CA MTR Montreal: 蒙特利尔, montréal, монреаль
CA HAL Halifax:
CA PRR Prince Rupert:
CA CAL Calgary:
MX ZLO Manzanillo: 曼萨尼约, мансанильо
MX VER Veracruz: 韦拉克鲁斯
MX LZC Lazaro Cardenas: lázaro cárdenas, 拉萨罗
MX ATM Altamira:
MX MEX Mexico City: 墨西哥城, ciudad de méxico, cdmx, мехико
MX MTY Monterrey: 蒙特雷
MX GDL Guadalajara: 瓜达拉哈拉
MX ESE Ensenada:
MX TIJ Tijuana:
GT PRQ Puerto Quetzal:
GT GUA Guatemala City: ciudad de guatemala
SV AQJ Acajutla:
HN PCR Puerto Cortes: puerto cortés
CR LIO Puerto Limon: puerto limón, moin
CR SJO San José: san jose costa rica
PA BLB Balboa:
PA ONX Colon Free Zone: zona libre de colón
PA PTY Panama City: ciudad de panamá
DO HAI Rio Haina: río haina, haina
DO CAU Caucedo:
DO SDQ Santo Domingo: 圣多明各
JM KIN Kingston:
TT POS Port of Spain:
CU MAR Mariel:
CU HAV Havana: la habana
PR SJU San Juan: san juan puerto rico
CO CTG Cartagena: 卡塔赫纳, картахена
CO BUN Buenaventura: 布埃纳文图拉
CO BOG Bogota: 波哥大, bogotá
CO MDE Medellin: medellín
CO BAQ Barranquilla:
CO CLO Cali: =Cali
VE LAG La Guaira:
VE PBL Puerto Cabello:
VE CCS Caracas:
EC GYE Guayaquil: 瓜亚基尔, гуаякиль
EC UIO Quito:
PE CLL Callao: 卡亚俄, кальяо, el callao
PE LIM Lima: =Lima, 利马, лима
BO LPB La Paz:
BO SRZ Santa Cruz de la Sierra:
CL SAI San Antonio: 圣安东尼奥
CL VAP Valparaiso: 瓦尔帕莱索, valparaíso, вальпараисо
CL SCL Santiago de Chile: 圣地亚哥
CL IQQ Iquique: 伊基克
AR BUE Buenos Aires: 布宜诺斯艾利斯, буэнос айрес
AR ROS Rosario: =Rosario
AR COR Cordoba: córdoba
UY MVD Montevideo: 蒙得维的亚, монтевидео
PY ASU Asuncion: asunción, 亚松森
BR SSZ Santos: 桑托斯, сантос, سانتوس
BR SAO Sao Paulo: 圣保罗, são paulo, сан паулу
BR RIO Rio de Janeiro: 里约热内卢, рио де жанейро
BR ITJ Itajai: itajaí, 伊塔雅伊
BR NVT Navegantes: 纳维根特斯
BR PNG Paranagua: paranaguá, 巴拉那瓜
BR SUA Suape:
BR RIG Rio Grande:
BR VIX Vitoria:
BR SSA Salvador: salvador da bahia
BR CWB Curitiba:
BR POA Porto Alegre:
BR BHZ Belo Horizonte:
BR MAO Manaus: 马瑙斯
EG ALY Alexandria: 亚历山大, الإسكندرية, الاسكندرية, александрия, alejandría, alexandrie
EG PSD Port Said: 塞得港, بورسعيد, بور سعيد, порт саид
EG DAM Damietta: 杜姆亚特, دمياط
EG SOK Sokhna: ain sokhna, السخنة, العين السخنة, el sokhna
EG CAI Cairo: 开罗, القاهرة, каир, el cairo, le caire
LY TIP Tripoli: طرابلس, 的黎波里
LY BEN Benghazi: بنغازي
LY MRA Misurata: مصراتة, misrata
TN TUN Tunis: تونس العاصمة, rades, radès
TN SFA Sfax: صفاقس
DZ ALG Algiers: 阿尔及尔, الجزائر العاصمة, alger, argel
DZ ORN Oran: وهران
DZ BJA Bejaia: béjaïa, بجاية
DZ SKI Skikda: سكيكدة
MA CAS Casablanca: 卡萨布兰卡, الدار البيضاء, касабланка
MA PTM Tanger Med: طنجة, tangier, tanger
MA AGA Agadir: أكادير
SD PZU Port Sudan: 苏丹港, بورتسودان, بورت سودان
SD KRT Khartoum: الخرطوم
DJ JIB Djibouti City: port of djibouti
ET ADD Addis Ababa: 亚的斯亚贝巴, addis abeba
SO MGQ Mogadishu: مقديشو
SO BBO Berbera: بربرة
KE MBA Mombasa: 蒙巴萨, момбаса, مومباسا
KE NBO Nairobi: 内罗毕, найроби
UG KLA Kampala: 坎帕拉
TZ DAR Dar es Salaam: 达累斯萨拉姆, дар эс салам, دار السلام, dar-es-salaam
TZ ZNZ Zanzibar:
RW KGL Kigali:
MZ MPM Maputo: 马普托
MZ BEW Beira: 贝拉
ZA DUR Durban: 德班, дурбан, ديربان
ZA CPT Cape Town: 开普敦, кейптаун
ZA JNB Johannesburg: 约翰内斯堡, йоханнесбург
ZA PLZ Port Elizabeth: gqeberha
ZM LUN Lusaka:
ZW HRE Harare:
NA WVB Walvis Bay: 沃尔维斯湾
AO LAD Luanda: 罗安达, луанда
CD MAT Matadi:
CD FIH Kinshasa: 金沙萨
CG PNR Pointe Noire: pointe-noire, 黑角
GA LBV Libreville:
CM DLA Douala: 杜阿拉
CM KBI Kribi:
NG APP Apapa: 阿帕帕
NG LOS Lagos: 拉各斯, лагос, لاغوس
NG TIN Tin Can Island: tincan, tin can
NG ONN Onne:
NG ABV Abuja:
NG KAN Kano: =Kano
BJ COO Cotonou: 科托努
TG LFW Lome: lomé, 洛美
GH TEM Tema: 特马, =Tema
GH ACC Accra: 阿克拉
CI ABJ Abidjan: 阿比让, абиджан, أبيدجان
SN DKR Dakar: 达喀尔, дакар
GN CKY Conakry: 科纳克里
SL FNA Freetown:
LR MLW Monrovia:
GM BJL Banjul:
ML BKO Bamako:
MR NKC Nouakchott: نواكشوط
MG TMM Toamasina: tamatave
MU PLU Port Louis: 路易港
RE LPT Le Port Reunion:
AU SYD Sydney: 悉尼, сидней, سيدني, sídney
AU MEL Melbourne: 墨尔本, мельбурн, ملبورن
AU BNE Brisbane: 布里斯班
AU FRE Fremantle: 弗里曼特尔
AU PER Perth: 珀斯
AU ADL Adelaide: 阿德莱德
NZ AKL Auckland: 奥克兰
NZ TRG Tauranga:
NZ LYT Lyttelton: christchurch
NZ WLG Wellington:
FJ SUV Suva:
PG POM Port Moresby:
MV MLE Male: 马累
"""
