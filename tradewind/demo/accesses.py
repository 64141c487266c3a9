"""Who looked at the demo's records lately, who took lists out, who logged in?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, at_minute, moment
from tradewind.demo.people import LEAVER, PEOPLE
from tradewind.demo.words.planted import PLANTED

VIEW, EXPORT, LOGIN = "view", "export", "login"
_ADDRESS = "192.0.2."  # RFC 5737: for documentation
_LEADERS = ("assistant", "boss")


@dataclass(frozen=True, slots=True)
class AccessRow:
    kind: str
    by: str
    at: datetime
    address: str
    party: str = ""
    detail: str = ""


def accesses(today: date, seed: int = SEED) -> tuple[AccessRow, ...]:
    """The last weeks in order; the leaver's exports among them."""
    days = Days(today)
    rows = [*_logins(days, seed), *_views(days, seed), *_exports(days)]
    return tuple(sorted(rows, key=lambda row: row.at))


def _logins(days: Days, seed: int) -> Iterator[AccessRow]:
    for place, person in enumerate(PEOPLE):
        chance = dice(seed, "login", person.username)
        for on in days.worked[-6:]:
            yield AccessRow(LOGIN, person.username, at_minute(on, 8, chance.randint(20, 45)), f"{_ADDRESS}{20 + place}")


def _views(days: Days, seed: int) -> Iterator[AccessRow]:
    address = {person.username: f"{_ADDRESS}{20 + place}" for place, person in enumerate(PEOPLE)}
    for row in PLANTED[:20]:
        chance = dice(seed, "views", row.name)
        for on in chance.sample(days.worked[-18:], 4):
            by = chance.choice((row.owner or "assistant", *_LEADERS))
            yield AccessRow(VIEW, by, moment(on, chance), address[by], row.name)


def _exports(days: Days) -> Iterator[AccessRow]:
    """What the leaver took out is shown to the boss."""
    for back, minute, detail in ((3, 22, "customers: 143"), (12, 51, "customers: 86")):
        at = at_minute(days.back(back), 17, minute) + timedelta(seconds=18)
        yield AccessRow(EXPORT, LEAVER, at, f"{_ADDRESS}24", detail=detail)
