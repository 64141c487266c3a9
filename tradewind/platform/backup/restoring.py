"""How is a backup put back?"""

import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tradewind.platform.backup import archive, keys, taking
from tradewind.platform.backup.choice import engine_of
from tradewind.platform.backup.engines import DATABASE_FILE, Engine
from tradewind.platform.backup.manifest import Manifest
from tradewind.platform.backup.proving import manifest_of
from tradewind.platform.backup.refusals import BackupFailed, TargetNotEmpty, ToolMissing
from tradewind.platform.backup.retention import Kind
from tradewind.platform.backup.taking import FILES, workplace

ASIDE = "replaced-"  # the folder for what was there; gone when all went well


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in place now, and where to find what was there before."""

    manifest: Manifest
    backup_of_before: Path | None  # an archive
    set_aside: Path | None  # a folder, when what was there was too damaged to be backed up
    key_fits: bool


def put_in_place(path: Path, folder: Path, *, at: datetime, force: bool) -> Restored:
    """Unpack and prove everything first; only then does what is there give way, by renaming."""
    engine = engine_of(folder)
    with archive.opened(path) as opened:
        manifest = manifest_of(opened, engine)
        is_empty = _is_empty(folder, engine)
        if not is_empty and not force:
            raise TargetNotEmpty(folder=str(folder))
        with workplace(folder) as work:
            for name, fingerprint in manifest.members.items():
                archive.unpack(opened, name, fingerprint, work / name)
            before = None if is_empty else _back_up_what_is_there(folder, at)
            aside = _swap(folder, engine, manifest, work, at)
    is_spare = is_empty or before is not None
    if is_spare:
        shutil.rmtree(aside, ignore_errors=True)
    fits = manifest.key_fingerprint == keys.fingerprint(folder)
    return Restored(manifest, before, None if is_spare else aside, fits)


def put_back_before_migrating(path: Path, folder: Path, *, at: datetime) -> None:
    """After a failed migration: the database of the backup, and nothing else is touched."""
    engine = engine_of(folder)
    with archive.opened(path) as opened, workplace(folder) as work:
        manifest = manifest_of(opened, engine)
        archive.unpack(opened, engine.member, manifest.members[engine.member], work / engine.member)
        shutil.rmtree(_swap(folder, engine, manifest, work, at), ignore_errors=True)


def undo_interrupted(folder: Path) -> bool:
    """A restore that was killed between two renames left no database: bring back what it had set aside."""
    if (folder / DATABASE_FILE).exists():
        return False
    for aside in sorted(folder.glob(f"{ASIDE}*"), reverse=True):
        if (aside / DATABASE_FILE).exists():
            for present in aside.iterdir():
                if not (folder / present.name).exists():
                    os.replace(present, folder / present.name)
            return True
    return False


def _is_empty(folder: Path, engine: Engine) -> bool:
    files = folder / FILES
    return engine.is_empty() and not (files.is_dir() and any(files.iterdir()))


def _back_up_what_is_there(folder: Path, at: datetime) -> Path | None:
    """Nothing when it is too damaged for that: a wrecked company must not stand in the way of its own backup."""
    try:
        return taking.take(folder, Kind.BEFORE_RESTORING, at=at).path
    except ToolMissing:
        raise
    except BackupFailed:
        return None


def _swap(folder: Path, engine: Engine, manifest: Manifest, work: Path, at: datetime) -> Path:
    aside = folder / f"{ASIDE}{at.astimezone(UTC):%Y%m%dT%H%M%S%fZ}"
    aside.mkdir()
    if manifest.has_files:
        (work / FILES).mkdir(exist_ok=True)
        if (folder / FILES).exists():
            os.replace(folder / FILES, aside / FILES)
        os.replace(work / FILES, folder / FILES)
    try:
        engine.put_in(work / engine.member, aside)
    except BackupFailed:
        if manifest.has_files and (aside / FILES).exists():  # database and files belong together
            os.replace(folder / FILES, work / FILES)
            os.replace(aside / FILES, folder / FILES)
        raise
    return aside
