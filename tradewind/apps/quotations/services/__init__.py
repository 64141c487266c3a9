"""What can be done with quotations?"""

from tradewind.apps.quotations.services.approving import (
    LimitDetails,
    set_limits,
    submit_for_approval,
    withdraw_submission,
)
from tradewind.apps.quotations.services.details import DraftDetails, LineDetails, OptionDetails, details_of
from tradewind.apps.quotations.services.drafting import (
    copy_quotation,
    draft_for_customer,
    draft_for_inquiry,
    draft_from_former,
)
from tradewind.apps.quotations.services.ending import lose_quotation, take_up_quotation, win_quotation
from tradewind.apps.quotations.services.expiring import expire_quotations, remind_of_ends
from tradewind.apps.quotations.services.finding import refresh_found
from tradewind.apps.quotations.services.issuing import issue_version, void_quotation
from tradewind.apps.quotations.services.keeping import judged_draft
from tradewind.apps.quotations.services.leaving_out import leave_out_option
from tradewind.apps.quotations.services.papers import keep_link_paper, keep_paper
from tradewind.apps.quotations.services.refusing import note_refused_issue
from tradewind.apps.quotations.services.rejudging import judge_again
from tradewind.apps.quotations.services.revising import SavedDraft, begin_version, discard_draft, revise_draft
from tradewind.apps.quotations.services.sending import hand_over, send_with_letter, write_mail
from tradewind.apps.quotations.services.sharing import GivenLink, note_opening, revoke_link, share_version
from tradewind.apps.quotations.services.supply import ask_supply

__all__ = [
    "DraftDetails",
    "GivenLink",
    "LimitDetails",
    "LineDetails",
    "OptionDetails",
    "SavedDraft",
    "ask_supply",
    "begin_version",
    "copy_quotation",
    "details_of",
    "discard_draft",
    "draft_for_customer",
    "draft_for_inquiry",
    "draft_from_former",
    "expire_quotations",
    "hand_over",
    "issue_version",
    "judge_again",
    "judged_draft",
    "keep_link_paper",
    "keep_paper",
    "leave_out_option",
    "lose_quotation",
    "note_opening",
    "note_refused_issue",
    "refresh_found",
    "remind_of_ends",
    "revise_draft",
    "revoke_link",
    "send_with_letter",
    "set_limits",
    "share_version",
    "submit_for_approval",
    "take_up_quotation",
    "void_quotation",
    "win_quotation",
    "withdraw_submission",
    "write_mail",
]
