"""Which quotations of former years were brought over from the old files?"""

from collections.abc import Iterator
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from tradewind.demo.chance import dice
from tradewind.demo.days import Days
from tradewind.demo.inquiries.rows import PastRow, QuotedLine
from tradewind.demo.parties.careers import Career
from tradewind.demo.people import BY_USERNAME, LEAVER, SELLERS
from tradewind.demo.words.goods import BY_CODE, Good

OLD_FRIEND = "El Nuevo Camping S.L."
_OTHERS = 60
_OUTCOMES = (("won", ""), ("won", ""), ("lost", "价格比当地高 8 %"), ("lost", "起订量太高"), ("lost", "交期赶不上旺季"),
             ("lost", "没有回音"), ("lost", "改向同城同行拿现货"), ("open", ""))  # fmt: skip


def past_quotations(careers: tuple[Career, ...], days: Days, seed: int) -> tuple[PastRow, ...]:
    """The old friend's, and those of some others who were customers from the beginning."""
    early = [
        career for career in careers if career.registered_at.date() < days.worked[25] and not career.customer.planted
    ]
    chosen = dice(seed, "past").sample(early, min(_OTHERS, len(early)))
    return (_of_the_old_friend(days), *(row for career in chosen for row in _of(career, days, seed)))


def _of_the_old_friend(days: Days) -> PastRow:
    asked = (("TE-4P-02", "38.20"), ("TE-2P-01", "21.00"), ("TE-6P-01", "74.50"), ("TE-1P-03", "46.80"))
    lines = tuple(QuotedLine(code, BY_CODE[code].zh, 300, price) for code, price in asked)
    on = days.back(725)
    total = sum(Decimal(price) * 300 for _, price in asked)
    return PastRow(
        OLD_FRIEND, f"Q-{on:%y}-0867", on, BY_USERNAME[LEAVER].name, lines, "FOB 宁波", f"{total:.2f}", "lost",
        "嫌起订量高：每款 300 顶起，对方只要 120 顶",
    )  # fmt: skip


def _of(career: Career, days: Days, seed: int) -> Iterator[PastRow]:
    chance = dice(seed, "past", career.customer.name)
    for number in range(chance.randint(1, 3)):
        on = days.first - timedelta(days=chance.randint(20, 700))
        goods = chance.sample(career.customer.goods, min(len(career.customer.goods), chance.randint(1, 3)))
        lines = tuple(_line(good, good.lot * chance.randint(1, 3), chance.randint(90, 101)) for good in goods)
        total = sum(Decimal(line.price) * line.quantity for line in lines)
        outcome, reason = chance.choice(_OUTCOMES)
        who = BY_USERNAME[chance.choice(SELLERS)].name
        running = f"Q-{on:%y}-{chance.randint(100, 899):04d}"
        yield PastRow(
            career.customer.name, f"{running}-{number + 1}" if number else running, on, who, lines,
            chance.choice(("FOB 宁波", f"CIF {career.customer.country.port_zh}")), f"{total:.2f}", outcome, reason,
        )  # fmt: skip


def _line(good: Good, quantity: int, percent: int) -> QuotedLine:
    price = (good.price * percent / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return QuotedLine(good.code, good.zh, quantity, str(price))
