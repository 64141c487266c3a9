"""How is a backup packed into one file, and how is a damaged one told from a good one?

A zip file with `manifest.json` as its last member, the database and the company's files. The zip's comment is a
seal: the SHA-256 of every byte before it, so that a single flipped bit anywhere is found before anything is used.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

from tradewind.platform.backup.refusals import BackupFailed, BadArchive

MANIFEST = "manifest.json"
CHUNK = 1 << 20
SEAL_LENGTH = 64
FASTEST = 1  # a third larger than the best, four times as fast
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError)
# What is packed already; trying again costs time and gains nothing.
PACKED = frozenset({".dump", ".jpg", ".jpeg", ".png", ".webp", ".pdf", ".xlsx", ".docx", ".zip", ".gz"})


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a member must be when it comes out again."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Opened:
    """An archive whose seal holds."""

    path: Path
    zip: zipfile.ZipFile
    manifest: Mapping[str, Any]


def pack(
    target: Path, members: Mapping[str, Path], manifest_of: Callable[[dict[str, Fingerprint]], Mapping[str, Any]]
) -> None:
    """Write all members, the manifest over their fingerprints, the seal; appears under its name when whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(target.name + ".part")
    try:
        with zipfile.ZipFile(half, "w", compresslevel=FASTEST) as packed:
            prints: dict[str, Fingerprint] = {}
            for name, source in members.items():
                try:
                    prints[name] = _add(packed, name, source)
                except FileNotFoundError:
                    continue  # taken away since the folder was listed
            text = json.dumps(manifest_of(prints), ensure_ascii=False, indent=1, sort_keys=True)
            packed.writestr(MANIFEST, text, zipfile.ZIP_DEFLATED)
            packed.comment = b"0" * SEAL_LENGTH
        _seal(half)
        os.replace(half, target)
    finally:
        half.unlink(missing_ok=True)


def _add(packed: zipfile.ZipFile, name: str, source: Path) -> Fingerprint:
    running, size = hashlib.sha256(), 0
    with source.open("rb") as file:
        packed.compression = zipfile.ZIP_STORED if source.suffix.lower() in PACKED else zipfile.ZIP_DEFLATED
        with packed.open(name, "w", force_zip64=True) as into:
            while block := file.read(CHUNK):
                running.update(block)
                size += len(block)
                into.write(block)
    return Fingerprint(size, running.hexdigest())


def _seal(path: Path) -> None:
    with path.open("r+b") as file:
        seal = _digest(file, path.stat().st_size - SEAL_LENGTH)
        file.seek(-SEAL_LENGTH, os.SEEK_END)
        file.write(seal.encode("ascii"))
        file.flush()
        os.fsync(file.fileno())


def _digest(file: IO[bytes], length: int) -> str:
    running = hashlib.sha256()
    file.seek(0)
    while length > 0 and (block := file.read(min(CHUNK, length))):
        running.update(block)
        length -= len(block)
    return running.hexdigest()


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """Open an archive, or refuse it when a single bit is not as it was written."""
    with ExitStack() as stack:
        try:
            file = stack.enter_context(path.open("rb"))
            _check_seal(file, path)
            packed = stack.enter_context(zipfile.ZipFile(file))
            manifest = json.loads(packed.read(MANIFEST))
        except (OSError, KeyError, ValueError, *_BROKEN) as error:
            raise BadArchive(file=str(path)) from error
        yield Opened(path, packed, manifest)


def _check_seal(file: IO[bytes], path: Path) -> None:
    length = path.stat().st_size - SEAL_LENGTH
    seal = _digest(file, length)
    file.seek(max(length, 0))
    if length <= 0 or file.read().decode("ascii", "replace") != seal:
        raise BadArchive(file=str(path))


def unpack(archive: Opened, name: str, expected: Fingerprint, target: Path) -> None:
    """Write one member out and prove that it is what went in."""
    if not _is_harmless(name):
        raise BadArchive(file=str(archive.path))
    target.parent.mkdir(parents=True, exist_ok=True)
    running, size = hashlib.sha256(), 0
    try:
        with archive.zip.open(name) as member, target.open("wb") as file:
            while block := member.read(CHUNK):
                running.update(block)
                size += len(block)
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
    except (KeyError, *_BROKEN) as error:
        raise BadArchive(file=str(archive.path)) from error
    except OSError as error:  # of the disk written to
        raise BackupFailed(reason=error.strerror or str(error)) from error
    if Fingerprint(size, running.hexdigest()) != expected:
        raise BadArchive(file=str(archive.path))


def _is_harmless(name: str) -> bool:
    """A member never leaves the folder it is unpacked into."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and not set(name) & set("\\:\0") and bool(name)
