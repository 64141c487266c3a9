"""Which inquiries may a person see, and what does a page need of them?"""

from tradewind.apps.inquiries.queries.changing import (
    message_of_inquiry,
    party_of_inquiry,
    question_to_change,
    require_seller,
)
from tradewind.apps.inquiries.queries.scope import (
    inquiries_of_scope,
    inquiry_for,
    inquiry_to_change,
    may_open,
    visible_inquiries,
)
from tradewind.apps.inquiries.queries.sweeping import absences_on, clocks_to_call_about, inquiries_to_plan

__all__ = [
    "absences_on",
    "clocks_to_call_about",
    "inquiries_to_plan",
    "inquiries_of_scope",
    "inquiry_for",
    "inquiry_to_change",
    "may_open",
    "message_of_inquiry",
    "party_of_inquiry",
    "question_to_change",
    "require_seller",
    "visible_inquiries",
]
