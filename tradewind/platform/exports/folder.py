"""Where do written lists lie until they are fetched? Beside the company's files and in no backup."""

import hashlib
import secrets
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from tradewind.platform.access import NotFound

_CHUNK = 1 << 20


def new_path(ending: str) -> Path:
    """A name nobody can guess, in a folder that is there."""
    folder = Path(settings.EXPORTS_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{secrets.token_hex(16)}.{ending}"


def open_stored(stored_name: str) -> BinaryIO:
    try:
        return (Path(settings.EXPORTS_FOLDER) / stored_name).open("rb")
    except FileNotFoundError as error:
        raise NotFound(what="export") from error


def digest_of(path: Path) -> str:
    running = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            running.update(chunk)
    return running.hexdigest()


def forget_before(moment: datetime) -> int:
    """Delete what has lain here since before a moment, half-written files of killed jobs too."""
    folder, gone = Path(settings.EXPORTS_FOLDER), 0
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_file() and path.stat().st_mtime < moment.timestamp():
            path.unlink(missing_ok=True)
            gone += 1
    return gone
