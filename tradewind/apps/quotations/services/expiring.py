"""What happens to offers whose last day comes, and to those whose last day is over?"""

from collections.abc import Sequence
from datetime import datetime

from tradewind.apps.quotations.events import QuotationDecided
from tradewind.apps.quotations.models import Quotation
from tradewind.apps.quotations.services.dropping import hold_letters
from tradewind.apps.quotations.services.issuing import tell_customer
from tradewind.domain.quotations.lifecycle import QUOTATION_LIFECYCLE, STANDING
from tradewind.domain.quotations.validity import is_over
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.events import publish
from tradewind.platform.house_days import house_day
from tradewind.platform.tasks import services as tasks
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import save_next
from tradewind.platform.wording import sentence


@use_case
def remind_of_ends(*, quotation_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Give owners a to-do some days before their offers end; once a version."""
    require(by, "jobs.view")
    today, done = house_day(at), 0
    for quotation in _locked(quotation_ids):
        if quotation.next_reminder_on is None or quotation.next_reminder_on > today:
            continue
        quotation.next_reminder_on = None
        save_next(quotation, ["next_reminder_on"], by=by, at=at)
        facts = {"number": quotation.number, "customer": quotation.party.name_zh or quotation.party.name}
        language = quotation.owner.language
        title = sentence("task.quotation_ends", facts | {"on": f"{quotation.valid_until:%F}"}, language=language)
        if quotation.owner.is_active:
            tasks.assign_task(
                title=title[:200], assignee_id=quotation.owner_id, due_on=today, subject=quotation,
                subject_title=f"{quotation.number} {quotation.party.name}"[:200], by=by, at=at,
            )  # fmt: skip
            done += 1
    return done


@use_case
def expire_quotations(*, quotation_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Their last day is over and nobody has said what became of them."""
    require(by, "jobs.view")
    today, done = house_day(at), 0
    for quotation in _locked(quotation_ids):
        if not is_over(quotation.valid_until, on=today):
            continue
        quotation.state = QUOTATION_LIFECYCLE.after("expire", quotation.state)
        quotation.next_reminder_on, quotation.ended_on = None, today
        save_next(quotation, ["state", "next_reminder_on", "ended_on"], by=by, at=at)
        hold_letters(quotation, by=by, at=at)
        audit.record("quotation.expired", quotation, by=by, at=at)
        tell_customer(
            "party.quotation_expired", quotation, by=by, at=at, number=quotation.number, id=quotation.pk
        )  # fmt: skip
        publish(QuotationDecided(quotation.pk, quotation.state, by_id=by.pk, at=at))
        done += 1
    return done


def _locked(quotation_ids: Sequence[int]) -> list[Quotation]:
    rows = Quotation.objects.select_for_update(of=("self",)).select_related("party", "owner")
    return list(rows.filter(pk__in=quotation_ids, state__in=STANDING).order_by("pk"))
