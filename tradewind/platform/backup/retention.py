"""Which backups are kept?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

NIGHTS, WEEKS, OTHERS = 14, 8, 3
UNPROVED_NIGHTS = 2  # to look at what went wrong
PROVED = ".proved"  # written beside an archive when everything came back from it
_MOMENT = "%Y%m%dT%H%M%SZ"


class Kind(StrEnum):
    """Why a backup was made; its file is named after it."""

    NIGHTLY = "nightly"
    BEFORE_MIGRATING = "before-migrating"
    BEFORE_RESTORING = "before-restoring"
    BY_HAND = "by-hand"  # somebody wanted it: never thrown away by the machine


@dataclass(frozen=True, slots=True)
class Kept:
    """One archive in the folder of backups."""

    path: Path
    kind: Kind
    taken_at: datetime
    is_proved: bool


def name_of(kind: Kind, at: datetime) -> str:
    return f"{kind.value}-{at.astimezone(UTC).strftime(_MOMENT)}"


def kept_in(folder: Path) -> list[Kept]:
    """The archives of a folder, newest first; whatever else lies there is left alone."""
    found = [kept for path in folder.glob("*.zip") if (kept := _kept(path))]
    return sorted(found, key=lambda kept: (kept.taken_at, kept.path.name), reverse=True)


def _kept(path: Path) -> Kept | None:
    for kind in Kind:
        if path.name.startswith(f"{kind.value}-"):
            text = path.stem.removeprefix(f"{kind.value}-").split(".")[0]
            try:
                moment = datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
            except ValueError:
                return None
            return Kept(path, kind, moment, proof_beside(path).exists())
    return None


def proof_beside(archive: Path) -> Path:
    return archive.with_name(archive.name + PROVED)


def spent(archives: Sequence[Kept]) -> list[Kept]:
    """What may go: 14 nights, 8 weeks and 3 of each other kind stay, and always the newest good one."""
    newest_first = sorted(archives, key=lambda kept: kept.taken_at, reverse=True)
    stay = set(_nights(newest_first)) | set(_last_good(newest_first))
    for kind in (Kind.BEFORE_MIGRATING, Kind.BEFORE_RESTORING):
        stay |= {kept.path for kept in [kept for kept in newest_first if kept.kind is kind][:OTHERS]}
    stay |= {kept.path for kept in newest_first if kept.kind is Kind.BY_HAND}
    return [kept for kept in newest_first if kept.path not in stay]


def _nights(newest_first: Sequence[Kept]) -> Iterable[Path]:
    nights = [kept for kept in newest_first if kept.kind is Kind.NIGHTLY]
    proved = [kept for kept in nights if kept.is_proved]
    yield from (kept.path for kept in proved[:NIGHTS])
    yield from (kept.path for kept in [kept for kept in nights if not kept.is_proved][:UNPROVED_NIGHTS])
    weeks: dict[tuple[int, int], Path] = {}
    for kept in proved:
        weeks.setdefault(kept.taken_at.isocalendar()[:2], kept.path)
    yield from list(weeks.values())[:WEEKS]


def _last_good(newest_first: Sequence[Kept]) -> list[Path]:
    """The newest proved archive; while none is proved, the newest of all."""
    good = [kept for kept in newest_first if kept.is_proved] or list(newest_first)
    return [kept.path for kept in good[:1]]
