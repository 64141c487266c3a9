"""Can two words be one word written by two people: by ear, with a slip, or read off a poor scan?"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import OSA, Hamming


class Likeness(StrEnum):
    SAME = "same"
    PLURAL = "plural"
    SOUND = "sound"
    ARTICLE = "article"
    SCAN = "scan"
    SLIP = "slip"  # one letter of a long word
    SHORT_SLIP = "short_slip"  # one letter of a word of middling length: something else must speak for it
    DOUBLE_SLIP = "double_slip"
    ABBREVIATION = "abbreviation"


PERCENT = {
    Likeness.SAME: 100,
    Likeness.PLURAL: 98,
    Likeness.SOUND: 95,
    Likeness.ARTICLE: 94,
    Likeness.SCAN: 92,
    Likeness.SLIP: 90,
    Likeness.SHORT_SLIP: 87,
    Likeness.DOUBLE_SLIP: 84,
    Likeness.ABBREVIATION: 86,
}
SLIPS = frozenset({Likeness.SLIP, Likeness.SHORT_SLIP, Likeness.DOUBLE_SLIP, Likeness.ABBREVIATION})

# Names that travel in many spellings, first the one they are compared by.
_GIVEN_NAMES = """
mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohd mohamud mahomed mehmet
ahmed ahmad ahmet
hussein hussain husain husayn hossain hossein houssein huseyin
hassan hasan hasaan
abdul abdel abdal abdool abdoul abd
abdullah abdallah abdulla abdalla
rahman rehman rahmaan
rashid rashed rasheed rachid reshid
khalid khaled kaled halid
yusuf yousef youssef yousuf yusof yosef joseph
ibrahim ebrahim ibraheem
sulaiman suleiman soliman suleman sulayman
saeed said sayeed saied
othman osman usman uthman
omar umar omer
tariq tarek tareq tarik
hamid hameed
karim kareem
salim saleem selim
jamal gamal djamal cemal
faisal faysal feisal faizal
noor nour nur nor
sheikh shaikh shaykh cheikh sheik
sri shri shree sree
krishna krishnan
aleksandr alexander alexandr oleksandr
yuri yuriy yury iurii
dmitri dmitry dmitriy dmitrii
sergey sergei serhiy
george georg georgy georgiy
"""
_KNOWN_SPELLING = {spelling: line.split()[0] for line in _GIVEN_NAMES.strip().splitlines() for spelling in line.split()}
_BY_EAR = (
    (re.compile("tsch|tch"), "ch"), (re.compile("sch|shch|sz"), "sh"), (re.compile("ph"), "f"), (re.compile("th"), "t"),
    (re.compile("kh"), "h"), (re.compile("gh"), "g"), (re.compile("dj"), "d"),
    (re.compile("c(?![hei])|q|ck"), "k"), (re.compile("x"), "ks"),
    (re.compile("w"), "v"), (re.compile("[yj]"), "i"), (re.compile("ou|oo|ue"), "u"), (re.compile("oe"), "o"),
    (re.compile("ae|aa"), "a"), (re.compile("ee|ei|ie|ii"), "i"), (re.compile(r"(.)\1+"), r"\1"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_UMLAUT = re.compile("[aou]e")
_SCANNED = str.maketrans("0158", "olsb")
_ARTICLES = ("al", "el", "ul")
_VOWELS = re.compile("[aeiouwy]|h$|(?<=.)h(?=.)|[^a-z]")


@dataclass(frozen=True, slots=True)
class _Lengths:
    """How long a word must be before a difference counts as a slip of the pen."""

    swapped: int = 6
    dropped: int = 5
    dropped_alone: int = 5
    dropped_last: int = 8
    replaced: int = 6
    replaced_alone: int = 7
    replaced_last: int = 9
    two_slips: int = 9
    doubled_alone: int = 6
    other_vowel: int = 8


_LONG_ENOUGH = _Lengths()
_SHORTEST_SOUND = 4


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The word as it is heard: Mueller and Müller, Noor and Nour, Photo and Foto."""
    heard = _KNOWN_SPELLING.get(word, word)
    for pattern, letters in _BY_EAR:
        heard = pattern.sub(letters, heard)
    return heard


def bare(word: str) -> str:
    """The consonants without an article: what is left where vowels are not written, as in Arabic."""
    bones = _VOWELS.sub("", word)
    return bones[1:] if bones[:1] == "l" and len(bones) > 2 else bones


@lru_cache(maxsize=65536)
def likeness(left: str, right: str) -> Likeness | None:
    """How the two words can be one, or None where they are two."""
    if left == right:
        return Likeness.SAME
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if len(short) < 3:
        return None
    if long.startswith(short) and len(short) > 3 and long[len(short) :] in ("s", "es"):
        return Likeness.PLURAL
    if sound(short) == sound(long):
        return _heard(short, long)
    if long[:2] in _ARTICLES and sound(long[2:]) == sound(short):
        return Likeness.ARTICLE
    if as_scanned(short) == as_scanned(long):
        return Likeness.SCAN if len(short) > 3 and not (short.isdigit() or long.isdigit()) else None
    return _slip(short, long)


def _heard(short: str, long: str) -> Likeness | None:
    if len(short) < _SHORTEST_SOUND:
        return Likeness.SOUND if len(long) > len(short) and _UMLAUT.search(long) else None
    doubled = len(short) < _LONG_ENOUGH.doubled_alone and _DOUBLED.sub(r"\1", long) == _DOUBLED.sub(r"\1", short)
    return Likeness.SHORT_SLIP if doubled else Likeness.SOUND


@lru_cache(maxsize=65536)
def as_scanned(word: str) -> str:
    """The word with the letters and digits made one that look alike on a poor scan."""
    return word.translate(_SCANNED).replace("rn", "m").replace("vv", "w").replace("i", "l")


def _slip(short: str, long: str) -> Likeness | None:
    if short[0] != long[0] or len(long) - len(short) > 2 or not (short.isalpha() and long.isalpha()):
        return None
    match OSA.distance(short, long, score_cutoff=2):
        case 1:
            return _one_slip(short, long)
        case 2 if len(short) >= _LONG_ENOUGH.two_slips and not _are_two_letters_replaced(short, long):
            return Likeness.DOUBLE_SLIP
    return None


def _one_slip(short: str, long: str) -> Likeness | None:
    size = len(long)
    if len(short) < size:
        needed = _LONG_ENOUGH.dropped_last if long.startswith(short) else _LONG_ENOUGH.dropped
        if len(short) < needed:
            return None
        return Likeness.SLIP if size > _LONG_ENOUGH.dropped_alone else Likeness.SHORT_SLIP
    if sorted(short) == sorted(long):
        return Likeness.SLIP if size >= _LONG_ENOUGH.swapped else None
    if short[-1] != long[-1] and size < _LONG_ENOUGH.replaced_last:
        return None
    if size < _LONG_ENOUGH.replaced or (size < _LONG_ENOUGH.other_vowel and _is_other_vowel(short, long)):
        return None
    return Likeness.SLIP if size >= _LONG_ENOUGH.replaced_alone else Likeness.SHORT_SLIP


def _is_other_vowel(short: str, long: str) -> bool:
    """Miller is not Müller; e and i are confused by ear."""
    letters = next({a, b} for a, b in zip(short, long, strict=True) if a != b)
    return letters <= set("aeiou") and letters != {"e", "i"}


def _are_two_letters_replaced(short: str, long: str) -> bool:
    return len(short) == len(long) and Hamming.distance(short, long) == 2
