"""Which inquiries stand in the list and on the board?"""

from django.db.models import Prefetch, QuerySet

from tradewind.apps.inquiries import permissions
from tradewind.apps.inquiries.models import Inquiry, InquiryClock
from tradewind.apps.inquiries.queries.scope import inquiries_of_scope
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.platform.access import Actor, require

BOARD_ROWS = 40


def inquiries(by: Actor) -> QuerySet[Inquiry]:
    """The inquiries of one's scope, without what only their own pages show."""
    require(by, permissions.VIEW)
    rows = inquiries_of_scope(by).select_related("owner", "party").exclude(state="merged")
    return rows.defer("text", "facts", "grade_reasons", "owner_reasons", "end_remark")


def with_running_clock(rows: QuerySet[Inquiry]) -> QuerySet[Inquiry]:
    """Each row's open clocks, the first due first: one query for a page."""
    running: QuerySet[InquiryClock] = InquiryClock.objects.filter(stopped_at=None, is_void=False).order_by("due_at")
    return rows.prefetch_related(Prefetch("clocks", queryset=running, to_attr="open_clocks"))


def board_column(by: Actor, grade: str) -> list[Inquiry]:
    """What is followed in a grade, the next contact first."""
    return list(_on_board(by, grade).order_by("next_contact_on", "pk")[:BOARD_ROWS])


def board_count(by: Actor, grade: str) -> int:
    return _on_board(by, grade).count()


def _on_board(by: Actor, grade: str) -> QuerySet[Inquiry]:
    return inquiries(by).filter(grade=grade, state__in=FOLLOWED)
