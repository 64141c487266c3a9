"""Which deals does each customer have with us, and how far has each come? Later rooms build their rows on these."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.days import Days
from tradewind.demo.parties.customers import Customer
from tradewind.demo.words.goods import COLOURS, Good
from tradewind.domain.parties.tiers import Tier

Course = tuple[tuple[str, int, int], ...]  # step, and the fewest and most days since the one before

_ASKED = (("ask", 0, 0), ("quote", 0, 1), ("bargain", 2, 6))
_SAMPLED = (("sample", 3, 8), ("feedback", 12, 20))
_ORDERED = (
    ("order", 4, 12), ("deposit", 3, 8), ("production", 10, 16), ("inspection", 14, 20), ("shipped", 5, 9),
    ("papers", 3, 6), ("chase_pay", 10, 20), ("balance", 3, 10), ("arrived", 4, 9), ("visit", 7, 12),
)  # fmt: skip
_LOST = (("chase", 4, 8), ("chase", 8, 14), ("lost", 8, 20))
_FIRST_CONTACT = (("hello", 0, 0), ("catalogue", 1, 4), ("reply", 3, 12), ("quiet", 20, 40))

_DEALS = {Tier.KEY: (7, 8), Tier.MAJOR: (3, 4), Tier.REGULAR: (1, 2), Tier.POTENTIAL: (0, 1)}
_WON_SHARE = {Tier.KEY: 0.9, Tier.MAJOR: 0.8, Tier.REGULAR: 0.65, Tier.POTENTIAL: 0.0}
_LARGEST_LOTS = {Tier.KEY: 9, Tier.MAJOR: 5, Tier.REGULAR: 3, Tier.POTENTIAL: 2}
_DEAL_TAKES = 115
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class Deal:
    """One piece of business: `asked` is our first unit price, `agreed` what it came to (US dollars FOB Ningbo).

    `steps` are those of the past; a deal that is not yet at its end is still running.
    """

    customer: str
    good: Good
    colours: tuple[tuple[str, str], tuple[str, str]]
    quantity: int
    asked: Decimal
    agreed: Decimal
    is_won: bool
    steps: tuple[Step, ...]


def deals_of(customer: Customer, since: date, seed: int, days: Days) -> tuple[Deal, ...]:
    """The first contact of those who came later, then deals spread over the time since."""
    chance = dice(seed, "deals", customer.name)
    found = []
    if since > days.worked[30] and customer.tier in (Tier.REGULAR, Tier.POTENTIAL):
        found.append(_deal(customer, _FIRST_CONTACT, since, chance, days, is_won=False))
        since += timedelta(days=30)
    fewest, most = _DEALS[customer.tier]
    count = chance.randint(fewest, most)
    last = days.today - timedelta(days=chance.randint(4, _DEAL_TAKES))
    room = max((last - since).days, 0)
    for place in range(count):
        start = since + timedelta(days=round(room * (place + chance.uniform(0.4, 0.8)) / max(count, 1)))
        if place == count - 1 and customer.tier in (Tier.KEY, Tier.MAJOR):
            start = last  # these always have something running
        is_won = chance.random() < _WON_SHARE[customer.tier]
        found.append(_deal(customer, _course(is_won, chance), start, chance, days, is_won=is_won))
    return tuple(deal for deal in found if deal.steps)


def _course(is_won: bool, chance: Random) -> Course:
    sampled = _SAMPLED if chance.random() < 0.55 else ()
    return (*_ASKED, *sampled, *_ORDERED) if is_won else (*_ASKED, *sampled, *_LOST)


def _deal(
    customer: Customer, course: Course, start: date, chance: Random, days: Days, *, is_won: bool
) -> Deal:  # fmt: skip
    good = chance.choice(customer.goods)
    asked = _cents(good.price * Decimal(chance.randint(97, 107)) / 100)
    first, second = chance.sample(COLOURS, 2)
    return Deal(
        customer.name, good, (first, second), good.lot * chance.randint(1, _LARGEST_LOTS[customer.tier]), asked,
        _cents(asked * Decimal(chance.randint(940, 985)) / 1000), is_won, tuple(_steps(course, start, chance, days)),
    )  # fmt: skip


def _steps(course: Course, start: date, chance: Random, days: Days) -> Iterator[Step]:
    on = start
    for name, soonest, latest in course:
        on += timedelta(days=chance.randint(soonest, latest))
        worked = days.on_or_after(on)
        if worked is None:
            return
        on = worked
        yield Step(name, on)


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(_CENT, ROUND_HALF_UP)
