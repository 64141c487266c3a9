"""How do messages of another program come into the company's mail?"""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tradewind.cli.company_folder import open_company
from tradewind.cli.contract import FINE, UNUSABLE, Answer, Unusable, print_error, print_records
from tradewind.cli.language import gettext as _
from tradewind.platform.mail.reading.mailboxes import Found, messages_in
from tradewind.platform.mail.sentences import ENGLISH


def import_mail(options: argparse.Namespace) -> int:
    """Take in what stands in the files; a second time adds nothing."""
    open_company(options)
    from tradewind.apps.messaging import services
    from tradewind.domain.messaging.mailboxes import FolderRole
    from tradewind.platform.people.queries import system_user

    by = system_user()
    mailbox = _mailbox(options.mailbox, by)
    role = FolderRole.SENT if options.sent else FolderRole.INBOX
    done = services.import_messages(_found(options.paths), mailbox=mailbox, role=role, by=by, now=_now)
    if options.json:
        record = {"mailbox": mailbox.address, "new": done.new, "known": done.known, "set_aside": len(done.problems)}
        print_records([Answer(record | {"problems": [_problem(*each) for each in done.problems]})])
    else:
        _tell(mailbox.address, done)
    if not done.new and not done.known:
        print_error(_("None of these messages could be read."))
        return UNUSABLE
    return FINE


def _mailbox(address: str, by: Any) -> Any:
    from tradewind.apps.messaging import queries, services

    if not address:
        return services.archive_for(by, at=_now())
    found = queries.visible_mailboxes(by).filter(address=address.strip().lower()).first()
    if found is None:
        raise Unusable(_("There is no mailbox %(address)s here.") % {"address": address})
    return found


def _found(paths: list[str]) -> Iterator[Found]:
    for path in paths:
        yield from messages_in(Path(path))


def _now() -> datetime:
    return datetime.now(UTC)


def _problem(name: str, code: str) -> dict[str, str]:
    return {"code": code, "sentence": f"{name}: {_first(code)}"}


def _first(code: str) -> str:
    """The sentence without its figures: which limit it was stands with what was set aside."""
    sentence = _(ENGLISH[code])
    return code if "%(" in sentence else sentence


def _tell(address: str, done: Any) -> None:
    facts = {"address": address, "new": done.new, "known": done.known, "aside": len(done.problems)}
    print(_("%(address)s: %(new)s new, %(known)s known already, %(aside)s could not be read") % facts)
    for name, code in done.problems:
        print(f"  {name}: {_first(code)}")
