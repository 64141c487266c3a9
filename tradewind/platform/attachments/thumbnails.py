"""Where do the small copies of pictures lie?

They follow from the pictures: no row speaks of them, no backup holds them, and one that is missing is made again.
"""

import os
import secrets
from pathlib import Path

from django.conf import settings

from tradewind.platform.attachments import storage
from tradewind.platform.attachments.pictures import shrunk

TINY, USUAL, LARGE, PAPER = 96, 480, 1600, 400  # pixels of the longer side
ON_SCREEN = (TINY, USUAL, LARGE)
MADE_AT_ONCE = (TINY, USUAL, PAPER)  # a large one is made when somebody looks
_KINDS = {TINY: "WEBP", USUAL: "WEBP", LARGE: "WEBP", PAPER: "JPEG"}
_TYPES = {"WEBP": "image/webp", "JPEG": "image/jpeg"}


def thumbnail(stored_name: str, size: int) -> Path:
    """The small copy of a kept picture; drawn when it is not there yet."""
    path = _path_of(stored_name, size)
    if not path.is_file():
        with storage.open_stored(stored_name) as file:
            _lay_down(path, shrunk(file.read(), size, _KINDS[size]))
    return path


def make_at_once(stored_name: str) -> None:
    """What pages and papers show, so that nobody waits for it."""
    for size in MADE_AT_ONCE:
        thumbnail(stored_name, size)


def for_papers(stored_name: str) -> bytes:
    """Small enough for papers, as JPEG."""
    return thumbnail(stored_name, PAPER).read_bytes()


def type_of(size: int) -> str:
    return _TYPES[_KINDS[size]]


def _path_of(stored_name: str, size: int) -> Path:
    """Beside the files, spread like them. The name is ours: 32 letters at random and an ending."""
    name = f"{Path(stored_name).stem}-{size}.{_KINDS[size].lower()}"
    return Path(settings.THUMBNAILS_FOLDER) / name[:2] / name


def _lay_down(path: Path, content: bytes) -> None:
    """Whole or not at all; two who draw the same at once do not disturb each other."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{secrets.token_hex(8)}")
    half.write_bytes(content)
    os.replace(half, path)
