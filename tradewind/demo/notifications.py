"""What were the demo's colleagues told, and what have they not read yet?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.demo.chance import SEED, dice
from tradewind.demo.days import Days, at_minute
from tradewind.demo.parties.rows import PartiesStory
from tradewind.demo.people import BY_USERNAME
from tradewind.demo.tasks import TaskRow

_NOBODY = "–"


@dataclass(frozen=True, slots=True)
class NotificationRow:
    to: str
    code: str
    facts: dict[str, str]
    at: datetime
    read_at: datetime | None
    party: str = ""


def notifications(
    story: PartiesStory, tasks: tuple[TaskRow, ...], today: date, seed: int = SEED
) -> tuple[NotificationRow, ...]:  # fmt: skip
    """What the use cases tell of themselves: customers handed over and to-dos given; the latest are unread."""
    unread_since = at_minute(Days(today).back(3), 8, 30)
    rows = sorted([*_handed_over(story), *_given(tasks)], key=lambda row: row.at)
    chance = dice(seed, "reading")
    return tuple(_read(row, timedelta(minutes=chance.randint(4, 170)), unread_since) for row in rows)


def _handed_over(story: PartiesStory) -> Iterator[NotificationRow]:
    owners = {row.details.name: row.by for row in story.parties if BY_USERNAME[row.by].role == "salesperson"}
    for row in story.assigned:
        before = owners.get(row.party, "")
        if row.owner != before:
            former = BY_USERNAME[before].name if before else _NOBODY
            facts = {"party": row.party, "before": former}
            yield NotificationRow(row.owner, "told_owner_changed", facts, row.at, None, row.party)
        owners[row.party] = row.owner


def _given(tasks: tuple[TaskRow, ...]) -> Iterator[NotificationRow]:
    for row in tasks:
        if row.by != row.assignee:
            facts = {"by": BY_USERNAME[row.by].name, "title": row.title}
            yield NotificationRow(row.assignee, "told_task_assigned", facts, row.at, None)


def _read(row: NotificationRow, after: timedelta, unread_since: datetime) -> NotificationRow:
    if row.at >= unread_since:
        return row
    return NotificationRow(row.to, row.code, row.facts, row.at, row.at + after, row.party)
