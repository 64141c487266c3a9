"""How does everybody work: the table of the process 追过程, with what is short of its target marked?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.inquiries import queries
from tradewind.domain.inquiries.targets import TARGETS
from tradewind.platform.access import Actor


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure; what is short of its target leads to the list behind it."""

    text: str
    is_short: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Process:
    """The table of one span: a row a person, the team, and what it should be."""

    begins_on: date
    rows: Sequence[tuple[str, list[Cell]]]
    team: list[Cell]
    target: list[Cell]


def week_of(at: datetime, *, before: int = 0) -> queries.Span:
    """The week of a moment, from Monday's midnight on, or one before it."""
    monday = midnight_of(at) - timedelta(days=timezone.localtime(at).weekday() + 7 * before)
    return queries.Span(monday, monday + timedelta(days=7))


def month_of(at: datetime) -> queries.Span:
    first = midnight_of(at).replace(day=1)
    return queries.Span(first, (first + timedelta(days=32)).replace(day=1))


def midnight_of(at: datetime) -> datetime:
    return timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)


def process_of(by: Actor, span: queries.Span, *, at: datetime) -> Process:
    figures = queries.work_figures(by, span, at=at)
    team = queries.WorkFigures.together(figures)
    most = TARGETS.inactive * len(figures)
    return Process(
        span.begins_on,
        [(row.name, _cells(row, most_inactive=TARGETS.inactive)) for row in figures],
        _cells(team, most_inactive=most), _target(),
    )  # fmt: skip


def _cells(row: queries.WorkFigures, *, most_inactive: int) -> list[Cell]:
    late, quiet = reverse("inquiries:late"), f"{reverse('parties:customers')}?quick=quiet"
    if row.user_id:
        late, quiet = f"{late}#person-{row.user_id}", f"{quiet}&owner={row.user_id}"
    looked, windows = row.looks
    return [
        Cell(str(row.late), row.late > 0, late),
        _hours(row, late),
        _percent(row.quoted_in_time, TARGETS.quoted_in_time, late),
        _percent(row.followed_up, TARGETS.followed_up, late),
        Cell(f"{looked}/{windows}" if windows else "", looked < windows),
        Cell(str(row.inactive), row.inactive > most_inactive, quiet),
    ]


def _hours(row: queries.WorkFigures, url: str) -> Cell:
    if row.first_answer is None:
        return Cell("")
    return Cell(row.first_answer_hours, row.first_answer > TARGETS.first_answer, url)


def _percent(found: int | None, target: int, url: str) -> Cell:
    return Cell("") if found is None else Cell(f"{found}%", found < target, url)


def _target() -> list[Cell]:
    hours = int(TARGETS.first_answer.total_seconds()) // 3600
    return [
        Cell("0"), Cell(f"{hours}:00"), Cell(f"{TARGETS.quoted_in_time}%"), Cell(f"{TARGETS.followed_up}%"),
        Cell(_("all")), Cell(f"≤ {TARGETS.inactive}"),
    ]  # fmt: skip
