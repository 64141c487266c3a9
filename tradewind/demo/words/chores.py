"""What do the demo's colleagues have to do now, and what did they do before?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chore:
    """`due` counts days from today; `hour` is the Beijing time where the hour matters."""

    assignee: str
    by: str
    due: int
    hour: str
    customer: str
    title: str


# assignee | given by | due | hour | customer | title
_OPEN = """
boss | boss | 0 | 16:00 | | 听汇报前看完上周周报
boss | assistant | 0 | | Coastline Camping | 93 折申请：毛利会降到 8.6 %，低于底价 10 %
boss | assistant | 0 | | Alpen Freizeit AG | 授信 USD 80,000 提到 120,000：9 单无逾期
boss | heting | -1 | | | 东海银行欧元账户变更，回拨核对后确认
boss | assistant | 1 | | Highland Tents Ltd | 免 12 天逾期利息，USD 214.50
boss | assistant | 3 | | Bivouac SARL | 李娜交接：核心客户，定接手人
boss | boss | 5 | | | 和陈静定明年面料锁价
assistant | assistant | -2 | | Trekking Polska Sp. z o.o. | 查重：Trek Polska 与 Trekking Polska 是不是一家
assistant | assistant | 0 | 10:30 | Trek Polska Sp. z o.o. | 网站表单待分派，问 6 人帐篷
assistant | assistant | 0 | | Casa Campo Ltda | 展会名片待分派，要会葡语的
assistant | boss | 0 | 17:00 | | 汇总各人周报，17:00 前交
assistant | boss | 2 | | Yama Gear K.K. | 李娜交接：只用日文邮件，看谁合适
assistant | boss | 4 | | | 李娜 143 位客户的分配方案
assistant | assistant | 6 | | | 春季展邀请名单和展位资料
liqiang | liqiang | -1 | | Nordic Leisure AB | 帐杆断裂：回复首次说明，要批次号和数量
liqiang | liqiang | 0 | 10:30 | El Nuevo Camping S.L. | 报 3 款帐篷 FOB 宁波，附两年前旧价对照
liqiang | liqiang | 0 | 11:00 | Outback Supply Co. | 报折叠桌 500 张，平板包装
liqiang | assistant | 0 | | Rashid Trading LLC | 第 3 级催收函过目后发出，余款 USD 18,400.00
liqiang | liqiang | 0 | 16:00 | Sakura Outdoor K.K. | 报价 v3 发出 5 天未回，打电话
liqiang | liqiang | 0 | 16:30 | Fjord & Fell AS | 寄 2 顶 TE-2P-01 样品
liqiang | liqiang | 1 | | Coastline Camping | 确认舱位和截关时间
liqiang | boss | 2 | | Gulf Horizon Trading | 信用证 46A 软条款，和客户谈改证
liqiang | liqiang | 4 | | Rashid Trading LLC | 核对承诺的付款是否到账
liqiang | liqiang | 6 | | Bergmann GmbH | 新色卡寄出，约 2 月展会见面
lina | assistant | -4 | | Bivouac SARL | 逾期 USD 22,800，催付并同席交接
lina | lina | -3 | | Yama Gear K.K. | 焚火台环保证明发客户
lina | assistant | -1 | | Lowland Camp B.V. | 交接说明：承诺、价格、忌讳
lina | assistant | 0 | | Costa Camp Lda. | 交接说明：与 El Nuevo 同集团
lina | assistant | 2 | | Alpenlust GmbH | 交接邮件草稿
lina | boss | 5 | | | 公司手机和 WhatsApp 号交回
wangfang | wangfang | 0 | 15:00 | Alpen Freizeit AG | 授信批复后发新框架协议
wangfang | wangfang | 0 | | Dolomiti Sport S.r.l. | 春季色卡回访
wangfang | assistant | 1 | | Camping Sol S.A. de C.V. | 定金未到，问原因
wangfang | wangfang | 3 | | Campus Roma S.r.l. | 样品反馈跟进
wangfang | wangfang | 6 | | Andes Trek S.A.C. | 明年目录价确认
zhoukai | assistant | -2 | | Highland Tents Ltd | 2 款野餐垫还没报价
zhoukai | zhoukai | 0 | 15:30 | Hikers Hub Ltd | 回访：到货 30 天
zhoukai | assistant | 0 | | Highland Tents Ltd | 催余款 USD 3,120.00
zhoukai | zhoukai | 2 | | Tel Outdoor Ltd. | 发沙滩遮阳棚新报价
zhoukai | zhoukai | 5 | | Levant Camping SAL | 问港口情况，改走的黎波里
sunyue | sunyue | 0 | | Kamp Ev Ltd. Şti. | 余款 USD 9,120.00 第 2 级催收
sunyue | sunyue | 1 | | Baltic Tents UAB | 验货时间告知客户
sunyue | assistant | 3 | | Atlas Bivouac SARL | 法语样本发给客户
sunyue | sunyue | 10 | | Silk Road Outdoor | 班列方案再问一次
wudi | assistant | -1 | | Kilima Safaris Ltd | 钟形帐加防雨裙边的报价
wudi | wudi | 0 | | Happy Camper Pty Ltd | 面料返染后复检结果告知客户
wudi | wudi | 2 | | Ohio Outdoor LLC | 订舱资料补全
wudi | assistant | 4 | | Lakeside Outfitters LLC | 首次报价：20 尺柜折叠椅
zhengjie | liqiang | 0 | | Gulf Horizon Trading | 信用证 0M12-334：3 处不符，改单或改证
zhengjie | liqiang | 1 | 12:00 | Coastline Camping | 补料给货代，截单 12:00
zhengjie | zhengjie | 2 | | | 上月备案单证归档
zhengjie | wangfang | 3 | | Tiendas Norte SpA | 催保险单
heting | boss | -1 | | Highland Tents Ltd | 余款 USD 3,120.00 对账
heting | assistant | 0 | | Rashid Trading LLC | 出对账单，附提单副本
heting | heting | 1 | | | 认领一笔 USD 9,975.00 来款
heting | boss | 4 | | | 欧元应收锁汇方案
chenjing | liqiang | 0 | 15:00 | Bergmann GmbH | 帐杆晚到 4 天，确认补救交期
chenjing | chenjing | 1 | | | 催海程帐篷第二批面料
chenjing | boss | 5 | | | 明年面料锁价比价
machao | chenjing | 0 | | Nordic Leisure AB | 帐杆断裂：查同批留样
machao | chenjing | 1 | | Happy Camper Pty Ltd | 面料色差返染复检
machao | machao | 3 | | | 校准拉力机
tangyu | liqiang | 0 | | Nordic Leisure AB | 备 60 根帐杆，算补发运费
tangyu | zhoukai | 2 | | Hikers Hub Ltd | 维修说明和备件清单
tangyu | assistant | 5 | | | 上季索赔汇总
fangzhou | assistant | 1 | | | 国际站主图换春季款
fangzhou | assistant | 6 | | | 关键词竞价周报
"""

# What was done before, by person; {c} is a customer of the salesperson, the others' are about anybody's.
DONE: dict[str, tuple[str, ...]] = {
    "boss": ("{c} 折扣申请批复", "{c} 授信额度复核", "参加周三汇报"),
    "assistant": ("新客户分派：{c}", "查重：{c}", "汇总周报", "{c} 交接单核对"),
    "zhengjie": ("{c} 全套单据制单", "{c} 提单草稿核对", "{c} 产地证办理"),
    "heting": ("{c} 水单查到账", "{c} 对账单", "{c} 开票资料"),
    "chenjing": ("{c} 订单排产", "{c} 面料下单", "{c} 大货样确认"),
    "machao": ("{c} 中期验货", "{c} 尾期验货", "{c} 留样归档"),
    "tangyu": ("{c} 备件寄出", "{c} 维修指导视频", "{c} 满意度回访"),
    "fangzhou": ("国际站产品上新", "RFQ 筛选回复", "橱窗位调整"),
}
DONE_BY_SALES = (
    "给 {c} 发样品", "{c} 报价跟进", "{c} 付款提醒", "{c} 色卡寄出", "{c} 验货安排", "{c} 箱唛确认", "约 {c} 视频会议",
)  # fmt: skip
OUTCOMES = ("已办", "客户已确认", "已发邮件", "电话谈妥", "", "", "改到下周，已另建")


def _chore(line: str) -> Chore:
    assignee, by, due, hour, customer, title = (part.strip() for part in line.split("|"))
    return Chore(assignee, by, int(due), hour, customer, title)


OPEN: tuple[Chore, ...] = tuple(_chore(line) for line in _OPEN.strip().splitlines())
