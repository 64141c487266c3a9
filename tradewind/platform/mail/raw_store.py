"""Where does every message lie, byte for byte as it came?

By its digest: the same bytes lie once, however often they come, and a name says what must stand in it. The folder is
part of the company's files, so backups have it; nothing in it is ever changed or deleted.
"""

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from tradewind.domain.vocabulary.refusal import Refusal

FOLDER = "mail"


class RawMissing(Refusal):
    """The bytes of a message are not where they were laid: a part of the company's files is lost."""

    code = "raw_missing"


@dataclass(frozen=True, slots=True)
class KeptRaw:
    """A message that lies in the folder."""

    name: str
    sha256: str
    size: int


def keep_raw(raw: bytes) -> KeptRaw:
    """Lay a message down whole, before any transaction speaks of it."""
    digest = hashlib.sha256(raw).hexdigest()
    kept = KeptRaw(f"{digest}.eml", digest, len(raw))
    final = path_of(kept.name)
    if not final.exists():
        final.parent.mkdir(parents=True, exist_ok=True)
        half = final.with_name(f".{secrets.token_hex(8)}")
        with half.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        half.replace(final)
    return kept


def raw_of(name: str) -> bytes:
    try:
        return path_of(name).read_bytes()
    except FileNotFoundError as error:
        raise RawMissing() from error


def path_of(name: str) -> Path:
    return Path(settings.FILES_FOLDER) / FOLDER / name[:2] / name
