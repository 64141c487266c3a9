"""Are two texts, names or numbers of papers the same, written differently?"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.tables import ABBREVIATIONS, SMALL_WORDS
from tradewind.domain.vocabulary.folding import folded_text

_INITIALS = re.compile(r"(?<![a-z0-9])(?:[a-z]\.)+[a-z](?![a-z0-9])\.?")
_APOSTROPHES = re.compile("['`\u2018\u2019]")
_TOKEN = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_NOT_CODE = re.compile(r"[\W_]+")
_SIMILAR = str.maketrans("oil", "011")  # what a reader of scans takes for digits
_LONGEST_WORDS = 80  # two of them
_LONG_ENOUGH = 5  # a slip in a shorter word makes another word
_SEVERAL = re.compile(r"[,;&，；、]| and ", re.IGNORECASE)
# A paper that refers to another one, or has nothing to say, does not contradict it.
_SILENT = re.compile(
    r"(?:as per|as stated|as shown|same as|see)\b.*|to be (?:declared|advised|named|confirmed)"
    r"|tb[ad]|n/a|nil|-+|/+|\.+",
    re.IGNORECASE,
)


def is_silent(text: str) -> bool:
    return not text.strip() or _SILENT.fullmatch(text.strip()) is not None


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """In one spelling: small, without accents and signs, abbreviations written out, small words left out."""
    plain = _APOSTROPHES.sub("", folded_text(text)).replace("&", " and ")
    plain = _INITIALS.sub(lambda found: found[0].replace(".", ""), plain)
    return tuple(word for each in _TOKEN.findall(plain) if (word := ABBREVIATIONS.get(each, each)) not in SMALL_WORDS)


@lru_cache(maxsize=8192)
def code_of(text: str) -> str:
    """Of a number of a paper: letters and digits alone, small."""
    return _NOT_CODE.sub("", folded_text(text)).removeprefix("no")


def _parts(text: str) -> set[str]:
    """Two contracts on one invoice: a paper that names one of them agrees."""
    return {code_of(part) for part in _SEVERAL.split(text)} - {""}


def codes_alike(left: str, right: str) -> Likeness:
    mine, theirs = code_of(left), code_of(right)
    if mine == theirs or _SEVERAL.search(left + right) and _parts(left) & _parts(right):
        return Likeness.SAME
    return Likeness.ARGUABLE if mine.translate(_SIMILAR) == theirs.translate(_SIMILAR) else Likeness.CONFLICT


def texts_alike(left: str, right: str) -> Likeness:
    """Word order, signs and spaces are no difference; one slip in one long word is arguable."""
    mine, theirs = words_of(left), words_of(right)
    if mine == theirs or "".join(mine) == "".join(theirs) or sorted(mine) == sorted(theirs):
        return Likeness.SAME
    if not _share_a_script(left, right):
        return Likeness.INCOMPARABLE
    return Likeness.ARGUABLE if is_slip(mine, theirs) else Likeness.CONFLICT


def is_slip(left: Sequence[str], right: Sequence[str]) -> bool:
    """One word, long enough and without digits, in which one letter differs (ISBP 745 A23)."""
    if len(left) != len(right):
        return False
    different = [(mine, theirs) for mine, theirs in zip(left, right, strict=True) if mine != theirs]
    return len(different) == 1 and is_slip_of_word(*different[0])


def is_slip_of_word(left: str, right: str) -> bool:
    """Model 123 and 321 are two models; "mashine" is a machine. One Chinese character is a word of its own."""
    both = left + right
    if (
        min(len(left), len(right)) < _LONG_ENOUGH
        or len(both) > _LONGEST_WORDS
        or not (both.isalpha() and both.isascii())
    ):
        return False
    return DamerauLevenshtein.distance(left, right, score_cutoff=1) == 1


def _share_a_script(left: str, right: str) -> bool:
    return _has_latin(left) == _has_latin(right)


def _has_latin(text: str) -> bool:
    return any("a" <= letter <= "z" for letter in folded_text(text)) or not any(map(str.isalpha, text))
