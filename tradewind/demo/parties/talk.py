"""What was said with a customer in 24 months, by whom, and what was agreed for the next contact?"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from tradewind.demo.chance import dice
from tradewind.demo.days import Days, at_minute, moments
from tradewind.demo.parties.careers import Career
from tradewind.demo.parties.deals import Deal
from tradewind.demo.parties.naming import called
from tradewind.demo.parties.occasions import kept_warm, occasions, quiet_day
from tradewind.demo.parties.rows import SpokenRow
from tradewind.demo.parties.telling import Teller
from tradewind.demo.words.planted_talk import PLANTED_LINES, PlantedLine
from tradewind.domain.parties.channels import Channel
from tradewind.domain.parties.tiers import Tier

_LOGGED = {Tier.KEY: 0.88, Tier.MAJOR: 0.66, Tier.REGULAR: 0.46, Tier.POTENTIAL: 0.6}
_NOTES = {Tier.KEY: 4, Tier.MAJOR: 4, Tier.REGULAR: 2, Tier.POTENTIAL: 0}
_NAMES_NEXT = 0.55  # how often an entry says when to be in touch next
_LEAVE_PLANTED_ALONE = 46  # days before today that belong to the planted lines
_LEFT_ALONE = 30  # after so many quiet days the office writes anyway
_NEVER_BOUGHT = "El Nuevo Camping S.L."


@dataclass(frozen=True, slots=True)
class _Event:
    """A step to be told on a day; planted ones bring their own minute and words."""

    on: date
    step: str
    deal: Deal | None = None
    line: PlantedLine | None = None


def spoken_with(
    career: Career, contacts: tuple[str, ...], ready_at: datetime, deals: tuple[Deal, ...], seed: int, days: Days
) -> list[SpokenRow]:  # fmt: skip
    """The exchanges in order. `contacts` are the names; nothing is said before `ready_at`, when all were added."""
    chance = dice(seed, "talk", career.customer.name)
    events = _events(career, deals, chance, seed, days)
    placed = _with_moments(events, ready_at, chance)
    teller = Teller(career, chance)
    rows = []
    for place, (event, at) in enumerate(placed):
        following = placed[place + 1][0].on if place + 1 < len(placed) else None
        contact = _contact(event, len(contacts), chance)
        next_on = _next_contact(career.due_on, at.date(), following, chance)
        row = teller.tell(event.step, event.deal, at, called(contacts[contact]))
        channel, summary = _planted(event.line, days) if event.line else row
        rows.append(
            SpokenRow(
                career.customer.name, None if channel is Channel.NOTE else contact, channel, summary, at,
                career.owner_at(at) if channel is not Channel.NOTE else _note_writer(career, at, chance), next_on,
            )
        )  # fmt: skip
    return rows


def _events(career: Career, deals: tuple[Deal, ...], chance: Random, seed: int, days: Days) -> list[_Event]:
    customer = career.customer
    planted = [
        _Event(days.back(line.back), "planted", line=line) for line in PLANTED_LINES if line.customer == customer.name
    ]
    told = list(_told_steps(career, deals, chance, days))
    if planted:
        quiet_since = days.today - timedelta(days=_LEAVE_PLANTED_ALONE)
        told = [event for event in told if event.on < quiet_since]
    elif career.due_on and career.due_on < days.today:
        told = [event for event in told if event.on < career.due_on]  # else it would not be overdue
    if not planted:
        warmly = dice(seed, "warm", customer.name)  # apart, so that the other stories stay as they are
        told.extend(_Event(on, "quiet") for on in kept_warm(career, [event.on for event in told], warmly, days))
    if not planted and not any(event.on >= days.back(_LEFT_ALONE) for event in told):
        told.extend(_looked_after(career, bool(told), chance, days))
    return sorted(planted + told, key=lambda event: event.on)


def _told_steps(career: Career, deals: tuple[Deal, ...], chance: Random, days: Days) -> Iterator[_Event]:
    customer = career.customer
    if customer.name != _NEVER_BOUGHT and customer.owner:
        for deal in deals:
            steps = [step for step in deal.steps if chance.random() < _LOGGED[customer.tier]]
            yield from (_Event(step.on, step.name, deal) for step in steps)
    for name, on in occasions(career, chance, days):
        yield _Event(on, name)
    since = days.between(career.registered_at.date() + timedelta(days=60), days.back(20))
    for on in chance.sample(since, min(_NOTES[customer.tier], len(since))):
        yield _Event(on, "note")


def _looked_after(career: Career, has_history: bool, chance: Random, days: Days) -> Iterator[_Event]:
    """The quiet ones are written to now and then; who has just come was at least greeted."""
    registered, today = career.registered_at.date(), days.today
    limit = career.due_on if career.due_on and career.due_on < today else today
    on = days.back((today - quiet_day(career, chance, days)).days + (today - limit).days)
    if registered < on < limit:
        yield _Event(on, "quiet" if career.customer.tier is Tier.POTENTIAL else "touch")
    elif not has_history:
        yield _Event(registered, "hello")


def _with_moments(events: list[_Event], ready_at: datetime, chance: Random) -> list[tuple[_Event, datetime]]:
    by_day: dict[date, list[_Event]] = defaultdict(list)
    for event in events:
        by_day[event.on].append(event)
    placed: list[tuple[_Event, datetime]] = []
    for on, of_day in sorted(by_day.items()):
        free = iter(moments(on, len(of_day), chance))
        for event in of_day:
            hour, minute = (int(part) for part in event.line.at.split(":")) if event.line else (0, 0)
            at = at_minute(on, hour, minute) if event.line else next(free)
            placed.append((event, at if at > ready_at else ready_at + timedelta(minutes=len(placed) + 3)))
    return sorted(placed, key=lambda pair: pair[1])


def _contact(event: _Event, count: int, chance: Random) -> int:
    if event.line:
        return min(event.line.contact, count - 1)
    return 0 if chance.random() < 0.68 else chance.randrange(count)


def _next_contact(due_on: date | None, said_on: date, following: date | None, chance: Random) -> date | None:
    """The last entry names the day that is due now; who is not followed up has none."""
    if due_on is None:
        return None
    if following is None:
        return due_on
    is_near = timedelta(days=1) < following - said_on < timedelta(days=60)
    return following if is_near and chance.random() < _NAMES_NEXT else None


def _note_writer(career: Career, at: datetime, chance: Random) -> str:
    """Remarks come from the assistant and the boss as well."""
    return chance.choice((career.owner_at(at), "assistant", "boss"))


def _planted(line: PlantedLine, days: Days) -> tuple[Channel, str]:
    ahead = {f"in{count}": (days.today + timedelta(days=count)).strftime("%m-%d") for count in (3, 4, 8)}
    return Channel(line.channel), line.text.format(**ahead)
