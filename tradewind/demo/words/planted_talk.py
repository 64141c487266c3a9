"""What was said lately with the customers of the demo's stories?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlantedLine:
    """`back` is how many days ago; `contact` the place in the customer's contacts; days ahead are filled in."""

    customer: str
    back: int
    at: str
    channel: str
    contact: int
    text: str


# customer | days ago | Beijing time | channel | contact | text. {in4} is the day four days from today (MM-DD).
_TABLE = """
Rashid Trading LLC | 34 | 10:02 | email | 1 | 到港通知：货已到杰贝阿里，箱号 TWDU 418 2206；提单正本由 DHL 签收。
Rashid Trading LLC | 27 | 09:40 | email | 2 | 提醒余款 USD 18,400.00 已过期一周，附对账单。
Rashid Trading LLC | 12 | 15:12 | email | 1 | 报屋顶帐篷 2 款 FOB 宁波，USD 46,300.00，较上次降 2.1 %。
Rashid Trading LLC | 4 | 09:05 | email | 2 | 第 2 级催收再次提醒，发 2 位收件人，10:41 已读。
Rashid Trading LLC | 3 | 16:20 | phone | 1 | 电话 6 分钟：财务休假到周日，金额 18,000 写错，应为 USD 18,400；无争议，货没有质量问题。
Rashid Trading LLC | 1 | 14:36 | email | 0 | 承诺本周付款，{in4} 核对到账。
El Nuevo Camping S.L. | 726 | 10:20 | email | 0 | 询 4 款帐篷，主要问 TE-4P-02，要 150 顶，FOB 宁波价。
El Nuevo Camping S.L. | 725 | 11:05 | email | 0 | 报 TE-4P-02 USD 38.20，300 顶起，交期 35 天；另 3 款同附。
El Nuevo Camping S.L. | 713 | 15:30 | email | 0 | 客户嫌起订量高，只要 120 顶；我方最低 300，未成交，保持联系。
El Nuevo Camping S.L. | 190 | 10:15 | email | 0 | 发新款图册，自动回复：已换采购负责人。
Sakura Outdoor K.K. | 40 | 10:10 | meeting | 0 | 视频会议定下春季款 3 个颜色，样品分两批寄。
Sakura Outdoor K.K. | 12 | 15:20 | phone | 0 | 电话 12 分钟：确认春季款 3 个颜色，样品 {in8} 前寄出。
Sakura Outdoor K.K. | 5 | 11:12 | email | 0 | 报价 v3 已发：USD 63,040.00，有效 15 天；对方说内部周会讨论。
Hanil Leisure Co. | 9 | 14:25 | email | 0 | 月亮椅和蛋卷桌样品各 1 件 DHL 寄出。
Hanil Leisure Co. | 3 | 16:02 | whatsapp | 0 | DHL 显示已签收，对方说周末试用后给反馈。
Outback Supply Co. | 8 | 09:35 | email | 0 | 问折叠桌 500 张的单价，要平板包装省体积。
Outback Supply Co. | 1 | 16:48 | email | 0 | 追问折叠桌 500 张的单价，今天必须给。
Bergmann GmbH | 16 | 15:40 | email | 1 | 春季订单初步数量：4 人自动帐 1,200、6 人隧道帐 400，等我方排期。
Bergmann GmbH | 9 | 16:15 | email | 2 | 来料色差问题：要求附实验室报告，等质检结论。
Bergmann GmbH | 3 | 15:08 | phone | 0 | 电话 14 分钟：春季订单两批出，第一批要赶 2 月展会；下次电话带上新色卡。
Nordic Leisure AB | 6 | 16:40 | email | 0 | 到货后抽检，暂无异常，仓库在拆柜。
Nordic Leisure AB | 1 | 15:52 | email | 0 | 投诉帐杆断裂，附 4 张照片和批次号；先回复收到，24 小时内给说明。
Maple Trail Gear Inc. | 12 | 10:44 | email | 0 | 上次聊到箱唛：英法双语，客户发来样稿，等我方排版。
Fjord & Fell AS | 6 | 14:18 | email | 0 | 答应寄 2 顶 TE-2P-01 样品，客户指定 UPS 到付账号。
Coastline Camping | 4 | 11:30 | email | 0 | 订舱已递，奥克兰舱位紧，货代说周中确认。
Coastline Camping | 2 | 10:05 | whatsapp | 0 | 客户问能不能 93 折拿下整柜，毛利会低于底价，先报老板。
Highland Tents Ltd | 7 | 16:55 | phone | 0 | 催余款 USD 3,120，会计说周五统一付；请求免 12 天逾期利息。
Gulf Horizon Trading | 9 | 10:25 | email | 1 | 信用证 0M12-334 副本到，46A 要求客户签字的检验证书，先标软条款。
Gulf Horizon Trading | 2 | 15:15 | email | 1 | 单据初稿发客户核对；收货人地址与信用证不一致，改证还是改单等回复。
Levant Camping SAL | 10 | 14:40 | phone | 0 | 电话聊遮阳棚，贝鲁特港口拥堵，建议走的黎波里。
Andes Aventura SpA | 3 | 11:22 | email | 0 | 报价 v2 等 95 折批复，客户周五前要答案。
Alpen Freizeit AG | 14 | 15:33 | phone | 0 | 回访：上批天幕缝线好评，想把额度提到 USD 120,000。满意度 5/5。
Kilima Safaris Ltd | 18 | 10:50 | email | 0 | 钟形帐询价：狩猎营地用，要加防雨裙边和蚊帐。
Silk Road Outdoor | 20 | 11:10 | email | 0 | 发中欧班列方案和运价，阿拉木图 18 天；无回复。
Trek Polska Sp. z o.o. | 1 | 16:30 | note | 0 | 网站表单：问 6 人帐篷价格和波兰仓到门，等分派。
Casa Campo Ltda | 2 | 11:40 | note | 0 | 展会名片：主营度假村家具，对导演椅有兴趣，葡语沟通，等分派。
Bivouac SARL | 6 | 16:10 | phone | 0 | 逾期 USD 22,800，承诺 {in3} 付；李娜离职前要同席交接。
Yama Gear K.K. | 8 | 10:35 | email | 0 | 只用日文邮件；焚火台新报价要附环保证明。
"""


def _line(text: str) -> PlantedLine:
    customer, back, at, channel, contact, said = (part.strip() for part in text.split(" | "))
    return PlantedLine(customer, int(back), at, channel, int(contact), said)


PLANTED_LINES: tuple[PlantedLine, ...] = tuple(_line(text) for text in _TABLE.strip().splitlines())
