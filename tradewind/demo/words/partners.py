"""Who makes, ships, pays and inspects for the demo company?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partner:
    kind: str
    name: str
    name_zh: str
    country: str
    city: str
    products: str
    contact: str


# kind | English | Chinese | country | city | products or service | contact
_TABLE = """
supplier | Ningbo Haicheng Tent Co., Ltd. | 宁波海程帐篷有限公司 | CN | 宁波北仑 | 家庭帐篷、隧道帐 | 王建军
supplier | Cixi Shunda Outdoor Products | 慈溪顺达户外用品厂 | CN | 慈溪 | 徒步帐篷、天幕 | 沈国平
supplier | Yuyao Lanting Tarpaulin | 余姚蓝亭篷布有限公司 | CN | 余姚 | 遮阳天幕、凉棚顶布 | 蒋丽华
supplier | Yongkang Jieli Metalware | 永康捷力五金制品厂 | CN | 永康 | 折叠椅架、行军床 | 胡卫东
supplier | Wuyi Qingfeng Leisure Furniture | 武义清风休闲家具 | CN | 武义 | 导演椅、月亮椅 | 邵敏
supplier | Anji Zhuhai Folding Furniture | 安吉竹海折叠家具 | CN | 安吉 | 蛋卷桌、折叠桌 | 梅晓东
supplier | Taizhou Haosen Sleeping Bags | 台州皓森睡袋有限公司 | CN | 台州 | 三季睡袋、羽绒睡袋 | 林雪
supplier | Shaoxing Yuntu Textile | 绍兴云途纺织 | CN | 绍兴柯桥 | 210D 牛津布、190T 涤纶 | 章伟明
supplier | Huzhou Tianmu Coating | 湖州天幕涂层有限公司 | CN | 湖州 | PU 涂层、阻燃处理 | 钱永祥
supplier | Changzhou Lvyun Aluminium Poles | 常州绿云铝杆 | CN | 常州 | 7001 铝杆、玻纤杆 | 吴海波
supplier | Jiaxing Xinda Zippers | 嘉兴新达拉链 | CN | 嘉兴 | 防水拉链、扣具 | 陆芳
supplier | Wenzhou Zhenhua Webbing | 温州振华织带 | CN | 温州 | 织带、防风绳 | 叶振华
supplier | Ningbo Dongqian Printing | 宁波东钱印刷包装 | CN | 宁波鄞州 | 彩盒、说明书、唛头 | 史佳
supplier | Xiamen Lutu Inflatable | 厦门鹭途充气制品 | CN | 厦门 | 充气帐、充气垫 | 陈志鹏
supplier | Foshan Shanju Rooftop Tents | 佛山山居车顶帐篷 | CN | 佛山 | 屋顶帐篷 | 梁绍聪
supplier | Yangzhou Ruixing Down | 扬州瑞兴羽绒 | CN | 扬州 | 羽绒填充 | 朱琴
supplier | Zhongshan Guangyu Lighting | 中山光域照明 | CN | 中山古镇 | LED 营灯 | 黄志明
supplier | Yiwu Yezhou Camping Accessories | 义乌野舟露营配件 | CN | 义乌 | 地钉、收纳袋、炊具 | 楼倩
supplier | Jinhua Tielu Fire Pits | 金华铁炉焚火台厂 | CN | 金华 | 焚火台、烤架 | 徐铁军
supplier | Hangzhou Bingqi Coolers | 杭州冰汽冰包有限公司 | CN | 杭州萧山 | 软冰包 | 傅颖
supplier | Linhai Qiansi Canvas | 临海千丝帆布 | CN | 临海 | 棉帆布、钟形帐 | 金素芬
supplier | Ningbo Fenghua Wagon | 宁波奉化拉车厂 | CN | 宁波奉化 | 折叠营地车 | 毛国强
supplier | Suzhou Hengce Lab Supplies | 苏州衡测试验耗材 | CN | 苏州 | 检测耗材、色卡 | 顾晨
supplier | Binh Minh Outdoor JSC | 平明户外 | VN | Ho Chi Minh City | 备用产能：帐篷缝制 | Nguyen Thi Lan
forwarder | Ningbo Eastport Logistics | 宁波东港国际货代 | CN | 宁波 | 整柜海运、订舱、报关 | 庄毅
forwarder | Seabridge Freight (Ningbo) | 海桥货运宁波分公司 | CN | 宁波 | 拼箱、欧线 | 鲍琳
forwarder | Hailan Line Agency | 海岚船务代理 | CN | 宁波 | 中东、红海航线 | 柯瑞
forwarder | Shanghai Pudu Air Cargo | 上海浦渡空运 | CN | 上海 | 空运、快件 | 冯骁
forwarder | Northstar Rail Forwarding | 北辰班列货运 | CN | 义乌 | 中欧班列 | 童磊
forwarder | Elbe Spedition GmbH | 易北货运代理 | DE | Hamburg | 汉堡目的港清关、派送 | Petra Lindner
bank | Yongjiang Commercial Bank, Ningbo | 甬江商业银行宁波分行 | CN | 宁波 | 美元账户、结汇 | 应晓雯
bank | Donghai Bank, International Dept. | 东海银行国际业务部 | CN | 宁波 | 信用证通知与议付 | 夏立
bank | Victoria Harbour Bank | 维港银行 | HK | Hong Kong | 香港公司账户 | Ada Cheung
bank | Iberia Comercial Bank | 伊比利亚商业银行 | ES | Madrid | 开证行（西班牙） | Jorge Medina
bank | Gulf Doha Bank | 海湾多哈银行 | QA | Doha | 开证行（卡塔尔） | Nasser Al Emadi
bank | Emirates Creek Bank | 河湾银行 | AE | Dubai | 代收行（阿联酋） | Sunil Menon
bank | Hansekontor Bank AG | 汉萨银行 | DE | Hamburg | 代收行（德国） | Ulrike Paulsen
bank | Pacific Union Bank | 太平洋联合银行 | US | Los Angeles | 美元清算 | Grace Kim
inspection_body | Hengxin Inspection Ningbo | 衡信检验宁波站 | CN | 宁波 | 第三方验货 AQL | 施磊
inspection_body | Tiancheng Textile Testing | 天诚纺织检测中心 | CN | 绍兴 | 阻燃、防水、色牢度 | 俞佳
inspection_body | Rheinwerk Prüfservice GmbH | 莱茵工坊检测 | DE | Köln | EN 5912、GS 认证 | Martin Scholz
inspection_body | Pacific Rim Laboratories | 环太平洋实验室 | US | Los Angeles | CPAI-84、CPSIA | Dana Ortiz
"""

# What colleagues note down about them, by kind.
LINES: dict[str, tuple[str, ...]] = {
    "supplier": (
        "催{products}进度，厂里说本周五能出第一批。", "下月面料涨 3 %，先锁 2 万米，价格单已存。",
        "去厂里看生产，开裁正常，缝制线缺 4 个人，交期可能紧。", "对账：上月货款已核，发票缺一张，答应补寄。",
        "来料抽检色差 4 级，可用；已提醒下次附色卡。", "问{products}旺季产能，9 月前每月最多 3 柜。",
        "返工 120 件缝线跳针，三天内补齐，费用厂里承担。",
    ),
    "forwarder": (
        "下周舱位紧，先订两个 40HQ，截关前一天确认。", "海运费报价更新，欧线每柜涨 USD 150。",
        "提单草稿有一处收货人拼写错，已改。", "上周甩柜一票，改配下一班，费用由船公司承担。", "月结账单已核对，差异 1 票。",
    ),
    "bank": ("问结汇牌价和锁汇期限，下午出方案。", "信用证通知已到，原件下午取。", "收汇到账，扣费 USD 25，已转财务核对。"),
    "inspection_body": ("预约周四验货，AQL 2.5/4.0。", "检测报告已出：阻燃合格，色牢度 4 级。", "报价：单次验货 CNY 1,380，含报告。"),
}  # fmt: skip


def _partner(line: str) -> Partner:
    return Partner(*(part.strip() for part in line.split("|")))


PARTNERS: tuple[Partner, ...] = tuple(_partner(line) for line in _TABLE.strip().splitlines())
