"""How do the clocks of inquiries stand at a moment, with the rule by which they started?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.apps.inquiries.facts import answers_of, pause_of, running_clock
from tradewind.apps.inquiries.models import ClockPause, InquiryClock
from tradewind.domain.inquiries.clock_states import RUNNING, STOPPED, ClockState, read_clock
from tradewind.domain.inquiries.clocks import ClockKind, Wait, wait_of
from tradewind.domain.inquiries.pauses import Pause
from tradewind.domain.vocabulary.working_time import WorkingClock
from tradewind.platform.access import Actor
from tradewind.platform.company.queries import working_clock


@dataclass(frozen=True, slots=True)
class ClockShown:
    """One clock as a page shows it. `left` is working time, negative when it is over."""

    inquiry_id: int
    question_id: int | None
    kind: ClockKind
    state: ClockState
    arrived_at: datetime
    runs_from: datetime
    due_at: datetime
    left: timedelta
    wait: Wait
    waits: bool  # it has not begun yet: the office is closed
    stopped_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state not in STOPPED

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def tone(self) -> str:
        return _TONES[self.state]

    @property
    def minutes(self) -> int:
        """Working minutes that are left, or by which it is over."""
        return int(abs(self.left).total_seconds()) // 60

    @property
    def hours(self) -> str:
        return f"{self.minutes // 60}:{self.minutes % 60:02d}"


_TONES = {
    ClockState.QUIET: "info", ClockState.ATTENTION: "warn", ClockState.LATE: "risk", ClockState.PAUSED: "pause",
    ClockState.KEPT: "done", ClockState.BROKEN: "risk",
}  # fmt: skip


def clocks_of(by: Actor, inquiry_ids: Collection[int], *, at: datetime) -> dict[int, list[ClockShown]]:
    """All clocks of inquiries the caller may see, those that run first; three queries however many there are."""
    rows = list(InquiryClock.objects.filter(inquiry_id__in=list(inquiry_ids), is_void=False).order_by("due_at", "pk"))
    if not rows:
        return {}
    pauses: dict[int, list[Pause]] = defaultdict(list)
    for pause in ClockPause.objects.filter(question_id__in={row.question_id for row in rows if row.question_id}):
        pauses[pause.question_id].append(pause_of(pause))
    office = working_clock()
    found: dict[int, list[ClockShown]] = defaultdict(list)
    for row in rows:
        found[row.inquiry_id].append(_shown(row, pauses[row.question_id or 0], at, office))
    return {pk: sorted(clocks, key=_rank) for pk, clocks in found.items()}


def nearest_of(clocks: Iterable[ClockShown]) -> ClockShown | None:
    """The first due of those that still run or pause."""
    return next((clock for clock in clocks if clock.is_open), None)


def _shown(row: InquiryClock, pauses: list[Pause], at: datetime, office: WorkingClock) -> ClockShown:
    running = running_clock(row)
    reading = read_clock(running, at, office, pauses=pauses, answers=answers_of(row))
    return ClockShown(
        row.inquiry_id, row.question_id, reading.kind, reading.state, row.arrived_at, row.runs_from, reading.due_at,
        reading.left, wait_of(running, office), row.runs_from > at, reading.stopped_at,
    )  # fmt: skip


def _rank(clock: ClockShown) -> tuple[int, datetime]:
    return (0 if clock.is_running else 1 if clock.is_open else 2, clock.due_at)
