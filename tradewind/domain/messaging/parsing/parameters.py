"""Which value and which parameters does a structured header have (RFC 2045 and 2231)?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tradewind.domain.messaging.parsing.charsets import text_of
from tradewind.domain.messaging.parsing.encoded_words import decoded

_PARAMETER = re.compile(
    r""";\s*(?P<name>[^\s=;"]{1,80})\s*=\s*(?:"(?P<quoted>(?:[^"\\]|\\.){0,1000})"|(?P<bare>[^;]{0,1000}))""", re.DOTALL
)
_PIECE = re.compile(r"(?P<name>[^*]+)(?:\*(?P<number>\d{1,3}))?(?P<encoded>\*)?")
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_MOST = 200


@dataclass(frozen=True, slots=True)
class Structured:
    """The value in lower case and its parameters by lower-case name, decoded."""

    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)


def structured(text: str) -> Structured:
    value, separator, _rest = text.partition(";")
    if not separator:
        return Structured(_bare_value(value))
    return Structured(_bare_value(value), _parameters(text[len(value) :]))


def _bare_value(value: str) -> str:
    words = value.strip().strip("\"'").lower().split()
    return words[0] if words else ""


def _parameters(text: str) -> dict[str, str]:
    plain: dict[str, str] = {}
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for count, match in enumerate(_PARAMETER.finditer(text)):
        if count >= _MOST:
            break
        quoted = match["quoted"]
        value = re.sub(r"\\([\"\\])", r"\1", quoted) if quoted is not None else match["bare"].strip()
        piece = _PIECE.fullmatch(match["name"].lower())
        if piece is None:
            continue
        if piece["number"] is None and not piece["encoded"]:
            plain.setdefault(piece["name"], decoded(value))
        else:
            pieces.setdefault(piece["name"], []).append((int(piece["number"] or 0), bool(piece["encoded"]), value))
    return plain | {name: _joined(found) for name, found in pieces.items()}


def _joined(pieces: list[tuple[int, bool, str]]) -> str:
    """Continuations in their order; the first encoded piece names the charset of all."""
    pieces.sort(key=lambda piece: piece[0])
    charset = ""
    raw: list[bytes] = []
    for place, (_number, encoded, value) in enumerate(pieces):
        if not encoded:
            raw.append(value.encode("utf-8", "replace") if not charset else value.encode("latin-1", "replace"))
            continue
        if place == 0 and value.count("'") >= 2:
            charset, _language, value = value.split("'", 2)
        raw.append(_PERCENT.sub(lambda found: bytes([int(found[1], 16)]), value.encode("utf-8", "replace")))
    text = text_of(b"".join(raw), charset)
    return decoded(text)
