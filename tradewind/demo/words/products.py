"""What does the demo company sell? Families of products, each in several sizes and finishes."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Family:
    """`carton`: pieces, length, width, height in cm and gross weight in kg of the first size."""

    prefix: str
    category: str
    zh: str
    en: str
    hs_code: str
    elements: str
    rebate: str
    cost: Decimal
    carton: tuple[int, int, int, int, Decimal]
    supplier: str
    backup: str
    sizes: tuple[tuple[str, str, str, Decimal], ...]  # code, Chinese, English, how much larger than the first
    finishes: tuple[tuple[str, str], ...]


CATEGORIES = (
    ("tents", "帐篷", "Tents"), ("shade", "天幕与凉棚", "Tarps and gazebos"), ("chairs", "椅子", "Chairs"),
    ("tables", "桌子与行军床", "Tables and cots"), ("sleeping", "睡袋与垫子", "Sleeping bags and mats"),
    ("light", "照明", "Lighting"), ("cooking", "炉具与炊具", "Stoves and cookware"),
    ("bags", "包袋与冰包", "Bags and coolers"), ("transport", "营地车与配件", "Wagons and accessories"),
)  # fmt: skip

# prefix | category | zh | en | HS | elements | rebate | cost | pieces,L,W,H,gross | supplier | backup | sizes | finishes
# A size is code:zh:en:factor, a finish zh/en; "-" is nothing.
_TABLE = """
TE | tents | 帐篷 | Tent | 6306220010 | 品名：帐篷；材质：涤纶；用途：露营 | 13 | 88 | 6,60,38,25,7.8 | Ningbo Haicheng Tent | Cixi Shunda Outdoor Products | 1P:单人:1P:1 2P:双人:2P:1.45 3P:三人:3P:1.9 4P:四人:4P:2.5 5P:五人:5P:2.9 6P:六人:6P:3.5 | 190T 灰/190T Grey; 210D 绿/210D Green; 210D 蓝/210D Blue; 68D 橙/68D Orange; 190T 迷彩/190T Camouflage
TU | tents | 隧道帐 | Tunnel Tent | 6306220010 | 品名：隧道帐篷；材质：涤纶；用途：露营 | 13 | 330 | 2,70,34,30,9.6 | Ningbo Haicheng Tent | - | 4P:四人:4P:1 6P:六人:6P:1.4 8P:八人:8P:1.8 | 210D 绿/210D Green; 210D 沙/210D Sand; 300D 灰/300D Grey
IN | tents | 充气帐 | Air Tent | 6306220010 | 品名：充气帐篷；材质：涤纶；用途：露营 | 13 | 620 | 1,78,40,36,12.4 | Xiamen Lutu Inflatable | - | 4P:四人:4P:1 6P:六人:6P:1.35 8P:八人:8P:1.7 | 米白/Cream; 军绿/Olive
RT | tents | 车顶帐篷 | Roof Tent | 6306220010 | 品名：车顶帐篷；材质：涤棉；用途：露营 | 13 | 2450 | 1,150,128,34,68 | Foshan Shanju Rooftop Tents | - | 2P:双人:2P:1 3P:三人:3P:1.25 4P:四人:4P:1.45 | 软顶/Soft Shell; 硬顶/Hard Shell
BT | tents | 棉帆布钟形帐 | Canvas Bell Tent | 6306290000 | 品名：帐篷；材质：棉；用途：露营 | 13 | 980 | 1,110,36,34,27 | Linhai Qiansi Canvas | Ningbo Haicheng Tent | 4M:4 米:4 m:1 5M:5 米:5 m:1.3 6M:6 米:6 m:1.65 | 米色/Beige; 沙色/Sand
TA | shade | 天幕 | Tarp | 6306120000 | 品名：遮阳篷；材质：涤纶；用途：遮阳 | 13 | 84 | 8,60,40,28,6.4 | Yuyao Lanting Tarpaulin | Cixi Shunda Outdoor Products | 33:3×3 米:3×3 m:1 34:3×4 米:3×4 m:1.28 45:4×5 米:4×5 m:1.9 55:5×5 米:5×5 m:2.3 | 卡其/Khaki; 军绿/Olive; 黑胶/Black Coated; 迷彩/Camouflage
GZ | shade | 折叠凉棚 | Pop-up Gazebo | 6306220090 | 品名：凉棚；材质：涤纶、铁管；用途：遮阳 | 13 | 260 | 1,152,22,22,14.5 | Yuyao Lanting Tarpaulin | - | 25:2.5×2.5 米:2.5×2.5 m:1 30:3×3 米:3×3 m:1.2 36:3×6 米:3×6 m:2.1 | 白/White; 蓝/Blue; 绿/Green; 红/Red
CH | chairs | 折叠椅 | Folding Chair | 9401710000 | 品名：折叠椅；框架：钢管；有软垫 | 13 | 58 | 4,85,28,20,6.4 | Yongkang Jieli Metalware | Wuyi Qingfeng Leisure Furniture | 11:-:-:1 12:带杯架:with Cup Holder:1.1 13:高背:High Back:1.35 14:儿童:Kids:0.7 15:加大:XL:1.5 | 牛津黑/Oxford Black; 牛津绿/Oxford Green; 600D/600D; 网布灰/Mesh Grey
DC | chairs | 导演椅 | Director Chair | 9401710000 | 品名：导演椅；框架：铝管；有软垫 | 13 | 96 | 2,82,50,18,7.2 | Wuyi Qingfeng Leisure Furniture | - | 21:标准:Standard:1 22:带边桌:with Side Table:1.25 23:高脚:Bar Height:1.4 | 黑/Black; 卡其/Khaki; 蓝/Blue
MC | chairs | 月亮椅 | Moon Chair | 9401710000 | 品名：月亮椅；框架：铝合金；有软垫 | 13 | 72 | 6,40,36,34,7.5 | Wuyi Qingfeng Leisure Furniture | Yongkang Jieli Metalware | 31:低背:Low Back:1 32:高背:High Back:1.3 33:加大:XL:1.55 | 黑/Black; 卡其/Khaki; 酒红/Wine Red
RC | chairs | 摇椅 | Rocking Chair | 9401710000 | 品名：摇椅；框架：钢管；有软垫 | 13 | 118 | 2,90,60,18,11 | Yongkang Jieli Metalware | - | 41:标准:Standard:1 42:加大:XL:1.3 | 黑/Black; 绿/Green; 灰/Grey
TB | tables | 蛋卷桌 | Roll Table | 9403820090 | 品名：桌；材质：竹；用途：户外 | 9 | 138 | 3,60,36,25,7.8 | Anji Zhuhai Folding Furniture | - | 60:60 厘米:60 cm:1 80:80 厘米:80 cm:1.25 90:90 厘米:90 cm:1.4 12:120 厘米:120 cm:1.8 | 榉木/Beech; 竹/Bamboo; 铝/Aluminium
FT | tables | 折叠桌 | Folding Table | 9403200000 | 品名：折叠桌；材质：铝合金；用途：户外 | 13 | 92 | 2,72,36,16,6.8 | Anji Zhuhai Folding Furniture | Yongkang Jieli Metalware | 61:60×40 厘米:60×40 cm:1 62:90×60 厘米:90×60 cm:1.5 63:120×60 厘米:120×60 cm:1.8 64:180×60 厘米:180×60 cm:2.4 | 银/Silver; 黑/Black; 木纹/Wood Grain
CT | tables | 行军床 | Camp Cot | 9403200000 | 品名：行军床；材质：钢管、牛津布 | 13 | 126 | 2,98,32,20,13 | Yongkang Jieli Metalware | - | 71:标准:Standard:1 72:加宽:Wide:1.25 73:双层:Bunk:2.3 | 绿/Green; 黑/Black; 灰/Grey
SB | sleeping | 睡袋 | Sleeping Bag | 9404309000 | 品名：睡袋；填充：化纤；面料：涤纶 | 13 | 66 | 10,60,50,30,8.6 | Taizhou Haosen Sleeping Bags | - | 10:+10℃:+10 °C:1 05:+5℃:+5 °C:1.2 00:0℃:0 °C:1.45 -5:-5℃:-5 °C:1.75 -1:-10℃:-10 °C:2.2 | 橙/Orange; 灰/Grey; 绿/Green; 蓝/Blue
DB | sleeping | 羽绒睡袋 | Down Sleeping Bag | 9404301000 | 品名：睡袋；填充：鸭绒；面料：尼龙 | 13 | 290 | 6,56,40,40,8.2 | Taizhou Haosen Sleeping Bags | Yangzhou Ruixing Down | 40:400 克:400 g:1 60:600 克:600 g:1.35 80:800 克:800 g:1.7 | 黑/Black; 蓝/Blue; 橙/Orange
MA | sleeping | 自充气垫 | Self-inflating Mat | 9404210090 | 品名：垫子；材质：涤纶、海绵 | 13 | 62 | 8,66,40,36,10.4 | Xiamen Lutu Inflatable | - | 03:3 厘米:3 cm:1 05:5 厘米:5 cm:1.4 08:8 厘米:8 cm:2 10:10 厘米:10 cm:2.4 | 灰/Grey; 绿/Green; 蓝/Blue
AM | sleeping | 充气床垫 | Air Bed | 6306400090 | 品名：充气床垫；材质：PVC 植绒 | 13 | 74 | 6,44,36,34,15 | Xiamen Lutu Inflatable | - | 81:单人:Single:1 82:双人:Double:1.5 83:大号:Queen:1.8 | 蓝/Blue; 灰/Grey; 米/Beige
LP | light | LED 营灯 | LED Lantern | 8513109000 | 品名：营灯；光源：LED；电源：充电 | 13 | 31 | 20,50,35,24,5.9 | Zhongshan Guangyu Lighting | - | 03:300 流明:300 lm:1 05:500 流明:500 lm:1.4 10:1000 流明:1000 lm:2.1 | -/-; 复古绿/Retro Green; 太阳能/Solar; 移动电源/Power Bank
HL | light | 头灯 | Headlamp | 8513101000 | 品名：头灯；光源：LED；电源：电池 | 13 | 19 | 60,46,36,28,6.5 | Zhongshan Guangyu Lighting | - | 02:200 流明:200 lm:1 04:400 流明:400 lm:1.5 08:800 流明:800 lm:2.2 | 黑/Black; 橙/Orange; 感应/Sensor
SL | light | 氛围串灯 | String Light | 9405429000 | 品名：串灯；光源：LED | 13 | 23 | 40,50,40,30,9 | Zhongshan Guangyu Lighting | - | 05:5 米:5 m:1 10:10 米:10 m:1.6 20:20 米:20 m:2.6 | 暖白/Warm White
ST | cooking | 气炉 | Gas Stove | 7321110000 | 品名：炉具；燃料：丁烷；用途：户外 | 9 | 64 | 12,48,40,32,11 | Yiwu Yezhou Camping Accessories | - | 91:单头:Single Burner:1 92:分体:Split:1.2 93:双头:Double Burner:2.4 | 银/Silver; 黑/Black; 军绿/Olive
FP | cooking | 焚火台 | Fire Pit | 7321890000 | 品名：焚火台；材质：不锈钢 | 9 | 98 | 4,48,40,26,12.5 | Jinhua Tielu Fire Pits | - | 30:30 厘米:30 cm:1 40:40 厘米:40 cm:1.4 55:55 厘米:55 cm:2 | 不锈钢/Stainless; 碳钢/Carbon Steel; 钛色/Titanium Look
GR | cooking | 烤架 | Grill | 7321190000 | 品名：烤架；材质：铁 | 9 | 82 | 4,52,40,22,13 | Jinhua Tielu Fire Pits | - | 35:35 厘米:35 cm:1 45:45 厘米:45 cm:1.3 60:60 厘米:60 cm:1.8 | 黑/Black; 不锈钢/Stainless
CK | cooking | 套锅 | Cookware Set | 7615109090 | 品名：套锅；材质：铝合金 | 9 | 78 | 12,56,42,36,10.5 | Yiwu Yezhou Camping Accessories | - | 02:2 人:for 2:1 04:4 人:for 4:1.5 06:6 人:for 6:2.1 | 氧化铝/Anodised; 不粘/Non-stick; 不锈钢/Stainless
CB | bags | 软冰包 | Cooler Bag | 4202920000 | 品名：冰包；面料：涤纶 | 13 | 34 | 20,54,44,40,9.5 | Hangzhou Bingqi Coolers | - | 10:10 升:10 L:1 20:20 升:20 L:1.6 30:30 升:30 L:2.1 | 灰/Grey; 蓝/Blue; 卡其/Khaki
DR | bags | 防水袋 | Dry Bag | 4202920000 | 品名：防水袋；面料：PVC 夹网 | 13 | 21 | 40,50,40,35,12 | Cixi Shunda Outdoor Products | - | 05:5 升:5 L:1 10:10 升:10 L:1.35 20:20 升:20 L:1.8 | 黄/Yellow; 蓝/Blue; 黑/Black
WG | transport | 营地车 | Camp Wagon | 8716800000 | 品名：手推车；材质：钢、牛津布 | 13 | 168 | 1,76,40,22,12 | Ningbo Fenghua Wagon | - | 01:标准:Standard:1 02:宽轮:Wide Wheel:1.2 03:带桌板:with Table:1.3 | 黑/Black; 军绿/Olive; 卡其/Khaki
HM | transport | 吊床 | Hammock | 5608900000 | 品名：吊床；材质：尼龙 | 13 | 32 | 30,50,40,40,13 | Cixi Shunda Outdoor Products | - | 01:单人:Single:1 02:双人:Double:1.4 03:带蚊帐:with Net:1.8 | 绿/Green; 蓝/Blue; 橙/Orange
PM | transport | 野餐垫 | Picnic Mat | 6307900090 | 品名：垫子；面料：牛津布 | 13 | 26 | 30,56,46,40,14 | Yiwu Yezhou Camping Accessories | - | 15:1.5×2 米:1.5×2 m:1 20:2×2 米:2×2 m:1.3 30:2×3 米:2×3 m:1.8 | 条纹/Striped; 格子/Checked; 卡其/Khaki
PG | transport | 地钉 | Tent Pegs | 7616991090 | 品名：地钉；材质：铝合金 | 0 | 9 | 100,36,30,26,12 | Yiwu Yezhou Camping Accessories | Changzhou Lvyun Aluminium Poles | 18:18 厘米:18 cm:1 30:30 厘米:30 cm:1.6 40:40 厘米:40 cm:2.2 | 铝/Aluminium; 钢/Steel
"""  # noqa: E501, RUF001
# What stands in the office's own words, packs and costs: the products of every quotation people remember.
PLANTED: dict[str, tuple[str, str, str, str, tuple[int, int, int, int, str]]] = {
    "TE-4P-02": ("四人帐篷 210D 绿", "4P Tent 210D Green", "236", "600", (4, 62, 40, 25, "9.2")),
    "TE-2P-01": ("双人帐篷 190T 灰", "2P Tent 190T Grey", "150", "800", (5, 65, 35, 25, "7.5")),
    "TA-34-01": ("天幕 3×4 米 卡其", "Tarp 3×4 m Khaki", "107.5", "300", (8, 60, 40, 35, "8.1")),
    "CH-11-03": ("折叠椅 600D", "Folding Chair 600D", "61", "1000", (4, 85, 28, 20, "6.4")),
    "TB-60-02": ("竹制蛋卷桌", "Roll Table Bamboo", "152", "300", (3, 60, 36, 25, "7.8")),
    "SB-10-04": ("睡袋 +10℃", "Sleeping Bag +10 °C", "76", "900", (10, 60, 50, 30, "8.6")),
    "LP-03-01": ("LED 营灯 300 流明", "LED Lantern 300 lm", "34.7", "1500", (20, 50, 35, 24, "5.9")),
}
# Kind, who issued it, and for which categories and families buyers ask for it.
CERTIFICATES: dict[str, tuple[tuple[str, str], ...]] = {
    "TE": (("CPAI-84", "环太平洋实验室"), ("EN 5912", "莱茵工坊检测")), "TU": (("CPAI-84", "环太平洋实验室"),),
    "SB": (("OEKO-TEX", "天诚纺织检测中心"),), "DB": (("OEKO-TEX", "天诚纺织检测中心"),),
    "LP": (("CE", "莱茵工坊检测"), ("RoHS", "莱茵工坊检测")), "HL": (("CE", "莱茵工坊检测"),), "ST": (("CE", "莱茵工坊检测"),),
    "CH": (("REACH", "天诚纺织检测中心"),), "AM": (("REACH", "天诚纺织检测中心"),),
}  # fmt: skip
POINTS: dict[str, str] = {
    "tents": "Taped seams, PU 3000 mm, stands in three minutes.\nCut and sewn in one plant, AQL 2.5 inspected.",
    "shade": "UPF 50+, reinforced corners, steel pegs and guy lines included.",
    "chairs": "Tested to 120 kg, powder-coated frame, carry bag included.",
    "tables": "Sets up without tools, feet adjustable on uneven ground.",
    "sleeping": "Two bags zip together; compression sack included.",
    "light": "USB-C, IPX4, dimmable; battery shipped with UN 38.3 papers.",
    "cooking": "Food-contact safe, folds flat, spare parts kept for five years.",
    "bags": "Welded seams, own colours and logo from 500 pieces.",
    "transport": "Strong hardware, spare wheels and parts available.",
}
# What buyers asked for: text, how many, what became of it, the answer, the product it led to.
WISHES = (
    ("A four-person tent with a dog door and a separate mud room.", "300 pcs, spring", "open", "", ""),
    ("Roof tent that opens sideways with a skylight, weight below 55 kg.", "50 sets a year", "in_development", "", ""),
    ("Folding chair made of recycled PET fabric with GRS certificate.", "2,000 pcs", "open", "", ""),
    ("Bamboo roll table with a carrying strap.", "500 pcs", "product", "Made since spring.", "TB-60-02"),
    ("Lantern with power bank 10,000 mAh and the buyer's logo.", "3,000 pcs", "product", "In the catalogue now.", "LP-03-04"),
    ("Tent in the buyer's own camouflage pattern, printed.", "600 pcs", "custom_order", "Made for this buyer alone.", ""),
    ("Titanium cookware, below 200 g.", "200 sets", "declined", "No supplier of titanium under 1,000 sets.", ""),
    ("Wagon that carries 200 kg on sand.", "1 x 40HQ", "in_development", "", ""),
    ("Hammock with an integrated rain fly.", "800 pcs", "open", "", ""),
    ("Sleeping bag for children with a soft toy hood.", "1,200 pcs", "declined", "Needs EN 71 tests; too few pieces.", ""),
    ("Gazebo with solar panels on the roof.", "100 sets", "open", "", ""),
    ("Cooler bag that keeps ice for 48 hours.", "1,000 pcs", "in_development", "", ""),
)  # fmt: skip


def _family(line: str) -> Family:
    cells = [cell.strip() for cell in line.split("|")]
    pieces, length, width, height, gross = cells[8].split(",")
    sizes = tuple(_size(each) for each in _parted(cells[11]))
    finishes = tuple((zh, en) for zh, en in (each.strip().split("/") for each in cells[12].split(";")))
    return Family(
        prefix=cells[0], category=cells[1], zh=cells[2], en=cells[3], hs_code=cells[4], elements=cells[5],
        rebate=cells[6], cost=Decimal(cells[7]),
        carton=(int(pieces), int(length), int(width), int(height), Decimal(gross)),
        supplier=cells[9], backup=cells[10].strip("-"), sizes=sizes, finishes=finishes,
    )  # fmt: skip


def _parted(cell: str) -> list[str]:
    """A size holds blanks in its words: a new one begins where a blank is followed by a code and a colon."""
    parts: list[str] = []
    for word in cell.split(" "):
        if word.count(":") and len(word.split(":")[0]) == 2 and (not parts or parts[-1].count(":") == 3):  # noqa: PLR2004
            parts.append(word)
        else:
            parts[-1] += f" {word}"
    return parts


def _size(text: str) -> tuple[str, str, str, Decimal]:
    code, zh, en, factor = text.split(":")
    return code, zh, en, Decimal(factor)


FAMILIES = tuple(_family(line) for line in _TABLE.strip().splitlines())
