"""Which 620 customers are there: where, of which tier, in whose hands?"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from tradewind.demo.chance import apportion, dice
from tradewind.demo.parties.naming import Namer
from tradewind.demo.words.countries import BY_CODE, COUNTRIES, City, Country
from tradewind.demo.words.goods import BY_CODE as GOOD_BY_CODE
from tradewind.demo.words.goods import GOODS, Good
from tradewind.demo.words.planted import GOODS_OF, PLANTED
from tradewind.domain.parties.tiers import ORDER, Tier

CUSTOMERS = 620
# The columns are the tiers from core to potential: 12, 60, 210 and 338 in all, 143 of them the leaver's.
QUOTAS: dict[str, tuple[int, int, int, int]] = {
    "lina": (3, 19, 51, 70),
    "liqiang": (4, 14, 40, 54),
    "wangfang": (2, 10, 38, 58),
    "zhoukai": (2, 8, 32, 54),
    "wudi": (1, 6, 27, 50),
    "sunyue": (0, 3, 21, 44),
    "": (0, 0, 1, 8),  # nobody's yet
}
_USUAL_SELLER = 0.78  # how often the country's usual salesperson has the customer


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer as the story needs it; `owner` is the present one, empty where there is none."""

    name: str
    name_zh: str
    country: Country
    city: City
    tier: Tier
    owner: str
    goods: tuple[Good, ...]
    planted: bool = False


def customers(seed: int) -> tuple[Customer, ...]:
    """The planted ones first, then the others, the same for a seed on every day."""
    planted = tuple(_planted(seed))
    chance, namer = dice(seed, "customers"), Namer(seed, taken=[customer.name for customer in planted])
    hands = _tiers_by_owner(planted, chance)
    others = []
    for country in _countries(planted, chance):
        owner = _owner(country, hands, chance)
        tier = hands[owner].pop()
        name, name_zh = namer.name(country)
        customer = Customer(name, name_zh, country, chance.choice(country.cities), tier, owner, ())
        others.append(replace(customer, goods=_goods(chance, tier)))
    return (*planted, *others)


def _planted(seed: int) -> Iterator[Customer]:
    for row in PLANTED:
        country = BY_CODE[row.country]
        city = next(city for city in country.cities if city.name == row.city)
        codes = GOODS_OF.get(row.name, ())
        goods = tuple(GOOD_BY_CODE[code] for code in codes) or _goods(dice(seed, "goods", row.name), Tier(row.tier))
        yield Customer(row.name, row.name_zh, country, city, Tier(row.tier), row.owner, goods, planted=True)


def _countries(planted: tuple[Customer, ...], chance: Random) -> list[Country]:
    shares = apportion(CUSTOMERS, {country.code: country.weight for country in COUNTRIES})
    already = Counter(customer.country.code for customer in planted)
    slots = [country for country in COUNTRIES for _ in range(shares[country.code] - already[country.code])]
    chance.shuffle(slots)
    return slots


def _tiers_by_owner(planted: tuple[Customer, ...], chance: Random) -> dict[str, list[Tier]]:
    """What is left of each person's quota, shuffled."""
    already = Counter((customer.owner, customer.tier) for customer in planted)
    hands: dict[str, list[Tier]] = {}
    for owner, counts in QUOTAS.items():
        hands[owner] = [
            tier for tier, count in zip(ORDER, counts, strict=True) for _ in range(count - already[owner, tier])
        ]
        chance.shuffle(hands[owner])
    return hands


def _owner(country: Country, hands: dict[str, list[Tier]], chance: Random) -> str:
    usual, second = country.sellers
    wishes = (usual, second) if chance.random() < _USUAL_SELLER else (second, usual)
    for owner in wishes:
        if hands[owner]:
            return owner
    # Whoever has most room left helps out; what nobody has is left for the end.
    return max(hands, key=lambda owner: (owner != "", len(hands[owner])) if hands[owner] else (False, -1))


def _goods(chance: Random, tier: Tier) -> tuple[Good, ...]:
    count = {Tier.KEY: 5, Tier.MAJOR: 4, Tier.REGULAR: 3, Tier.POTENTIAL: 2}[tier]
    return tuple(chance.sample(GOODS, count))
