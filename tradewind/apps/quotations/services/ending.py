"""What became of a quotation: won, lost, or taken up again?"""

from datetime import datetime

from tradewind.apps.quotations import queries
from tradewind.apps.quotations.events import QuotationDecided
from tradewind.apps.quotations.models import Dispatch, Quotation, QuotationOption
from tradewind.apps.quotations.refusals import OptionToChoose
from tradewind.apps.quotations.services.dropping import drop_drafts
from tradewind.apps.quotations.services.issuing import tell_customer
from tradewind.domain.quotations.lifecycle import QUOTATION_LIFECYCLE
from tradewind.domain.quotations.validity import is_over, reminder_on
from tradewind.domain.vocabulary.losing import Ending, checked_remark, judge_loss
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.events import publish
from tradewind.platform.house_days import house_day
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

_OF_END = ("state", "ended_on", "end_reason", "end_remark", "next_reminder_on", "won_option", "currency", "amount")


@use_case
def win_quotation(
    *, quotation_id: int, version: int, remark: str = "", option_id: int | None = None, by: Actor, at: datetime
) -> Quotation:  # fmt: skip
    """The buyer orders, late or in time: of several options one, whose amount counts."""
    quotation = queries.quotation_to_change(by, quotation_id)
    refuse_stale(version, quotation.version)
    QUOTATION_LIFECYCLE.after("win", quotation.state)  # or refuse
    bought, ending = _bought(by, quotation, option_id), Ending("", checked_remark(remark, needed=False))
    return _end(quotation, "win", ending, bought, by=by, at=at)


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
    if Dispatch.objects.filter(revision=quotation.standing_id, left_at__isnull=False).exists():
        quotation.state = QUOTATION_LIFECYCLE.after("send", quotation.state)
    today, until = house_day(at), quotation.valid_until
    quotation.ended_on, quotation.end_reason, quotation.end_remark, quotation.won_option = None, "", "", None
    _count(quotation, QuotationOption.objects.filter(revision=quotation.standing_id).order_by("place").first())
    if is_over(until, on=today):
        quotation.state, quotation.ended_on = QUOTATION_LIFECYCLE.after("expire", quotation.state), today
    elif until is not None:
        quotation.next_reminder_on = reminder_on(until, on=today)
    save_next(quotation, _OF_END, by=by, at=at)
    audit.record("quotation.taken_up", quotation, by=by, at=at)
    tell_customer("party.quotation_taken_up", quotation, by=by, at=at, number=quotation.number, id=quotation.pk)
    return quotation


def _bought(by: Actor, quotation: Quotation, option_id: int | None) -> QuotationOption:
    """Which of the options of the version that stands; of one nobody is asked."""
    offered = queries.options_to_win(by, quotation)
    found = [each for each in offered if option_id in (None, each.pk)]
    if not found and option_id is not None:
        raise NotFound(what="quotation")
    if len(found) != 1:
        raise OptionToChoose(count=len(offered))
    return found[0]


def _count(quotation: Quotation, option: QuotationOption | None) -> None:
    """What lists and figures say of its amount."""
    if option is not None:
        quotation.currency, quotation.amount = option.currency, option.amount


def _end(
    quotation: Quotation, action: str, ending: Ending, bought: QuotationOption | None = None, *, by: Actor, at: datetime
) -> Quotation:  # fmt: skip
    """What is decided is the offer that stands: a next version that is being written falls away."""
    quotation.state = QUOTATION_LIFECYCLE.after(action, quotation.state)
    drop_drafts(quotation, by=by, at=at)
    quotation.won_option = bought
    _count(quotation, bought)
    quotation.ended_on, quotation.next_reminder_on = house_day(at), None
    quotation.end_reason, quotation.end_remark = ending.reason, ending.remark
    save_next(quotation, _OF_END, by=by, at=at)
    facts = {"reason": ending.reason or "–"}
    audit.record(f"quotation.{quotation.state}", quotation, by=by, at=at, **facts)
    tell_customer(
        f"party.quotation_{quotation.state}", quotation, by=by, at=at, number=quotation.number, id=quotation.pk, **facts
    )  # fmt: skip
    publish(QuotationDecided(quotation.pk, quotation.state, by_id=by.pk, at=at))
    return quotation
