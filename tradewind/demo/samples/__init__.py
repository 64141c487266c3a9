"""Which samples did the demo company send, and where is each of them?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, moment
from tradewind.demo.samples.rows import OfferedRow, SampleRow
from tradewind.demo.samples.travelling import charged, journey
from tradewind.demo.words.samples import SAID, WISHES
from tradewind.domain.samples.lifecycle import Verdict

ALL, PLANTED = 180, 1  # samples, and that one of them which waits for the boss
MAKERS = ("chenjing", "machao")
# How many stand today: written down, being made (three of them wanted today), ready, under way, arrived, called off.
DRAFTS, MAKING, READY, UNDERWAY, ARRIVED, CANCELLED = 4, 9, 4, 9, 8, 5
QUIET, ASK_TODAY, WANTED_TODAY = 1, 3, 3
QUIET_DAYS, ASK_DAYS = 6, 3
_VERDICTS = (Verdict.ACCEPTED, Verdict.CHANGES, Verdict.REJECTED, Verdict.NO_ANSWER)
_SHARES = (46, 26, 10, 18)
_LATELY = 45  # days back at most: the quotation of what is on its way
_BEGUN = {"draft": 1, "making": 3, "ready": 6, "cancelled": 12}  # days back
_SENT_BACK, _QUIET_SINCE = {"underway": 3, "arrived": 10}, 8


def samples(offered: Sequence[OfferedRow], days: Days, seed: int = SEED) -> tuple[SampleRow, ...]:
    """All of them in the order in which they were written down."""
    fresh = list(_fresh(offered, days, seed))
    early = [row for row in offered if row.at.date() < days.back(90)]
    former = dice(seed, "samples").sample(early, min(ALL, len(early)))
    told: list[SampleRow] = list(fresh)
    for row in former:
        lineage = _answered(row, days, dice(seed, "sample", str(row.pk)))
        told += lineage[: ALL - PLANTED - len(told)]
    return tuple(sorted(told, key=lambda each: (each.begun_at, each.key)))


def _fresh(offered: Sequence[OfferedRow], days: Days, seed: int) -> Iterator[SampleRow]:
    """What is in hand or on its way today."""
    steps = (("draft", DRAFTS), ("making", MAKING), ("ready", READY), ("underway", UNDERWAY), ("arrived", ARRIVED),
             ("cancelled", CANCELLED))  # fmt: skip
    used: set[int] = set()
    for state, count in steps:
        for number in range(count):
            chance = dice(seed, "sample", state, str(number))
            begun = moment(_begun_on(state, number, days), chance)
            row = _quoted_before(offered, begun, used, chance, mine=number % 3 == 0)
            used.add(row.pk)
            yield _standing(row, state, number, begun, days)


def _begun_on(state: str, number: int, days: Days) -> date:
    """Of what has left: three working days before; nobody prepared it in the holidays."""
    if state not in _SENT_BACK:
        return days.back(_BEGUN[state] + number % 3)
    sent_on = days.back(_QUIET_SINCE if state == "underway" and number < QUIET else _SENT_BACK[state])
    return days.worked[max(days.worked.index(sent_on) - 3, 0)]


def _quoted_before(
    offered: Sequence[OfferedRow], at: datetime, used: set[int], chance: Random, *, mine: bool
) -> OfferedRow:  # fmt: skip
    """A quotation of the weeks before that no sample was sent for; of 李强's where it is `mine`."""
    free = [row for row in offered if row.at < at and row.pk not in used]
    lately = [row for row in free if row.at > at - timedelta(days=_LATELY)] or free
    return chance.choice([row for row in lately if row.owner == "liqiang" or not mine] or lately)


def _standing(offered: OfferedRow, state: str, number: int, begun: datetime, days: Days) -> SampleRow:
    """From the day on which it was written down everything else follows."""
    chance = dice(SEED, "sample", "way", state, str(number))
    row = _begun(offered, f"{state}.{number}", begun, chance)
    if state == "draft":
        return row
    placed = _later(begun, days)
    needed = days.today + timedelta(days=0 if number < WANTED_TODAY else number - 1)
    row = replace(row, placed_at=placed, needed_on=needed if state == "making" else placed.date() + timedelta(days=4))
    if state == "cancelled":
        return replace(row, cancelled_at=_later(placed, days))
    if state == "making":
        return row
    ready = _later(placed, days)
    row = replace(row, ready_at=ready)
    if state == "ready":
        return row
    sent = _later(ready, days)
    return replace(
        row,
        journey=journey(sent, _heard(state, number, days, sent.date()), days, chance, _arrival(state, number, days)),
    )  # noqa: E501


def _heard(state: str, number: int, days: Days, sent_on: date) -> date:
    """The last day on which the parcel was heard of."""
    if state == "underway" and number < QUIET:
        return max(days.today - timedelta(days=QUIET_DAYS), sent_on)
    return max(days.today - timedelta(days=1), sent_on)


def _arrival(state: str, number: int, days: Days) -> date | None:
    if state != "arrived":
        return None
    return days.today - timedelta(days=ASK_DAYS if number < ASK_TODAY else 1 + number % 2)


def _begun(offered: OfferedRow, key: str, at: datetime, chance: Random) -> SampleRow:
    codes = chance.sample(offered.codes, min(len(offered.codes), chance.choice((1, 1, 2, 3))))
    items = tuple((code, chance.choice((1, 1, 2))) for code in codes)
    pieces = sum(quantity for _code, quantity in items)
    return SampleRow(key, offered, items, charged(pieces, chance), chance.choice(MAKERS), at)


def _answered(offered: OfferedRow, days: Days, chance: Random) -> list[SampleRow]:
    """One that came to its end, and those that followed from it."""
    found: list[SampleRow] = []
    began, follows = offered.at + timedelta(days=chance.randint(1, 9)), ""
    for ordinal in (1, 2, 3):
        row = _whole(offered, ordinal, began, days, chance)
        if found:
            row = replace(row, items=found[0].items, charged=found[0].charged, wishes=chance.choice(WISHES))
        found.append(replace(row, follows=follows))
        if row.verdict is not Verdict.CHANGES or row.said_at is None or chance.random() < 0.15:  # noqa: PLR2004
            break
        began, follows = row.said_at + timedelta(hours=2), row.key
    return found


def _whole(offered: OfferedRow, ordinal: int, began: datetime, days: Days, chance: Random) -> SampleRow:
    begun = moment(days.on_or_after(began.date() + timedelta(days=1)) or days.last, chance)
    row = _begun(offered, f"{offered.pk}.{ordinal}", begun, chance)
    placed = _later(begun, days)
    rejected = _later(placed, days) if chance.random() < 0.12 else None  # noqa: PLR2004
    ready = _later(rejected or placed, days)
    sent = _later(ready, days)
    arrived = sent.date() + timedelta(days=chance.randint(4, 9))
    way = journey(sent, arrived, days, chance, arrived)
    verdict = chance.choices(_VERDICTS, _SHARES)[0]
    said = moment(days.on_or_after(arrived + timedelta(days=chance.randint(3, 9))) or days.last, chance)
    return replace(
        row, ordinal=ordinal, placed_at=placed, needed_on=placed.date() + timedelta(days=5), rejected_at=rejected,
        ready_at=ready, journey=way, verdict=verdict, said=chance.choice(SAID[verdict]), said_at=said,
    )  # fmt: skip


def _later(at: datetime, days: Days) -> datetime:
    """A working day later at the same hour, or some minutes later where that would be today."""
    on = days.on_or_after(at.date() + timedelta(days=1))
    return at + timedelta(days=(on - at.date()).days) if on else at + timedelta(minutes=2)
