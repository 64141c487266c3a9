"""What do buyers and colleagues of the demo say about samples?"""

WISHES: tuple[str, ...] = (
    "颜色改军绿，拉链换黑色", "布料加厚到 300D", "侧面印客户 logo，Pantone 342 C", "杯架再低 3 厘米", "收纳袋改大一号", "织带换成灰色",
)  # fmt: skip
SAID: dict[str, tuple[str, ...]] = {
    "accepted": ("可以，按这个做大货", "Quality fine, we go on with the order", "颜色和手感都满意"),
    "changes": ("拉链太涩，想换 YKK 同级", "Colour too bright, please send olive", "杆子想加粗到 9.5 毫米"),
    "rejected": ("布料比样册薄", "The frame wobbles, not for our shops"), "no_answer": ("问过三次没有回音",),
}  # fmt: skip
UNDERWAY: tuple[str, ...] = ("宁波已揽收", "离开上海浦东", "到达转运中心", "清关中", "派送中")
REJECTED = "缝线跳针，重做"
CANCELLED: tuple[str, ...] = ("客户改看图片，不要样品了", "客户不给快递账号，也不肯到付")
PREPAID_WHY = "客户第一次合作，不肯到付，快递约 420 元。订单意向两个小柜，想由我方先付。"
