"""How does everybody work: the table of the process 追过程, with what is short of its target marked?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.queries import Behind
from tradewind.domain.inquiries.targets import TARGETS
from tradewind.platform.access import Actor
from tradewind.web.inquiries.spans import WORDS, SpanShown

TEAM = "team"


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure, and how many rows the list has that it leads to."""

    text: str
    is_short: bool = False
    url: str = ""
    rows: int | None = None

    @property
    def says_rows(self) -> bool:
        """Where the figure is another number than that of its rows."""
        return self.rows is not None and self.text != str(self.rows)


@dataclass(frozen=True, slots=True)
class Process:
    """The table of one span: a row a person, the team, and what it should be."""

    span: SpanShown
    rows: Sequence[tuple[str, list[Cell]]]
    team: list[Cell]
    target: list[Cell]
    has_figures: bool  # of the span: what is late, quiet and looked at stands as of now
    others: Sequence[tuple[str, str]]  # the other spans: where they stand, and their words


def behind_url(what: Behind, span: SpanShown, person: object = "") -> str:
    """Where the rows of a figure stand."""
    asked = {"what": what.value, "person": str(person), "span": span.key}
    return f"{reverse('inquiries:late')}?{urlencode({name: value for name, value in asked.items() if value})}"


def process_of(by: Actor, span: SpanShown, *, at: datetime) -> Process:
    figures = queries.work_figures(by, span.days, at=at)
    team = queries.WorkFigures.together(figures)
    most, here = TARGETS.inactive * len(figures), reverse("inquiries:process")
    return Process(
        span,
        [(row.name, _cells(row, span, most_inactive=TARGETS.inactive)) for row in figures],
        _cells(team, span, most_inactive=most), _target(),
        any(found is not None for found in (team.first_answer, team.quoted_in_time, team.followed_up)),
        [(f"{here}?span={key}", str(word)) for key, word in WORDS.items() if key != span.key],
    )  # fmt: skip


def _cells(row: queries.WorkFigures, span: SpanShown, *, most_inactive: int) -> list[Cell]:
    person = row.user_id or TEAM
    late, answered, unpriced, missed = (
        behind_url(what, span, person) for what in (Behind.LATE, Behind.ANSWERED, Behind.UNPRICED, Behind.MISSED)
    )
    quiet = f"{reverse('parties:customers')}?quick=quiet&owner={row.user_id}" if row.user_id else ""
    looked, windows = row.looks
    return [
        Cell(str(row.late), row.late > 0, late, row.late),
        _hours(row, answered),
        _percent(row.quoted_in_time, TARGETS.quoted_in_time, unpriced, row.unpriced),
        _percent(row.followed_up, TARGETS.followed_up, missed, row.missed),
        Cell(f"{looked}/{windows}" if windows else "", looked < windows),
        Cell(str(row.inactive), row.inactive > most_inactive, quiet, row.inactive),
    ]


def _hours(row: queries.WorkFigures, url: str) -> Cell:
    if row.first_answer is None:
        return Cell("")
    return Cell(row.first_answer_hours, row.first_answer > TARGETS.first_answer, url, len(row.times))


def _percent(found: int | None, target: int, url: str, rows: int) -> Cell:
    return Cell("") if found is None else Cell(f"{found}%", found < target, url, rows)


def _target() -> list[Cell]:
    hours = int(TARGETS.first_answer.total_seconds()) // 3600
    return [
        Cell("0"), Cell(f"{hours}:00"), Cell(f"{TARGETS.quoted_in_time}%"), Cell(f"{TARGETS.followed_up}%"),
        Cell(_("all")), Cell(f"≤ {TARGETS.inactive}"),
    ]  # fmt: skip
