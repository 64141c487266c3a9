"""How do the files of a record look on its page?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from tradewind.platform.attachments.checking import LARGEST_ATTACHMENT
from tradewind.platform.attachments.kinds import Shown, shown_as, word_of
from tradewind.platform.attachments.queries import VersionedFile
from tradewind.platform.attachments.wording import WORDS

SHOWN = 6  # on the record's own page
LARGEST_TEXT = 1024 * 1024  # bytes; a longer one is downloaded
_ICONS = {
    "picture": "photo", "pdf": "file-type-pdf", "spreadsheet": "file-spreadsheet", "archive": "file-zip",
    "mail": "mail",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file as `shared/_file_list.html` draws it; addresses a person may not use are empty."""

    pk: int
    name: str
    version: int
    icon: str
    kind: str
    size: int
    who: str
    at: datetime
    preview_url: str
    download_url: str
    strike_url: str
    struck: str
    older: tuple["FileLine", ...] = ()

    @property
    def is_versioned(self) -> bool:
        return self.version > 1 or bool(self.older)


@dataclass(frozen=True, slots=True)
class FilePanel:
    """The files of one record. `room`: the namespace whose addresses serve them."""

    lines: list[FileLine]
    total: int
    url: str
    may_add: bool
    largest: int = LARGEST_ATTACHMENT

    @property
    def largest_megabytes(self) -> int:
        return self.largest // 1024 // 1024


def panel(
    files: Iterable[VersionedFile],
    room: str,
    url: str,
    *,
    may_add: bool,
    may_take_off: Callable[[Any], bool],
    shown: int | None = None,
) -> FilePanel:
    """The panel of a record whose files the caller has fetched; `may_take_off` is asked of each."""
    every = list(files)
    lines = [_line(each, room, lambda file: may_add and may_take_off(file)) for each in every[:shown]]
    return FilePanel(lines, len(every), url, may_add)


def _line(each: VersionedFile, room: str, may_take_off: Callable[[Any], bool]) -> FileLine:
    older = tuple(line_of(file, version, room, may_take_off) for version, file in each.older)
    return line_of(each.newest, each.version, room, may_take_off, older)


def line_of(
    file: Any, version: int, room: str, may_take_off: Callable[[Any], bool], older: tuple[FileLine, ...] = ()
) -> FileLine:
    """One row of a kept file."""
    word, strike = word_of(file.original_name), getattr(file, "strike", None)
    return FileLine(
        pk=file.pk, name=file.original_name, version=version, icon=_ICONS.get(word, "file-text"), kind=str(WORDS[word]),
        size=file.size, who=file.by.called, at=file.at, preview_url=reverse(f"{room}:file_preview", args=[file.pk]),
        download_url=reverse(f"{room}:file", args=[file.pk]),
        strike_url=reverse(f"{room}:strike_file", args=[file.pk]) if may_take_off(file) else "",
        struck=strike.reason if strike else "", older=older,
    )  # fmt: skip


def previewed_as(file: Any) -> Shown:
    """How the drawer shows a kept file."""
    shown = shown_as(file.content_type)
    return Shown.NOT if shown is Shown.TEXT and file.size > LARGEST_TEXT else shown
