"""Under which name is a file shown and offered for download?"""

import re
from datetime import datetime

from django.utils import timezone

from tradewind.domain.vocabulary.text import clean_line

LONGEST_NAME = 255  # bytes: what file systems take
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_LONGEST_ENDING = 20
# What browsers and phones call everything that is pasted or photographed.
_SAID_BY_DEVICES = frozenset({"image", "photo", "blob", "file", "video", "unnamed", "untitled", "screenshot", "图片"})


def clean_file_name(name: str) -> str:
    """A name without folders, control characters and direction tricks, at most 255 bytes, its ending kept."""
    last = re.split(r"[/\\]", name)[-1]
    visible = _FORBIDDEN.sub("_", clean_line(last)).strip(". ")
    return _shortened(visible) or "file"


def telling_name(name: str, at: datetime) -> str:
    """A pasted picture is no new version of the last one: it gets its moment, in the reader's zone, into its name."""
    stem, dot, ending = name.rpartition(".")
    if not dot or stem.casefold() not in _SAID_BY_DEVICES:
        return name
    return f"{stem} {timezone.localtime(at):%Y-%m-%d %H.%M.%S}.{ending}"


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending.encode()) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    room = LONGEST_NAME - len((dot + ending).encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + dot + ending
