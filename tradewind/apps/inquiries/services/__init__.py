"""What can be done with inquiries?"""

from tradewind.apps.inquiries.services.arriving import (
    open_inquiry,
    place_heard,
    place_mailing,
    place_said,
    take_up_message,
)
from tradewind.apps.inquiries.services.chatting import count_chat
from tradewind.apps.inquiries.services.clocks import (
    mark_question,
    pause_question,
    resume_question,
    say_priced,
    settle_question,
)
from tradewind.apps.inquiries.services.ending import (
    lose_inquiry,
    set_aside_inquiry,
    set_aside_once_answered,
    take_up_inquiry,
    win_inquiry,
)
from tradewind.apps.inquiries.services.escalating import call_about_clocks
from tradewind.apps.inquiries.services.faxing import log_fax
from tradewind.apps.inquiries.services.files import attach_to_inquiry, strike_inquiry_file
from tradewind.apps.inquiries.services.filing import file_inquiry, open_customer, rule_out_friend
from tradewind.apps.inquiries.services.following import (
    answer_by_hand,
    log_follow_up,
    plan_inquiry,
    replan_inquiries,
)
from tradewind.apps.inquiries.services.opening import InquiryDetails, Line, register_inquiry
from tradewind.apps.inquiries.services.quotas import close_periods
from tradewind.apps.inquiries.services.quoting import note_quoted
from tradewind.apps.inquiries.services.reading import read_letter, read_text
from tradewind.apps.inquiries.services.searching import refresh_found
from tradewind.apps.inquiries.services.settings import (
    AbsenceDetails,
    end_absence,
    note_absence,
    set_cadence,
    set_field,
    show_to_deputies,
)
from tradewind.apps.inquiries.services.signs import note_sign
from tradewind.apps.inquiries.services.triage import (
    assign_inquiry,
    grade_inquiry,
    merge_inquiry,
    put_off_inquiry,
    undo_step,
)

__all__ = [
    "AbsenceDetails",
    "InquiryDetails",
    "Line",
    "answer_by_hand",
    "attach_to_inquiry",
    "assign_inquiry",
    "call_about_clocks",
    "close_periods",
    "count_chat",
    "end_absence",
    "file_inquiry",
    "grade_inquiry",
    "log_fax",
    "log_follow_up",
    "lose_inquiry",
    "mark_question",
    "merge_inquiry",
    "note_absence",
    "note_quoted",
    "open_inquiry",
    "note_sign",
    "open_customer",
    "pause_question",
    "place_heard",
    "place_mailing",
    "place_said",
    "plan_inquiry",
    "put_off_inquiry",
    "read_letter",
    "read_text",
    "refresh_found",
    "register_inquiry",
    "replan_inquiries",
    "resume_question",
    "rule_out_friend",
    "say_priced",
    "set_aside_inquiry",
    "set_aside_once_answered",
    "set_cadence",
    "set_field",
    "settle_question",
    "show_to_deputies",
    "strike_inquiry_file",
    "take_up_inquiry",
    "take_up_message",
    "undo_step",
    "win_inquiry",
]
