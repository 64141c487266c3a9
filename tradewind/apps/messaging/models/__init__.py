"""What is kept about mail?"""

from tradewind.apps.messaging.models.chats import ChatEntry, ChatImport, KeptChatLine
from tradewind.apps.messaging.models.evidence import EvidenceRoute
from tradewind.apps.messaging.models.letters import Letter, LetterFile, MessageTemplate
from tradewind.apps.messaging.models.mailboxes import Mailbox, MailboxMember, MailCheck, MailFolder, Quarantined
from tradewind.apps.messaging.models.messages import (
    Message,
    MessageAddress,
    MessageCopy,
    MessagePart,
    MessageText,
    Thread,
)

__all__ = [
    "ChatEntry",
    "ChatImport",
    "EvidenceRoute",
    "KeptChatLine",
    "Letter",
    "LetterFile",
    "MailCheck",
    "MailFolder",
    "Mailbox",
    "MailboxMember",
    "Message",
    "MessageAddress",
    "MessageCopy",
    "MessagePart",
    "MessageTemplate",
    "MessageText",
    "Quarantined",
    "Thread",
]
