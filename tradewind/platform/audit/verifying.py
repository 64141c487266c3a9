"""Is the evidence untouched?"""

import hashlib
import json
from collections.abc import Iterator
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


def verify(anchor: str | None = None, *, using: str = DEFAULT_DB_ALIAS) -> Verdict:
    """Walk the whole chain; with `anchor` ('seq:hash' noted earlier) also prove that no earlier part was rewritten."""
    breaches: list[Breach] = []
    count, previous, erased = 0, GENESIS, Erased()
    anchor_seq, _, anchor_hash = (anchor or "").partition(":")
    anchored = not anchor or anchor == f"0:{GENESIS}"
    for entry in _entries(using):
        count += 1
        breaches.extend(_check(entry, count, previous))
        erased.note(entry)
        previous = entry.entry_hash
        if str(entry.seq) == anchor_seq:
            anchored = entry.entry_hash == anchor_hash
        if entry.action == ACCESS_LOG_SEALED:
            breaches.extend(_check_seal(entry, using))
    breaches.extend(erased.unexplained())
    if not anchored:
        breaches.append(Breach(int(anchor_seq) if anchor_seq.isdigit() else 0, "anchor"))
    if (end := head(using)) != f"{count}:{previous}":
        breaches.append(Breach(count + 1, "head"))
    return Verdict(count, end, tuple(breaches))


def _entries(using: str) -> Iterator[AuditEntry]:
    rows = AuditEntry.objects.using(using).select_related("facts_row").order_by("seq")
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
    return count, running.hexdigest()
