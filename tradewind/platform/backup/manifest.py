"""What does a backup say about itself?"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tradewind.platform.backup.archive import Fingerprint
from tradewind.platform.backup.refusals import BadArchive, NewerArchive

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Census:
    """What a database holds at one moment: compared before and after."""

    rows: dict[str, int]  # every table
    audit_head: str
    migrations: tuple[str, ...]  # 'app.name', sorted


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything that must come back, and who made it."""

    product_version: str
    taken_at: datetime
    kind: str
    company_kind: str
    engine: str  # sqlite or postgresql
    database_member: str
    census: Census
    members: dict[str, Fingerprint]
    has_files: bool
    key_fingerprint: str  # of the secret key that belongs to the data; the key itself is never inside


def to_json(manifest: Manifest) -> dict[str, Any]:
    return {"format": FORMAT, **dataclasses.asdict(manifest), "taken_at": manifest.taken_at.isoformat()}


def from_json(found: Mapping[str, Any], *, own_version: str, known_migrations: set[str], file: str) -> Manifest:
    """The manifest of an archive this version can use, or a refusal."""
    version = str(found.get("product_version", "?"))
    if found.get("format", 0) > FORMAT or _numbers(version) > _numbers(own_version):
        raise NewerArchive(version=version)
    try:
        manifest = _read({name: value for name, value in found.items() if name != "format"})
    except (TypeError, KeyError, ValueError, AttributeError) as error:
        raise BadArchive(file=file) from error
    ours = {name for name in manifest.census.migrations if name.split(".")[0] in _rooms(known_migrations)}
    if ours - known_migrations:  # same number, but made by a later state of the program
        raise NewerArchive(version=version)
    return manifest


def _read(columns: dict[str, Any]) -> Manifest:
    census = columns.pop("census")
    members = {name: Fingerprint(**value) for name, value in columns.pop("members").items()}
    return Manifest(
        **columns | {"taken_at": datetime.fromisoformat(columns["taken_at"])},
        members=members,
        census=Census(dict(census["rows"]), census["audit_head"], tuple(census["migrations"])),
    )


def _rooms(migrations: set[str]) -> set[str]:
    return {name.split(".")[0] for name in migrations}


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
