"""What stands below a letter: the words of the message it answers."""

from tradewind.apps.messaging.models import Message, MessageText
from tradewind.domain.messaging.quoting import passed_on, quoted


def quotation_of(message: Message) -> str:
    """The answered message, line by line; nothing where it says nothing."""
    words = _words(message)
    return quoted(_sender(message), message.at, words) if words else ""


def passed_on_text(message: Message) -> str:
    """The message as it is passed on."""
    to = ", ".join(each.address for each in message.addresses.all() if each.role == "to")
    return passed_on(_sender(message), message.at, to, message.subject, _words(message))


def _words(message: Message) -> str:
    kept = MessageText.objects.filter(message=message).first()
    return kept.text if kept else ""


def _sender(message: Message) -> str:
    name, address = message.sender_name, message.sender_address
    return f"{name} <{address}>" if name and name != address else address
