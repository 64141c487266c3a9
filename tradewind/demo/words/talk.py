"""What is said along a deal, step by step? The blanks are filled with the customer's own goods and figures."""

from collections import defaultdict

# step | channels | text. Blanks: c contact, p/pe goods, code, q quantity, usd/low unit price, sum/dep/bal amounts,
# port, city, colour/colour_en, soon/later days ahead (MM-DD), n a small number.
_TABLE = """
ask | email whatsapp | 询 {q} 件{p}（{code}）FOB 宁波价，要{colour}，问最快交期。
ask | email | 来信问{p}：数量 {q}，目的港{port}，要含彩盒的价格和装箱数据。
ask | email | Asked for our best price on {q} pcs {pe}, colour {colour_en}, CIF {port}. Wants carton size and lead time.
ask | phone | 电话来问{p}，先要 {q} 件试单，说明年货架要换款。答应今天报价。
ask | whatsapp | {c} 发来竞品照片，问我们的{p}能不能做到同样面料，数量约 {q}。
ask | email | RFQ for {pe} {code}: {q} pcs, delivery before the season. Needs flame-retardant fabric (CPAI-84).
quote | email | 已报{p} USD {usd}/件 FOB 宁波，{q} 件起，交期 35 天，有效 15 天；附装箱数据和图片。
quote | email | 报价发出：{p} USD {usd}，{q} 件合计 USD {sum}，付款 30 % 定金 + 见提单副本。
quote | email | Sent our quotation: {pe} {code}, USD {usd} FOB Ningbo, {q} pcs, USD {sum} in all, valid 15 days.
quote | whatsapp | 把{p}的报价单和 3 张实拍图发到 {c} 的 WhatsApp，USD {usd}，已读。
bargain | email | {c} 还价 USD {low}，说另一家也在报。回复：{q} 件以上可以到 USD {low}，交期不变。
bargain | phone | 电话 {n} 分钟谈价格：对方要 USD {low}，我说面料涨了，最后约定加量再让。
bargain | whatsapp | 嫌{p}贵，问去掉收纳袋能降多少。算完回他：每件省 0.35。
bargain | email | They ask for USD {low} on {pe}; target price from their retail side. Offered it against {q} pcs in one lot.
bargain | email | 问能不能改 D/P，我方坚持 30 % 定金；老客户可谈见单副本付清。
bargain | phone | 客户说汇率不利，要我们分担一半；同意本单按 USD {low}，下一单恢复。
sample | email | 寄{p}样品 2 件（{colour}），DHL 到付，预计 {soon} 到{city}。
sample | email | Sample of {pe} in {colour_en} left today by courier, freight collect; arrival about {soon}.
sample | whatsapp | 客户要看{p}的实物，先发了开合视频和面料色卡，样品 {soon} 前寄。
feedback | email | 样品收到，{p}的帐布和缝线满意，拉链要换成防水的，logo 位置下移 3 厘米。
feedback | whatsapp | {c} 拍了样品视频：搭建顺手，只是收纳袋太紧，大货改大 2 厘米。
feedback | email | Sample approved except the colour: they want it closer to {colour_en}. Lab dip to follow by {soon}.
feedback | phone | 电话确认样品：承重测试过了，说明书要加当地语言。
feedback | email | 样品测试报告发来：防水 3000 mm 合格，抽查一条绳扣断裂，要求大货加强。
order | email | 确认下单：{p} {q} 件，USD {usd}，合计 USD {sum}，交期 {later}。形式发票已发。
order | email | PO received: {q} pcs {pe} at USD {usd}, total USD {sum}. Shipment by {later}, partial shipment not allowed.
order | phone | {c} 电话定下{p} {q} 件，下午补采购单；唛头用新版。
order | meeting | 视频会议敲定春季单：{p} {q} 件，{colour}和{other}各半，{later} 前装运。
deposit | email | 30 % 定金 USD {dep} 水单已收，财务查到账后下达生产。
deposit | whatsapp | {c} 发来定金水单 USD {dep}，说银行要 2 天。
deposit | email | Deposit of USD {dep} paid today, bank slip attached; please start production.
production | email | 通报进度：{p}面料已到，{soon} 开裁，交期不变。
production | email | Production update sent: {pe}, fabric in house, sewing starts {soon}, on schedule for {later}.
production | whatsapp | 客户问进度，发了车间照片 4 张；{colour}那一半先出。
production | phone | 帐杆厂晚 {n} 天，已电话告诉 {c}，装运期还来得及，同意不改船期。
production | email | 大货产前样寄出，请客户 {soon} 前书面确认。
inspection | email | 通知验货：{q} 件{p} {soon} 完成，客户委托第三方按 AQL 2.5/4.0 抽检。
inspection | email | Inspection passed: {pe}, {n} minor findings within AQL 2.5. Report attached, may we ship?
inspection | phone | {c} 问验货结果：轻缺陷 {n} 个，在允收数内，口头同意出货，补邮件确认。
inspection | whatsapp | 发验货照片：外箱跌落测试通过，条码可扫。客户要求再拍内部缝线。
shipped | email | 装船通知：{p} {q} 件，宁波开往{port}，预计 {later} 到港，提单副本随附。
shipped | email | Shipping advice: {q} pcs {pe}, vessel left Ningbo, ETA {port} {later}. Copy B/L attached.
shipped | whatsapp | 告诉 {c} 船已开，箱号和船名发过去了。
papers | email | 发票、箱单、产地证扫描件已发客户核对，收货人地址改一处。
papers | email | Draft documents approved by {c}: consignee and marks are right, please issue originals.
papers | email | 正本单据快递寄出，预计 {soon} 到；产地证要求加盖商会章。
chase_pay | email | 提醒余款 USD {bal} {soon} 到期，附对账单。
chase_pay | phone | 电话催余款 USD {bal}，财务说在审批，下周放款。
chase_pay | whatsapp | 问 {c} 余款什么时候安排，回复：已提交银行。
chase_pay | email | Friendly reminder for the balance of USD {bal}, due {soon}. Statement of account attached.
balance | email | 余款 USD {bal} 水单收到，已通知单证放正本提单。
balance | email | Balance of USD {bal} remitted, slip attached. Please release the documents.
balance | whatsapp | {c}：余款今天付了。财务确认银行手续费扣了 USD 25。
arrived | email | 货已到{port}，客户清关顺利，预计 {soon} 入仓。
arrived | whatsapp | {c} 说柜子今天提走了，有 {n} 箱外箱轻微压痕，先拍照留底。
arrived | email | Container arrived at {port}; customs released it in {n} days, unloading on {soon}.
visit | phone | 回访{p}：已上架，卖得比预期快，{c} 问补货最快多久。满意度 5/5。
visit | email | 回访：{q} 件已入仓，开箱 {n} 件抽查没问题；建议下次彩盒加厚。满意度 4/5。
visit | email | Return visit: happy with {pe}, packaging to be stronger next time. Score 4/5.
visit | phone | 回访电话：有 2 件帐杆接头松，已寄备件，客户接受。满意度 4/5。
visit | whatsapp | {c} 发来门店陈列照片，问有没有同系列的{other_p}。
chase | email | 问报价看得怎样，附同款买家秀；没有回音。
chase | email | Followed up on our quotation for {pe}: any comments on price or packing?
chase | phone | 打了两次没人接，留言给前台，请 {c} 回电。
chase | whatsapp | 发消息问{p}的进展，已读未回。
lost | email | 客户回信：这季先不做，价格比现供应商高 6 %。记下，明年 3 月再问。
lost | email | They decided for a local stockist this season. Will keep us for the next range.
lost | phone | {c} 说起订量 {q} 太高，只要 50 件；目前做不了，介绍了现货款。
lost | email | 未成交：交期赶不上他们的促销。约好下一季提前 4 个月报。
hello | email | 第一次联系：介绍公司和{p}系列，附电子样品和工厂视频。
hello | email | First mail: introduced Tradewind Outdoor, sent the {pe} range and our test reports.
hello | meeting | 展会上聊了 {n} 分钟，对{p}有兴趣，名片已录，答应一周内发样本。
hello | whatsapp | 加了 {c} 的 WhatsApp，发了{p}的介绍和起订量。
hello | email | 官网留言：想代理{p}，问有没有当地独家。回了公司介绍和合作条件。
catalogue | email | 发 2 份电子样品和价格区间，{p}标了推荐款。
catalogue | email | Catalogue and price range sent; marked {pe} as the best fit for their shops.
catalogue | whatsapp | {c} 问有没有带检测报告的款，发了 3 款的证书。
reply | email | 回信说要等总部定预算，{later} 之后再谈。
reply | email | Replied that they buy through an importer for now, but want to see samples of {pe} in spring.
reply | phone | 打通了：主要卖自有品牌，要 OEM，起订量可以谈。
reply | whatsapp | {c} 回：价格可以，想先看质量，问样品费能不能退。
quiet | email | 每月一次：发新款{p}图片，无回复。
quiet | email | Monthly note with the new {pe}; out of office until next week.
quiet | email | 转发一篇当地露营季的报道，问今年备货打算；没有回音。
quiet | email | 问{city}今年天热得早不早，顺便附{p}的现货清单。自动回复：出差中。
quiet | email | Sent the new colour card of {pe}. {c} thanked, nothing planned before {later}.
quiet | email | 发了{p}的检测新证书，{c} 说转给采购看。
quiet | phone | 打通前台：采购换人了，记下新分机，月底再打。
quiet | phone | 通话 {n} 分钟：库存还多，{later} 以后再问。
quiet | whatsapp | 给 {c} 发了{p}的新视频，已看未回。
quiet | whatsapp | {c} 回了一句：今年预算还没批。
quiet | email | Short note on freight rates to {port}; {c} answered that they buy from stock this year.
quiet | email | 寄出新版样本 PDF，问要不要纸质的；没有回。
quiet | email | Asked how the season went; {c} wrote back two friendly lines, no project yet.
quiet | email | 发春季促销：{p}混装满 {n} 立方可优惠，等对方看。
quiet | phone | 没人接，语音信箱留了言，报了公司名和{p}。
touch | email | 例行联系：发新款图册，问下季计划，{c} 说 {soon} 前回。
touch | phone | 电话 {n} 分钟：库存还够卖 {n} 周，下季想看{p}的新配色。
touch | whatsapp | 问 {c} 近况，顺便发了{p}的新视频；回了笑脸，说月底谈补货。
touch | email | Regular call by mail: stock lasts about {n} weeks, they will send the forecast by {soon}.
touch | email | 发海运费行情和最近舱位情况，建议{port}的货提前订。
touch | email | {c} 来信问{p}明年涨不涨价，回：{later} 前下单按今年价。
touch | phone | 聊了 {n} 分钟：{city}同行在清仓，他们这季谨慎，先补小单。
touch | email | Sent photos of the new {other_p}; {c} will show them to the shops and tell us by {soon}.
touch | whatsapp | {c} 问能不能改包装贴他们的条码，发了模板过去，{soon} 回。
touch | email | 交接下季计划表，请 {c} 填数量，答应 {soon} 前给。
touch | email | Reminded {c} of our New Year closing; last loading to {port} before it on {later}.
touch | meeting | 视频会议 30 分钟：过了一遍下季{p}的计划，{soon} 给数量。
"""

# season | channels | text
_SEASONS = """
christmas | email | 发圣诞和新年祝福，附春节放假安排。
christmas | email | Season's greetings sent, with our factory holiday dates.
christmas | whatsapp | {c} 回祝圣诞快乐，顺便问年后第一班船。
spring_festival | email | 通知春节放假：面料厂提前停工，急单请在 {soon} 前确认。
spring_festival | email | Notice of our Chinese New Year closing; urgent orders need confirmation by {soon}.
canton_fair | email | 邀请来广交会展位，并留了 {soon} 参观工厂的时间。
canton_fair | email | Invitation to our Canton Fair booth; {c} will let us know by {soon}.
canton_fair | phone | 电话邀请广交会，{c} 今年不出差，改约视频看新款。
eid | whatsapp | 开斋节问候，{c} 回谢，说节后谈{p}补货。
eid | email | Eid Mubarak greetings sent to {c}; orders resume next week.
summer | email | 对方暑期放假两周，出货安排改到 {later} 以后。
summer | email | Out for summer holidays until {later}; urgent matters go to their warehouse.
"""

_NOTES = """
note | note | 内部：这家回款守时，账期可以放到 45 天，超过要批。
note | note | 内部：{p}毛利已到底价边上，下次还价先让交期不让价。
note | note | 内部：{c} 下月来访，安排看{p}生产线和验货流程。
note | note | 内部：当地竞品降价，可推{other_p}搭配出货。
note | note | 内部：官网还在卖竞品，暂不加急，按月跟。
note | note | 内部：客户要求唛头统一改版，通知单证和包装。
"""


def _by_step(table: str) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for line in table.strip().splitlines():
        step, channels, text = (part.strip() for part in line.split(" | "))
        found[step].append((tuple(channels.split()), text))
    return {step: tuple(lines) for step, lines in found.items()}


LINES = _by_step(_TABLE) | _by_step(_SEASONS) | _by_step(_NOTES)
