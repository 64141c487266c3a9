"""How typed or pasted text is made clean: what is kept, what is folded, what is dropped."""

import re
import unicodedata
from decimal import Decimal

# Joiners carry meaning in Persian, Indic scripts and emoji; every other invisible format character goes.
_JOINERS = frozenset("\u200c\u200d")
# Control, format (bidi overrides, zero-width spaces, byte order marks) and lone surrogates.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})

_NUMBER = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?([万亿]?)")
_MULTIPLES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_LONGEST_NUMBER = 24


def clean_line(text: str) -> str:
    """One line as a person meant it: visible characters only, single spaces, no ends."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())  # nothing in it is invisible; sheets are cleaned by the hundred thousand cells
    spaced = "".join(_visible(character, keep_breaks=False) for character in text)
    return " ".join(unicodedata.normalize("NFC", spaced).split())


def clean_paragraphs(text: str) -> str:
    """Text of several lines: breaks are kept, at most one empty line between paragraphs."""
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    spaced = "".join(_visible(character, keep_breaks=True) for character in unix)
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", spaced).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def clean_code(text: str) -> str:
    """Codes, numbers, mail addresses and phones: full-width forms become half-width as well."""
    if text.isascii():
        return clean_line(text)  # has no full-width forms
    return clean_line(unicodedata.normalize("NFKC", clean_line(text)))


def read_number(text: str) -> Decimal | None:
    """A number as people here write it (１，２００.５ · 1.2万 · 3亿), or None where it could mean two things."""
    compact = clean_code(text).replace(" ", "").replace("−", "-").replace("。", ".").replace("，", ",")
    if len(compact) > _LONGEST_NUMBER:
        return None
    match = _NUMBER.fullmatch(compact)
    if match is None or not (match[2] or match[3]):
        return None
    sign, whole, fraction, multiple = match.groups(default="")
    digits = whole.replace(",", "") or "0"
    if not (digits + fraction.lstrip(".")).isascii():
        return None
    return Decimal(f"{sign}{digits}{fraction}") * _MULTIPLES[multiple]


def _visible(character: str, *, keep_breaks: bool) -> str:
    if character == "\n" and keep_breaks:
        return character
    if character in "\n\t\r":
        return " "
    category = unicodedata.category(character)
    if category in _SPACES:
        return " "
    if category in _INVISIBLE and character not in _JOINERS:
        return ""
    return character
