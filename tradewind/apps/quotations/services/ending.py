"""What became of a quotation: won, lost, or taken up again?"""

from datetime import datetime

from django.utils import timezone

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.events import QuotationDecided
from tradewind.apps.quotations.models import Quotation
from tradewind.apps.quotations.services.issuing import tell_customer
from tradewind.domain.quotations.lifecycle import QUOTATION_LIFECYCLE
from tradewind.domain.quotations.validity import is_over
from tradewind.domain.vocabulary.losing import Ending, checked_remark, judge_loss
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next


@use_case
def win_quotation(*, quotation_id: int, version: int, remark: str = "", by: Actor, at: datetime) -> Quotation:
    """The buyer orders, late or in time."""
    quotation = queries.quotation_to_change(by, quotation_id)
    refuse_stale(version, quotation.version)
    return _end(quotation, "win", Ending("", checked_remark(remark, needed=False)), by=by, at=at)


@use_case
def lose_quotation(
    *, quotation_id: int, version: int, reason: str, remark: str = "", by: Actor, at: datetime
) -> Quotation:  # fmt: skip
    """The buyer will not buy; why is kept for who answers him in two years."""
    quotation = queries.quotation_to_change(by, quotation_id)
    refuse_stale(version, quotation.version)
    return _end(quotation, "lose", judge_loss(reason, remark), by=by, at=at)


@use_case
def take_up_quotation(*, quotation_id: int, version: int, by: Actor, at: datetime) -> Quotation:
    """Won or lost by mistake, or somebody thinks better of it."""
    quotation = queries.quotation_to_change(by, quotation_id)
    refuse_stale(version, quotation.version)
    quotation.state = QUOTATION_LIFECYCLE.after("take_up", quotation.state)
    if quotation.sent_at is not None:
        quotation.state = QUOTATION_LIFECYCLE.after("send", quotation.state)
    if is_over(quotation.valid_until, on=timezone.localdate(at)):
        quotation.state = QUOTATION_LIFECYCLE.after("expire", quotation.state)
    quotation.ended_on, quotation.end_reason, quotation.end_remark = None, "", ""
    save_next(quotation, ["state", "ended_on", "end_reason", "end_remark"], by=by, at=at)
    audit.record("quotation.taken_up", quotation, by=by, at=at)
    tell_customer("party.quotation_taken_up", quotation, by=by, at=at, number=quotation.number, id=quotation.pk)
    return quotation


def _end(quotation: Quotation, action: str, ending: Ending, *, by: Actor, at: datetime) -> Quotation:
    quotation.state = QUOTATION_LIFECYCLE.after(action, quotation.state)
    quotation.ended_on, quotation.next_reminder_on = timezone.localdate(at), None
    quotation.end_reason, quotation.end_remark = ending.reason, ending.remark
    save_next(
        quotation, ["state", "ended_on", "end_reason", "end_remark", "next_reminder_on"], by=by, at=at
    )  # fmt: skip
    facts = {"reason": ending.reason or "–"}
    audit.record(f"quotation.{quotation.state}", quotation, by=by, at=at, **facts)
    tell_customer(
        f"party.quotation_{quotation.state}", quotation, by=by, at=at, number=quotation.number, id=quotation.pk, **facts
    )  # fmt: skip
    publish(QuotationDecided(quotation.pk, quotation.state, by_id=by.pk, at=at))
    return quotation
