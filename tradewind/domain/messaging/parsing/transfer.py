"""Which bytes did a part carry, however badly they were packed for the way?"""

import binascii
import re
from collections.abc import Iterator

_BASE64 = bytes(sorted(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_OTHERS = bytes(byte for byte in range(256) if byte not in _BASE64)
_SPACES = b" \t\r\n"
_PADDING = re.compile(rb"=+")
_UU_BEGIN = re.compile(rb"(?m)^begin[ \t]+[0-7]{3,4}[^\r\n]*\r?\n")
_UU_NAMES = frozenset({"xuuencode", "uuencode", "uue", "xuue"})


def unpacked(raw: bytes, encoding: str) -> tuple[bytes, bool]:
    """The content, and whether it was packed soundly."""
    name = re.sub(r"[^a-z0-9]", "", encoding.partition(";")[0].lower())
    if name == "base64":
        return from_base64(raw)
    if name == "quotedprintable":
        return binascii.a2b_qp(raw), True
    if name in _UU_NAMES:
        return from_uuencode(raw)
    return raw, name in ("", "7bit", "8bit", "binary")


def from_base64(raw: bytes) -> tuple[bytes, bool]:
    """Foreign characters, missing and doubled padding are forgiven; a lone last character is dropped."""
    kept = raw.translate(None, _OTHERS)
    sound = len(kept) == len(raw) or not raw.translate(None, _BASE64).strip(_SPACES).translate(None, _SPACES)
    pieces = [kept] if b"=" not in kept.rstrip(b"=") else _PADDING.split(kept)
    content: list[bytes] = []
    for piece in pieces:
        bare = piece.rstrip(b"=")
        if len(bare) % 4 == 1:
            bare, sound = bare[:-1], False
        content.append(binascii.a2b_base64(bare + b"=" * (-len(bare) % 4)))
    return b"".join(content), sound


def from_uuencode(raw: bytes) -> tuple[bytes, bool]:
    begin = _UU_BEGIN.search(raw)
    if begin is None:
        return raw, False
    content: list[bytes] = []
    sound = True
    for line in _lines(raw, begin.end()):
        if line.strip() == b"end":
            return b"".join(content), sound
        try:
            content.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some encoders miscount; the length is in the first character.
            wanted = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0
            try:
                content.append(binascii.a2b_uu(line[:wanted]))
            except binascii.Error:
                sound = False
    return b"".join(content), False


def _lines(raw: bytes, at: int) -> Iterator[bytes]:
    """One after the other: a list of millions of them would take more memory than the message."""
    while at < len(raw):
        end = raw.find(b"\n", at)
        after = len(raw) if end < 0 else end + 1
        yield raw[at:after].rstrip(b"\r\n")
        at = after
