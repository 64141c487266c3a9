"""Where in the company's folder do files lie, and how do they get there whole?"""

import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from tradewind.platform.attachments.images import CheckedFile
from tradewind.platform.attachments.refusals import FileMissing

# A half-written file begins with a dot: backups leave it out.
_OURS = re.compile(r"\.?[0-9a-f]{32}\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A checked file that lies in the folder; a record may speak of it."""

    stored_name: str
    original_name: str
    content_type: str
    sha256: str
    size: int = 0


def store(checked: CheckedFile, *, is_to_last: bool = True) -> StoredFile:
    """Write a file before the use case that keeps it: no transaction waits for the disk.

    When the use case refuses, or the machine stops in between, a file without a row is left; it is swept later.
    What need not outlast a failing machine, as the demo's hundreds of pictures, does not wait for the disk either.
    """
    name = f"{secrets.token_hex(16)}.{checked.ending}"
    final = path_of(name)
    final.parent.mkdir(parents=True, exist_ok=True)
    half = final.with_name(f".{name}")
    with half.open("wb") as file:
        file.write(checked.content)
        file.flush()
        if is_to_last:
            os.fsync(file.fileno())
    half.replace(final)
    return StoredFile(name, checked.original_name, checked.content_type, checked.sha256, len(checked.content))


def open_stored(stored_name: str) -> BinaryIO:
    try:
        return path_of(stored_name).open("rb")
    except FileNotFoundError as error:
        raise FileMissing() from error


def lies_there(stored_name: str) -> bool:
    return path_of(stored_name).is_file()


def path_of(stored_name: str) -> Path:
    """Files are spread over 256 folders by the first letters of their random name."""
    return Path(settings.FILES_FOLDER) / stored_name[:2] / stored_name


def written_before(moment: datetime) -> Iterator[Path]:
    """Every file of ours that has lain here since before a moment, half-written ones too."""
    for path in Path(settings.FILES_FOLDER).glob("??/*"):
        if _OURS.fullmatch(path.name) and path.is_file() and path.stat().st_mtime < moment.timestamp():
            yield path
