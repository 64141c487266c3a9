"""Which mail may a person see, and what does a page need of it?"""

from tradewind.apps.messaging.queries.letters import (
    evidence_route,
    letter_for,
    letter_to_change,
    letters_due,
    letters_out_of_sight,
    party_of_letter,
    template_to_change,
    templates,
    visible_letters,
)
from tradewind.apps.messaging.queries.of_party import MailLine, mail_of_party
from tradewind.apps.messaging.queries.reading import file_names, messages_with_words, thread_of
from tradewind.apps.messaging.queries.scope import (
    mailbox_for,
    mailbox_ids_of,
    mailbox_to_change,
    mailboxes_to_read,
    may_open_message,
    message_for,
    visible_mailboxes,
)

__all__ = [
    "MailLine",
    "mail_of_party",
    "evidence_route",
    "file_names",
    "letter_for",
    "letter_to_change",
    "letters_due",
    "letters_out_of_sight",
    "mailbox_for",
    "mailbox_ids_of",
    "mailbox_to_change",
    "mailboxes_to_read",
    "may_open_message",
    "message_for",
    "messages_with_words",
    "party_of_letter",
    "template_to_change",
    "templates",
    "thread_of",
    "visible_letters",
    "visible_mailboxes",
]
