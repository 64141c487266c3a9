"""What has been written down about the customers, and how long ago? Some of it needs to be confirmed again."""

from collections.abc import Iterator
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.days import Days, moment
from tradewind.demo.parties.careers import Career
from tradewind.demo.parties.rows import NotedRow
from tradewind.demo.words.knowledge import KNOWLEDGE, WHERE_RAMADAN_IS_KEPT
from tradewind.domain.parties.profile import Origin
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.tables import RAMADAN_COUNTRIES

_LINES = {Tier.KEY: (9, 11), Tier.MAJOR: (6, 9), Tier.REGULAR: (2, 5), Tier.POTENTIAL: (0, 2)}
_ORIGINS = (Origin.SAID, Origin.SAID, Origin.SAID, Origin.SEEN, Origin.WEBSITE, Origin.CUSTOMS, Origin.REPORT)
_AT_ONCE = 4  # lines that one talk brings


def noted_about(career: Career, seed: int, days: Days) -> Iterator[NotedRow]:
    """One deed a talk, a few lines each; never on the day the record was opened."""
    customer, chance = career.customer, dice(seed, "known", career.customer.name)
    codes = chance.sample(sorted(KNOWLEDGE), chance.randint(*_LINES[customer.tier]))
    worked = days.between(career.registered_at.date(), days.last)[1:]
    for start in range(0, len(codes) if worked else 0, _AT_ONCE):
        on = chance.choice(worked)
        values = {
            code: chance.choice(_sayable(code, customer.country.code)) for code in codes[start : start + _AT_ONCE]
        }
        at = moment(on, chance)
        yield NotedRow(customer.name, values, on, _origin(chance), career.owner_at(at), at)


def _sayable(code: str, country: str) -> tuple[str, ...]:
    """What can be true of a customer there."""
    keeps = country in RAMADAN_COUNTRIES
    return tuple(text for text in KNOWLEDGE[code] if keeps or text not in WHERE_RAMADAN_IS_KEPT)


def _origin(chance: Random) -> Origin:
    return chance.choice(_ORIGINS)
