"""Which inquiries stand in these messages, and what do they say?"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tradewind.cli.contract import (
    DECIMAL,
    FINE,
    TEXT,
    UNUSABLE,
    YES_OR_NO,
    Answer,
    list_of,
    print_error,
    print_records,
    record_schema,
)
from tradewind.cli.language import gettext as _
from tradewind.domain.inquiries.reading.facts import FoundFacts, read_inquiry
from tradewind.domain.inquiries.reading.items.reading import Item
from tradewind.domain.inquiries.reading.kinds.judging import Kind
from tradewind.domain.inquiries.reading.letter import Found, Letter
from tradewind.domain.messaging.message import ParsedMessage
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.platform.mail.reading.mailboxes import Found as FoundMessage
from tradewind.platform.mail.reading.mailboxes import messages_in
from tradewind.platform.mail.reading.reader import MessageReader
from tradewind.platform.mail.sentences import ENGLISH

SCHEMA = record_schema(
    "inquiry extract: one line for each message; null where the text says nothing",
    {
        "file": TEXT,
        "is_inquiry": YES_OR_NO,
        "kind": {**TEXT, "enum": [*(kind.value for kind in Kind), None]},
        "company": TEXT,
        "country": {**TEXT, "description": "never from the mail address alone"},
        "country_hint": {**TEXT, "description": "what only the end of the mail address says"},
        "phone": TEXT,
        "language": TEXT,
        "items": list_of({
            "type": "object",
            "properties": {
                "description": TEXT,
                "quantity": {**DECIMAL, "description": "of a range its lower end"},
                "unit": {**TEXT, "description": "pcs, sets, pairs, kg, t, 20GP, 40HQ ..."},
            },
        }),
        "incoterm": TEXT,
        "origin": TEXT,
        "destination": TEXT,
        "weight_kg": DECIMAL,
        "volume_cbm": DECIMAL,
        "target_price": DECIMAL,
        "currency": TEXT,
        "certificates": list_of(TEXT),
        "asks": {**list_of(TEXT), "description": "price, quotation, moq, lead_time, sample, catalogue, payment"},
        "platform": TEXT,
        "buyer": {**TEXT, "description": "for whom the platform or web form writes"},
        "reply_channel": {**TEXT, "description": "where the answer must be given: a link, an address, a platform"},
    },
)  # fmt: skip
# Letters of these kinds are nobody's wish: nothing in them is offered for an inquiry's fields.
_NO_WISH = frozenset(Kind) - {Kind.INQUIRY, Kind.FOLLOW_UP, Kind.OTHER}
_HEAD = re.compile(
    rb"\s{0,8}(?:from|subject|to|date|received|return-path|message-id|delivered-to|mime-version|x-[\w-]+):",
    re.IGNORECASE,
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["extract"])
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help=_("a message, a mailbox, a text, a zip of messages or a folder")
    )


def run(options: argparse.Namespace) -> int:
    usable = 0

    def answers() -> Iterator[Answer]:
        nonlocal usable
        for name, letter, problems in _letters(options.paths):
            usable += letter is not None
            facts = read_inquiry(letter) if letter else None
            if options.json:
                yield Answer({"file": _name(name), **_record(facts), "problems": _told(problems)})
            else:
                _tell(name, facts, problems)

    code = print_records(answers())
    if code == FINE and not usable:
        print_error(_("None of these messages could be read."))
        return UNUSABLE
    return code


def _letters(paths: list[str]) -> Iterator[tuple[str, Letter | None, tuple[Finding, ...]]]:
    with MessageReader() as reader:
        for path in paths:
            for found in messages_in(Path(path)):
                if found.problem:
                    yield found.name, None, (Finding(found.problem, found.name, severity=Severity.PROBLEM),)
                elif _is_plain(found):
                    yield found.name, _letter_of_text(found.raw), ()
                else:
                    read = reader.read(found.name, found.raw)
                    letter = _letter_of(read.message) if read.message else None
                    yield found.name, letter, () if letter else read.problems


def _is_plain(found: FoundMessage) -> bool:
    """A text without the head of a mail: a chat, a web form, a fax typed off."""
    return found.name.lower().endswith((".txt", ".text", ".md")) and not _HEAD.match(found.raw)


def _letter_of_text(raw: bytes) -> Letter:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        return Letter(text=text, full_text=text)
    text = raw.decode("latin-1")
    return Letter(text=text, full_text=text)


def _letter_of(message: ParsedMessage) -> Letter:
    return Letter(
        subject=message.subject,
        text=message.reply_text,
        full_text=message.text,
        sender_name=message.sender.name,
        sender_address=message.sender.address,
        headers=dict(message.headers),
        signature=message.signature,
    )


def _record(facts: FoundFacts | None) -> dict[str, Any]:
    empty: dict[str, Any] = {name: [] if "items" in shape else None for name, shape in SCHEMA["properties"].items()}
    del empty["file"], empty["problems"]
    if facts is None:
        return empty
    told = {"is_inquiry": facts.is_inquiry, "kind": facts.verdict.kind, "language": facts.language}
    return {**empty, **told} if facts.verdict.kind in _NO_WISH else {**empty, **told, **_fields(facts)}


def _fields(facts: FoundFacts) -> dict[str, Any]:
    relay, route, price = facts.relay, facts.route, facts.target_price
    return {
        "company": _value(facts.company),
        "country": _value(facts.country),
        "country_hint": _value(facts.country_hint),
        "phone": _value(facts.phone),
        "items": [_item(item) for item in facts.items],
        "incoterm": _value(route.incoterm),
        "origin": _value(route.origin),
        "destination": _value(route.destination),
        "weight_kg": _value(facts.weight_kg),
        "volume_cbm": _value(facts.volume_cbm),
        "target_price": price.value.amount if price else None,
        "currency": _value(facts.currency),
        "certificates": [each.value for each in facts.certificates],
        "asks": [each.topic for each in facts.asked],
        "platform": relay.code or None if relay else None,
        "buyer": _value(relay.buyer) if relay else None,
        "reply_channel": relay.reply_channel if relay and relay.code else None,
    }


def _value(found: Found[Any] | None) -> Any:
    return found.value if found else None


def _item(item: Item) -> dict[str, Any]:
    return {"description": item.description, "quantity": item.quantity, "unit": item.unit}


def _tell(name: str, facts: FoundFacts | None, problems: tuple[Finding, ...]) -> None:
    print(_name(name))
    for each in _told(problems):
        print(f"  {each['sentence']}")
    if facts:
        print("  " + (_("an inquiry") if facts.is_inquiry else _("no inquiry")) + f" ({facts.verdict.kind.value})")
        for field, value in _record(facts).items():
            if value and field not in ("is_inquiry", "kind"):
                print(f"  {field}: {_plain(value)}")


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(" ".join(str(part) for part in _parts(each) if part is not None) for each in value)
    return str(value)


def _parts(each: Any) -> tuple[Any, ...]:
    return (each["quantity"], each["unit"], each["description"]) if isinstance(each, dict) else (each,)


def _told(problems: tuple[Finding, ...]) -> list[dict[str, str]]:
    return [{"code": each.code, "sentence": _(ENGLISH[each.code]) % dict(each.facts)} for each in problems]


def _name(path: str) -> str:
    """A name whose bytes are no text is shown with a mark for each."""
    return path.encode("utf-8", "replace").decode("utf-8")
