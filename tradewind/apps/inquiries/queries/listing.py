"""Which inquiries stand in the list, and what finds them?"""

import re
from datetime import date

from django.db.models import F, Prefetch, Q, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry, InquiryClock
from tradewind.apps.inquiries.queries.scope import inquiries_of_scope, others_of_scope
from tradewind.platform.access import Actor, require, sees_all_rows

BOARD_ROWS = 40
COUNT_UP_TO = 10_000
_NUMBER = re.compile(r"(?:i-?)?0*(\d{1,15})", re.IGNORECASE)


def inquiries(by: Actor) -> QuerySet[Inquiry]:
    """The inquiries of one's scope, without what only their own pages show."""
    require(by, permissions.VIEW)
    return _as_listed(inquiries_of_scope(by))


def inquiries_in_parts(by: Actor) -> list[QuerySet[Inquiry]]:
    """The same, each part by an index: one's own (a leader's are all), then the few others."""
    require(by, permissions.VIEW)
    first = Inquiry.objects.all() if sees_all_rows(by) else Inquiry.objects.filter(owner_id=by.pk)
    return [_as_listed(each) for each in (first, *others_of_scope(by))]


def _as_listed(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    rows = rows.select_related("owner", "party").exclude(state="merged")
    return rows.defer("text", "facts", "grade_reasons", "owner_reasons", "end_remark")


def matching_inquiries(by: Actor, rows: QuerySet[Inquiry], typed: str) -> QuerySet[Inquiry]:
    """By number, address, company or person."""
    text = typed.strip()
    if number := _NUMBER.fullmatch(text):
        return rows.filter(pk=int(number[1]))
    if "@" in text and not text.startswith("@"):
        return rows.filter(email=text.lower())
    return rows.filter(Q(company__icontains=text) | Q(person__icontains=text) | Q(email__icontains=text))


def with_running_clock(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """Each row's open clocks, the first due first: one query for a page."""
    running: QuerySet[InquiryClock] = InquiryClock.objects.filter(stopped_at=None, is_void=False).order_by("due_at")
    return rows.prefetch_related(Prefetch("clocks", queryset=running, to_attr="open_clocks"))


def on_board(by: Actor, grade: str) -> tuple[list[Inquiry], int]:
    """What is followed in a grade, the next contact first, and how many there are; no further than a list counts."""
    parts = [each.filter(grade=grade, is_followed=True) for each in inquiries_in_parts(by)]
    plain = [each.order_by(F("next_contact_on").asc(), "pk")[:BOARD_ROWS] for each in parts]
    rows = sorted((row for each in plain for row in each), key=lambda row: (row.next_contact_on or date.max, row.pk))
    return rows[:BOARD_ROWS], sum(each.order_by()[: COUNT_UP_TO + 1].count() for each in parts)
