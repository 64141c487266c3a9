"""How an inquiry stood before a step of the triage, and how that comes back."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from tradewind.apps.inquiries.models import FollowUp, Inquiry, InquiryClock, TriageStep
from tradewind.apps.inquiries.refusals import GradedMeanwhile, NothingToTakeBack
from tradewind.apps.inquiries.services.moving import move_back
from tradewind.apps.inquiries.services.recounting import count_parted
from tradewind.apps.inquiries.services.settling import SETTLED, settle
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.domain.inquiries.lifecycle import InquiryState
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case.revising import refuse_stale, save_next

COLUMNS = (
    "state", "heard_at", "grade", "grade_since", "owner_id", "stands_in_for_id", "put_off_until", "next_contact_on",
    "is_day_named", "ended_on", "end_reason", "end_remark", "merged_into_id", "strangers",
)  # fmt: skip
_DAYS = frozenset({"grade_since", "next_contact_on", "ended_on"})
_MOMENTS = frozenset({"put_off_until", "heard_at"})
INTO = "into"  # in what a merge keeps: the other one
MADE = "made"  # in what an ending keeps: the answer that was written down with it
_THREADS = "threads"  # in what a merge keeps of the other one: whose mail is the joined one's alone
_CLOCKS = "ended_clocks"  # in what an ending keeps: since when each of its clocks owed nothing, by its number


def columns_of(inquiry: Inquiry) -> dict[str, object]:
    return {name: getattr(inquiry, name) for name in COLUMNS}


def standing_of(inquiry: Inquiry) -> dict[str, object]:
    """The columns, and which of its clocks an ending has ended."""
    ended = InquiryClock.objects.filter(inquiry=inquiry, ended_at__isnull=False).values_list("pk", "ended_at")
    return columns_of(inquiry) | {_CLOCKS: {str(pk): at.isoformat() for pk, at in ended if at}}


def beside(into: Inquiry, before: dict[str, object], threads: Collection[int]) -> dict[str, object]:
    """How the inquiry another one goes into stood, its version once it had, and in which threads only that one was."""
    changed = {name: value for name, value in columns_of(into).items() if value != before[name]}
    columns = _kept({name: before[name] for name in changed})
    return {"version": into.version, "columns": columns, _THREADS: sorted(threads)}


def note_step(inquiry: Inquiry, action: str, before: dict[str, object], *, by: Actor, at: datetime) -> None:
    kept = _kept(before)
    TriageStep.objects.create(by_id=by.pk, inquiry=inquiry, action=action, before=kept, version=inquiry.version, at=at)


def restore(inquiry: Inquiry, step: TriageStep, *, by: Actor, at: datetime) -> None:
    """Every column as it was, what its clocks owed, and what was moved into another inquiry."""
    before = dict(step.before)
    other, ended, made = before.pop(INTO, None), before.pop(_CLOCKS, None), before.pop(MADE, None)
    FollowUp.objects.filter(inquiry=inquiry, pk=made or 0).update(kind=ContactKind.NOTE)  # nothing was said
    if step.action == "merged":
        _part(inquiry, other or {}, since=step.at, by=by, at=at)
    if ended is not None:
        InquiryClock.objects.filter(inquiry=inquiry).update(ended_at=None)
        for pk, moment in ended.items():
            InquiryClock.objects.filter(inquiry=inquiry, pk=pk).update(ended_at=parse_datetime(moment))
    _put_back(inquiry, before)
    _save_restored(inquiry, step.version, [*before, *settle(inquiry)], by=by, at=at)


def _save_restored(inquiry: Inquiry, version: int, columns: list[str], *, by: Actor, at: datetime) -> None:
    """As it was before the step: the one before that, whoever made it, can be taken back in its turn."""
    save_next(inquiry, columns, by=by, at=at)
    earlier = TriageStep.objects.filter(inquiry=inquiry, version=version - 1, undone_at=None)
    earlier.update(version=inquiry.version)


def _part(inquiry: Inquiry, other: dict[str, Any], *, since: datetime, by: Actor, at: datetime) -> None:
    """The other one is as it was, too, unless something has happened to it since."""
    into = Inquiry.objects.select_for_update().filter(pk=inquiry.merged_into_id or 0).first()
    if into is None or into.state == InquiryState.MERGED:
        raise NothingToTakeBack()
    move_back(inquiry, into, other.get(_THREADS, ()), since=since)
    is_untouched = into.version == other.get("version")
    columns = other["columns"] if is_untouched else {}
    _put_back(into, columns)
    changed = [*columns, *settle(into)]
    if is_untouched:
        _save_restored(into, into.version, changed, by=by, at=at)
    elif changed:
        save_next(into, changed, by=by, at=at)
    count_parted(inquiry, into, since=timezone.localdate(since), on=timezone.localdate(at))


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
    return parse_datetime(kept) if name in _MOMENTS else kept


def refuse_faster(inquiry: Inquiry, version: int, by: Actor) -> None:
    """Two look at the same list: the slower one is told who was faster, and may press again."""
    if inquiry.version == version:
        return
    step = (
        TriageStep.objects.select_related("by").filter(inquiry=inquiry, undone_at=None).order_by("-at", "-pk").first()
    )
    if step and step.version == inquiry.version and step.by_id != by.pk:
        raise GradedMeanwhile(who=step.by.called, grade=inquiry.grade or "–", time=step.at, version=inquiry.version)
    refuse_stale(version, inquiry.version)


def save_step(
    inquiry: Inquiry, action: str, before: dict[str, object], by: Actor, at: datetime, **facts: object
) -> Inquiry:
    settled: tuple[str, ...] = ()
    if _CLOCKS in before and inquiry.state != InquiryState.MERGED:
        settle(inquiry)
        settled = SETTLED
    now = columns_of(inquiry)
    changed = {name: before[name] for name in now if now[name] != before[name]}
    save_next(inquiry, {*changed, *settled}, by=by, at=at)
    kept = {name: before[name] for name in (INTO, _CLOCKS, MADE) if name in before}
    note_step(inquiry, action, changed | kept, by=by, at=at)
    audit.record(f"inquiry.{action}", inquiry, by=by, at=at, **facts)
    return inquiry
