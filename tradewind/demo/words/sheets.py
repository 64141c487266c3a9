"""What stands in the sheets that were brought in?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetWords:
    """A file with its titles and rows. `fresh`: how many of the rows are no customers of ours yet."""

    file_name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    fresh: int


def _rows(table: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines())


_TITLES = ("公司名称", "国家", "城市", "联系人", "邮箱", "网址", "业务员", "来源")

FAIR_CARDS = SheetWords(
    "广交会名片_录入.csv", _TITLES,
    _rows("""
Prairie Tent Co. | 美国 | Minneapolis | Dana Whitlock | dana@prairie-tent.example | prairie-tent.example | 吴迪 | 广交会
Campus Roma S.r.l. | 意大利 | Milano | Giulia Ferri | g.ferri@campus-roma.example | campus-roma.example | 王芳 | 广交会
Suomi Retki Oy | 芬兰 | Tampere | Aino Laine | aino@suomi-retki.example | suomi-retki.example | 周凯 | 广交会
Safari Line CC | 南非 | Durban | Sipho Dlamini | sipho@safari-line.example | safari-line.example | 吴迪 | 广交会
Veluwe Buitenleven B.V. | 荷兰 | Apeldoorn | Sanne de Wit | sanne@veluwe-buiten.example | | 周凯 | 广交会
Cerro Alto Equipos S.A. | 智利 | Concepción | Tomás Rivas | trivas@cerroalto.example | cerroalto.example | 李强 | 广交会
Puszcza Camp Sp. z o.o. | 波兰 | Białystok | Ewa Malec | ewa@puszczacamp.example | | 孙悦 | 广交会
"""), fresh=3,
)  # fmt: skip

PLATFORM_EXPORT = SheetWords(
    "国际站客户导出(1).csv", _TITLES,
    _rows("""
Mesa Verde Outfit Inc. | USA | Tucson | Carol Byrd | carol@mesaverde-outfit.example | | 吴迪 | 阿里国际站
Lagoa Camping Ltda | 巴西 | Recife | Bruno Sales | bruno@lagoacamping.example | | 吴迪 | 阿里国际站
Ardenne Plein Air SRL | 比利时 | Namur | Luc Denis | luc@ardenne-pa.example | | 王芳 | 阿里国际站
Aegean Shade E.E. | 希腊 | Patras | Eleni Moraiti | eleni@aegeanshade.example | | 王芳 | 阿里国际站
"""), fresh=4,
)  # fmt: skip

STAND_LIST = SheetWords(
    "科隆展客户登记.csv", _TITLES,
    _rows("""
Bergmann GmbH | 德国 | Hamburg | Sabine Vogt | | | 李强 | 科隆展
Hanil Leisure | 韩国 | Seoul | Park Ji-hoon | jihoon@hanil-leisure.example | | 李强 | 科隆展
Yeoul Outdoor Co., Ltd. | 韩国 | Daegu | Kim Soo-ah | sooah@yeoul.example | yeoul.example | 李强 | 科隆展
Najd Camping Est. | 沙特 | Riyadh | Fahad Al Otaibi | fahad(at)najdcamping.example | | 李强 | 科隆展
"""), fresh=0,
)  # fmt: skip
