"""Make a backup, prove it, put it back."""

from datetime import datetime
from pathlib import Path

from tradewind.platform.backup import proving, restoring, retention, taking
from tradewind.platform.backup.proving import Proof
from tradewind.platform.backup.restoring import Restored, undo_interrupted
from tradewind.platform.backup.retention import Kept, Kind
from tradewind.platform.backup.taking import Taken

__all__ = [
    "Kind",
    "Proof",
    "Restored",
    "Taken",
    "back_up",
    "backup_before_migrating",
    "last_good",
    "put_back",
    "restore",
    "throw_away_spent",
    "undo_interrupted",
    "verify_by_restoring",
]


def back_up(folder: Path, kind: Kind = Kind.BY_HAND, *, at: datetime, to: Path | None = None) -> Taken:
    """One archive of database and files, taken while others work; by default into the folder's backups."""
    return taking.take(folder, kind, at=at, to=to)


def verify_by_restoring(archive: Path, folder: Path) -> Proof:
    """Restore into an empty temporary place beside the archive and compare; `folder` says which database to use."""
    return proving.prove(archive, folder)


def restore(archive: Path, folder: Path, *, at: datetime, force: bool = False) -> Restored:
    """Put a backup in place. The company must not be running; the key in the folder stays."""
    return restoring.put_in_place(archive, folder, at=at, force=force)


def backup_before_migrating(folder: Path, *, at: datetime) -> Path:
    """The database only: a migration touches no files, and a start must not wait for gigabytes of them."""
    taken = taking.take(folder, Kind.BEFORE_MIGRATING, at=at, with_files=False)
    throw_away_spent(folder)
    return taken.path


def put_back(folder: Path, archive: Path, *, at: datetime) -> None:
    """Undo a migration that failed."""
    restoring.put_back_before_migrating(archive, folder, at=at)


def throw_away_spent(folder: Path) -> list[Path]:
    """Delete what the rules of retention let go; the newest good backup never is."""
    gone = [kept.path for kept in retention.spent(retention.kept_in(folder / "backups"))]
    for path in gone:
        path.unlink(missing_ok=True)
        retention.proof_beside(path).unlink(missing_ok=True)
    return gone


def last_good(folder: Path) -> Kept | None:
    """The newest backup from which everything came back."""
    return next((kept for kept in retention.kept_in(folder / "backups") if kept.is_proved), None)
