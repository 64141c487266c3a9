"""Under which name is a file of a message kept? Its sender does not choose the folder, nor what the eye is told."""

import re

from tradewind.domain.messaging.parsing.limits import FILENAME_CHARACTERS
from tradewind.domain.vocabulary.text import clean_line

_SEPARATORS = re.compile(r"[/\\]+")
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")

_ENDINGS = {
    "text/calendar": "ics",
    "application/ics": "ics",
    "message/rfc822": "eml",
    "message/delivery-status": "txt",
    "message/disposition-notification": "txt",
    "text/plain": "txt",
    "text/html": "html",
    "text/rfc822-headers": "txt",
    "text/csv": "csv",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "application/pdf": "pdf",
    "application/zip": "zip",
    "application/ms-tnef": "dat",
    "application/pgp-signature": "asc",
    "application/pkcs7-signature": "p7s",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


def cleaned(name: str) -> str:
    """The last part of a path, visible characters only; empty where nothing remains."""
    visible = clean_line(name.replace("\0", ""))
    last = next((piece for piece in reversed(_SEPARATORS.split(visible)) if piece.strip(". ")), "")
    safe = _FORBIDDEN.sub("_", last).strip().rstrip(". ")
    if not safe.strip("._ "):
        return ""
    if _RESERVED.fullmatch(safe):
        safe = f"_{safe}"
    return _shortened(safe)


def made_up(number: int, content_type: str) -> str:
    """For a part without a name."""
    base = "invite" if content_type in ("text/calendar", "application/ics") else f"part-{number}"
    return f"{base}.{_ENDINGS.get(content_type, 'bin')}"


def _shortened(name: str) -> str:
    if len(name) <= FILENAME_CHARACTERS:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 12:
        return name[:FILENAME_CHARACTERS]
    return stem[: FILENAME_CHARACTERS - len(ending) - 1] + dot + ending
