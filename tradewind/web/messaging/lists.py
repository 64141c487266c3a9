"""What does the list of mail offer?"""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.apps.messaging import queries
from tradewind.apps.messaging.wording import WORDS
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.mailboxes import Direction, MailboxState
from tradewind.platform.access import Actor
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, Quick

# What is asked for together: nobody looks for receipts alone.
KINDS: tuple[tuple[str, str | Promise, tuple[MessageKind, ...]], ...] = (
    ("personal", WORDS["personal"], (MessageKind.PERSONAL,)),
    (
        "automatic",
        WORDS["automatic_reply"],
        (MessageKind.AUTOMATIC_REPLY, MessageKind.READ_RECEIPT, MessageKind.CALENDAR),
    ),
    ("bulk", WORDS["bulk"], (MessageKind.BULK,)),
    ("bounce", WORDS["bounce"], (MessageKind.BOUNCE,)),
)


def mail_list(by: Actor, mailboxes: Sequence[Any]) -> ListDefinition:
    """The mail of the mailboxes one may read."""
    return ListDefinition(
        name="mail",
        path=reverse("messaging:mail"),
        columns=[
            Column("sender", _("From / to"), css="stick-l"),
            Column("subject", _("Subject")),
            Column("customer", _("Customer")),
            Column("mailbox", _("Mailbox")),
            Column("at", _("Time"), order=("at",)),
        ],
        row_template="messaging/_mail_row.html",
        sort="-at",
        quick=_quick(),
        filters=_filters(mailboxes),
        search=lambda rows, text: queries.mail_found(by, rows, text),
        search_label=_("Sender's address, or words of a subject (newest 5,000)"),
        noun=_("messages"),
        words={
            "me": _("to"), "unlinked": _("No customer"), "colleagues": _("A colleague's"), "files": _("Files"),
            "warned": _("With a warning"),
            "nothing": _("(no subject)"), "nobody": _("(no sender)"),
        }
        | {kind.value: WORDS[kind.value] for kind in MessageKind},
        first_use=_first_use(mailboxes),
    )  # fmt: skip


def _first_use(mailboxes: Sequence[Any]) -> FirstUse:
    if any(each.state == MailboxState.ACTIVE for each in mailboxes):
        return FirstUse(_("No mail yet"), _("New mail is fetched every two minutes, or at once by “Fetch”."))
    return FirstUse(
        _("No mailbox yet"), _("Address and password are enough for most providers; the servers are known."),
        reverse("messaging:open_mailbox"), _("Set up a mailbox"),
    )  # fmt: skip


def _quick() -> list[Quick]:
    return [
        Quick("in", _("Received"), lambda rows: rows.filter(message__direction=Direction.IN)),
        Quick(
            "unlinked",
            _("No customer"),
            lambda rows: rows.filter(
                message__party=None, message__direction=Direction.IN, message__kind=MessageKind.PERSONAL
            ),
        ),
        Quick("warned", _("With a warning"), lambda rows: rows.exclude(message__warnings=[])),
    ]


def _filters(mailboxes: Sequence[Any]) -> list[Filter]:
    kinds = {key: members for key, _label, members in KINDS}
    return [
        Filter(
            "mailbox",
            _("Mailbox"),
            lambda rows, value: rows.filter(mailbox_id=int(value)),
            choices=[(str(each.pk), each.name) for each in mailboxes],
        ),
        Filter(
            "direction",
            _("Direction"),
            lambda rows, value: rows.filter(message__direction=value),
            choices=[(Direction.IN, _("Received")), (Direction.OUT, WORDS["sent"])],
        ),
        Filter(
            "kind",
            _("Kind"),
            lambda rows, value: rows.filter(message__kind__in=kinds[value]),
            choices=[(key, label) for key, label, _members in KINDS],
        ),
    ]
