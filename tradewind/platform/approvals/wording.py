"""The sentences and words of approvals."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "own_request": _("Nobody decides a request of his own. Another colleague has to."),
    "already_asked": _("You have asked for this already; it still waits."),
    "already_decided": _("%(who)s was faster: this is decided already."),
    "approval_reason_needed": _("Write a reason of at most %(longest)s characters."),
    "approval_answers_needed": _("Write down which number you called, who answered, and when."),
    "number_not_known_before": _("Call a number that was known before the request."),
    "call_not_after_request": _("The call lies between the request and now."),
    "ruling_needed": _("Choose how it is ruled."),
    # The history of a request
    "approval.requested": _("Asked"),
    "approval.granted": _("Granted"),
    "approval.returned": _("Returned"),
    "approval.withdrawn": _("Withdrawn"),
    # What people are told
    "told_approval_needed": _("To decide: %(title)s – %(reason)s"),
    "told_approval_granted": _("Granted: %(title)s"),
    "told_approval_returned": _("Returned: %(title)s – %(note)s"),
}

# What a decision answers, and what one calls its parts.
FIELDS: dict[str, Any] = {
    "number": _("Number called"),
    "person": _("Who answered"),
    "moment": _("Called at"),
}

# The heads of a request's row, on its list and on Today.
WORDS: dict[str, str | Promise] = {
    "kind": _("Kind"),
    "about": _("Record"),
    "asks": _("Request"),
    "who": _("Asked by"),
    "since": _("Asked at"),
    "state": _("State"),
}

# The states.
STATES: dict[str, str | Promise] = {
    "requested": _("Waits for a decision"),
    "granted": _("Granted"),
    "returned": _("Returned"),
    "withdrawn": _("Withdrawn"),
}
