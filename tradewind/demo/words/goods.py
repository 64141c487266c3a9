"""What does the demo company sell, at which price, in which quantities?"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Good:
    """One product line; `price` is FOB Ningbo in US dollars, `lot` the usual step of an order."""

    code: str
    zh: str
    en: str
    price: Decimal
    lot: int
    family: str


# code | Chinese | English | USD | lot | family
_TABLE = """
TE-4P-02 | 4 人自动帐 | 4P instant tent | 38.20 | 200 | 家庭帐篷
TE-6P-01 | 6 人隧道帐 | 6P tunnel tent | 74.50 | 100 | 家庭帐篷
TE-2P-01 | 2 人徒步帐 | 2P trekking tent | 21.50 | 300 | 徒步帐篷
TE-1P-03 | 单人轻量帐 | 1P ultralight tent | 46.80 | 100 | 徒步帐篷
TE-8P-05 | 8 人充气帐 | 8P air tent | 168.00 | 50 | 家庭帐篷
TE-BT-04 | 5 米棉布钟形帐 | 5 m canvas bell tent | 236.00 | 20 | 钟形帐
RT-14-01 | 屋顶帐篷 | rooftop tent | 415.00 | 20 | 屋顶帐篷
TA-34-01 | 3x4 米遮阳天幕 | 3x4 m tarp | 16.90 | 400 | 遮阳天幕
TA-GZ-03 | 3x3 米快开凉棚 | 3x3 m pop-up gazebo | 42.60 | 150 | 遮阳天幕
TA-BS-02 | 沙滩遮阳棚 | beach shelter | 9.80 | 600 | 遮阳天幕
CH-11-03 | 折叠椅 | folding chair | 8.60 | 800 | 折叠椅
CH-MN-01 | 月亮椅 | moon chair | 12.40 | 500 | 折叠椅
CH-DR-02 | 导演椅 | director's chair | 17.30 | 300 | 折叠椅
TB-12-02 | 1.2 米折叠桌 | 1.2 m folding table | 14.70 | 400 | 折叠桌
TB-RL-01 | 蛋卷桌 | roll-top table | 19.90 | 300 | 折叠桌
BD-CT-01 | 行军床 | camp cot | 22.80 | 300 | 行军床
SB-3S-02 | 三季睡袋 | 3-season sleeping bag | 15.60 | 400 | 睡袋
SB-DN-01 | 羽绒睡袋 | down sleeping bag | 58.00 | 100 | 睡袋
MT-SI-03 | 自充气垫 | self-inflating mat | 13.20 | 500 | 充气垫
MT-PC-01 | 野餐垫 | picnic blanket | 4.35 | 1000 | 野餐垫
ST-FR-02 | 焚火台 | fire pit | 18.40 | 300 | 焚火台
CL-25-01 | 25 升软冰包 | 25 L soft cooler | 11.20 | 500 | 冰包
WG-FD-01 | 折叠营地车 | folding wagon | 34.50 | 150 | 营地车
LT-LD-02 | LED 营灯 | LED camp lantern | 6.90 | 1000 | 营灯
"""


def _good(line: str) -> Good:
    code, zh, en, price, lot, family = (part.strip() for part in line.split("|"))
    return Good(code, zh, en, Decimal(price), int(lot), family)


GOODS: tuple[Good, ...] = tuple(_good(line) for line in _TABLE.strip().splitlines())
BY_CODE: dict[str, Good] = {good.code: good for good in GOODS}
COLOURS = (
    ("军绿", "olive green"), ("沙色", "sand"), ("深灰", "charcoal"), ("海军蓝", "navy"), ("橙色", "orange"),
    ("酒红", "burgundy"), ("卡其", "khaki"), ("雾霾蓝", "dusty blue"),
)  # fmt: skip
