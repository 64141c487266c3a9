"""Which messages lie in a file or folder: single ones, mbox, Maildir, a zip of them? One at a time is in memory."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tradewind.domain.messaging.parsing.limits import MESSAGE_BYTES

_ENOUGH = MESSAGE_BYTES + 1  # what is longer is refused, so the rest needs no memory
_LINE = 1_000_000
_MOST_MEMBERS = 200_000
_DAYS = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_SEPARATOR = re.compile(rb"From (?:.{0,300}?\s)?" + _DAYS + rb",?\s.{0,60}\d{4}.{0,40}\r?\n?")
_QUOTED_FROM = re.compile(rb">+From ")
_OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOLDERS_OF_MAILDIR = ("cur", "new")


@dataclass(frozen=True, slots=True)
class Found:
    """A message by its name, or a file of which `problem` says why there is none."""

    name: str
    raw: bytes = b""
    problem: str = ""


def messages_in(path: Path) -> Iterator[Found]:
    """In a stable order; whatever cannot be opened is told and the others go on."""
    if path.is_dir():
        for each in _files_of(path):
            yield from _messages_of(each)
    else:
        yield from _messages_of(path)


def _files_of(folder: Path) -> Iterator[Path]:
    """Of a Maildir only what was delivered; of any other folder everything that is not hidden."""
    for each in sorted(folder.iterdir()):
        if each.is_dir() and not each.is_symlink():
            is_maildir = all((folder / name).is_dir() for name in _FOLDERS_OF_MAILDIR)
            if not is_maildir or each.name in _FOLDERS_OF_MAILDIR or (each / "cur").is_dir():
                yield from _files_of(each)
        elif each.is_file() and not each.name.startswith("."):
            yield each


def _messages_of(path: Path) -> Iterator[Found]:
    name = str(path)
    try:
        if not path.is_file():
            yield Found(name, problem="message_missing")
            return
        with path.open("rb") as file:
            yield from _messages_of_file(name, file)
    except OSError:
        yield Found(name, problem="message_missing")


def _messages_of_file(name: str, file: IO[bytes]) -> Iterator[Found]:
    head = file.read(4_000)
    file.seek(0)
    if head.startswith(b"PK\x03\x04"):
        yield from _messages_of_zip(name, file)
    elif head.startswith(_OUTLOOK):
        yield Found(name, problem="message_of_outlook")
    elif _SEPARATOR.match(head):
        yield from _messages_of_mbox(name, file)
    elif name.endswith(".emlx"):
        size = file.readline(32).strip()
        yield Found(name, file.read(min(int(size), _ENOUGH) if size.isdigit() else _ENOUGH))
    else:
        yield Found(name, file.read(_ENOUGH))


def _messages_of_mbox(name: str, file: IO[bytes]) -> Iterator[Found]:
    """Named by their number, where there is more than one."""
    first: bytes | None = None
    number = 0
    for number, raw in enumerate(_split(file), 1):
        if number == 1:
            first = raw
            continue
        if first is not None:
            yield Found(f"{name}#1", first)
            first = None
        yield Found(f"{name}#{number}", raw)
    if first is not None:
        yield Found(name, first)


def _split(file: IO[bytes]) -> Iterator[bytes]:
    lines: list[bytes] = []
    size = 0
    after_empty = True
    for line in iter(lambda: file.readline(_LINE), b""):
        if after_empty and line.startswith(b"From ") and _SEPARATOR.match(line):
            if lines:
                yield b"".join(lines)
            lines, size, after_empty = [], 0, False
            continue
        after_empty = line in (b"\n", b"\r\n")
        if size <= MESSAGE_BYTES:
            lines.append(line[1:] if _QUOTED_FROM.match(line) else line)
            size += len(line)
    if lines:
        yield b"".join(lines)


def _messages_of_zip(name: str, file: IO[bytes]) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(file)
        members = [each for each in archive.infolist()[:_MOST_MEMBERS] if not each.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        yield Found(name, problem="message_archive_damaged")
        return
    for member in members:
        if "__MACOSX" in member.filename or member.filename.rpartition("/")[2].startswith("."):
            continue
        inside = f"{name}/{member.filename}"
        try:
            with archive.open(member) as content:
                raw = content.read(_ENOUGH)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error, EOFError):
            yield Found(inside, problem="message_archive_damaged")
            continue
        yield Found(inside, raw)
