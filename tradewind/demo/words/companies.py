"""What are customers called, by culture, in their own words and in the office's Chinese?"""

from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CompanyWords:
    """A name is a stem and a trade; in the Romance languages the trade comes first."""

    stems: tuple[Pair, ...]
    trades: tuple[Pair, ...]
    trade_first: bool = False


# culture | stems | trades; a star after the culture: the trade comes first
_TABLE = """
anglo | Ridgeline 岭线, Lakeshore 湖岸, Pinecrest 松岭, Stonebrook 石溪, Wildwater 野水, Copper Creek 铜溪, Northfork 北汊, Blue Heron 蓝鹭, Timberline 林线, Cedar Hollow 雪松谷, Granite Peak 花岗峰, Red Kite 赤鸢, Hawthorn 山楂树, Kingfisher 翠鸟, Longmeadow 长草地, Elk River 麋鹿河, Foxglove 毛地黄, Harbour Light 港灯, Ironwood 铁木, Juniper 杜松, Mill Pond 磨坊塘, Old Oak 老橡树, Riverbend 河湾, Silver Birch 银桦, Summit Bay 峰湾, Three Pines 三松, Wayfarer 旅人, Windrush 风驰, Bluestone 青石, Bracken 蕨谷, Clearwater 清水, Drover 牧道, Fernhill 蕨丘, Greystone 灰石, Heathland 荒原, Moonlight Bay 月湾, Saltmarsh 盐沼, Thornbury 索恩伯里, Wattle 金合欢, Yarrow 蓍草 | Outdoor 户外, Outfitters 户外装备, Camping 露营, Tents 帐篷, Leisure 休闲, Trail Gear 步道装备, Camp Supply 营地用品, Garden & Leisure 庭院休闲, Adventure 探险
german | Alpenblick 阿尔卑斯景, Waldrand 林缘, Nordwind 北风, Bergfreund 山友, Isar 伊萨尔, Hansen 汉森, Kiefer 松木, Sonnental 阳谷, Steinbach 施泰因巴赫, Falkenhof 鹰庄, Rheintal 莱茵谷, Silberdistel 银蓟, Wanderfalke 游隼, Zugspitz 楚格峰, Brunner 布伦纳, Eichhorn 松鼠, Lindenau 菩提, Morgenrot 朝霞, Sternberg 星山 | Outdoor 户外, Freizeit 休闲, Camping 露营, Zelte 帐篷, Reisemobil 房车, Gartenmöbel 庭院家具, Sport 运动
nordic | Fjällräv 山狐, Björk 白桦, Nordlys 北极光, Havørn 海雕, Skog 森林, Vinter 冬日, Elv 河川, Tundra 苔原, Sjö 湖, Granit 花岗, Midnatt 午夜, Strand 海滩, Rimfrost 雾凇, Varg 狼 | Friluft 户外, Fritid 休闲, Camping 露营, Telt 帐篷, Turutstyr 徒步装备
finnish | Revontuli 极光, Koivu 白桦, Saimaa 塞马, Karhu 熊, Tunturi 山丘, Lumi 雪 | Retki 露营, Erä 野外, Ulkoilu 户外
dutch | Duinen 沙丘, Polder 圩田, De Reiger 苍鹭, Noordzee 北海, Waterland 水乡, Heide 石楠, Zilvermeeuw 银鸥, Ardennen 阿登, Het Kompas 罗盘, Lage Land 低地, De Vos 狐狸 | Outdoor 户外, Kamperen 露营, Vrije Tijd 休闲, Tenten 帐篷, Recreatie 度假
french* | du Lac 湖畔, Mont Clair 明山, des Cimes 群峰, Belle Rive 美岸, du Vercors 韦科尔, Grand Large 远海, Trois Vallées 三谷, des Pins 松林, Bel Air 清风, de la Loire 卢瓦尔, Sauvage 野趣, Soleil Bleu 蓝日, du Jura 汝拉 | Camping 露营, Loisirs 休闲, Tentes 帐篷, Randonnée 徒步, Plein Air 户外
spanish* | Sierra Alta 高山, del Sol 太阳, Norte 北方, Monte Verde 绿山, Río Claro 清河, Los Robles 橡林, Puerto Azul 蓝港, Cóndor 神鹰, La Pradera 草原, Estrella 星, Lobo 狼, Tierra Viva 热土, Camino Real 皇道, Costa Brava 布拉瓦, Volcán 火山, Quebrada 溪谷, Ruta Sur 南路, Las Encinas 圣栎 | Camping 露营, Aventura 探险, Tiendas 帐篷, Outdoor 户外, Comercial 商贸, Deportes 运动
portuguese* | Serra Azul 蓝岭, do Mar 海洋, Verde Vale 绿谷, Horizonte 地平线, Rio Branco 白河, das Dunas 沙丘, Pedra Alta 高石, Aurora 曙光, Tucano 巨嘴鸟, Mata Atlântica 大西洋森林 | Campismo 露营, Aventura 探险, Lazer 休闲, Tendas 帐篷
italian* | Monte Rosa 玫瑰峰, del Garda 加尔达, Valle Verde 绿谷, Stella Alpina 雪绒花, Tre Cime 三峰, Riviera 里维埃拉, Appennino 亚平宁, Lago Blu 蓝湖, Bosco 森林, La Baita 山屋, Tramontana 北风 | Campeggio 露营, Tende 帐篷, Tempo Libero 休闲, Outdoor 户外, Sport 运动
greek | Olympos 奥林波斯, Aegean 爱琴, Meltemi 季风, Pindos 品都斯, Galazio 蔚蓝 | Camping 露营, Outdoor 户外, Skines 帐篷
polish | Tatry 塔特拉, Bałtyk 波罗的海, Sokół 雄鹰, Leśna 森林, Mazury 马祖里, Biały Orzeł 白鹰, Wędrowiec 行者 | Turystyka 旅行, Namioty 帐篷, Camping 露营, Outdoor 户外
czech | Šumava 舒马瓦, Vltava 伏尔塔瓦, Orlík 小鹰, Bílá Skála 白岩, Krkonoše 巨人山 | Kempy 露营, Stany 帐篷, Outdoor 户外
hungarian | Balaton 巴拉顿, Mátra 马特拉, Duna 多瑙, Sólyom 猎隼 | Kemping 露营, Sátor 帐篷, Túra 徒步
romanian | Carpați 喀尔巴阡, Dunărea 多瑙, Bucegi 布切吉, Vulturul 秃鹫, Delta 三角洲 | Camping 露营, Corturi 帐篷, Drumeție 徒步
lithuanian | Baltija 波罗的海, Gintaras 琥珀, Nemunas 涅曼, Ąžuolas 橡树 | Turizmas 旅行, Palapinės 帐篷
turkish | Toros 托罗斯, Ege 爱琴, Anadolu 安纳托利亚, Kartal 雄鹰, Kaçkar 卡奇卡尔, Mavi Deniz 蓝海, Yıldız 星, Çınar 梧桐 | Kamp 露营, Çadır 帐篷, Outdoor 户外, Bahçe 庭院
arabic | Al Noor 努尔, Desert Rose 沙漠玫瑰, Al Sahra 萨赫拉, Golden Dune 金沙丘, Falcon 猎鹰, Oasis 绿洲, Al Waha 瓦哈, Pearl Coast 珍珠海岸, Al Badia 巴迪亚, Cedars 雪松, Red Sea 红海, Atlas 阿特拉斯, Al Mansoori 曼苏里, Bin Hamdan 哈姆丹, Al Fahad 法赫德, Empty Quarter 鲁卜哈利, Al Rawdah 劳达, Wadi 瓦迪, Al Zahra 扎赫拉, Crescent 新月, Nabq 纳布克, Palm Gate 棕榈门 | Trading 贸易, Camping 露营, Outdoor 户外, Tents & Shades 帐篷遮阳, General Trading 综合贸易, Garden Furniture 庭院家具
hebrew | Negev 内盖夫, Galil 加利利, Carmel 卡梅尔, Arava 阿拉瓦, Hermon 赫尔蒙 | Camping 露营, Outdoor 户外, Teva 自然
kazakh | Altai 阿尔泰, Tian-Shan 天山, Steppe 草原, Kok-Tobe 科克托别, Burkit 金雕 | Outdoor 户外, Turist 旅行, Camping 露营
african | Acacia 金合欢, Baobab 猴面包树, Kudu 捻角羚, Marula 玛鲁拉, Savanna 稀树草原, Karoo 卡鲁, Protea 帝王花, Rift Valley 裂谷, Umoja 联合, Simba 狮 | Safaris 狩猎旅行, Outdoor 户外, Camping 露营, Canvas & Tents 帆布帐篷
japanese | Yamato 大和, Hinoki 桧木, Tanzawa 丹泽, Kazemachi 风待, Asahi 朝日, Shirakaba 白桦, Takibi 篝火, Komorebi 木漏日, Azumino 安昙野, Hayate 疾风, Mori no Ie 森之家 | Outdoor 户外, Camp 露营, Leisure 休闲, Shoji 商事, Gear 装备
korean | Hanbit 韩光, Seorak 雪岳, Baram 清风, Namsan 南山, Haeundae 海云台, Solbat 松田, Dasan 茶山 | Camping 露营, Outdoor 户外, Leisure 休闲, Trading 贸易
malay | Rimba 雨林, Kinabalu 京那巴鲁, Selat 海峡, Bayu 海风, Harimau 猛虎 | Outdoor 户外, Camping 露营, Jaya 发展
"""


def _pairs(text: str) -> tuple[Pair, ...]:
    names = (item.strip().rpartition(" ") for item in text.split(","))
    return tuple((foreign, zh) for foreign, _, zh in names)


def _words(line: str) -> tuple[str, CompanyWords]:
    culture, stems, trades = (part.strip() for part in line.split(" | "))
    return culture.rstrip("*"), CompanyWords(_pairs(stems), _pairs(trades), trade_first=culture.endswith("*"))


COMPANY_WORDS: dict[str, CompanyWords] = dict(_words(line) for line in _TABLE.strip().splitlines())
