"""What do the demo's colleagues write about quotations?"""

# The words of the buyers' goods and the families of our products that answer them; the longer ones first.
FAMILIES: tuple[tuple[str, str], ...] = (
    ("羽绒睡袋", "DB"), ("睡袋", "SB"), ("钟形帐", "BT"), ("屋顶帐", "RT"), ("充气帐", "IN"), ("隧道帐", "TU"),
    ("沙滩遮阳棚", "GZ"), ("凉棚", "GZ"), ("天幕", "TA"), ("帐", "TE"), ("导演椅", "DC"), ("月亮椅", "MC"), ("椅", "CH"),
    ("蛋卷桌", "TB"), ("折叠桌", "FT"), ("行军床", "CT"), ("自充气垫", "MA"), ("野餐垫", "PM"), ("焚火台", "FP"),
    ("冰包", "CB"), ("营地车", "WG"), ("营灯", "LP"), ("down sleeping", "DB"), ("sleeping bag", "SB"),
    ("bell tent", "BT"), ("rooftop", "RT"), ("air tent", "IN"), ("tunnel", "TU"), ("gazebo", "GZ"), ("beach", "GZ"),
    ("tarp", "TA"), ("tent", "TE"), ("director", "DC"), ("moon chair", "MC"), ("chair", "CH"), ("klappstuhl", "CH"),
    ("roll-top", "TB"), ("folding table", "FT"), ("cot", "CT"), ("mat", "MA"), ("picnic", "PM"), ("fire pit", "FP"),
    ("cooler", "CB"), ("wagon", "WG"), ("lantern", "LP"),
)  # fmt: skip
HANDED: tuple[str, ...] = (
    "旧邮箱发出，附 PDF", "WhatsApp 发图", "展会当面交给采购", "微信发给对方业务", "快递随样册寄出", "电话里逐条念过",
)  # fmt: skip
LOST: dict[str, tuple[str, ...]] = {
    "price": ("比越南工厂高 6%", "对方拿到更低的 FOB 价", "要求再降 8%，做不到"),
    "minimum_quantity": ("每款只要 80 件，低于起订量", "想混装六个颜色，每色不到 50"),
    "delivery_time": ("要 25 天内出货，工厂排到 45 天",), "payment_terms": ("坚持 O/A 60 天",),
    "quality_or_certificates": ("要 CPAI-84 报告原件，我方未做",), "other_supplier": ("留在原供应商",),
    "project_dropped": ("今年的促销取消了",), "no_reply": ("催了三次没有回音",),
    "we_declined": ("客户要求贴牌知名商标，婉拒",),
}  # fmt: skip
WON: tuple[str, ...] = ("", "", "先下一个小柜试单", "对方确认 PI 后付定金", "按 v2 价格成交")
LEAD: tuple[str, ...] = ("30 days after deposit", "35-40 days after deposit", "45 days after deposit and artwork")
NOTES_EN: tuple[str, ...] = (
    "Prices are based on the quantities stated; mixed colours within one model are welcome.",
    "Carton marks and barcodes are included. Pre-production sample free of charge.", "",
)  # fmt: skip
BELOW_FLOOR_OLD_FRIEND = (
    "老客户，两年前嫌起订量高没成。这次先试 120 顶，价格要压到这里才肯下。我想用 TE-4P-02 打开门，后面还有几款。"
)
BELOW_FLOOR_SECOND = "对手报低 5%，客户答应一次订满一个高柜，请批准这一单按这个价。"
GRANTED_WHY = "老客户全年第三单，尾款一向准时，想让 3 个点。"
GRANTED_NOTE = "同意，仅此一单，下次按价目表。"
SAMPLE_DUE = "寄 TE-4P-02 和折叠椅样品给 Nordic Leisure：对方给了 DHL 账号，快件到付"
