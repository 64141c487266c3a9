"""Which customers do the demo's stories speak of, so that they must be there by name?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Planted:
    """`owner` is a username, empty while nobody looks after the customer yet."""

    name: str
    name_zh: str
    country: str
    city: str
    tier: str
    owner: str


# name | Chinese alias | country | city | tier | owner
_TABLE = """
Rashid Trading LLC | 拉希德贸易 | AE | Dubai | major | liqiang
Sakura Outdoor K.K. | 樱花户外 | JP | Tokyo | key | liqiang
Hanil Leisure Co. | 韩一休闲 | KR | Seoul | regular | liqiang
Outback Supply Co. | 内陆供应 | AU | Sydney | major | liqiang
Bergmann GmbH | 贝格曼 | DE | Hamburg | key | liqiang
El Nuevo Camping S.L. | 新营地 | ES | Madrid | regular | liqiang
Nordic Leisure AB | 北欧休闲 | SE | Stockholm | major | liqiang
Maple Trail Gear Inc. | 枫径 | CA | Toronto | regular | liqiang
Trek Polska Sp. z o.o. | | PL | Warszawa | potential |
Fjord & Fell AS | 峡湾 | NO | Oslo | regular | liqiang
Coastline Camping | 海岸线 | NZ | Auckland | major | liqiang
Highland Tents Ltd | 高地帐篷 | GB | Edinburgh | major | zhoukai
Casa Campo Ltda | | BR | São Paulo | potential |
Gulf Horizon Trading | 海湾地平线 | QA | Doha | key | liqiang
Levant Camping SAL | 黎凡特 | LB | Beirut | potential | zhoukai
Andes Aventura SpA | 安第斯 | CL | Santiago | regular | liqiang
Alpen Freizeit AG | 阿尔卑斯 | CH | Zürich | major | wangfang
Kilima Safaris Ltd | 乞力马 | KE | Nairobi | regular | wudi
Silk Road Outdoor | 丝路户外 | KZ | Almaty | potential | sunyue
Campamento Sur S.L. | 南方营地 | ES | Valencia | major | liqiang
Camping Sol S.A. de C.V. | 索尔露营 | MX | Guadalajara | regular | wangfang
Kamp Ev Ltd. Şti. | 营之家 | TR | İzmir | regular | sunyue
Outdoor Sport AS | 户外运动 | NO | Bergen | regular | zhoukai
Tiendas Norte SpA | 北方帐篷 | CL | Valparaíso | regular | wangfang
Happy Camper Pty Ltd | 快乐露营 | AU | Brisbane | regular | wudi
Safari Line CC | 狩猎线 | ZA | Durban | regular | wudi
Baltic Tents UAB | 波罗的海帐篷 | LT | Kaunas | regular | sunyue
Sahara Tents Est. | 撒哈拉帐篷 | SA | Jeddah | regular | sunyue
Tel Outdoor Ltd. | 特尔户外 | IL | Tel Aviv | major | zhoukai
Andes Trek S.A.C. | 安第斯徒步 | PE | Cusco | regular | wangfang
Prairie Tent Co. | 草原帐篷 | US | Minneapolis | regular | wudi
Hikers Hub Ltd | 徒步者之家 | GB | Sheffield | major | zhoukai
Fjord Fritid AS | 峡湾休闲 | NO | Trondheim | regular | zhoukai
Trekking Polska Sp. z o.o. | 波兰徒步 | PL | Kraków | regular | sunyue
Bivouac SARL | 露宿 | FR | Lyon | key | lina
Gulf Leisure W.L.L. | 海湾休闲 | KW | Kuwait City | major | liqiang
Dolomiti Sport S.r.l. | 多洛米蒂运动 | IT | Trento | major | wangfang
Ohio Outdoor LLC | 俄亥俄户外 | US | Columbus | regular | wudi
Kiwi Trails Ltd | 奇异步道 | NZ | Christchurch | major | wudi
Atlas Bivouac SARL | 阿特拉斯露宿 | MA | Marrakech | regular | sunyue
Yama Gear K.K. | 山具 | JP | Osaka | major | lina
Seoul Camping Co., Ltd. | 首尔露营 | KR | Seoul | regular | liqiang
Campus Roma S.r.l. | 罗马营地 | IT | Milano | regular | wangfang
Alpenlust GmbH | 阿尔卑斯之乐 | AT | Innsbruck | major | lina
Borneo Trail Sdn. Bhd. | 婆罗洲步道 | MY | Kuala Lumpur | regular | wudi
Campo Verde Ltda | 绿野 | BR | Curitiba | regular | wudi
Suomi Retki Oy | 芬兰露营 | FI | Tampere | regular | zhoukai
Isar Outdoor GmbH | 伊萨尔户外 | DE | München | regular | lina
Lakeside Outfitters LLC | 湖畔装备 | US | Seattle | potential | wudi
Lowland Camp B.V. | 低地露营 | NL | Utrecht | major | lina
Costa Camp Lda. | 海岸露营 | PT | Porto | major | lina
Maple Outdoor Ltd. | 枫叶户外 | CA | Calgary | regular | wudi
"""


def _planted(line: str) -> Planted:
    name, zh, country, city, tier, owner = (part.strip() for part in line.split("|"))
    return Planted(name, zh, country, city, tier, owner)


PLANTED: tuple[Planted, ...] = tuple(_planted(line) for line in _TABLE.strip().splitlines())

# Known people of a few of them: customer | name | title | remark; the first one is the main contact.
_PEOPLE = """
Rashid Trading LLC | Rashid Al Mansoori | Owner | 老板，拍板，只看总价；称呼 Mr. Rashid，周五下午礼拜不联系
Rashid Trading LLC | Omar Khalid | Purchasing Manager | 比价，WhatsApp 快
Rashid Trading LLC | Fatima Noor | Accounts Payable | 付款，周二、周四放款
Sakura Outdoor K.K. | 佐藤 健一 Sato Kenichi | Purchasing Director | 采购部长，决策人；日程只认书面
Sakura Outdoor K.K. | Emi Kobayashi | Product Manager | 配色和面料由她定
Sakura Outdoor K.K. | Hiroshi Matsuda | Quality Manager | 每批要检测报告
Sakura Outdoor K.K. | Yuko Ishikawa | Logistics Coordinator | 只接受周二、周四到港
Bergmann GmbH | Klaus Bergmann | Managing Director | 家族企业第二代，喜欢电话
Bergmann GmbH | Sabine Vogt | Purchasing Manager | 春季订单 9 月谈，1 月前下
Bergmann GmbH | Jürgen Thiele | Quality Manager | 去年来厂验过两次
Bergmann GmbH | Anja Reuter | Accounts Payable | 见提单副本付款
Gulf Horizon Trading | Khalid Al Kuwari | Owner | 大单只做信用证
Gulf Horizon Trading | Mariam Saleh | Import Manager | 管信用证和单据，逐字核对
Gulf Horizon Trading | Yousef Nasser | Logistics Coordinator | 清关代理也找他
Gulf Horizon Trading | Layla Haddad | Finance Director | 付款审批
El Nuevo Camping S.L. | Lucía Serrano | Purchasing Manager | 两年前谈过，嫌起订量高
Nordic Leisure AB | Linnea Lindqvist | Category Manager | 回信快，照片和编号都会给全
"""

PEOPLE: tuple[tuple[str, ...], ...] = tuple(
    tuple(part.strip() for part in line.split("|")) for line in _PEOPLE.strip().splitlines()
)

# What some of them buy, because their stories say so.
GOODS_OF: dict[str, tuple[str, ...]] = {
    "Rashid Trading LLC": ("TE-4P-02", "TA-34-01", "CH-11-03", "RT-14-01"),
    "Sakura Outdoor K.K.": ("CH-MN-01", "TB-RL-01", "TE-2P-01", "ST-FR-02", "TA-34-01"),
    "Hanil Leisure Co.": ("CH-MN-01", "TB-RL-01", "LT-LD-02"),
    "Outback Supply Co.": ("TB-12-02", "CH-DR-02", "TA-GZ-03", "CL-25-01"),
    "Bergmann GmbH": ("TE-4P-02", "TE-6P-01", "BD-CT-01", "CH-11-03", "TB-12-02"),
    "El Nuevo Camping S.L.": ("TE-4P-02", "TE-6P-01", "TE-2P-01"),
    "Nordic Leisure AB": ("TE-6P-01", "TE-2P-01", "SB-3S-02", "MT-SI-03"),
    "Fjord & Fell AS": ("TE-2P-01", "TE-1P-03", "SB-DN-01"),
    "Trek Polska Sp. z o.o.": ("TE-6P-01", "TE-2P-01"),
    "Casa Campo Ltda": ("CH-DR-02", "TB-12-02"),
    "Levant Camping SAL": ("TA-BS-02", "CL-25-01"),
    "Kilima Safaris Ltd": ("TE-BT-04", "BD-CT-01", "LT-LD-02"),
    "Yama Gear K.K.": ("ST-FR-02", "TB-RL-01", "CH-MN-01", "TE-1P-03"),
}
