"""How do the colleagues write down inquiries that came without mail, what was answered, and what was said on the phone?"""

from collections import defaultdict

# step | text. Blanks: c contact, p/pe good, code, q, usd, low, port, city, colour, month.
_TABLE = """
asked | 询 {q} 件{p}，要 FOB 宁波价格，问最快交期
asked | 要 {q} 件{p}，请报价并附装箱数据
asked | 问{p} {q} 件的单价和起订量
asked | RFQ: {q} pcs {pe}, FOB Ningbo price, lead time and carton data
asked | {q} 件{p}试单，要含彩盒的价格，之后每季返单
soft | 对{p}有兴趣，要图册，数量还没定
soft | 问{p}有没有当地代理，想先看公司资料
soft | 看了{p}，说明年货架要换，先留联系方式
soft | 想了解{p}的新款，数量和时间都没说
priced | 报{p} USD {usd}/件 FOB 宁波，{q} 件，交期 35 天，有效 15 天
priced | 报价已回：{code} USD {usd}，{q} 件，30 % 定金，余款见提单副本
priced | Quoted {pe} at USD {usd} FOB Ningbo for {q} pcs, valid 15 days
priced | 按{port} CIF 和 FOB 各报一版，{p} FOB USD {usd}
priced | 回价：{q} 件{p} USD {usd}，附装箱数据和三张图
unpriced | 回了公司介绍和{p}的图册，问数量和目的港
unpriced | 已答复，资料发过去了，等对方给数量
unpriced | Sent the catalogue pages with the {pe} and asked for quantity and market
unpriced | 谢谢来访，{p}的资料和检测报告一并发了
call | 电话 {n} 分钟：{c} 说报价收到了，正在和另一家比面料，{later}给话
call | 给 {c} 打电话，{p}的颜色基本定{colour}，数量还在等门店汇总
call | 打通了，{c} 在外面，约好{later}再打，先看邮件
call | {c} 来电问装柜数，当场算给他：40 尺高柜大约装 {n}00 箱
call | 电话里 {c} 问能不能先做半柜，我说 {q} 件以下要加价，他考虑
call | 问 {c} 样品试得怎样，说帐杆不错，收纳袋再大一点就好
call | {c} 接的电话：预算批了一半，剩下等老板出差回来
call | 和 {c} 对了一遍交期，他们要避开清关旺季，{later}前定
chat | WhatsApp 发了{p}的实拍视频，{c} 回了两个问题：防水和重量
chat | {c} 发来竞品照片，问我们的缝线能不能做成同样的
chat | 问 {c} 报价看得怎样，已读，回"这周内"
chat | {c} 问最低能到多少，我说要看数量，请他先给个数
chat | 把{colour}的色卡照片发给 {c}，他转给设计看
chat | {c} 说{port}那边压港，想晚两周装，我记下了
chat | 早上问候 {c}，顺便提醒报价 {later}到期
nudge | 发邮件问{p}的进展，附了同款装柜照片
nudge | 发了新季图册，{p}那页做了标记
nudge | Followed up on the {pe}: asked what holds them back, no pressure
nudge | 邮件提醒：面料现货到月底，过后交期要加一周
nudge | 按他们货架尺寸做了{p}的陈列图，发过去了
nudge | 写信问要不要换小包装再报一版
nudge | Asked for news on the {pe}, offered a sample from the running lot
lost_price | 差 {n} 个点没谈下来，对方在本地拿货
lost_other | 已在别家下单，说下季再比
lost_remark | 转做别的品类，不再进口帐篷
declined | 要货到付款，又没有保险，婉拒了
"""


def _by_step(table: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in table.strip().splitlines():
        step, text = line.split(" | ", 1)
        found[step].append(text)
    return {step: tuple(texts) for step, texts in found.items()}


LINES = _by_step(_TABLE)
PLATFORMS = (
    ("Alibaba.com", "国际站消息中心"),
    ("Made-in-China.com", "中国制造网询盘管理"),
    ("Global Sources", "环球资源消息"),
)
SUBJECTS: dict[str, tuple[str, ...]] = {
    "en": (
        "{pe} for next season", "{q} pcs {pe}", "New customer from {city}: {pe}", "{company} / {pe}", "Your {pe} ({code})",
        "Spring programme, {pe}", "Outdoor range {company}", "Request from {city}",
    ),
    "es": ("{pl} para la próxima temporada", "{company}: {pl}", "Consulta desde {city}", "{q} unidades de {pl}"),
    "fr": ("{pl}, saison prochaine", "{company} : {pl}", "Nouveau client à {city}", "{q} pièces de {pl}"),
    "pt": ("{pl} para a próxima temporada", "{company}: {pl}", "Contato de {city}"),
    "de": ("{pl} für die neue Saison", "{company}: {pl}", "Neuer Händler in {city}: {pl}", "{q} Stück {pl}"),
    "ja": ("{pl}について", "{pl} {q}個の件", "お問い合わせ（{company}）"),
    "ru": ("{pl}, {q} шт.", "{company}: {pl}", "Запрос, {city}"),
    "ar": ("{pl} لعدد {q}", "استفسار من {city}"),
    "zh": ("咨询{pl}", "{pl} {q} 件", "{company} 采购咨询"),
}  # fmt: skip
MONTHS: dict[str, str] = {
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
    "es": "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre",
    "fr": "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
    "pt": "janeiro,fevereiro,março,abril,maio,junho,julho,agosto,setembro,outubro,novembro,dezembro",
    "de": "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
    "ja": "1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月",
    "ru": "январь,февраль,март,апрель,май,июнь,июль,август,сентябрь,октябрь,ноябрь,декабрь",
    "ar": "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر",
    "zh": "1 月,2 月,3 月,4 月,5 月,6 月,7 月,8 月,9 月,10 月,11 月,12 月",
}
