"""How does a use case change what a person saw before, without overwriting what somebody else saved meanwhile?"""

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from tradewind.platform.access import Actor, StaleVersion
from tradewind.platform.audit.chain import canonical


class Versioned(Protocol):
    """A record that counts how often it was saved."""

    version: int

    def save(self, *, update_fields: Iterable[str] | None = None) -> None: ...


@dataclass(frozen=True, slots=True)
class Changes:
    """The values that differ, as they were and as they are now: what the trail keeps."""

    before: dict[str, object]
    after: dict[str, object]

    def __bool__(self) -> bool:
        return bool(self.after)


def refuse_stale(seen: int, present: int) -> None:
    """Refuse when the version a person saw is not the present one; ask while the record is locked."""
    if seen != present:
        raise StaleVersion(version=present)


def put(record: Versioned, columns: Mapping[str, object]) -> Changes:
    """Set the columns that differ, and say which; nothing is saved yet."""
    after = {name: value for name, value in columns.items() if getattr(record, name) != value}
    before = {name: getattr(record, name) for name in after}
    for name, value in after.items():
        setattr(record, name, value)
    return Changes(before, after)


def save_next(record: Versioned, columns: Iterable[str], *, by: Actor, at: datetime) -> None:
    """Save the columns as the record's next version, with who and when where the record keeps it."""
    record.version += 1
    stamp = {"updated_at": at, "updated_by_id": by.pk} if hasattr(record, "updated_at") else {}
    for name, value in stamp.items():
        setattr(record, name, value)
    record.save(update_fields=[*columns, "version", *stamp])


def fingerprint(*values: object) -> int:
    """The version of something small that counts none: the same values, the same number."""
    return zlib.crc32(canonical({"values": values}).encode()) & 0x7FFF_FFFF
