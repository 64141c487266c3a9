"""Do the servers of a mailbox let us in? Asked by a page, so it ends within seconds, whatever they do."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.messaging import permissions
from tradewind.apps.messaging.models import Mailbox
from tradewind.apps.messaging.refusals import ProbeRunning
from tradewind.apps.messaging.services.mailboxes import MailboxDetails
from tradewind.apps.messaging.services.reading import reader_of, sender_of
from tradewind.apps.messaging.services.servers import SERVER, refuse_password_elsewhere, refuse_servers
from tradewind.domain.messaging.attempts import DAY, refuse_too_many
from tradewind.domain.messaging.mailboxes import MailboxKind
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.audit import queries as audit_queries
from tradewind.platform.mail.refusals import MailRefused
from tradewind.platform.mail.secrets import company_safe
from tradewind.platform.mail.transport import Patience
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case

# Three steps (two logins, one list of folders): a page waits no longer than three times this.
_SHORT = Patience(seconds=5.0, step_seconds=6.0)
_MOST_AT_ONCE = 3  # the pages have eight threads
_asking: set[int | None] = set()
_door = threading.Lock()


@dataclass(frozen=True, slots=True)
class Probed:
    """What both servers say; an empty refusal is a yes."""

    reading: MailRefused | None
    sending: MailRefused | None
    folders: int = 0


def probe_mailbox(mailbox: Mailbox, *, by: Actor, at: datetime) -> Probed:
    """Knock at both doors without reading or sending anything. `mailbox` need not be saved."""
    if mailbox.kind == MailboxKind.ARCHIVE:
        return Probed(None, None)
    refuse_servers(by, mailbox)
    if mailbox.kind == MailboxKind.IMAP:  # what is built in has no password
        note_attempt(address=mailbox.address, username=mailbox.username, by=by, at=at)
    with _turn_of(by):
        return _probed(mailbox)


def probe_details(details: MailboxDetails, *, kind: MailboxKind, by: Actor, at: datetime) -> Probed:
    """The same for a mailbox that is only typed yet."""
    address = details.address.strip().lower()
    typed = {name: getattr(details, name) for name in SERVER}
    typed["username"] = details.username or address
    secret = company_safe().lock(details.password, address=address) if details.password else ""
    return probe_mailbox(Mailbox(address=address, kind=kind, secret=secret, **typed), by=by, at=at)


@use_case
def note_attempt(*, address: str, username: str, by: Actor, at: datetime) -> None:
    """Each goes into the person's trail before the server is asked; too many are refused. The user name counts: it is
    what a password is guessed for.
    """
    require(by, permissions.READ)
    person = people.colleague_by_id(by.pk or 0) or people.system_user()
    tried = audit_queries.deeds_since(by, person, action="mailbox.tested", since=at - DAY)
    name = username.strip().lower() or address
    refuse_too_many(name, ((str(row.facts.get("username", "")), row.at) for row in tried), at=at)
    audit.record("mailbox.tested", person, by=by, at=at, address=address, username=name)


def probe_revised(mailbox: Mailbox, details: MailboxDetails, *, by: Actor, at: datetime) -> Probed:
    """A mailbox that is here, as it is typed now; the kept password is told to no other server."""
    typed = {name: getattr(details, name) for name in SERVER} | {"username": details.username or mailbox.address}
    refuse_password_elsewhere(mailbox, typed, details.password)
    secret = company_safe().lock(details.password, address=mailbox.address) if details.password else mailbox.secret
    return probe_mailbox(Mailbox(address=mailbox.address, kind=mailbox.kind, secret=secret, **typed), by=by, at=at)


def _probed(mailbox: Mailbox) -> Probed:
    reading = sending = None
    folders = 0
    try:
        with reader_of(mailbox, _SHORT) as reader:
            folders = len(reader.folders())
    except MailRefused as no:
        reading = no
    try:
        with sender_of(mailbox, _SHORT):
            pass
    except MailRefused as no:
        sending = no
    return Probed(reading, sending, folders)


@contextmanager
def _turn_of(by: Actor) -> Iterator[None]:
    """One test a person and few in all: a server that drips must not hold the threads of everybody's pages."""
    with _door:
        if by.pk in _asking or len(_asking) >= _MOST_AT_ONCE:
            raise ProbeRunning()
        _asking.add(by.pk)
    try:
        yield
    finally:
        with _door:
            _asking.discard(by.pk)
