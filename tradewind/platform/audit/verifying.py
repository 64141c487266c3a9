"""Is the evidence untouched?"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from tradewind.platform.audit.chain import GENESIS, digest_of, link, moment_text
from tradewind.platform.audit.models import AccessLog, AuditEntry, AuditHead

CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Breach:
    """One place where the trail does not hold."""

    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    entries: int
    head: str
    breaches: tuple[Breach, ...]

    @property
    def holds(self) -> bool:
        return not self.breaches


def head() -> str:
    """`seq:hash` of the chain's end: what leaves the machine every day as the external anchor."""
    row = AuditHead.objects.filter(pk=1).first()
    return str(row) if row else f"0:{GENESIS}"


def verify(anchor: str | None = None) -> Verdict:
    """Walk the whole chain; with `anchor` ('seq:hash' noted earlier) also prove that no earlier part was rewritten."""
    breaches: list[Breach] = []
    count, previous = 0, GENESIS
    anchor_seq, _, anchor_hash = (anchor or "").partition(":")
    anchored = not anchor
    for entry in _entries():
        count += 1
        breaches.extend(_check(entry, count, previous))
        previous = entry.entry_hash
        if str(entry.seq) == anchor_seq:
            anchored = entry.entry_hash == anchor_hash
    if not anchored:
        breaches.append(Breach(int(anchor_seq) if anchor_seq.isdigit() else 0, "anchor"))
    if (end := head()) != f"{count}:{previous}":
        breaches.append(Breach(count + 1, "head"))
    return Verdict(count, end, tuple(breaches))


def _entries() -> Iterator[AuditEntry]:
    rows = AuditEntry.objects.select_related("facts_row").order_by("seq")
    yield from rows.iterator(chunk_size=CHUNK)


def _check(entry: AuditEntry, expected: int, previous: str) -> Iterator[Breach]:
    if entry.seq != expected:
        yield Breach(expected, "missing")
    if entry.previous_hash != previous:
        yield Breach(entry.seq, "order")
    columns = (moment_text(entry.at), entry.actor, entry.action, entry.subject_type, entry.subject_id)
    if link(entry.seq, columns, entry.facts_digest, entry.previous_hash) != entry.entry_hash:
        yield Breach(entry.seq, "entry")
    facts = getattr(entry, "facts_row", None)
    if facts is None:
        yield Breach(entry.seq, "facts missing")
    elif facts.erased_at is None and digest_of(facts.salt, facts.text) != entry.facts_digest:
        yield Breach(entry.seq, "facts")


def access_digest(on: date) -> tuple[int, str]:
    """How many rows the access log has for one UTC day and the digest over them, in order."""
    start = datetime.combine(on, time.min, tzinfo=UTC)
    rows = AccessLog.objects.filter(at__gte=start, at__lt=start + timedelta(days=1)).order_by("id")
    running, count = hashlib.sha256(), 0
    for row in rows.iterator(chunk_size=CHUNK):
        count += 1
        running.update(f"{row.pk}|{moment_text(row.at)}|{row.actor}|{row.kind}|".encode())
        running.update(f"{row.subject_type}|{row.subject_id}|{row.address}|{row.detail}\n".encode())
    return count, running.hexdigest()
