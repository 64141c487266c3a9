"""What does a message say, whatever its bytes are? `parse_message` never fails but for what is not read at all."""

from tradewind.domain.messaging.message import Address, Complaint, ParsedMessage
from tradewind.domain.messaging.parsing.addresses import addresses_in
from tradewind.domain.messaging.parsing.bodies import Bodies, bodies_of, readable
from tradewind.domain.messaging.parsing.dates import moment_of
from tradewind.domain.messaging.parsing.headers import Headers
from tradewind.domain.messaging.parsing.html_text import text_of_html
from tradewind.domain.messaging.parsing.identities import identities_in, made_up_identity
from tradewind.domain.messaging.parsing.limits import ADDRESSES, HEADER_BYTES, MEGABYTE, MESSAGE_BYTES, PARTS
from tradewind.domain.messaging.parsing.structure import Structure, structure_of
from tradewind.domain.messaging.parsing.telling_headers import telling_headers
from tradewind.domain.messaging.parsing.unreadable import MessageUnreadable
from tradewind.domain.messaging.reply_text import Reply, split_reply
from tradewind.domain.vocabulary.text import clean_line

__all__ = ["MessageUnreadable", "parse_message"]


def parse_message(raw: bytes) -> ParsedMessage:
    """Read the bytes of one message as they came; raises MessageUnreadable only for what breaks a limit."""
    if len(raw) > MESSAGE_BYTES:
        megabytes = -(-len(raw) // MEGABYTE)
        raise MessageUnreadable("message_too_large", megabytes=megabytes, limit=MESSAGE_BYTES // MEGABYTE)
    if not raw or raw.isspace():
        raise MessageUnreadable("message_empty")
    identity = raw
    if b"\n" not in raw:
        raw = raw.replace(b"\r", b"\n")  # as old Macintosh programs saved it
    structure = structure_of(raw)
    if not structure.root.headers.fields and b"\0" in raw[:2_000]:
        raise MessageUnreadable("message_is_none")
    bodies = bodies_of(raw, structure.root)
    return _message(identity, structure, bodies)


def _message(raw: bytes, structure: Structure, bodies: Bodies) -> ParsedMessage:
    headers = structure.root.headers
    complaints = [*_complaints_about(structure), *bodies.complaints]
    senders = _addresses(headers, "from", complaints) or _addresses(headers, "sender", complaints)
    text = "\n".join(bodies.shown)
    page = "\n".join(bodies.pages)
    reply = _reply(text, page, bool(bodies.plain))
    own = identities_in(headers.raw("message-id"))
    if not own:
        complaints.append(Complaint("message_without_id"))
    sent_at = moment_of(headers.text("date"))
    if sent_at is None:
        complaints.append(Complaint("message_without_date"))
    answered = identities_in(headers.raw("in-reply-to"))
    return ParsedMessage(
        message_id=own[0] if own else made_up_identity(raw),
        in_reply_to=answered[0] if answered else "",
        references=identities_in(" ".join(headers.all_raw("references"))),
        sender=senders[0] if senders else Address("", ""),
        reply_to=_addresses(headers, "reply-to", complaints),
        to=_addresses(headers, "to", complaints),
        cc=_addresses(headers, "cc", complaints),
        subject=clean_line(readable(headers.text("subject"))),
        sent_at=sent_at,
        text=text,
        reply_text=reply.reply,
        signature=reply.signature,
        html=page,
        parts=tuple(bodies.parts),
        headers=telling_headers(structure.root),
        complaints=tuple(dict.fromkeys(complaints)),
    )


def _reply(text: str, page: str, has_plain: bool) -> Reply:
    """HTML says more surely where a quotation begins; it is asked where the plain text shows none."""
    reply = split_reply(text)
    if page and has_plain and not reply.quoted:
        of_page = split_reply(text_of_html(page))
        if of_page.quoted and of_page.reply:
            return of_page
    return reply


def _addresses(headers: Headers, name: str, complaints: list[Complaint]) -> tuple[Address, ...]:
    found, were_more = addresses_in(", ".join(headers.all_raw(name))[:HEADER_BYTES])
    if were_more:
        complaints.append(Complaint("message_too_many_addresses", (("header", name), ("limit", ADDRESSES))))
    return found


def _complaints_about(structure: Structure) -> list[Complaint]:
    complaints = []
    if not structure.root.headers.fields:
        complaints.append(Complaint("message_without_headers"))
    if structure.headers_cut:
        complaints.append(Complaint("message_headers_cut", (("limit", HEADER_BYTES // 1000),)))
    if structure.parts_left_out:
        complaints.append(Complaint("message_too_many_parts", (("limit", PARTS),)))
    if structure.without_end and not structure.parts_left_out:
        complaints.append(Complaint("message_cut_short"))
    return complaints
