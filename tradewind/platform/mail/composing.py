"""How do plain facts become the bytes of a message?

The same facts give the same bytes. Nobody who gets a blind copy stands in them.
"""

import base64
import hashlib
import quopri
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime

from tradewind.domain.messaging.message import Address, Part
from tradewind.platform.mail import head_fields
from tradewind.platform.mail.refusals import HeadRefused, NobodyToSendTo

MOST_REFERENCES = 20
_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,80}")
# What no letter holds and some programs stumble over; tabulator and line end stay.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message as it is meant. Ids stand without angle brackets; `sent_at` knows its zone."""

    sender: Address
    to: tuple[Address, ...]
    subject: str
    text: str
    message_id: str
    sent_at: datetime
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    html: str = ""
    parts: tuple[Part, ...] = field(default=(), repr=False)
    in_reply_to: str = ""
    references: tuple[str, ...] = ()

    @property
    def recipients(self) -> tuple[str, ...]:
        """Everybody it goes to, once each: the envelope, blind copies included."""
        everybody = (*self.to, *self.cc, *self.bcc)
        return tuple(dict.fromkeys(head_fields.wire_address(one.address) for one in everybody))


def new_message_id(domain: str) -> str:
    """An id that nobody can guess: who knows ids of ours could otherwise write himself into a conversation."""
    return f"{secrets.token_hex(20)}@{domain.encode('idna').decode('ascii').lower()}"


def composed(message: Outgoing) -> bytes:
    """The bytes to be sent, kept and laid into the sent folder: 7 bits, CRLF, no line over 900 signs."""
    if not message.recipients:
        raise NobodyToSendTo()
    head = "".join(f"{line}\r\n" for line in _head(message))
    return head.encode("ascii") + _body(message)


def _head(message: Outgoing) -> Iterator[str]:
    yield head_fields.address_field("From", [message.sender])
    for name, addresses in (("To", message.to), ("Cc", message.cc), ("Reply-To", message.reply_to)):
        if addresses:
            yield head_fields.address_field(name, addresses)
    if not message.to and not message.cc:
        yield "To: undisclosed-recipients:;"  # a head without a recipient counts as a mark of spam
    yield head_fields.text_field("Subject", message.subject)
    yield f"Date: {format_datetime(message.sent_at)}"
    yield f"Message-ID: <{head_fields.checked_id(message.message_id)}>"
    if message.in_reply_to:
        yield head_fields.id_field("In-Reply-To", [message.in_reply_to])
    if message.references:
        yield head_fields.id_field("References", shortened(message.references))
    yield "MIME-Version: 1.0"


def shortened(references: tuple[str, ...]) -> tuple[str, ...]:
    """A long conversation's first id and its last ones, as RFC 5537, 3.4.4 does for news."""
    if len(references) <= MOST_REFERENCES:
        return references
    return (references[0], *references[1 - MOST_REFERENCES :])


def _body(message: Outgoing) -> bytes:
    """From the inside out: text, beside it HTML, around it the HTML's pictures, around all the files."""
    shown = [part for part in message.parts if part.is_inline and part.content_id and message.html]
    files = [part for part in message.parts if part not in shown]
    whole = _text(message.text, "plain")
    if message.html:
        html = _text(message.html, "html")
        if shown:
            html = _together(message, "related", [html, *(_file(part, is_shown=True) for part in shown)])
        whole = _together(message, "alternative", [whole, html])
    if files:
        whole = _together(message, "mixed", [whole, *(_file(part, is_shown=False) for part in files)])
    return whole


def _together(message: Outgoing, kind: str, pieces: list[bytes]) -> bytes:
    """`=_` occurs in neither base64 nor quoted-printable, so no content can hold the line between two parts."""
    mark = "=_" + hashlib.sha256(f"{kind} {message.message_id}".encode()).hexdigest()[:32]
    begin = f'Content-Type: multipart/{kind};\r\n boundary="{mark}"\r\n\r\n'.encode("ascii")
    line = f"--{mark}".encode("ascii")
    return begin + b"".join(line + b"\r\n" + piece + b"\r\n" for piece in pieces) + line + b"--\r\n"


def _text(text: str, kind: str) -> bytes:
    """Text ends with one line end. Mostly Latin as quoted-printable, the rest as base64: neither has long lines."""
    plain = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n") + "\n"
    letters = plain.encode("utf-8", "replace")
    begin = f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: "
    if sum(one > 126 for one in letters) * 6 > len(letters):
        return begin.encode() + b"base64\r\n\r\n" + _base64(letters.replace(b"\n", b"\r\n"))
    return begin.encode() + b"quoted-printable\r\n\r\n" + quopri.encodestring(letters).replace(b"\n", b"\r\n")


def _file(part: Part, *, is_shown: bool) -> bytes:
    if not _TYPE.fullmatch(part.content_type) or part.content_type.lower().startswith(("multipart/", "message/")):
        kind = "application/octet-stream"  # a message in a message would be taken apart on the way
    else:
        kind = part.content_type
    fields = head_fields.file_name_fields(kind, "inline" if is_shown else "attachment", part.filename)
    fields.append("Content-Transfer-Encoding: base64")
    if is_shown:
        if not re.fullmatch(r"[!-;=?-~]{1,200}", part.content_id):
            raise HeadRefused(field="Content-ID")
        fields.append(f"Content-ID: <{part.content_id}>")
    return "".join(f"{line}\r\n" for line in fields).encode("ascii") + b"\r\n" + _base64(part.content)


def _base64(content: bytes) -> bytes:
    return base64.encodebytes(content).replace(b"\n", b"\r\n")  # lines of 76 signs
