"""When is an inquiry due for its next contact? A step that use cases share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from tradewind.apps.inquiries.facts import cadence_rules, contacts_of, followed, standing_follow_ups
from tradewind.apps.inquiries.models import CadenceTable, FollowUp, Inquiry
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
    return _planned([inquiry], on)[inquiry.pk]


def replan_all(inquiries: Iterable[Inquiry], *, on: date) -> list[Inquiry]:
    """What nobody named a day for, planned anew with as many questions as for one; those whose day has moved."""
    rows = [inquiry for inquiry in inquiries if inquiry.grade and not inquiry.is_day_named]
    days = _planned(rows, on)
    moved = [inquiry for inquiry in rows if inquiry.next_contact_on != days[inquiry.pk]]
    for inquiry in moved:
        inquiry.next_contact_on = days[inquiry.pk]
    return moved


def _planned(inquiries: Sequence[Inquiry], on: date) -> dict[int, date | None]:
    made: dict[int, list[FollowUp]] = defaultdict(list)
    cases = {inquiry.pk: case for inquiry in inquiries if (case := followed(inquiry))}
    days: dict[int, date | None] = {inquiry.pk: None for inquiry in inquiries}
    if not cases:
        return days
    for row in standing_follow_ups().filter(inquiry_id__in=cases).order_by("on"):
        made[row.inquiry_id].append(row)
    rules, office = cadence_rules(CadenceTable.objects.first()), working_clock()
    for pk, case in cases.items():
        standing = next_contact(case, contacts_of(made[pk]), on, office, rules)
        days[pk] = standing.due_on if standing else None
    return days
