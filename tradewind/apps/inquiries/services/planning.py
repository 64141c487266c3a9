"""When is an inquiry due for its next contact? A step that use cases share."""

from datetime import date

from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, Inquiry
from tradewind.domain.inquiries.cadence import next_contact
from tradewind.domain.inquiries.contacts import FOLLOW_UPS
from tradewind.platform.company.queries import working_clock

PLANNED = ("next_contact_on", "is_day_named")


def name_day(inquiry: Inquiry, day: date | None) -> None:
    """A person says when."""
    inquiry.next_contact_on, inquiry.is_day_named = day, day is not None


def replan(inquiry: Inquiry, *, on: date) -> None:
    """The day its grade asks for. One that a person named stands until there was a contact on it or later."""
    if inquiry.is_day_named and not _was_kept(inquiry):
        return
    if inquiry.grade or inquiry.is_day_named:
        inquiry.next_contact_on, inquiry.is_day_named = plan_next(inquiry, on=on), False


def _was_kept(inquiry: Inquiry) -> bool:
    day = inquiry.next_contact_on
    return day is None or standing_follow_ups().filter(inquiry=inquiry, kind__in=FOLLOW_UPS, on__gte=day).exists()


def plan_next(inquiry: Inquiry, *, on: date) -> date | None:
    """By what was done already; nothing before it has a grade or after it has ended."""
    case = followed(inquiry)
    if case is None:
        return None
    rows = standing_follow_ups().filter(inquiry=inquiry).order_by("on")
    rules = cadence_rules(CadenceTable.objects.first())
    standing = next_contact(case, contacts_of(rows), on, working_clock(), rules)
    return standing.due_on if standing else None
