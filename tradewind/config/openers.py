"""Who may open a message, beside who reads its mailbox and who may open its customer? Rooms above messaging say."""

from tradewind.apps.inquiries.queries import messages_opened

OPENERS = (messages_opened,)
