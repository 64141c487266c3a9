"""Which inquiries may a person see, and what does a page need of them?"""

from tradewind.apps.inquiries.queries.changing import (
    follow_up_to_change,
    message_of_inquiry,
    party_of_inquiry,
    question_for,
    question_to_change,
    require_seller,
    step_for,
)
from tradewind.apps.inquiries.queries.daily import (
    DueClock,
    DueFollowUp,
    InquiryRow,
    clocks_due,
    follow_ups_due,
)
from tradewind.apps.inquiries.queries.figures import Span, WorkFigures, work_figures
from tradewind.apps.inquiries.queries.files import (
    file_of_inquiry,
    files_of_inquiry,
    may_renew_file,
    same_content,
    standing_inquiry,
)
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
from tradewind.apps.inquiries.queries.heard import heard_of
from tradewind.apps.inquiries.queries.late import (
    LateClock,
    MissedFollowUp,
    broken_clocks,
    late_clocks,
    missed_follow_ups,
)
from tradewind.apps.inquiries.queries.listing import (
    board_parts,
    inquiries,
    inquiries_in_parts,
    on_board,
    with_running_clock,
)
from tradewind.apps.inquiries.queries.looks import own_marks
from tradewind.apps.inquiries.queries.of_party import AskedRow, inquiries_of_party, past_quotations_of
from tradewind.apps.inquiries.queries.opening import inquiry_of_mail, messages_opened
from tradewind.apps.inquiries.queries.pausing import LetterTold, PauseOffer, pause_offer, told_by
from tradewind.apps.inquiries.queries.quotas import BEHIND, days_to_close, quotas_ended
from tradewind.apps.inquiries.queries.record import (
    LineAsked,
    Question,
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
from tradewind.apps.inquiries.queries.searching import find_inquiries, inquiries_not_found, matching_inquiries
from tradewind.apps.inquiries.queries.setting_up import absences, cadence, fields_of_work
from tradewind.apps.inquiries.queries.standing_in import StandIn, stand_ins_of
from tradewind.apps.inquiries.queries.sweeping import clocks_to_call_about, inquiries_to_plan, running_clocks
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
    "BEHIND",
    "AskedRow",
    "ClockShown",
    "DueClock",
    "DueFollowUp",
    "Exchange",
    "Friend",
    "InquiryRow",
    "LateClock",
    "LetterTold",
    "LineAsked",
    "MissedFollowUp",
    "OtherInquiry",
    "PauseOffer",
    "Question",
    "Quoted",
    "Said",
    "Span",
    "StandIn",
    "StepDone",
    "TriageRow",
    "WorkFigures",
    "absences",
    "beginning_of",
    "board_parts",
    "broken_clocks",
    "cadence",
    "clocks_due",
    "clocks_of",
    "clocks_to_call_about",
    "days_to_close",
    "decided_by_another",
    "done_rows",
    "fields_of_work",
    "file_of_inquiry",
    "files_of_inquiry",
    "find_inquiries",
    "follow_up_to_change",
    "follow_ups_due",
    "follow_ups_of",
    "friends_of",
    "heard_of",
    "inquiries",
    "inquiries_in_parts",
    "inquiries_of_party",
    "inquiries_not_found",
    "inquiries_of_scope",
    "inquiries_to_plan",
    "inquiry_for",
    "inquiry_of_mail",
    "inquiry_to_change",
    "last_exchanges",
    "late_clocks",
    "lines_of",
    "matching_inquiries",
    "may_open",
    "messages_opened",
    "may_renew_file",
    "message_of_inquiry",
    "missed_follow_ups",
    "nearest_of",
    "newest_quotations",
    "next_after_contact",
    "own_marks",
    "party_of_inquiry",
    "on_board",
    "past_quotations_of",
    "pause_offer",
    "question_for",
    "question_to_change",
    "questions_of",
    "quotas_ended",
    "require_seller",
    "running_clocks",
    "same_buyers",
    "same_content",
    "stand_ins_of",
    "standing_inquiry",
    "step_for",
    "steps_today",
    "thread_of_inquiry",
    "told_by",
    "triage_rows",
    "visible_inquiries",
    "waiting_by_source",
    "with_running_clock",
    "work_figures",
]
