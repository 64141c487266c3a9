"""How does a read message cross from the child to us? As one line of JSON, then the bytes of its files: data only.

With it goes what was judged of it: whatever goes over a stranger's words does so within the child's limits.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import IO, Any

from tradewind.domain.messaging.judging import Judged
from tradewind.domain.messaging.kinds import JudgedKind, MessageKind
from tradewind.domain.messaging.message import Address, Complaint, ParsedMessage, Part
from tradewind.domain.vocabulary.finding import Finding, Severity

_LONGEST_LINE = 200_000_000
_TEXTS = ("message_id", "in_reply_to", "subject", "text", "reply_text", "signature", "html")
_PEOPLE = ("reply_to", "to", "cc")


class Broken(Exception):  # noqa: N818 - the child has ended; how, its exit code says
    """The child said nothing, or not all of it."""


def send_message(raw: bytes, target: IO[bytes]) -> None:
    target.write(b"%d\n" % len(raw))
    target.write(raw)
    target.flush()


def receive_message(source: IO[bytes]) -> bytes | None:
    """The next message; nothing at the end."""
    line = source.readline(32)
    return source.read(int(line)) if line else None


def send_refusal(code: str, facts: dict[str, object], target: IO[bytes]) -> None:
    target.write(json.dumps({"refused": code, "facts": facts}).encode() + b"\n")
    target.flush()


def send_parsed(message: ParsedMessage, judged: Judged, target: IO[bytes]) -> None:
    told: dict[str, Any] = {name: getattr(message, name) for name in _TEXTS}
    told |= {name: [[each.name, each.address] for each in getattr(message, name)] for name in _PEOPLE}
    told |= {
        "references": message.references,
        "sender": [message.sender.name, message.sender.address],
        "sent_at": message.sent_at.isoformat() if message.sent_at else None,
        "headers": message.headers,
        "complaints": [[each.code, each.facts] for each in message.complaints],
        "parts": [[p.filename, p.content_type, p.size, p.content_id, p.is_inline] for p in message.parts],
        "judged": {
            "identity": judged.identity, "account": judged.account,
            "kind": [judged.kind.kind, judged.kind.reasons, judged.kind.failed, judged.kind.returns],
            "findings": [[f.code, f.source, f.facts, f.severity] for f in judged.findings],
        },
    }  # fmt: skip
    target.write(json.dumps(told).encode() + b"\n")
    for part in message.parts:
        target.write(part.content)
    target.flush()


def receive_parsed(source: IO[bytes]) -> tuple[ParsedMessage, Judged] | Complaint:
    """The message, or why it was not read; raises Broken where the child has died of it."""
    line = source.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise Broken
    told = json.loads(line)
    if "refused" in told:
        return Complaint(told["refused"], tuple(told["facts"].items()))
    return _message_of(told, lambda size: _exactly(source, size)), _judged_of(told["judged"])


def _exactly(source: IO[bytes], size: int) -> bytes:
    content = source.read(size)
    if len(content) != size:
        raise Broken
    return content


def _message_of(told: dict[str, Any], content_of: Callable[[int], bytes]) -> ParsedMessage:
    fields: dict[str, Any] = {name: told[name] for name in _TEXTS}
    fields |= {name: tuple(Address(*each) for each in told[name]) for name in _PEOPLE}
    return ParsedMessage(
        **fields,
        references=tuple(told["references"]),
        sender=Address(*told["sender"]),
        sent_at=datetime.fromisoformat(told["sent_at"]) if told["sent_at"] else None,
        parts=tuple(
            Part(filename, kind, content_of(size), identity, is_inline)
            for filename, kind, size, identity, is_inline in told["parts"]
        ),
        headers=tuple((name, value) for name, value in told["headers"]),
        complaints=tuple(
            Complaint(code, tuple((name, value) for name, value in facts)) for code, facts in told["complaints"]
        ),
    )


def _judged_of(told: dict[str, Any]) -> Judged:
    kind, reasons, failed, returns = told["kind"]
    return Judged(
        identity=told["identity"], kind=JudgedKind(MessageKind(kind), tuple(reasons), tuple(failed), tuple(returns)),
        findings=tuple(
            Finding(code, source, facts, Severity(severity)) for code, source, facts, severity in told["findings"]
        ),
        account=told["account"],
    )  # fmt: skip
