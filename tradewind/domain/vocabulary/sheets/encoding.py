"""In which encoding was a text written, when nobody says?

A mark at the beginning decides; then UTF-8, which nothing else looks like by chance; then whichever of the encodings
of the trade gives text that people write. A library that guesses by statistics has the last word.
"""

import codecs
from collections.abc import Callable
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 60_000
_GOOD = 0.7  # of the letters beyond ASCII must be ones that people use
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, how it was written, and how many characters could not be read."""

    text: str
    encoding: str
    lost: int = 0


def decode(raw: bytes, declared: str = "") -> Decoded:
    """Read bytes as text; never fails, `lost` says what was unreadable."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _read(raw, encoding)
    if encoding := _unmarked_utf_16(raw):
        return _read(raw, encoding)
    for encoding in dict.fromkeys(["utf-8", *_known(declared)]):
        if (text := _strict(raw, encoding)) is not None:
            return Decoded(text, encoding)
    return _read(raw, _most_plausible(raw))


def _read(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    return Decoded(text.removeprefix("\ufeff"), encoding.removesuffix("-sig"), text.count(_LOST))


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeError:
        return None


def _known(declared: str) -> list[str]:
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return []
    return [{"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "shift_jis": "cp932"}.get(name, name)]


def _unmarked_utf_16(raw: bytes) -> str:
    """Every second byte of most UTF-16 text is nothing."""
    sample = raw[:2000]
    if len(sample) < 4:
        return ""
    even, odd = sample[0::2].count(0) / len(sample), sample[1::2].count(0) / len(sample)
    if max(even, odd) < 0.15 or min(even, odd) > 0.05:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _most_plausible(raw: bytes) -> str:
    sample = _telling_part(raw)
    ranked = sorted(((_plausible(sample, encoding, usual), encoding) for encoding, usual in _CANDIDATES), reverse=True)
    if ranked[0][0] >= _GOOD:
        return ranked[0][1]
    # Lines are cut out of the text, so a character may be halved at each end: a guess may lose a few.
    guess = from_bytes(sample).best()
    return guess.encoding if guess is not None else ranked[0][1] if ranked[0][0] > 0.4 else "cp1252"


def _telling_part(raw: bytes) -> bytes:
    """Whole lines with letters beyond ASCII, from the beginning on."""
    kept: list[bytes] = []
    size = 0
    for line in raw[: _SAMPLE * 20].splitlines():
        if not line.isascii():
            kept.append(line[:2000])
            size += len(kept[-1])
        if size > _SAMPLE:
            break
    return b"\n".join(kept) or raw[:_SAMPLE]


def _plausible(sample: bytes, encoding: str, usual: Callable[[str], float]) -> float:
    """The share of letters beyond ASCII that people use in this encoding; what cannot be read counts against it."""
    text = sample.decode(encoding, "replace")
    beyond = [character for character in text if not character.isascii()]
    if not beyond:
        return 0.0
    lost = beyond.count(_LOST)
    if lost > 2 and lost > len(beyond) / 200:
        return 0.0
    return usual(text) / len(beyond) - lost / len(beyond)


def _common(encoding: str, first: int, last: int) -> Callable[[str], float]:
    """Counts letters of the part of a double-byte code in which the everyday characters stand."""

    def count(text: str) -> float:
        score = 0.0
        for character in text:
            if character.isascii():
                continue
            if character in "，。、（）：；《》“”—…！？·　￥":
                score += 0.9
                continue
            code = _code_of(character, encoding)
            score += len(code) == 2 and first <= code[0] <= last
        return score

    return count


def _code_of(character: str, encoding: str) -> bytes:
    try:
        return character.encode(encoding)
    except UnicodeError:
        return b""


def _japanese(text: str) -> float:
    """Kana prove it; kanji alone could be any of three languages."""
    kana = sum("\u3041" <= character <= "\u30fc" for character in text)
    kanji = _common("cp932", 0x88, 0x97)(text)
    return kana + kanji if kana * 10 > kanji else kanji * 0.75


def _accented(text: str) -> float:
    """Western letters stand alone among plain ones; runs of them are another encoding misread."""
    score = 0.0
    padded = f" {text} "
    for before, character, after in zip(padded, padded[1:], padded[2:], strict=False):
        if character.isascii() or not (character.isalpha() or character in "€£°©®–—’“”"):
            continue
        neighbours = sum(not each.isascii() for each in (before, after))
        score += (0.95, 0.6, 0.0)[neighbours]
    return score


def _cyrillic(text: str) -> float:
    """Words of Cyrillic letters; one beside a plain letter, or a capital within a word, is another encoding misread."""
    score = 0.0
    padded = f" {text} "
    for before, character, after in zip(padded, padded[1:], padded[2:], strict=False):
        if "\u0410" <= character <= "\u044f" or character in "Ёё№":
            beside_plain = any(each.isascii() and each.isalpha() for each in (before, after))
            score += 0.0 if beside_plain or (character.isupper() and before.islower()) else 0.97
    return score


def _korean(text: str) -> float:
    """Its syllables have the bytes of half of the everyday Chinese ones: nothing but them is Korean."""
    beyond = [character for character in text if not character.isascii()]
    syllables = sum("\uac00" <= character <= "\ud7a3" for character in beyond)
    sure = syllables >= 0.95 * len(beyond) and len(set(beyond)) >= 10
    return syllables * (1.1 if sure else 0.8)


_CANDIDATES: tuple[tuple[str, Callable[[str], float]], ...] = (
    ("gb18030", _common("gb2312", 0xB0, 0xD7)),
    ("big5hkscs", _common("big5", 0xA4, 0xC6)),
    ("cp932", _japanese),
    ("cp949", _korean),
    ("cp1252", _accented),
    ("cp1250", _accented),
    ("cp1251", _cyrillic),
)
