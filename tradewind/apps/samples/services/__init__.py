"""What can be done with samples?"""

from tradewind.apps.samples.services.answering import follow_sample, note_answer
from tradewind.apps.samples.services.asking import ask_boss, note_collect_answer, on_terms_decided, set_rules
from tradewind.apps.samples.services.drafting import (
    SampleDetails,
    SampleItem,
    cancel_sample,
    draft_sample,
    revise_sample,
)
from tradewind.apps.samples.services.finding import refresh_found
from tradewind.apps.samples.services.passing_on import on_owner_changed
from tradewind.apps.samples.services.preparing import check_sample, note_payment, place_sample
from tradewind.apps.samples.services.sending import SentParcel, note_arrival, note_movement, send_sample

__all__ = [
    "SampleDetails",
    "SampleItem",
    "SentParcel",
    "ask_boss",
    "cancel_sample",
    "check_sample",
    "draft_sample",
    "follow_sample",
    "note_answer",
    "note_arrival",
    "note_collect_answer",
    "note_movement",
    "note_payment",
    "on_owner_changed",
    "on_terms_decided",
    "place_sample",
    "refresh_found",
    "revise_sample",
    "send_sample",
    "set_rules",
]
