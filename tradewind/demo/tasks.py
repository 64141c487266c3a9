"""What do the colleagues owe today, and what did they get done?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from tradewind.demo import parties
from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, at_minute, due_day, moment
from tradewind.demo.parties.careers import Career
from tradewind.demo.people import PEOPLE, Person
from tradewind.demo.words.chores import DONE, DONE_BY_SALES, OPEN, OUTCOMES, Chore
from tradewind.platform.access import Role

_DONE_BEFORE = 26  # to-dos a person has behind him


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A to-do as it was given; `done_at` when it is behind us. `party` is the record it is about, by name."""

    title: str
    assignee: str
    by: str
    at: datetime
    due_on: date
    due_at: datetime | None
    party: str
    done_at: datetime | None = None
    outcome: str = ""


def tasks(today: date, seed: int = SEED) -> tuple[TaskRow, ...]:
    """All of them in the order in which they were given."""
    days, careers = Days(today), parties.careers(today, seed)
    rows = list(_open(days, seed))
    for person in PEOPLE:
        rows.extend(_done(person, careers, days, seed))
    return tuple(sorted(rows, key=lambda row: row.at))


def _open(days: Days, seed: int) -> Iterator[TaskRow]:
    for place, chore in enumerate(OPEN):
        chance = dice(seed, "to-do", str(place))
        due_on = days.today + timedelta(days=chore.due)
        if chore.due > 0:
            due_on = due_day(due_on)
        given = moment(days.back(max(1, 1 - chore.due) + chance.randint(0, 3)), chance)
        yield TaskRow(chore.title, chore.assignee, chore.by, given, due_on, _due_at(chore, due_on), chore.customer)


def _due_at(chore: Chore, due_on: date) -> datetime | None:
    if not chore.hour:
        return None
    hour, minute = chore.hour.split(":")
    return at_minute(due_on, int(hour), int(minute))


def _done(person: Person, careers: tuple[Career, ...], days: Days, seed: int) -> Iterator[TaskRow]:
    """A colleague's past: given since he came, done within a few days."""
    chance = dice(seed, "done", person.username)
    since = days.worked[45] if person.joined is None else days.back(person.joined - 7)
    titles = DONE_BY_SALES if person.role is Role.SALESPERSON else DONE[person.username]
    for on in chance.sample(days.between(since, days.back(20)), _DONE_BEFORE):
        at, title = moment(on, chance), chance.choice(titles)
        career = _about(person, careers, at, chance) if "{c}" in title else None
        name = career.customer.name if career else ""
        done_on = days.on_or_after(on + timedelta(days=chance.randint(1, 6))) or days.last
        yield TaskRow(
            title.format(c=name or "客户"), person.username, _giver(person, career, at, chance), at,
            due_day(on + timedelta(days=chance.randint(1, 5))), None, name,
            done_at=moment(done_on, chance), outcome=chance.choice(OUTCOMES) if name else "",
        )  # fmt: skip


def _about(person: Person, careers: tuple[Career, ...], at: datetime, chance: Random) -> Career | None:
    """A customer of the salesperson's own, or anybody's; one that was in its present hands by then."""
    known = [career for career in careers if career.hands[-1].since < at - timedelta(days=1)]
    if person.role is Role.SALESPERSON:
        known = [career for career in known if career.customer.owner == person.username]
    return chance.choice(known) if known else None


def _giver(person: Person, career: Career | None, at: datetime, chance: Random) -> str:
    """Who sees the record gives the to-do: the owner or a leader, or the person itself where it does."""
    if career is None:
        return person.username
    sees_it = person.role is not Role.NONE
    return chance.choice(
        ("assistant", "boss" if sees_it else "assistant", person.username if sees_it else career.owner_at(at))
    )
