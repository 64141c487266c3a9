"""What does a message say as text and as HTML, and which files came with it?"""

from dataclasses import dataclass, field

from tradewind.domain.messaging.message import Complaint, Part
from tradewind.domain.messaging.parsing.charsets import is_known, text_of
from tradewind.domain.messaging.parsing.encoded_words import decoded
from tradewind.domain.messaging.parsing.filenames import cleaned, made_up
from tradewind.domain.messaging.parsing.headers import read_headers
from tradewind.domain.messaging.parsing.html_text import text_of_html
from tradewind.domain.messaging.parsing.limits import HTML_CHARACTERS, TEXT_BYTES, TEXT_CHARACTERS
from tradewind.domain.messaging.parsing.structure import Node, leaves
from tradewind.domain.messaging.parsing.transfer import unpacked

_SURROGATES = {code: "\ufffd" for code in range(0xD800, 0xE000)}


@dataclass(slots=True)
class Bodies:
    """Texts in their order, and files. `room` is how many characters more are read, of pages and of plain texts."""

    plain: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)  # each text once: plain, or the page where no plain one says it
    parts: list[Part] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    room: dict[bool, int] = field(default_factory=lambda: {True: HTML_CHARACTERS, False: TEXT_CHARACTERS})


def bodies_of(raw: bytes, root: Node) -> Bodies:
    found = Bodies()
    with_plain = _alternatives_with_plain(raw, root)
    for node, around in leaves(root):
        content, sound = unpacked(raw[node.body : node.end], node.headers.raw("content-transfer-encoding"))
        if not sound:
            found.complaints.append(Complaint("message_badly_packed", (("part", len(found.parts) + 1),)))
        kind = "text/plain" if node.is_multipart else node.kind.value
        if kind in ("text/plain", "text/html") and node.disposition.value in ("", "inline"):
            said_twice = any(id(each) in with_plain for each in around)
            _take_text(found, node, content, (kind == "text/html", said_twice))
        else:
            found.parts.append(_part(node, content, kind, len(found.parts) + 1))
    return found


def _alternatives_with_plain(raw: bytes, root: Node) -> set[int]:
    """The multipart/alternatives in which a plain text is there as well; an empty one says nothing."""
    found: set[int] = set()
    for node, around in leaves(root):
        is_text = node.kind.value == "text/plain" and node.disposition.value in ("", "inline")
        if is_text and raw[node.body : node.end].strip():
            found |= {id(each) for each in around[-1:] if each.kind.value == "multipart/alternative"}
    return found


def _take_text(found: Bodies, node: Node, content: bytes, kind: tuple[bool, bool]) -> None:
    is_page, said_twice = kind
    label = node.kind.parameters.get("charset", "")
    if not is_known(label):
        found.complaints.append(Complaint("message_unknown_charset", (("charset", label[:40]),)))
    text = readable(text_of(content[:TEXT_BYTES], label))
    room = found.room[is_page]
    if len(text) > room or len(content) > TEXT_BYTES:
        found.complaints.append(Complaint("message_text_cut", (("limit", TEXT_CHARACTERS),)))
        text = text[:room]
    found.room[is_page] -= len(text)
    if is_page:
        found.pages.append(text)
        said = "" if said_twice else text_of_html(text)
    else:
        said = _unflowed(text, node)
        found.plain.append(said)
    if said.strip():
        found.shown.append(said)


def _unflowed(text: str, node: Node) -> str:
    """Lines that were wrapped for the way are joined again (RFC 3676)."""
    parameters = node.kind.parameters
    if parameters.get("format", "").lower() != "flowed":
        return text
    joins = "" if parameters.get("delsp", "").lower() == "yes" else " "
    lines: list[list[str]] = []
    goes_on = False
    depth = 0
    for line in text.split("\n"):
        bare = line.lstrip(">")
        now = len(line) - len(bare)
        if not now and bare.startswith(" "):
            bare = bare[1:]  # stuffed
        flows = bare.endswith(" ") and bare != "-- "
        piece = bare[:-1] + joins if flows else bare
        if goes_on and now == depth:
            lines[-1].append(piece.lstrip() if now else piece)
        else:
            lines.append([line[:now] + piece])
        goes_on, depth = flows, now
    return "\n".join("".join(pieces) for pieces in lines)


def readable(text: str) -> str:
    """With the line breaks of this house and nothing that cannot be stored."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return unix.translate(_SURROGATES) if not unix.isascii() else unix


def _part(node: Node, content: bytes, kind: str, number: int) -> Part:
    disposition = node.disposition
    named = disposition.parameters.get("filename") or node.kind.parameters.get("name", "")
    filename = cleaned(named)
    if not filename and kind == "message/rfc822":
        filename = _named_by_subject(content)
    identity = node.headers.raw("content-id").strip().strip("<>").strip()[:250]
    return Part(
        filename=filename or made_up(number, kind),
        content_type=readable(kind)[:120],
        content=content,
        content_id=readable(identity),
        is_inline=disposition.value == "inline" or (bool(identity) and disposition.value != "attachment"),
    )


def _named_by_subject(content: bytes) -> str:
    headers, _body = read_headers(content, 0, len(content))
    subject = decoded(headers.raw("subject")).replace("/", "-").replace("\\", "-")
    return cleaned(f"{subject}.eml") if subject.strip() else ""
