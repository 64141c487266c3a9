"""What becomes of an inquiry when a contact is struck through, or stands again?"""

from datetime import date, datetime

from django.utils import timezone

from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.inquiries.services.clocks import go_on_pausing
from tradewind.apps.inquiries.services.hearing import locked
from tradewind.apps.inquiries.services.planning import PLANNED, name_day, replan
from tradewind.apps.inquiries.services.recounting import recount_day
from tradewind.apps.inquiries.services.reopening import keep_ended
from tradewind.apps.inquiries.services.settling import settle
from tradewind.apps.parties.events import InteractionRestored, InteractionStruck
from tradewind.domain.inquiries.contacts import FOLLOW_UPS
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.people.queries import colleague_by_id, system_user
from tradewind.platform.use_case.revising import save_next


def on_interaction_struck(event: InteractionStruck) -> None:
    """It was no contact: what it had stopped runs again, and the next contact is due as if it had not been."""
    by = colleague_by_id(event.by_id) or system_user()
    for made in _counted(event.interaction_id):
        if made.is_priced:
            go_on_pausing(made)
        if made.inquiry.is_day_named and made.inquiry.next_contact_on == _day_named_by(made):
            made.inquiry.is_day_named = False
        _follow(made, "inquiry.contact_struck", by=by, at=event.at)


def on_interaction_restored(event: InteractionRestored) -> None:
    """It was a contact after all, on its day."""
    by = colleague_by_id(event.by_id) or system_user()
    for made in _counted(event.interaction_id):
        _follow(made, "inquiry.contact_restored", by=by, at=event.at)


def _counted(interaction_id: int) -> list[FollowUp]:
    """What it counted as, each with its inquiry locked."""
    rows = FollowUp.objects.filter(interaction_id=interaction_id)
    inquiries = {inquiry.pk: inquiry for inquiry in locked(rows.values_list("inquiry_id", flat=True))}
    made = list(rows.select_related("interaction").filter(inquiry__in=inquiries).order_by("inquiry_id"))
    for row in made:
        row.inquiry = inquiries[row.inquiry_id]
    return made


def _day_named_by(made: FollowUp) -> date | None:
    return made.interaction.next_contact_on if made.interaction else None


def _follow(made: FollowUp, deed: str, *, by: Actor, at: datetime) -> None:
    """Clocks, dates and turn anew; the day of the next contact only while somebody follows it up.

    A note was no contact; but the buyer may have written on that day of a chat.
    """
    inquiry, today = made.inquiry, timezone.localdate(at)
    before = {name: getattr(inquiry, name) for name in PLANNED}
    changed = settle(inquiry)
    if inquiry.state in FOLLOWED:
        _plan(inquiry, made, today)
    else:  # a clock that runs again owes nothing since the end
        keep_ended(inquiry, at)
        changed += settle(inquiry)
    if inquiry.state == InquiryState.OPEN and not inquiry.grade and inquiry.said_at is None:
        inquiry.state = InquiryState.NEW  # or nobody would grade it
        changed.append("state")
    if changed or before != {name: getattr(inquiry, name) for name in PLANNED}:
        save_next(inquiry, {*changed, *PLANNED}, by=by, at=at)
    if made.kind not in FOLLOW_UPS:
        return
    if made.on < today:
        recount_day(inquiry.pk, made.on)
    audit.record(deed, inquiry, by=by, at=at, kind=made.kind, on=made.on)


def _plan(inquiry: Inquiry, made: FollowUp, today: date) -> None:
    replan(inquiry, on=today)
    day = _day_named_by(made)
    stands = made.interaction is not None and made.interaction.struck_at is None
    if stands and day and day >= today and not inquiry.is_day_named and day != inquiry.next_contact_on:
        name_day(inquiry, day)
