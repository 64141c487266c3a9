"""Is a zip archive a workbook, and is it one that may be unpacked?"""

import zipfile
from collections.abc import Iterator
from typing import IO

from tradewind.platform.sheets.reading.limits import MEGABYTE, Limits
from tradewind.platform.sheets.reading.problems import Unreadable

CHUNK = 4 * MEGABYTE
_WORKBOOKS = {"xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb"}
_OTHERS = {"word/": "Word", "ppt/": "PowerPoint", "visio/": "Visio"}
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def open_package(file: IO[bytes], limits: Limits) -> tuple[zipfile.ZipFile, str]:
    """The archive and which kind of workbook it is, once its table of contents keeps the limits."""
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise Unreadable("sheet_damaged") from error
    keep_limits(archive, limits)
    return archive, _kind_of(archive)


def read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A small part as a whole; nothing when it is not there."""
    if name not in archive.NameToInfo:
        return b""
    return b"".join(chunks_of(archive, name))


def chunks_of(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part piece by piece. A part that holds more than it declares is damaged."""
    try:
        with archive.open(name) as part:
            while piece := part.read(CHUNK):
                yield piece
    except (zipfile.BadZipFile, EOFError, ValueError, OSError, NotImplementedError, KeyError) as error:
        raise Unreadable("sheet_damaged") from error
    except Exception as error:  # zlib.error and lzma.LZMAError share no base
        if type(error).__module__ in ("zlib", "_lzma", "lzma"):
            raise Unreadable("sheet_damaged") from error
        raise


def prove_parts(archive: zipfile.ZipFile) -> None:
    """Read every part that a workbook is made of: sound, as large as declared, without definitions of its own."""
    for name in archive.namelist():
        if not name.lower().endswith((".xml", ".rels", ".bin")) or "/media/" in name or "/embeddings/" in name:
            continue
        before = b""
        for piece in chunks_of(archive, name):
            joined = before + piece
            if not name.endswith(".bin") and (b"<!DOCTYPE" in joined or b"<!ENTITY" in joined):
                raise Unreadable("sheet_unsafe_xml")
            before = piece[-16:]


def keep_limits(archive: zipfile.ZipFile, limits: Limits) -> None:
    """By its table of contents: how many parts, how large unpacked, how many times its size, not encrypted."""
    members = archive.infolist()
    if len(members) > limits.members:
        raise Unreadable("sheet_too_many_members", members=len(members), limit=limits.members)
    unpacked = sum(member.file_size for member in members)
    if unpacked > limits.unpacked_bytes:
        facts = {"megabytes": unpacked // MEGABYTE, "limit": limits.unpacked_bytes // MEGABYTE}
        raise Unreadable("sheet_unpacks_too_large", **facts)
    ratio = unpacked // max(1, sum(member.compress_size for member in members))
    if ratio > limits.unpacked_ratio and unpacked > limits.ratio_counts_from:
        raise Unreadable("sheet_unpacks_suspiciously", ratio=ratio, limit=limits.unpacked_ratio)
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("sheet_encrypted")


def _kind_of(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    for name, kind in _WORKBOOKS.items():
        if name in names:
            return kind
    if "content.xml" in names and (
        _ODS in read_part(archive, "mimetype") or _ODS in read_part(archive, "META-INF/manifest.xml")
    ):
        return "ods"
    if any("workbook" in name.lower() and name.endswith((".xml", ".bin")) for name in names):
        return "xlsb" if any(name.endswith("workbook.bin") for name in names) else "xlsx"
    other = next((kind for begin, kind in _OTHERS.items() if any(name.startswith(begin) for name in names)), "ZIP")
    raise Unreadable("sheet_other_kind", kind=other)
