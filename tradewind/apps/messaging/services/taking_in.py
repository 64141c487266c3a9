"""Taking in what a mailbox or a file held: messages, and those that cannot be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tradewind.apps.messaging import permissions, queries
from tradewind.apps.messaging.models import Mailbox, MailFolder, Message, Quarantined
from tradewind.apps.messaging.services.arrivals import Arrival
from tradewind.apps.messaging.services.keeping import keep_arrivals
from tradewind.apps.messaging.services.leaving import settle_found
from tradewind.apps.messaging.services.telling import tell_readers
from tradewind.domain.messaging.mailboxes import FolderRole, QuarantineState
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.use_case import use_case

AT_ONCE = 25  # messages a transaction: well below the time anybody waits for the writer


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message that could not be read, and why; its bytes are kept. `came_at`: as its server says; no file does."""

    raw_name: str
    raw_sha256: str
    size: int
    came_from: str
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    role: FolderRole = FolderRole.INBOX
    came_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """How far a folder was read with these."""

    folder_id: int
    uidvalidity: int
    last_uid: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of them."""

    messages: tuple[Message, ...]
    new: int
    unreadable: int


@use_case
def take_in_messages(
    *, mailbox_id: int, arrivals: Sequence[Arrival], unreadable: Sequence[Unreadable] = (),
    reached: Reached | None = None, by: Actor, at: datetime,
) -> Taken:  # fmt: skip
    """Keep what is not there yet, and how far the folder was read: both or neither."""
    require(by, permissions.IMPORT)
    mailbox = Mailbox.objects.select_for_update().get(pk=mailbox_id)
    kept = keep_arrivals(mailbox, arrivals, by=by, at=at)
    settle_found(kept.messages, by=by, at=at)
    aside = _quarantine(mailbox, unreadable, by=by, at=at)
    if aside:
        tell_readers(mailbox, "told_mail_set_aside", by=by, at=at)
    if reached:
        MailFolder.objects.filter(pk=reached.folder_id).update(
            uidvalidity=reached.uidvalidity, last_uid=reached.last_uid
        )
    return Taken(kept.messages, new=kept.new, unreadable=aside)


def _quarantine(mailbox: Mailbox, unreadable: Sequence[Unreadable], *, by: Actor, at: datetime) -> int:
    """Each once, however often the folder is read again."""
    once = {each.raw_sha256: each for each in unreadable}
    known = Quarantined.objects.filter(mailbox=mailbox, raw_sha256__in=once).values_list("raw_sha256", flat=True)
    fresh = [each for digest, each in once.items() if digest not in set(known)]
    for each in fresh:
        kept = Quarantined.objects.create(
            mailbox=mailbox, raw_name=each.raw_name, raw_sha256=each.raw_sha256, size=each.size,
            came_from=each.came_from[:255], role=each.role, came_at=each.came_at,
            code=each.code, facts=dict(each.facts), at=at,
        )  # fmt: skip
        audit.record(
            "message.quarantined", kept, by=by, at=at, mailbox=mailbox.pk, reason=each.code,
            sha256=each.raw_sha256,
        )  # fmt: skip
    return len(fresh)


@use_case
def settle_quarantined(*, quarantined_id: int, arrival: Arrival | None = None, by: Actor, at: datetime) -> Quarantined:
    """Close a message that was set aside: read after all (`arrival`), or dismissed by who reads that mailbox."""
    found = queries.quarantined_for(by, quarantined_id)
    kept = Quarantined.objects.select_for_update(of=("self",)).select_related("mailbox").get(pk=found.pk)
    if kept.state != QuarantineState.WAITING:
        raise NotFound(what="message")
    if arrival:
        settle_found(keep_arrivals(kept.mailbox, [arrival], by=by, at=at).messages, by=by, at=at)
    kept.state = QuarantineState.READ if arrival else QuarantineState.DISMISSED
    kept.settled_at, kept.settled_by_id = at, by.pk
    kept.save(update_fields=["state", "settled_at", "settled_by"])
    audit.record("message.settled", kept, by=by, at=at, state=kept.state)
    return kept
