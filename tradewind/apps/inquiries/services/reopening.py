"""What had ended is ours again: since when had it, and how does it stand now?"""

from datetime import date, datetime

from tradewind.apps.inquiries.models import Inquiry, TriageStep
from tradewind.apps.inquiries.services.planning import replan
from tradewind.apps.inquiries.services.settling import end_clocks
from tradewind.domain.inquiries.lifecycle import FOLLOWED, InquiryState

REOPENED = (
    "state", "ended_on", "end_reason", "end_remark", "grade_since", "next_contact_on", "is_day_named",
)  # fmt: skip
_ENDINGS = ("won", "lost", "set_aside")


def ended_since(inquiry: Inquiry) -> datetime | None:
    """The moment of the step that ended it; nothing where it is open, or was found to be none of a buyer's."""
    if inquiry.ended_on is None:
        return None
    steps = TriageStep.objects.filter(inquiry=inquiry, action__in=_ENDINGS, undone_at=None)
    return steps.order_by("-at", "-pk").values_list("at", flat=True).first()


def reopen(inquiry: Inquiry, *, on: date) -> None:
    """Followed up from today on: while it had ended nothing was missed."""
    inquiry.state = InquiryState.OPEN
    inquiry.ended_on, inquiry.end_reason, inquiry.end_remark = None, "", ""
    inquiry.is_day_named = False
    if inquiry.grade:
        inquiry.grade_since = on
    replan(inquiry, on=on)


def keep_ended(inquiry: Inquiry, at: datetime) -> None:
    """What is asked in an inquiry that has ended owes nothing either."""
    if inquiry.state not in FOLLOWED:
        end_clocks(inquiry, ended_since(inquiry) or at, was_none=inquiry.state == InquiryState.NOT_AN_INQUIRY)
