"""What waits for a grade, and what was decided already today?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry, TriageStep
from tradewind.apps.inquiries.queries.scope import visible_inquiries
from tradewind.apps.inquiries.queries.ticking import ClockShown, clocks_of, nearest_of
from tradewind.domain.inquiries.grading import GradeReason
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform.access import Actor, require

MOST_ROWS = 60
UNDO_AT_MOST = 20
ORDERS: dict[str, tuple[str, ...]] = {"newest": ("-arrived_at", "-pk"), "oldest": ("arrived_at", "pk")}
_BY_DEADLINE = (F("due_at").asc(nulls_last=True), "arrived_at", "pk")  # whoever has it, and nobody's among them


@dataclass(frozen=True, slots=True)
class TriageRow:
    """One line of the inbox."""

    pk: int
    called: str
    subject: str
    country: str
    source: str
    arrived_at: datetime
    grade: str
    state: str
    customer: str
    owner: str
    clock: ClockShown | None = None
    step: str = ""  # what was decided today; empty while it waits
    is_doubtful: bool = False  # its head calls it a mailing
    waits_for_no: bool = False  # a friendly no is about to leave


@dataclass(frozen=True, slots=True)
class StepDone:
    """A key that was pressed, and can be taken back."""

    pk: int
    inquiry_id: int
    action: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Faster:
    """A colleague decided first."""

    who: str
    action: str
    grade: str
    at: datetime


def waiting(by: Actor, *, at: datetime) -> QuerySet[Inquiry]:
    """What is followed in one's scope and has no grade yet, whatever was answered meanwhile, and nobody has put off."""
    require(by, permissions.VIEW)
    rows = visible_inquiries(by).filter(grade="", is_followed=True)
    return rows.filter(Q(put_off_until=None) | Q(put_off_until__lte=at))


def triage_rows(by: Actor, *, at: datetime, source: str = "", order: str = "") -> list[TriageRow]:
    """The inbox: what waits, whose clock is due first on top unless the order of arrival is asked for."""
    rows = waiting(by, at=at).select_related("party", "owner", "waiting_no").defer("text", "facts")
    if source:
        rows = rows.filter(source=source)
    found = list(rows.order_by(*ORDERS.get(order, _BY_DEADLINE))[:MOST_ROWS])
    clocks = clocks_of(by, [row.pk for row in found], at=at)
    return [_row(row, nearest_of(clocks.get(row.pk, ()))) for row in found]


def waiting_by_source(by: Actor, *, at: datetime) -> dict[str, int]:
    counted = waiting(by, at=at).order_by().values("source").annotate(many=Count("pk"))
    return dict(counted.values_list("source", "many"))


def steps_today(by: Actor, *, at: datetime) -> list[StepDone]:
    """One's own steps since midnight that stand, the newest first; these can be taken back."""
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = TriageStep.objects.filter(by_id=by.pk, at__gte=midnight, undone_at=None).order_by("-at", "-pk")
    return [StepDone(row.pk, row.inquiry_id, row.action, row.at) for row in rows[:UNDO_AT_MOST]]


def done_rows(by: Actor, steps: Sequence[StepDone]) -> list[TriageRow]:
    """What these steps decided, struck through in the inbox until tomorrow."""
    action = {step.inquiry_id: step.action for step in reversed(steps)}
    rows = visible_inquiries(by).filter(pk__in=action).select_related("party", "owner").defer("text", "facts")
    known = {row.pk: row for row in rows}
    newest = dict.fromkeys(step.inquiry_id for step in steps)
    return [_row(known[pk], None, action[pk]) for pk in newest if pk in known and _is_decided(known[pk])]


def decided_by_another(by: Actor, inquiry: Inquiry) -> Faster | None:
    """Who has just decided over an inquiry the caller has fetched, if it was a colleague."""
    step = (
        TriageStep.objects.select_related("by").filter(inquiry=inquiry, undone_at=None).order_by("-at", "-pk").first()
    )
    if step is None or step.by_id == by.pk:
        return None
    return Faster(step.by.called, step.action, inquiry.grade, step.at)


def _is_decided(inquiry: Inquiry) -> bool:
    return bool(inquiry.grade) or inquiry.state not in FOLLOWED or inquiry.put_off_until is not None


def _row(row: Inquiry, clock: ClockShown | None, step: str = "") -> TriageRow:
    return TriageRow(
        row.pk, row.called, row.subject, row.country or (row.party.country if row.party else ""), row.source,
        row.arrived_at, row.grade, row.state, row.party.name if row.party else "",
        row.owner.called if row.owner else "", clock, step, GradeReason.MARKED_AS_MAILING in row.grade_reasons,
        step == "" and getattr(row, "waiting_no", None) is not None,
    )  # fmt: skip
