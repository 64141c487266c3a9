"""Where in the company's folder do files lie, and how do they get there whole?"""

import os
import secrets
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from tradewind.platform.attachments.refusals import FileMissing


def write(content: bytes, ending: str) -> str:
    """Write a file under a random name and say which; a half-written file never carries a final name."""
    name = f"{secrets.token_hex(16)}.{ending}"
    final = path_of(name)
    final.parent.mkdir(parents=True, exist_ok=True)
    partial = final.with_suffix(".partial")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(final)
    return name


def open_stored(stored_name: str) -> BinaryIO:
    try:
        return path_of(stored_name).open("rb")
    except FileNotFoundError as error:
        raise FileMissing() from error


def path_of(stored_name: str) -> Path:
    """Files are spread over 256 folders by the first letters of their random name."""
    return Path(settings.FILES_FOLDER) / stored_name[:2] / stored_name
