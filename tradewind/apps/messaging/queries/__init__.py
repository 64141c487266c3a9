"""Which mail may a person see, and what does a page need of it?"""

from tradewind.apps.messaging.queries.scope import (
    mailbox_for,
    mailbox_ids_of,
    mailbox_to_change,
    may_open_message,
    message_for,
    visible_mailboxes,
)

__all__ = [
    "mailbox_for",
    "mailbox_ids_of",
    "mailbox_to_change",
    "may_open_message",
    "message_for",
    "visible_mailboxes",
]
