"""Is the evidence untouched?"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db import DEFAULT_DB_ALIAS

from tradewind.platform.audit.chain import GENESIS, digest_of, link, moment_text
from tradewind.platform.audit.models import AccessLog, AuditEntry, AuditHead

CHUNK = 2000
# Entries that speak of the trail itself.
FACTS_ERASED = "facts.erased"
ACCESS_LOG_SEALED = "access_log.sealed"


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


def head(using: str = DEFAULT_DB_ALIAS) -> str:
    """`seq:hash` of the chain's end: what leaves the machine every day as the external anchor."""
    row = AuditHead.objects.using(using).filter(pk=1).first()
    return str(row) if row else f"0:{GENESIS}"


def verify(
    anchor: str | None = None, *, using: str = DEFAULT_DB_ALIAS, told: Callable[[int, int], None] | None = None
) -> Verdict:
    """Walk the whole chain; with `anchor` ('seq:hash' noted earlier) also prove that no earlier part was rewritten.

    `told(done, total)` hears between two chunks how far the walk is; then nothing is being read.
    """
    walk, end = _Walk(anchor, using), head(using)
    while chunk := walk.next_chunk():
        for entry in chunk:
            walk.pass_by(entry)
        end = head(using)  # colleagues go on working: when it has moved, there is a next chunk
        if told:
            told(walk.count, max(int(end.partition(":")[0]), walk.count))
    return Verdict(walk.count, end, (*walk.breaches, *walk.left_over(end)))


class _Walk:
    """What is known of the chain after the entries passed so far."""

    def __init__(self, anchor: str | None, using: str) -> None:
        self.count, self.last, self.breaches = 0, GENESIS, list[Breach]()
        self._using, self._place, self._erased = using, -(2**63), Erased()
        self._anchor_seq, _, self._anchor_hash = (anchor or "").partition(":")
        self._anchored = not anchor or anchor == f"0:{GENESIS}"

    def next_chunk(self) -> list[AuditEntry]:
        """Read whole, so that no read is open while its reader writes how far it is."""
        rows = AuditEntry.objects.using(self._using).select_related("facts_row").filter(seq__gt=self._place)
        return list(rows.order_by("seq")[:CHUNK])

    def pass_by(self, entry: AuditEntry) -> None:
        self.count += 1
        self.breaches.extend(_check(entry, self.count, self.last))
        self._erased.note(entry)
        self._place, self.last = entry.seq, entry.entry_hash
        if str(entry.seq) == self._anchor_seq:
            self._anchored = entry.entry_hash == self._anchor_hash
        if entry.action == ACCESS_LOG_SEALED:
            self.breaches.extend(_check_seal(entry, self._using))

    def left_over(self, end: str) -> Iterator[Breach]:
        """What only the whole chain shows."""
        yield from self._erased.unexplained()
        if not self._anchored:
            yield Breach(int(self._anchor_seq) if self._anchor_seq.isdigit() else 0, "anchor")
        if end != f"{self.count}:{self.last}":
            yield Breach(self.count + 1, "head")


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
    elif facts.erased_at is not None and (facts.text or facts.salt):
        yield Breach(entry.seq, "facts")  # put back after the erasure, or forged


class Erased:
    """Facts may be gone only where a later entry says that they were erased, and when."""

    def __init__(self) -> None:
        self._gone: dict[tuple[str, int, datetime], list[int]] = {}

    def note(self, entry: AuditEntry) -> None:
        facts = getattr(entry, "facts_row", None)
        subject = (entry.subject_type, entry.subject_id)
        if entry.action == FACTS_ERASED:
            self._gone.pop((*subject, entry.at), None)
        if facts is not None and facts.erased_at is not None:
            self._gone.setdefault((*subject, facts.erased_at), []).append(entry.seq)

    def unexplained(self) -> Iterator[Breach]:
        for seqs in self._gone.values():
            yield from (Breach(seq, "erased without an entry") for seq in seqs)


def _check_seal(entry: AuditEntry, using: str) -> Iterator[Breach]:
    facts = getattr(entry, "facts_row", None)
    if facts is None or not facts.text:
        return
    sealed = json.loads(facts.text)
    if access_digest(date.fromisoformat(sealed["day"]), using) != (sealed["rows"], sealed["digest"]):
        yield Breach(entry.seq, "access log")


def access_digest(on: date, using: str = DEFAULT_DB_ALIAS) -> tuple[int, str]:
    """How many rows the access log has for one UTC day and the digest over them, in order."""
    start = datetime.combine(on, time.min, tzinfo=UTC)
    rows = AccessLog.objects.using(using).filter(at__gte=start, at__lt=start + timedelta(days=1)).order_by("id")
    running, count = hashlib.sha256(), 0
    for row in rows.iterator(chunk_size=CHUNK):
        count += 1
        running.update(f"{row.pk}|{moment_text(row.at)}|{row.actor}|{row.kind}|".encode())
        running.update(f"{row.subject_type}|{row.subject_id}|{row.address}|{row.detail}\n".encode())
        if row.kind == AccessLog.Kind.EXPORT:
            for block in row.blocks.order_by("subject_type", "block"):
                running.update(f"{block.subject_type}|{block.block}|{block.marks}\n".encode())
    return count, running.hexdigest()
