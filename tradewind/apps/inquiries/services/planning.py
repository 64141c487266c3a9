"""When is an inquiry due for its next contact? A step that use cases share."""

from datetime import date

from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, Inquiry
from tradewind.domain.inquiries.cadence import next_contact
from tradewind.platform.company.queries import working_clock


def plan_next(inquiry: Inquiry, *, on: date) -> date | None:
    """The day its grade asks for, by what was done already; nothing before it has a grade or after it has ended."""
    case = followed(inquiry)
    if case is None:
        return None
    rows = standing_follow_ups().filter(inquiry=inquiry).order_by("on")
    rules = cadence_rules(CadenceTable.objects.first())
    standing = next_contact(case, contacts_of(rows), on, working_clock(), rules)
    return standing.due_on if standing else None
