"""How do chats, unreadable messages and resting mailboxes of the demo come into the database? By the use cases."""

import hashlib
from datetime import timedelta
from zoneinfo import ZoneInfo

from tradewind.apps.messaging import services as messaging
from tradewind.apps.messaging.models import Mailbox, Quarantined
from tradewind.apps.parties.models import Contact, Party
from tradewind.demo import mail_room
from tradewind.demo.days import OFFICE_ZONE, Days
from tradewind.demo.inquiries.post import SHARED
from tradewind.demo.mail_room import AsideRow, ChatRow, RestingRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.messaging.chat_people import OURS
from tradewind.platform.mail.raw_store import keep_raw
from tradewind.platform.people.queries import system_user

_MEGABYTE = 1024 * 1024
_LOOKED_AT, _TAKEN_BACK_AFTER = timedelta(minutes=2), timedelta(minutes=26)
_ZONE = ZoneInfo(str(OFFICE_ZONE))


def write_mail_room(days: Days, written: dict[str, Party], ledger: Ledger) -> None:
    for resting in mail_room.resting_mailboxes(days):
        with ledger.telling(is_heard=False):
            _rest(resting, ledger)
    for aside in mail_room.set_aside(days):
        with ledger.telling(is_heard=False):
            _set_aside(aside, ledger)
    for chat in mail_room.chats(days):
        with ledger.telling(is_heard=False):
            _bring(chat, written[chat.party], ledger)
    with ledger.telling(is_heard=False):
        shared = Mailbox.objects.get(address=SHARED)
        messaging.set_evidence_route(
            version=0, mailbox_id=shared.pk, address=mail_room.EVIDENCE_TO, by=ledger.people["boss"],
            at=mail_room.evidence_set_at(days),
        )  # fmt: skip


def _rest(row: RestingRow, ledger: Ledger) -> None:
    by = ledger.people["assistant"]
    details = messaging.MailboxDetails(name=row.name, address=row.address)
    box = messaging.open_mailbox(kind=row.kind, details=details, owner_id=by.pk, by=by, at=row.at)
    if row.stopped_at:
        messaging.stop_mailbox(mailbox_id=box.pk, by=by, at=row.stopped_at)


def _set_aside(row: AsideRow, ledger: Ledger) -> None:
    shared = Mailbox.objects.get(address=SHARED)
    kept = keep_raw(row.raw) if row.raw else None
    digest = kept.sha256 if kept else hashlib.sha256(row.code.encode()).hexdigest()
    unreadable = messaging.Unreadable(
        kept.name if kept else "", digest, kept.size if kept else row.megabytes * _MEGABYTE,
        f"INBOX {shared.pk}{row.at:%m%d}", row.code, {} if kept else {"megabytes": row.megabytes, "limit": 50},
        came_at=row.at,
    )  # fmt: skip
    messaging.take_in_messages(
        mailbox_id=shared.pk, arrivals=[], unreadable=[unreadable], by=system_user(), at=row.at + _LOOKED_AT
    )
    if row.dismissed_by:
        found = Quarantined.objects.get(mailbox=shared, raw_sha256=digest)
        messaging.settle_quarantined(
            quarantined_id=found.pk, by=ledger.people[row.dismissed_by], at=row.at + mail_room.settled_after()
        )  # fmt: skip


def _bring(row: ChatRow, party: Party, ledger: Ledger) -> None:
    by = ledger.people[row.by]
    them = Contact.objects.filter(party=party, is_primary=True).get()
    read = messaging.chat_said(row.text.replace("{them}", them.name), zone=_ZONE)
    chat = messaging.begin_chat(
        party_id=party.pk, stored=messaging.store_chat(read, row.file_name), read=read, by=by, at=row.at
    )
    if not row.is_kept:
        return
    who = {row.us: OURS, them.name: str(them.pk)}
    messaging.import_chat(chat, read, who, by=by, now=lambda: row.at + _LOOKED_AT)
    if row.taken_back:
        messaging.take_back_chat(chat_id=chat.pk, reason=row.taken_back, by=by, at=row.at + _TAKEN_BACK_AFTER)
