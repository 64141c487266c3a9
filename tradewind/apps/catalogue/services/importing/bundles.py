"""Taking pictures in that come with a sheet: files of their own, or archives of them, before any transaction."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from tradewind.apps.catalogue.refusals.importing import BundleRefused, NoPicturesInBundle
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile, check_image, refuse_large
from tradewind.platform.attachments.names import clean_file_name
from tradewind.platform.attachments.quota import refuse_full
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.sheets.reading.limits import LIMITS, Limits
from tradewind.platform.sheets.reading.packages import chunks_of, keep_limits
from tradewind.platform.sheets.reading.problems import Unreadable

_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")
_ZIP = b"PK\x03\x04"
_LONGEST_MEMBER, _LONGEST_NAME = 500, 255


@dataclass(frozen=True, slots=True)
class Staged:
    """A file in the folder, and the pictures in it: the path of each in the archive, and its name."""

    stored: StoredFile
    members: tuple[tuple[str, str], ...]


def stage(content: bytes, name: str) -> Staged:
    """Look at what came and write it down. Refuses what is neither a picture nor an archive of pictures."""
    refuse_full(len(content))
    file_name = clean_file_name(name)
    if not content.startswith(_ZIP):
        refuse_large(len(content))
        return Staged(storage.store(check_image(content, file_name)), (("", file_name),))
    members = members_of(content, file_name)
    digest = hashlib.sha256(content).hexdigest()
    return Staged(storage.store(CheckedFile(content, file_name, "application/zip", "zip", digest)), members)


def members_of(content: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[str, str], ...]:
    """The pictures of an archive whose table of contents keeps the limits; nothing is unpacked yet.

    Where a picture lies in the archive does not matter: it is never written under that path.
    """
    if len(content) > limits.file_bytes:
        facts: dict[str, object] = {"megabytes": len(content) // 1_000_000, "limit": limits.file_bytes // 1_000_000}
        raise BundleRefused(name=name, problem=("sheet_too_many_bytes", facts))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            keep_limits(archive, limits)
            found = dict(_pictures(archive))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise BundleRefused(name=name, problem=("sheet_damaged", {})) from error
    except Unreadable as error:
        raise BundleRefused(name=name, problem=(error.code, dict(error.facts))) from error
    if not found:
        raise NoPicturesInBundle(name=name)
    return tuple(found.items())


def _pictures(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    for member in archive.infolist():
        path = PurePosixPath(_readable(member).replace("\\", "/"))
        is_hidden = path.name.startswith(".") or "__MACOSX" in path.parts
        if path.suffix.lower() in _PICTURES and not is_hidden and len(member.filename) <= _LONGEST_MEMBER:
            yield member.filename, clean_file_name(path.name)[-_LONGEST_NAME:]


def _readable(member: zipfile.ZipInfo) -> str:
    """Windows in Chinese writes names in GBK without saying so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


def content_of(stored_name: str, member: str) -> bytes:
    """The picture itself, at most as large as a picture may be; a damaged one raises."""
    with storage.open_stored(stored_name) as file:
        if not member:
            return file.read()
        found = b""
        with zipfile.ZipFile(file) as archive:
            for piece in chunks_of(archive, member):
                found += piece
                refuse_large(len(found))
        return found
