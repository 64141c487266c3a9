"""What stands in these messages, whatever program wrote them?"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tradewind.cli.company_folder import add_company_argument
from tradewind.cli.contract import (
    COUNT,
    FINE,
    MOMENT,
    TEXT,
    UNUSABLE,
    Answer,
    list_of,
    print_error,
    print_records,
    record_schema,
)
from tradewind.cli.language import gettext as _
from tradewind.domain.messaging.message import Address, ParsedMessage
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.platform.mail.reading.mailboxes import messages_in
from tradewind.platform.mail.reading.reader import MessageReader, ReadMessage
from tradewind.platform.mail.sentences import ENGLISH

# What the record says anyway: `date_utc` is null, and a made-up id ends in .invalid.
_SEEN = frozenset({"message_without_id", "message_without_date"})
_PERSON: dict[str, Any] = {"type": ["object", "null"], "properties": {"name": TEXT, "address": TEXT}}
SCHEMA = record_schema(
    "mail parse: one line for each message; mail import: one line with mailbox, new, known, set_aside",
    {
        "mailbox": TEXT,
        "new": COUNT,
        "known": {**COUNT, "description": "were there before: nothing was added"},
        "set_aside": {**COUNT, "description": "could not be read; each is among the problems"},
        "file": {**TEXT, "description": "its path; in a mailbox with #number, in an archive with the name inside"},
        "message_id": {**TEXT, "description": "made of the content where the message has none"},
        "in_reply_to": TEXT,
        "from": _PERSON,
        "to": list_of(_PERSON),
        "cc": list_of(_PERSON),
        "subject": TEXT,
        "date_utc": MOMENT,
        "attachments": list_of({
            "type": "object",
            "properties": {"filename": TEXT, "content_type": TEXT, "size": {**COUNT, "description": "bytes"}},
        }),
        "text": TEXT,
        "reply_text": {**TEXT, "description": "without quotation and signature"},
    },
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["parse", "import"])
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help=_("a message, a mailbox, a zip of messages or a folder")
    )
    parser.add_argument("--mailbox", metavar="ADDRESS", default="", help=_("import: the mailbox they belong to"))
    parser.add_argument("--sent", action="store_true", help=_("import: they were sent by us"))
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    if options.what == "import":
        from tradewind.cli.mail_import import import_mail  # needs a company; parsing needs none

        return import_mail(options)
    usable = 0

    def answers() -> Iterator[Answer]:
        nonlocal usable
        for each in _read(options.paths):
            usable += each.message is not None
            if options.json:
                yield Answer(_record(each))
            else:
                _tell(each)

    code = print_records(answers())
    if code == FINE and not usable:
        print_error(_("None of these messages could be read."))
        return UNUSABLE
    return code


def _read(paths: list[str]) -> Iterator[ReadMessage]:
    with MessageReader() as reader:
        for path in paths:
            for found in messages_in(Path(path)):
                if found.problem:
                    finding = Finding(found.problem, found.name, severity=Severity.PROBLEM)
                    yield ReadMessage(found.name, b"", None, (finding,))
                else:
                    yield reader.read(found.name, found.raw)


def _record(read: ReadMessage) -> dict[str, object]:
    message = read.message
    problems = [{"code": finding.code, "sentence": _sentence(finding)} for finding in _worth_telling(read)]
    return {"file": _name(read.name), **(_fields(message) if message else _NOTHING), "problems": problems}


_NOTHING: dict[str, object] = {
    "message_id": None,
    "in_reply_to": None,
    "from": None,
    "to": [],
    "cc": [],
    "subject": None,
    "date_utc": None,
    "attachments": [],
    "text": None,
    "reply_text": None,
}


def _fields(message: ParsedMessage) -> dict[str, object]:
    return {
        "message_id": message.message_id,
        "in_reply_to": message.in_reply_to or None,
        "from": _person(message.sender),
        "to": [_person(each) for each in message.to],
        "cc": [_person(each) for each in message.cc],
        "subject": message.subject,
        "date_utc": message.sent_at,
        "attachments": [
            {"filename": part.filename, "content_type": part.content_type, "size": part.size} for part in message.parts
        ],
        "text": message.text,
        "reply_text": message.reply_text,
    }


def _worth_telling(read: ReadMessage) -> list[Finding]:
    return [finding for finding in read.problems if finding.code not in _SEEN]


def _person(person: Address) -> dict[str, str]:
    return {"name": person.name, "address": person.address}


def _tell(read: ReadMessage) -> None:
    print(_name(read.name))
    if message := read.message:
        sender = message.sender.name or message.sender.address
        facts = {"sender": sender, "subject": message.subject, "files": len(message.parts)}
        print("  " + _("%(subject)s, from %(sender)s, %(files)s files") % facts)
    for finding in _worth_telling(read):
        print(f"  {_sentence(finding)}")


def _name(path: str) -> str:
    """A name whose bytes are no text is shown with a mark for each."""
    return path.encode("utf-8", "replace").decode("utf-8")


def _sentence(finding: Finding) -> str:
    return _(ENGLISH[finding.code]) % dict(finding.facts)
