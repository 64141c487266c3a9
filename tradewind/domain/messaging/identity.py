"""Is this the same message as one that is there already?"""

import hashlib
from collections.abc import Iterator

from tradewind.domain.messaging.message import ParsedMessage


def identity_of(message: ParsedMessage) -> str:
    """The same message from another folder, mailbox or file has the same digest; its way through servers is left out.

    The Message-ID alone is not enough: whoever knows one could send another text under it, and it would be passed over.
    """
    digest = hashlib.sha256()
    for text in _what_makes_it(message):
        line = text.encode("utf-8", "surrogatepass")
        digest.update(str(len(line)).encode() + b":" + line)
    return digest.hexdigest()


def _what_makes_it(message: ParsedMessage) -> Iterator[str]:
    yield message.message_id
    yield message.sender.address
    yield message.sent_at.isoformat() if message.sent_at else ""
    yield " ".join(message.subject.split())
    yield " ".join(message.text.split())
    yield " ".join(message.html.split())  # programs show this one, whatever the text beside it says
    for part in message.parts:
        yield hashlib.sha256(part.content).hexdigest()
