"""When did each customer come to us, in whose hands has it been, and when is the next contact due?"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.days import Days, at_minute, due_day, moment
from tradewind.demo.parties.customers import Customer
from tradewind.demo.people import LEAVER, SELLERS
from tradewind.domain.parties.tiers import Tier

_OLD_BUSINESS_DAYS = 25  # the first weeks, in which the old spreadsheets were typed in
_OLD_SHARE = {Tier.KEY: 1.0, Tier.MAJOR: 0.9, Tier.REGULAR: 0.6, Tier.POTENTIAL: 0.25}
_BY_ASSISTANT = 0.3  # cards from fairs, which she types in and hands out
_CHANGED_HANDS = 0.06
_HAS_DUE = {Tier.KEY: 1.0, Tier.MAJOR: 1.0, Tier.REGULAR: 0.9, Tier.POTENTIAL: 0.55}
_OVERDUE = {LEAVER: 0.22, "zhoukai": 0.09}
_USUALLY_OVERDUE = 0.045
_DUE_TODAY = 0.04
_DUE_THIS_WEEK = 0.3
# Days from today on which the stories need a next contact.
PLANTED_DUE = {
    "Sakura Outdoor K.K.": 0, "Hanil Leisure Co.": 0, "Outback Supply Co.": 0, "Rashid Trading LLC": 0,
    "Bergmann GmbH": 0, "El Nuevo Camping S.L.": 0, "Nordic Leisure AB": 0, "Maple Trail Gear Inc.": 0,
    "Trek Polska Sp. z o.o.": 0, "Fjord & Fell AS": 0, "Coastline Camping": 1, "Highland Tents Ltd": 1,
    "Casa Campo Ltda": 1, "Gulf Horizon Trading": 2, "Levant Camping SAL": 2, "Andes Aventura SpA": 3,
    "Alpen Freizeit AG": 4, "Kilima Safaris Ltd": 8, "Silk Road Outdoor": 10,
    "Bivouac SARL": -3, "Yama Gear K.K.": -2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hand:
    """From this moment on the customer was this person's; empty: nobody's."""

    since: datetime
    owner: str


@dataclass(frozen=True, slots=True)
class Career:
    """`hands` begin with the registration, by `registered_by`; `first_tier` is the tier it was registered with."""

    customer: Customer
    registered_by: str
    first_tier: Tier
    retiered_at: datetime | None
    hands: tuple[Hand, ...]
    deputy: str
    due_on: date | None

    @property
    def registered_at(self) -> datetime:
        return self.hands[0].since

    def owner_at(self, at: datetime) -> str:
        """Who looked after the customer at a moment; the assistant while nobody did."""
        place = bisect_right([hand.since for hand in self.hands], at) - 1
        return self.hands[max(place, 0)].owner or "assistant"


def career_of(customer: Customer, seed: int, days: Days) -> Career:
    chance = dice(seed, "career", customer.name)
    on = _registered_on(customer, chance, days)
    hands = _hands(customer, on, chance, days)
    retiered_at = _retiered_at(customer, on, chance, days)
    lower = {Tier.MAJOR: Tier.REGULAR, Tier.REGULAR: Tier.POTENTIAL}
    has_deputy = customer.tier in (Tier.KEY, Tier.MAJOR) and customer.owner and chance.random() < 0.2
    return Career(
        customer, registered_by=hands[0].owner or "assistant",
        first_tier=lower[customer.tier] if retiered_at else customer.tier, retiered_at=retiered_at, hands=hands,
        deputy=_another(customer.owner, chance) if has_deputy else "", due_on=_due_on(customer, on, chance, days),
    )  # fmt: skip


def _registered_on(customer: Customer, chance: Random, days: Days) -> date:
    if not customer.owner:
        return days.back(chance.randint(1, 4)) if customer.planted else days.back(chance.randint(2, 24))
    if chance.random() < _OLD_SHARE[customer.tier] or (customer.planted and customer.tier is not Tier.POTENTIAL):
        return chance.choice(days.worked[1:_OLD_BUSINESS_DAYS])
    # Trade grows: the later, the likelier.
    place = _OLD_BUSINESS_DAYS + int((len(days.worked) - _OLD_BUSINESS_DAYS) * chance.random() ** 0.8)
    return days.worked[min(place, len(days.worked) - 1)]


def _hands(customer: Customer, on: date, chance: Random, days: Days) -> tuple[Hand, ...]:
    registered = moment(on, chance).replace(second=0)
    start = min(registered, at_minute(on, 15, 40))
    if not customer.owner:
        return (Hand(start, ""),)
    if customer.name == "Rashid Trading LLC":
        return (Hand(start, LEAVER), Hand(at_minute(days.back(524), 14, 5), customer.owner))
    if customer.name == "El Nuevo Camping S.L.":
        return (Hand(at_minute(days.worked[1], 9, 2), LEAVER), Hand(at_minute(days.back(301), 9, 50), customer.owner))
    later = days.between(on + timedelta(days=90), days.back(45))
    if later and chance.random() < _CHANGED_HANDS:
        return (
            Hand(start, _another(customer.owner, chance)),
            Hand(moment(chance.choice(later), chance), customer.owner),
        )
    if chance.random() < _BY_ASSISTANT:
        return (Hand(start, ""), Hand(start + timedelta(minutes=chance.randint(6, 40)), customer.owner))
    return (Hand(start, customer.owner),)


def _retiered_at(customer: Customer, on: date, chance: Random, days: Days) -> datetime | None:
    """At a quarter's review some became worth more than they were registered with."""
    likely = {Tier.MAJOR: 0.3, Tier.REGULAR: 0.35}.get(customer.tier, 0.0)
    reviews = [
        day for day in days.between(on + timedelta(days=80), days.last) if day.day in (24, 25) and day.month % 3 == 0
    ]
    if not customer.owner or not reviews or chance.random() >= likely:
        return None
    return moment(chance.choice(reviews), chance)


def _due_on(customer: Customer, registered_on: date, chance: Random, days: Days) -> date | None:
    today = days.today
    if customer.name in PLANTED_DUE:
        return today + timedelta(days=PLANTED_DUE[customer.name])
    if not customer.owner or chance.random() >= _HAS_DUE[customer.tier]:
        return None
    lot = chance.random()
    overdue = _OVERDUE.get(customer.owner, _USUALLY_OVERDUE)
    if lot < overdue:
        missed = today - timedelta(days=chance.randint(1, 13))
        return missed if missed > registered_on + timedelta(days=2) else today
    if lot < overdue + _DUE_TODAY:
        return today
    furthest = 7 if lot < overdue + _DUE_TODAY + _DUE_THIS_WEEK else 30 if customer.tier is not Tier.POTENTIAL else 45
    return due_day(today + timedelta(days=chance.randint(1, furthest)))


def _another(owner: str, chance: Random) -> str:
    return chance.choice([name for name in SELLERS if name not in (owner, LEAVER)])
