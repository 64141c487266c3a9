"""How does a deed get its place in the chain?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.blocks import Blocks
from tradewind.platform.audit.chain import GENESIS, Deed, canonical, digest_of, link, moment_text, new_salt
from tradewind.platform.audit.models import AccessBlock, AccessLog, AuditEntry, AuditFacts, AuditHead

BATCH = 500  # rows an INSERT: below SQLite's limit of variables a statement
WriteRows = Callable[[type[Model], Sequence[Model]], None]

_collected: ContextVar[list[Deed] | None] = ContextVar("deeds", default=None)


def type_of(subject: Model | type[Model]) -> str:
    """The name under which a kind of record stands in the trail, e.g. 'parties.party'."""
    return subject._meta.label_lower


def record(action: str, subject: Model, *, by: Actor, at: datetime, **facts: object) -> None:
    """Note what was done (`noun.past_verb`), with the changed values only, in the use case's transaction."""
    deeds = _collected.get()
    if deeds is None:
        raise RuntimeError("audit.record belongs inside a use case")
    deeds.append(Deed(action, type_of(subject), int(subject.pk), by.actor_key, at, facts))


@contextmanager
def collecting() -> Iterator[list[Deed]]:
    """Gather deeds until the use case writes them at its end."""
    gathered: list[Deed] = []
    token = _collected.set(gathered)
    try:
        yield gathered
    finally:
        _collected.reset(token)


def in_batches(model: type[Model], rows: Sequence[Model]) -> None:
    model._default_manager.bulk_create(rows, batch_size=BATCH)


def write(deeds: Iterable[Deed], *, rows: WriteRows = in_batches) -> None:
    """Chain the deeds, the head's row being the last lock taken. Runs inside the caller's transaction."""
    deeds = list(deeds)
    if not deeds:
        return
    head = the_one(AuditHead.objects.select_for_update().filter(pk=1))
    if head is None:
        AuditHead.objects.bulk_create([AuditHead(pk=1, seq=0, entry_hash=GENESIS)], ignore_conflicts=True)
        head = AuditHead.objects.select_for_update().get(pk=1)
    entries: list[AuditEntry] = []
    facts_rows: list[AuditFacts] = []
    for deed in deeds:
        entry, facts_row = _chained(head, deed)
        entries.append(entry)
        facts_rows.append(facts_row)
        head.seq, head.entry_hash = entry.seq, entry.entry_hash
    rows(AuditEntry, entries)
    rows(AuditFacts, facts_rows)
    AuditHead.objects.filter(pk=1).update(seq=head.seq, entry_hash=head.entry_hash)


def _chained(head: AuditHead, deed: Deed) -> tuple[AuditEntry, AuditFacts]:
    seq, salt, text = head.seq + 1, new_salt(), canonical(deed.facts)
    digest = digest_of(salt, text)
    columns = (moment_text(deed.at), deed.actor, deed.action, deed.subject_type, deed.subject_id)
    entry = AuditEntry(
        seq=seq, at=deed.at, actor=deed.actor, action=deed.action, subject_type=deed.subject_type,
        subject_id=deed.subject_id, facts_digest=digest, previous_hash=head.entry_hash,
        entry_hash=link(seq, columns, digest, head.entry_hash),
    )  # fmt: skip
    return entry, AuditFacts(entry_id=seq, salt=salt, text=text)


def note_access(kind: str, *, by: Actor, at: datetime, subject: Model | None = None, **more: Any) -> None:
    """Append to the access log. The one thing a GET may write; outside the chain."""
    AccessLog.objects.create(
        kind=kind, actor=by.actor_key, at=at,
        subject_type=type_of(subject) if subject else "", subject_id=subject.pk if subject else None,
        address=str(more.get("address", ""))[:45], detail=str(more.get("detail", ""))[:200],
    )  # fmt: skip


def note_export(subject_type: str, blocks: Blocks, *, by: Actor, at: datetime, detail: str) -> None:
    """Append to the access log that records were taken out: one row, and which they were; inside a use case."""
    access = AccessLog.objects.create(kind=AccessLog.Kind.EXPORT, actor=by.actor_key, at=at, detail=detail[:200])
    AccessBlock.objects.bulk_create(
        (
            AccessBlock(access=access, subject_type=subject_type, block=block, marks=marks)
            for block, marks in blocks
        ),
        batch_size=BATCH,
    )  # fmt: skip
