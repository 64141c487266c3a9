"""How an inquiry stood before a step of the triage, and how that comes back."""

from datetime import date, datetime

from django.utils.dateparse import parse_date, parse_datetime

from tradewind.apps.inquiries.models import Inquiry, InquiryClock, TriageStep
from tradewind.apps.inquiries.services.moving import move_back
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import save_next

COLUMNS = (
    "state", "grade", "grade_since", "owner_id", "stands_in_for_id", "put_off_until", "next_contact_on", "ended_on",
    "end_reason", "end_remark", "merged_into_id",
)  # fmt: skip
_DAYS = frozenset({"grade_since", "next_contact_on", "ended_on"})
_ENDS = frozenset({"set_aside", "lost"})


def columns_of(inquiry: Inquiry) -> dict[str, object]:
    return {name: getattr(inquiry, name) for name in COLUMNS}


def note_step(inquiry: Inquiry, action: str, before: dict[str, object], *, by: Actor, at: datetime) -> None:
    kept = {name: value.isoformat() if isinstance(value, date) else value for name, value in before.items()}
    TriageStep.objects.create(
        by_id=by.pk, inquiry=inquiry, action=action, before=kept, version=inquiry.version, at=at
    )  # fmt: skip


def restore(inquiry: Inquiry, step: TriageStep, *, by: Actor, at: datetime) -> None:
    """Every column as it was, the clocks that stopped counting, and what was moved into another inquiry."""
    if step.action == "merged":
        move_back(inquiry)
    for name, kept in step.before.items():
        setattr(inquiry, name, _value(name, kept))
    save_next(inquiry, list(step.before), by=by, at=at)
    if step.action in _ENDS:
        rejected = InquiryClock.objects.filter(inquiry=inquiry, stopped_at=None).exclude(question__state="rejected")
        rejected.update(is_void=False)


def _value(name: str, kept: object) -> object:
    if not isinstance(kept, str):
        return kept
    if name in _DAYS:
        return parse_date(kept)
    return parse_datetime(kept) if name == "put_off_until" else kept
