"""Setting mailboxes up: whose they are, how they are reached, what went wrong with them."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.events import ReadingAsked
from tradewind.apps.messaging.models import Mailbox, MailboxMember, MailCheck, MailFolder
from tradewind.apps.messaging.refusals import BadMailboxOwner, MailboxOfCustomer, MailboxStopped, MailboxTaken
from tradewind.apps.messaging.services.servers import (
    SERVER,
    is_let_in_as_itself,
    refuse_password_elsewhere,
    refuse_servers,
)
from tradewind.apps.messaging.services.telling import tell_readers
from tradewind.apps.parties import queries as parties
from tradewind.domain.messaging.mailboxes import MailboxKind, MailboxState
from tradewind.domain.vocabulary.details import Desk, check_email
from tradewind.domain.vocabulary.text import clean_line, clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.events import publish
from tradewind.platform.mail.secrets import company_safe
from tradewind.platform.people import queries as people
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next

# A bad hour of the line: it ends by itself, and stands at the mailbox while it lasts.
_PASSING = frozenset({"mail_timed_out", "mail_connection_lost", "mail_port_closed", "mail_host_unknown"})


@dataclass(frozen=True, slots=True)
class MailboxDetails:
    """What people type about a mailbox. An empty password leaves the one that is kept."""

    name: str
    address: str
    imap_host: str = ""
    imap_port: int = 993
    imap_security: str = "tls"
    smtp_host: str = ""
    smtp_port: int = 465
    smtp_security: str = "tls"
    username: str = ""
    password: str = ""
    signature: str = ""
    reads_since: date | None = None


@use_case
def open_mailbox(
    *, kind: MailboxKind, details: MailboxDetails, owner_id: int | None, by: Actor, at: datetime
) -> Mailbox:
    """Set up a mailbox: one's own, or (a leader) a colleague's or a shared one (`owner_id` empty)."""
    require(by, permissions.READ)
    if owner_id != by.pk or kind == MailboxKind.ARCHIVE:
        require(by, permissions.MANAGE_MAILBOXES)
    _refuse_owner(by, owner_id)
    columns = _columns(details)
    if Mailbox.objects.filter(address=columns["address"]).exists():
        raise MailboxTaken(address=columns["address"])
    if parties.holders_of_addresses(by, [str(columns["address"])]):
        raise MailboxOfCustomer(address=columns["address"])
    mailbox = Mailbox(
        **columns, kind=kind, owner_id=owner_id, created_at=at, updated_at=at, updated_by_id=by.pk,
        secret=_locked(details.password, str(columns["address"])), ours_since=_vouched(by, kind, at),
    )  # fmt: skip
    refuse_servers(by, mailbox)
    mailbox.save(force_insert=True)
    audit.record("mailbox.opened", mailbox, by=by, at=at, address=mailbox.address, kind=kind)
    if owner_id:
        _join(mailbox, {owner_id}, by, at)
    return mailbox


@use_case
def revise_mailbox(*, mailbox_id: int, version: int, details: MailboxDetails, by: Actor, at: datetime) -> Mailbox:
    """Change how a mailbox is reached. Its address stays: with another one it is another mailbox."""
    mailbox = queries.mailbox_to_change(by, mailbox_id)
    refuse_stale(version, mailbox.version)
    columns = _columns(replace(details, address=mailbox.address))
    refuse_password_elsewhere(mailbox, columns, details.password)
    is_vouched = mailbox.ours_since is None and _vouched(by, MailboxKind(mailbox.kind), at) is not None
    has_moved = any(getattr(mailbox, name) != columns[name] for name in SERVER)
    read_since = mailbox.reads_since
    changes = put(mailbox, columns)
    if details.password:
        mailbox.secret = _locked(details.password, mailbox.address)
    if has_moved:
        refuse_servers(by, mailbox)
    if not changes and not details.password and not is_vouched:
        return mailbox
    if is_vouched:
        mailbox.ours_since = at
    if has_moved or details.password:
        mailbox.trouble_code, mailbox.trouble_facts, mailbox.trouble_since = "", {}, None
    if _is_earlier(read_since, mailbox.reads_since):
        MailFolder.objects.filter(mailbox=mailbox).update(last_uid=0)  # what is known already adds nothing
    others = ("secret", "trouble_code", "trouble_facts", "trouble_since", "ours_since")
    save_next(mailbox, [*changes.after, *others], by=by, at=at)
    audit.record(
        "mailbox.revised", mailbox, by=by, at=at, fields=list(changes.after), before=changes.before,
        after=changes.after, password=bool(details.password),
    )  # fmt: skip
    return mailbox


def _is_earlier(before: date | None, now: date | None) -> bool:
    """No day is the earliest: all that lies there is read."""
    return before is not None and (now is None or now < before)


@use_case
def share_mailbox(
    *, mailbox_id: int, version: int | None = None, user_ids: Collection[int], by: Actor, at: datetime
) -> list[MailboxMember]:
    """Say who reads a shared mailbox and writes from it; an own one is its owner's alone.

    `version`: of the members a person saw (`queries.members_version`); none where nobody was shown any.
    """
    require(by, permissions.MANAGE_MAILBOXES)
    mailbox = queries.mailbox_to_change(by, mailbox_id)
    if mailbox.owner_id is not None:
        raise NotFound(what="mailbox")
    if version is not None:
        refuse_stale(version, queries.members_version(by, mailbox.pk))
    if not _readers(by).issuperset(user_ids):
        raise NotFound(what="colleague")
    _join(mailbox, set(user_ids), by, at)
    return list(mailbox.members.filter(until=None))


@use_case
def stop_mailbox(*, mailbox_id: int, by: Actor, at: datetime) -> Mailbox:
    """Neither read it nor send from it until it is taken up again."""
    return _set_state(by, mailbox_id, MailboxState.STOPPED, "mailbox.stopped", at)


@use_case
def take_up_mailbox(*, mailbox_id: int, by: Actor, at: datetime) -> Mailbox:
    """Read it again."""
    return _set_state(by, mailbox_id, MailboxState.ACTIVE, "mailbox.taken_up", at)


def _set_state(by: Actor, mailbox_id: int, state: MailboxState, action: str, at: datetime) -> Mailbox:
    mailbox = queries.mailbox_to_change(by, mailbox_id)
    if mailbox.state != state:
        mailbox.state, mailbox.read_at = state, None  # what was laid in meanwhile was not there when it was read last
        save_next(mailbox, ["state", "read_at"], by=by, at=at)
        audit.record(action, mailbox, by=by, at=at)
    return mailbox


@use_case
def note_reading(
    *, mailbox_id: int, trouble: str = "", facts: Mapping[str, object] | None = None, is_whole: bool = True, by: Actor,
    at: datetime,
) -> Mailbox:  # fmt: skip
    """Note that everything new was taken in (`is_whole`), or why it could not be.

    The trail keeps when trouble began and ended.
    """
    require(by, "jobs.view")
    mailbox = Mailbox.objects.select_for_update().get(pk=mailbox_id)
    was = mailbox.trouble_code
    if not trouble:
        mailbox.read_at = at if is_whole else mailbox.read_at
        if mailbox.ours_since is None and is_let_in_as_itself(mailbox):
            mailbox.ours_since = at
    mailbox.trouble_since = (mailbox.trouble_since or at) if trouble else None
    mailbox.trouble_code, mailbox.trouble_facts = trouble, {name: str(value) for name, value in (facts or {}).items()}
    mailbox.save(update_fields=["read_at", "trouble_code", "trouble_facts", "trouble_since", "ours_since"])
    if trouble != was:
        action = "mailbox.not_reached" if trouble else "mailbox.reached_again"
        audit.record(action, mailbox, by=by, at=at, reason=trouble or was)
    if trouble and trouble != was and trouble not in _PASSING:
        tell_readers(mailbox, "told_mailbox_trouble", by=by, at=at)
    return mailbox


@use_case
def ask_for_reading(*, mailbox_id: int, by: Actor, at: datetime) -> Mailbox:
    """Read a mailbox now: somebody does not want to wait for the next round."""
    mailbox = queries.mailbox_for(by, mailbox_id)
    if mailbox.state != MailboxState.ACTIVE:
        raise MailboxStopped(address=mailbox.address)
    if mailbox.kind == MailboxKind.ARCHIVE:
        raise NotFound(what="mailbox")  # nothing comes to it
    publish(ReadingAsked(mailbox.pk, by_id=by.pk, at=at))
    return mailbox


@use_case
def note_look(*, by: Actor, at: datetime) -> MailCheck:
    """Somebody looked through the mail: morning, noon and evening are marked by it (R53)."""
    require(by, permissions.READ)
    return MailCheck.objects.create(user_id=by.pk, at=at)


def _columns(details: MailboxDetails) -> dict[str, object]:
    typed = asdict(details)
    del typed["password"]
    desk = Desk()
    address = desk.take("address", check_email(details.address)).lower()
    desk.close()
    return typed | {
        "name": clean_line(details.name)[:120] or address, "address": address,
        "signature": clean_paragraphs(details.signature),
        "imap_host": clean_line(details.imap_host).lower(), "smtp_host": clean_line(details.smtp_host).lower(),
        "username": clean_line(details.username) or (address if details.imap_host else ""),
    }  # fmt: skip


def _vouched(by: Actor, kind: MailboxKind, at: datetime) -> datetime | None:
    """A leader knows which addresses are the company's; what is built in reaches nobody outside."""
    return at if kind == MailboxKind.BUILT_IN or allows(by, permissions.MANAGE_MAILBOXES) else None


def _refuse_owner(by: Actor, owner_id: int | None) -> None:
    if owner_id is not None and owner_id not in _readers(by):
        raise BadMailboxOwner()


def _readers(by: Actor) -> set[int]:
    rows = people.visible_colleagues(by).filter(is_active=True)
    return {person.pk for person in rows if allows(person, permissions.READ)}


def _locked(password: str, address: str) -> str:
    return company_safe().lock(password, address=address) if password else ""


def _join(mailbox: Mailbox, user_ids: set[int], by: Actor, at: datetime) -> None:
    members = {row.user_id: row for row in mailbox.members.filter(until=None)}
    gone = [row.pk for user_id, row in members.items() if user_id not in user_ids]
    MailboxMember.objects.filter(pk__in=gone).update(until=at)
    new = sorted(user_ids - members.keys())
    MailboxMember.objects.bulk_create([MailboxMember(mailbox=mailbox, user_id=pk, since=at) for pk in new])
    if gone or new:
        audit.record("mailbox.shared", mailbox, by=by, at=at, users=sorted(user_ids))
