"""Which inquiries may a person see, and what does a page need of them?"""

from tradewind.apps.inquiries.queries.changing import party_of_inquiry, question_to_change, require_seller
from tradewind.apps.inquiries.queries.figures import WorkFigures, work_figures
from tradewind.apps.inquiries.queries.friends import (
    Exchange,
    Friend,
    OtherInquiry,
    Quoted,
    friends_of,
    last_exchanges,
    newest_quotations,
    same_buyers,
)
from tradewind.apps.inquiries.queries.late import (
    LateClock,
    MissedFollowUp,
    broken_clocks,
    late_clocks,
    missed_follow_ups,
)
from tradewind.apps.inquiries.queries.listing import (
    board_column,
    board_count,
    inquiries,
    matching_inquiries,
    with_running_clock,
)
from tradewind.apps.inquiries.queries.record import (
    Said,
    beginning_of,
    follow_ups_of,
    lines_of,
    next_after_contact,
    questions_of,
    thread_of_inquiry,
)
from tradewind.apps.inquiries.queries.scope import (
    inquiries_of_scope,
    inquiry_for,
    inquiry_to_change,
    may_open,
    visible_inquiries,
)
from tradewind.apps.inquiries.queries.setting_up import absences, cadence, fields_of_work
from tradewind.apps.inquiries.queries.sweeping import absences_on, clocks_to_call_about, inquiries_to_plan
from tradewind.apps.inquiries.queries.ticking import ClockShown, clocks_of, nearest_of
from tradewind.apps.inquiries.queries.triaging import (
    StepDone,
    TriageRow,
    decided_by_another,
    done_rows,
    steps_today,
    triage_rows,
    waiting_by_source,
)

__all__ = [
    "ClockShown",
    "Exchange",
    "Friend",
    "LateClock",
    "MissedFollowUp",
    "OtherInquiry",
    "Quoted",
    "Said",
    "StepDone",
    "TriageRow",
    "WorkFigures",
    "absences",
    "absences_on",
    "beginning_of",
    "board_column",
    "board_count",
    "broken_clocks",
    "cadence",
    "clocks_of",
    "clocks_to_call_about",
    "decided_by_another",
    "done_rows",
    "fields_of_work",
    "follow_ups_of",
    "friends_of",
    "inquiries",
    "inquiries_of_scope",
    "inquiries_to_plan",
    "inquiry_for",
    "inquiry_to_change",
    "last_exchanges",
    "late_clocks",
    "lines_of",
    "matching_inquiries",
    "may_open",
    "missed_follow_ups",
    "nearest_of",
    "newest_quotations",
    "next_after_contact",
    "party_of_inquiry",
    "question_to_change",
    "questions_of",
    "require_seller",
    "same_buyers",
    "steps_today",
    "thread_of_inquiry",
    "triage_rows",
    "visible_inquiries",
    "waiting_by_source",
    "with_running_clock",
    "work_figures",
]
