"""On which occasions does the office write to its customers anyway: feasts, fairs, holidays, quiet weeks?"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random

from tradewind.demo.days import Days
from tradewind.demo.parties.careers import Career
from tradewind.demo.people import LEAVER
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.tables import RAMADAN, RAMADAN_COUNTRIES

_NO_CHRISTMAS = RAMADAN_COUNTRIES | {"TR", "IL", "KZ", "MY", "JP"}
_SUMMER_CULTURES = frozenset({"german", "nordic", "finnish", "french", "spanish", "italian", "dutch", "polish"})
_TAKES_PART = {Tier.KEY: 0.8, Tier.MAJOR: 0.42, Tier.REGULAR: 0.11, Tier.POTENTIAL: 0.02}
# A customer of the tier is not left alone for longer than this many days,
_PATIENCE = {Tier.KEY: (1, 6), Tier.MAJOR: (1, 10), Tier.REGULAR: (1, 24), Tier.POTENTIAL: (3, 28)}
# unless he is one of those whom nobody gets round to; who leaves has let many go.
_LET_GO = {LEAVER: 0.44, "zhoukai": 0.26, "liqiang": 0.18, "wangfang": 0.13, "wudi": 0.2, "sunyue": 0.2}
_LONG_AGO = (32, 75)
_KEPT_WARM = {Tier.REGULAR: (62, 115), Tier.POTENTIAL: (70, 130)}  # days between two letters to who does not buy now
_NEAR = timedelta(days=21)


def occasions(career: Career, chance: Random, days: Days) -> Iterator[tuple[str, date]]:
    """The occasion and the day, for the years since the customer came."""
    share = _TAKES_PART[career.customer.tier]
    for name, on in _calendar(career, days):
        worked = days.on_or_after(on + timedelta(days=chance.randint(0, 4)))
        if worked and worked > career.registered_at.date() and chance.random() < share:
            yield name, worked


def quiet_day(career: Career, chance: Random, days: Days) -> date:
    """When the customer was last looked after if nothing else was going on."""
    customer = career.customer
    is_let_go = customer.tier in _KEPT_WARM and chance.random() < _LET_GO.get(customer.owner, 0)
    return days.back(chance.randint(*(_LONG_AGO if is_let_go else _PATIENCE[customer.tier])))


def kept_warm(career: Career, told: Iterable[date], chance: Random, days: Days) -> Iterator[date]:
    """The days on which somebody wrote although nothing was going on, until some weeks ago."""
    gap = _KEPT_WARM.get(career.customer.tier)
    if gap is None or not career.customer.owner:
        return
    busy, on = sorted(told), career.registered_at.date()
    while (on := on + timedelta(days=chance.randint(*gap))) < days.back(_LONG_AGO[1]):
        worked = days.on_or_after(on)
        if worked and not any(abs(worked - other) < _NEAR for other in busy):
            yield worked


def _calendar(career: Career, days: Days) -> Iterator[tuple[str, date]]:
    country = career.customer.country
    for year in range(days.first.year, days.today.year + 1):
        if country.code not in _NO_CHRISTMAS:
            yield "christmas", date(year, 12, 17)
        yield "spring_festival", date(year, 1, 12)
        yield "canton_fair", date(year, 3, 28)
        yield "canton_fair", date(year, 9, 21)
        if country.culture in _SUMMER_CULTURES:
            yield "summer", date(year, 7, 20)
    if country.code in RAMADAN_COUNTRIES:
        yield from (("eid", last + timedelta(days=2)) for _, last in RAMADAN if days.first < last < days.today)
