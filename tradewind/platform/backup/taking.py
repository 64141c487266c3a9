"""How is a backup made?"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from tradewind.platform.backup import archive, keys, retention
from tradewind.platform.backup.choice import engine_of
from tradewind.platform.backup.manifest import Manifest, to_json
from tradewind.platform.backup.refusals import BackupFailed
from tradewind.platform.backup.retention import Kind

FILES = "files"
AIR = 50_000_000  # bytes that must stay free on the disk


@dataclass(frozen=True, slots=True)
class Taken:
    """A backup that was made."""

    path: Path
    manifest: Manifest
    size: int


def take(folder: Path, kind: Kind, *, at: datetime, to: Path | None = None, with_files: bool = True) -> Taken:
    """Copy the database first and the files after it: a row never speaks of a file that the backup lacks."""
    target = to or _free_name(folder / "backups", kind, at)
    engine = engine_of(folder)
    with workplace(target.parent) as work:
        try:
            _require_room(target.parent, folder)
            census = engine.copy_out(work / engine.member)
            files = _files_of(folder) if with_files else {}
            made: list[Manifest] = []

            def describe(members: dict[str, archive.Fingerprint]) -> dict[str, object]:
                made.append(
                    Manifest(
                        product_version=settings.PRODUCT_VERSION, taken_at=at.astimezone(UTC), kind=kind.value,
                        company_kind=settings.COMPANY_KIND, engine=engine.name, database_member=engine.member,
                        census=census, members=members, has_files=with_files, key_fingerprint=keys.fingerprint(folder),
                    )
                )  # fmt: skip
                return to_json(made[0])

            archive.pack(target, {engine.member: work / engine.member, **files}, describe)
        except OSError as error:
            raise BackupFailed(reason=error.strerror or str(error)) from error
    return Taken(target, made[0], target.stat().st_size)


@contextmanager
def workplace(parent: Path) -> Iterator[Path]:
    """A folder on the same disk for half-done things; nothing of it stays, whatever happens."""
    parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="unfinished-", dir=parent))
    try:
        yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _free_name(folder: Path, kind: Kind, at: datetime) -> Path:
    name = retention.name_of(kind, at)
    numbered = [folder / f"{name}.zip", *(folder / f"{name}.{number}.zip" for number in range(2, 100))]
    return next(path for path in numbered if not path.exists())


def _files_of(folder: Path) -> dict[str, Path]:
    """Every file of the company under its name in the archive; half-written ones begin with a dot."""
    root = folder / FILES
    found = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    return {f"{FILES}/{path.relative_to(root).as_posix()}": path for path in found if not path.name.startswith(".")}


def _require_room(parent: Path, folder: Path) -> None:
    """Say so before the disk is full, not after: copy and archive together need about twice the data."""
    database = sum(path.stat().st_size for path in folder.glob("database.sqlite3*"))
    needed = 2 * database + sum(path.stat().st_size for path in _files_of(folder).values()) + AIR
    if shutil.disk_usage(parent).free < needed:
        raise OSError(os.strerror(28))  # ENOSPC, in the words of the system
