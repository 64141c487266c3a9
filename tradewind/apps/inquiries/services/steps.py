"""How an inquiry stood before a step of the triage, and how that comes back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime

from tradewind.apps.inquiries.models import Inquiry, InquiryClock, TriageStep
from tradewind.apps.inquiries.refusals import GradedMeanwhile, NothingToTakeBack
from tradewind.apps.inquiries.services.clocks import run_again
from tradewind.apps.inquiries.services.moving import move_back
from tradewind.domain.inquiries.clocks import ClockKind
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import refuse_stale, save_next

COLUMNS = (
    "state", "grade", "grade_since", "owner_id", "stands_in_for_id", "put_off_until", "next_contact_on", "ended_on",
    "end_reason", "end_remark", "merged_into_id",
)  # fmt: skip
_DAYS = frozenset({"grade_since", "next_contact_on", "ended_on"})
_ENDS = frozenset({"set_aside", "won", "lost"})
INTO = "into"  # in what a merge keeps: the other one


def columns_of(inquiry: Inquiry) -> dict[str, object]:
    return {name: getattr(inquiry, name) for name in COLUMNS}


def beside(into: Inquiry, before: dict[str, object]) -> dict[str, object]:
    """How the inquiry another one goes into stood, and its version once it had."""
    changed = {name: value for name, value in columns_of(into).items() if value != before[name]}
    return {"version": into.version, "columns": _kept({name: before[name] for name in changed})}


def note_step(inquiry: Inquiry, action: str, before: dict[str, object], *, by: Actor, at: datetime) -> None:
    kept = _kept(before)
    TriageStep.objects.create(by_id=by.pk, inquiry=inquiry, action=action, before=kept, version=inquiry.version, at=at)


def restore(inquiry: Inquiry, step: TriageStep, *, by: Actor, at: datetime) -> None:
    """Every column as it was, the clocks that stopped counting, and what was moved into another inquiry."""
    before = dict(step.before)
    other = before.pop(INTO, None)
    if step.action == "merged":
        _part(inquiry, other or {}, by=by, at=at)
    _put_back(inquiry, before)
    columns = [*before, *_answered_meanwhile(inquiry)]
    save_next(inquiry, columns, by=by, at=at)
    if step.action in _ENDS:
        run_again(inquiry, step.at)


def _part(inquiry: Inquiry, other: dict[str, Any], *, by: Actor, at: datetime) -> None:
    """The other one is as it was, too, unless something has happened to it since."""
    into = Inquiry.objects.select_for_update().filter(pk=inquiry.merged_into_id or 0).first()
    if into is None or into.state == InquiryState.MERGED:
        raise NothingToTakeBack()
    move_back(inquiry, into)
    if into.version == other.get("version"):
        _put_back(into, other["columns"])
        save_next(into, list(other["columns"]), by=by, at=at)


def _answered_meanwhile(inquiry: Inquiry) -> list[str]:
    """What was answered while it was part of another one, was answered."""
    rows = InquiryClock.objects.filter(inquiry=inquiry, kind=ClockKind.FIRST_ANSWER).exclude(stopped_at=None)
    first = rows.order_by("stopped_at").values_list("stopped_at", flat=True).first()
    if inquiry.answered_at or first is None:
        return []
    inquiry.answered_at = inquiry.said_at = first
    return ["answered_at", "said_at"]


def _put_back(inquiry: Inquiry, columns: dict[str, object]) -> None:
    for name, kept in columns.items():
        setattr(inquiry, name, _value(name, kept))


def _kept(columns: dict[str, object]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in columns.items()}


def _value(name: str, kept: object) -> object:
    if not isinstance(kept, str):
        return kept
    if name in _DAYS:
        return parse_date(kept)
    return parse_datetime(kept) if name == "put_off_until" else kept


def refuse_faster(inquiry: Inquiry, version: int, by: Actor) -> None:
    """Two look at the same list: the slower one is told who was faster, and may press again."""
    if inquiry.version == version:
        return
    step = (
        TriageStep.objects.select_related("by").filter(inquiry=inquiry, undone_at=None).order_by("-at", "-pk").first()
    )
    if step and step.version == inquiry.version and step.by_id != by.pk:
        raise GradedMeanwhile(who=step.by.name, grade=inquiry.grade or "–", time=step.at, version=inquiry.version)
    refuse_stale(version, inquiry.version)


def save_step(
    inquiry: Inquiry, action: str, before: dict[str, object], by: Actor, at: datetime, **facts: object
) -> Inquiry:
    now = columns_of(inquiry)
    changed: Sequence[str] = [name for name in now if now[name] != before[name]]
    save_next(inquiry, changed, by=by, at=at)
    kept = {name: value for name, value in before.items() if name in changed or name == INTO}
    note_step(inquiry, action, kept, by=by, at=at)
    audit.record(f"inquiry.{action}", inquiry, by=by, at=at, **facts)
    return inquiry
