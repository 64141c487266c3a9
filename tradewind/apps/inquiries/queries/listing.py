"""Which inquiries stand in the list and on the board?"""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Prefetch, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry, InquiryClock, InquiryLine
from tradewind.apps.inquiries.queries.scope import inquiries_of_scope, others_of_scope
from tradewind.platform.access import Actor, require, sees_all_rows

BOARD_ROWS = 40
COUNT_UP_TO = 10_000


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


def with_running_clock(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """Each row's open clocks, the first due first: one query for a page."""
    running: QuerySet[InquiryClock] = InquiryClock.objects.filter(stopped_at=None, is_void=False).order_by("due_at")
    return rows.prefetch_related(Prefetch("clocks", queryset=running, to_attr="open_clocks"))


def with_lines(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """What each row asks for: one query for a page."""
    lines: QuerySet[InquiryLine] = InquiryLine.objects.order_by("inquiry_id", "place")
    return rows.prefetch_related(Prefetch("lines", queryset=lines, to_attr="asked_lines"))


def board_parts(by: Actor) -> list[QuerySet[Inquiry]]:
    """What is followed in a grade, in the parts of one's scope that have some."""
    first, *others = (each.filter(is_followed=True).exclude(grade="") for each in inquiries_in_parts(by))
    return [first, *(each for each in others if each.exists())]


def on_board(by: Actor, parts: Sequence[QuerySet[Inquiry]], grade: str) -> tuple[list[Inquiry], int]:
    """Of these parts one grade, the next contact first, and how many there are; no further than a list counts."""
    parts = [each.filter(grade=grade) for each in parts]
    planned = [each.filter(next_contact_on__isnull=False).order_by("next_contact_on", "pk") for each in parts]
    rows = sorted(_first(planned), key=lambda row: (row.next_contact_on or date.max, row.pk))
    if len(rows) < BOARD_ROWS:
        rows += sorted(
            _first([each.filter(next_contact_on=None).order_by("pk") for each in parts]), key=lambda row: row.pk
        )
    return rows[:BOARD_ROWS], sum(each.order_by()[: COUNT_UP_TO + 1].count() for each in parts)


def _first(parts: Iterable[QuerySet[Inquiry]]) -> list[Inquiry]:
    return [row for part in parts for row in part[:BOARD_ROWS]]
