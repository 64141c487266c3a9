"""Which 48 countries does the demo sell to, to which cities and ports, and who looks after them?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """`zone` only where the city lives by another clock than its country's usual one."""

    name: str
    zh: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """One market. `weight` is its share of the customers; `sellers` the usual one and the second."""

    code: str
    zh: str
    culture: str
    dial: str
    weight: int
    sellers: tuple[str, str]
    port: str
    port_zh: str
    suffixes: tuple[str, ...]
    cities: tuple[City, ...]


# code zh culture dial weight sellers | port | legal forms | cities, @zone where it is not the usual one
_TABLE = """
US 美国 anglo 1 46 wudi lina | Los Angeles 洛杉矶 | Inc., LLC, Co., Corp. | Denver 丹佛 @America/Denver, Portland 波特兰 @America/Los_Angeles, Seattle 西雅图 @America/Los_Angeles, Minneapolis 明尼阿波利斯 @America/Chicago, Columbus 哥伦布, Salt Lake City 盐湖城 @America/Denver, Charlotte 夏洛特, Austin 奥斯汀 @America/Chicago
CA 加拿大 anglo 1 20 liqiang wudi | Vancouver 温哥华 | Inc., Ltd., Corp. | Toronto 多伦多, Calgary 卡尔加里 @America/Edmonton, Vancouver 温哥华 @America/Vancouver, Halifax 哈利法克斯 @America/Halifax
MX 墨西哥 spanish 52 14 wangfang lina | Manzanillo 曼萨尼约 | S.A. de C.V., S. de R.L. de C.V. | Guadalajara 瓜达拉哈拉, Monterrey 蒙特雷, Puebla 普埃布拉, Querétaro 克雷塔罗
BR 巴西 portuguese 55 16 wudi lina | Santos 桑托斯 | Ltda, S.A., Comércio Ltda | São Paulo 圣保罗, Curitiba 库里蒂巴, Porto Alegre 阿雷格里港, Belo Horizonte 贝洛奥里藏特
CL 智利 spanish 56 11 liqiang wangfang | San Antonio 圣安东尼奥 | SpA, Ltda. | Santiago 圣地亚哥, Valparaíso 瓦尔帕莱索, Concepción 康塞普西翁
PE 秘鲁 spanish 51 8 wangfang lina | Callao 卡亚俄 | S.A.C., E.I.R.L. | Lima 利马, Arequipa 阿雷基帕, Cusco 库斯科
AR 阿根廷 spanish 54 8 wangfang lina | Buenos Aires 布宜诺斯艾利斯 | S.A., S.R.L. | Buenos Aires 布宜诺斯艾利斯, Mendoza 门多萨, Bariloche 巴里洛切
CO 哥伦比亚 spanish 57 8 wangfang wudi | Cartagena 卡塔赫纳 | S.A.S., Ltda. | Bogotá 波哥大, Medellín 麦德林, Cali 卡利
GB 英国 anglo 44 38 zhoukai lina | Felixstowe 费利克斯托 | Ltd, PLC, LLP | Manchester 曼彻斯特, Leeds 利兹, Bristol 布里斯托, Edinburgh 爱丁堡, Sheffield 谢菲尔德, Norwich 诺里奇
IE 爱尔兰 anglo 353 8 zhoukai lina | Dublin 都柏林 | Ltd, DAC | Dublin 都柏林, Cork 科克, Galway 戈尔韦
DE 德国 german 49 44 lina liqiang | Hamburg 汉堡 | GmbH, GmbH & Co. KG, e.K., AG | Hamburg 汉堡, München 慕尼黑, Köln 科隆, Bremen 不来梅, Stuttgart 斯图加特, Leipzig 莱比锡, Kassel 卡塞尔
AT 奥地利 german 43 10 lina wangfang | Koper 科佩尔 | GmbH, KG | Wien 维也纳, Graz 格拉茨, Innsbruck 因斯布鲁克, Linz 林茨
CH 瑞士 german 41 10 wangfang lina | Rotterdam 鹿特丹 | AG, GmbH | Zürich 苏黎世, Bern 伯尔尼, Luzern 卢塞恩
FR 法国 french 33 28 wangfang lina | Le Havre 勒阿弗尔 | SARL, SAS, SA | Lyon 里昂, Nantes 南特, Annecy 安纳西, Bordeaux 波尔多, Grenoble 格勒诺布尔
BE 比利时 dutch 32 9 wangfang lina | Antwerp 安特卫普 | BV, NV, SRL | Antwerpen 安特卫普, Gent 根特, Liège 列日
NL 荷兰 dutch 31 16 lina wangfang | Rotterdam 鹿特丹 | B.V., V.O.F. | Utrecht 乌得勒支, Eindhoven 埃因霍温, Zwolle 兹沃勒, Rotterdam 鹿特丹
ES 西班牙 spanish 34 28 wangfang lina | Valencia 巴伦西亚 | S.L., S.A., S.L.U. | Madrid 马德里, Barcelona 巴塞罗那, Valencia 巴伦西亚, Zaragoza 萨拉戈萨, Bilbao 毕尔巴鄂
PT 葡萄牙 portuguese 351 8 wangfang lina | Leixões 雷雄斯 | Lda., S.A. | Porto 波尔图, Lisboa 里斯本, Braga 布拉加
IT 意大利 italian 39 24 wangfang lina | Genoa 热那亚 | S.r.l., S.p.A., S.n.c. | Milano 米兰, Torino 都灵, Bologna 博洛尼亚, Verona 维罗纳, Trento 特伦托
GR 希腊 greek 30 7 wangfang sunyue | Piraeus 比雷埃夫斯 | S.A., E.P.E. | Athens 雅典, Thessaloniki 塞萨洛尼基, Patras 帕特雷
SE 瑞典 nordic 46 16 zhoukai liqiang | Gothenburg 哥德堡 | AB, HB | Stockholm 斯德哥尔摩, Göteborg 哥德堡, Malmö 马尔默, Östersund 厄斯特松德
NO 挪威 nordic 47 14 zhoukai liqiang | Oslo 奥斯陆 | AS, ASA | Oslo 奥斯陆, Bergen 卑尔根, Trondheim 特隆赫姆, Tromsø 特罗姆瑟
DK 丹麦 nordic 45 12 zhoukai lina | Aarhus 奥胡斯 | ApS, A/S | København 哥本哈根, Aarhus 奥胡斯, Odense 欧登塞
FI 芬兰 finnish 358 9 zhoukai lina | Helsinki 赫尔辛基 | Oy, Oyj | Helsinki 赫尔辛基, Tampere 坦佩雷, Oulu 奥卢
PL 波兰 polish 48 14 sunyue lina | Gdańsk 格但斯克 | Sp. z o.o., S.A., Sp. k. | Warszawa 华沙, Kraków 克拉科夫, Gdańsk 格但斯克, Poznań 波兹南
CZ 捷克 czech 420 9 sunyue lina | Hamburg 汉堡 | s.r.o., a.s. | Praha 布拉格, Brno 布尔诺, Liberec 利贝雷茨
HU 匈牙利 hungarian 36 7 sunyue lina | Koper 科佩尔 | Kft., Zrt. | Budapest 布达佩斯, Debrecen 德布勒森, Szeged 塞格德
RO 罗马尼亚 romanian 40 8 sunyue lina | Constanța 康斯坦察 | S.R.L., S.A. | București 布加勒斯特, Cluj-Napoca 克卢日, Brașov 布拉索夫
LT 立陶宛 lithuanian 370 5 sunyue zhoukai | Klaipėda 克莱佩达 | UAB, MB | Vilnius 维尔纽斯, Kaunas 考纳斯, Klaipėda 克莱佩达
TR 土耳其 turkish 90 16 sunyue liqiang | Istanbul 伊斯坦布尔 | Ltd. Şti., A.Ş. | İstanbul 伊斯坦布尔, İzmir 伊兹密尔, Antalya 安塔利亚, Ankara 安卡拉
AE 阿联酋 arabic 971 24 liqiang zhoukai | Jebel Ali 杰贝阿里 | LLC, FZE, FZCO | Dubai 迪拜, Abu Dhabi 阿布扎比, Sharjah 沙迦, Ajman 阿治曼
SA 沙特 arabic 966 18 liqiang sunyue | Dammam 达曼 | Co. Ltd., Est. | Riyadh 利雅得, Jeddah 吉达, Dammam 达曼
QA 卡塔尔 arabic 974 6 liqiang sunyue | Hamad 哈马德 | W.L.L. | Doha 多哈, Al Rayyan 赖扬
KW 科威特 arabic 965 8 liqiang sunyue | Shuwaikh 舒韦赫 | W.L.L., K.S.C.C. | Kuwait City 科威特城, Hawalli 哈瓦利
OM 阿曼 arabic 968 5 liqiang sunyue | Sohar 苏哈尔 | LLC, SAOC | Muscat 马斯喀特, Salalah 塞拉莱
JO 约旦 arabic 962 5 liqiang zhoukai | Aqaba 亚喀巴 | LLC, Est. | Amman 安曼, Irbid 伊尔比德
LB 黎巴嫩 arabic 961 5 zhoukai liqiang | Beirut 贝鲁特 | SAL, SARL | Beirut 贝鲁特, Tripoli 的黎波里
IL 以色列 hebrew 972 8 zhoukai liqiang | Ashdod 阿什杜德 | Ltd. | Tel Aviv 特拉维夫, Haifa 海法, Beersheba 贝尔谢巴
EG 埃及 arabic 20 9 sunyue liqiang | Alexandria 亚历山大 | S.A.E. | Cairo 开罗, Alexandria 亚历山大
MA 摩洛哥 arabic 212 7 sunyue wangfang | Casablanca 卡萨布兰卡 | SARL, S.A. | Casablanca 卡萨布兰卡, Marrakech 马拉喀什, Agadir 阿加迪尔
KZ 哈萨克斯坦 kazakh 7 9 sunyue lina | Almaty 阿拉木图 | LLP, TOO | Almaty 阿拉木图, Astana 阿斯塔纳, Shymkent 奇姆肯特
KE 肯尼亚 african 254 9 wudi sunyue | Mombasa 蒙巴萨 | Ltd, Limited | Nairobi 内罗毕, Mombasa 蒙巴萨, Nakuru 纳库鲁
ZA 南非 african 27 14 wudi lina | Durban 德班 | (Pty) Ltd, CC | Johannesburg 约翰内斯堡, Cape Town 开普敦, Durban 德班
AU 澳大利亚 anglo 61 24 wudi liqiang | Melbourne 墨尔本 | Pty Ltd, Co. | Sydney 悉尼, Melbourne 墨尔本 @Australia/Melbourne, Brisbane 布里斯班 @Australia/Brisbane, Perth 珀斯 @Australia/Perth
NZ 新西兰 anglo 64 9 wudi liqiang | Auckland 奥克兰 | Ltd, Limited | Auckland 奥克兰, Christchurch 克赖斯特彻奇, Queenstown 皇后镇
JP 日本 japanese 81 24 liqiang lina | Yokohama 横滨 | K.K., G.K., Co., Ltd. | Tokyo 东京, Osaka 大阪, Nagoya 名古屋, Sanjo 三条, Sapporo 札幌
KR 韩国 korean 82 14 liqiang lina | Busan 釜山 | Co., Ltd. | Seoul 首尔, Busan 釜山, Daegu 大邱
MY 马来西亚 malay 60 8 wudi liqiang | Port Klang 巴生 | Sdn. Bhd. | Kuala Lumpur 吉隆坡, Penang 槟城, Johor Bahru 新山
"""


def _country(line: str) -> Country:
    head, port, forms, cities = (part.strip() for part in line.split(" | "))
    code, zh, culture, dial, weight, *sellers = head.split()
    port_name, _, port_zh = port.rpartition(" ")
    return Country(
        code, zh, culture, dial, int(weight), (sellers[0], sellers[1]), port_name, port_zh,
        tuple(form.strip() for form in _legal_forms(forms)), tuple(_city(text) for text in cities.split(",")),
    )  # fmt: skip


def _legal_forms(text: str) -> list[str]:
    # "Co., Ltd." is one form with a comma inside.
    return [form.replace("\0", "Co., Ltd.") for form in text.replace("Co., Ltd.", "\0").split(", ")]


def _city(text: str) -> City:
    names, _, zone = text.strip().partition(" @")
    name, _, zh = names.strip().rpartition(" ")
    return City(name, zh, zone)


COUNTRIES: tuple[Country, ...] = tuple(_country(line) for line in _TABLE.strip().splitlines())
BY_CODE: dict[str, Country] = {country.code: country for country in COUNTRIES}
