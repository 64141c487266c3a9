"""Which port, city or country is meant, and do two papers mean the same?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.words import is_slip, words_of
from tradewind.domain.vocabulary.countries import is_country
from tradewind.domain.vocabulary.country_names import country_names
from tradewind.domain.vocabulary.places.rows import place_rows

_PARTS = re.compile(r"[,，;/()（）]|\s-\s")
_NOISE = frozenset("port ports seaport airport of at main any international 港 口岸 china's".split())
# Areas are written with what people are called by; only the one that our papers use is known here.
_PEOPLES = {"chinese": "CN"}
_AREA = re.compile(r"\bany\b|\bports\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """`key` is the place itself, empty where a whole country is meant; `is_known` where a table has it."""

    key: str
    country: str
    is_known: bool


def places_alike(left: str, right: str) -> Likeness:
    mine, theirs = read_place(left), read_place(right)
    if mine.country and theirs.country and mine.country != theirs.country:
        return Likeness.CONFLICT
    if not mine.key or not theirs.key:
        return Likeness.SAME if mine.country == theirs.country else Likeness.UNKNOWN
    if mine.key == theirs.key:
        return Likeness.SAME
    if mine.is_known and theirs.is_known:
        return Likeness.CONFLICT
    return Likeness.ARGUABLE if is_slip(mine.key.split(), theirs.key.split()) else Likeness.UNKNOWN


@lru_cache(maxsize=4096)
def read_place(text: str) -> PlaceRead:
    words, country, key = [], "", ""
    for part in _PARTS.split(text):
        found = _known(part)
        key = key or found.key
        country = country or found.country
        words += [] if found.key or found.country else _plain(part)
    if key:
        return PlaceRead(key, country, is_known=True)
    if _AREA.search(text) and country:
        return PlaceRead("", country, is_known=True)
    return PlaceRead(" ".join(words), country, is_known=not words)


def countries_alike(left: str, right: str) -> Likeness:
    mine, theirs = country_of(left), country_of(right)
    if mine and theirs:
        return Likeness.SAME if mine == theirs else Likeness.CONFLICT
    return Likeness.SAME if words_of(left) == words_of(right) else Likeness.UNKNOWN


@lru_cache(maxsize=4096)
def country_of(text: str) -> str:
    """ "P.R. China", "MADE IN CHINA" and "CN" are CN; empty where no table knows it."""
    code = text.strip().upper()
    if len(code) == 2 and is_country(code):
        return code
    words = [word for word in _without_noise(words_of(text)) if word not in ("made", "origin", "mainland")]
    return _countries().get("".join(words), "")


@lru_cache(maxsize=4096)
def country_in(address: str) -> str:
    """What an address ends with, as far as that is a country."""
    words = words_of(address)
    for length in (4, 3, 2, 1):
        if len(words) > length and (found := _countries().get("".join(words[-length:]), "")):
            return found
    return ""


def _known(part: str) -> PlaceRead:
    """A place, a country, or a place with its country behind it: NINGBO CHINA."""
    words = _plain(part)
    for length in range(len(words), 0, -1):
        head, tail = " ".join(words[:length]), "".join(words[length:])
        behind = _countries().get(tail, "")
        if head in _places() and (not tail or behind):
            key, country = _places()[head]
            return PlaceRead(key, behind or country, is_known=True)
    whole = "".join(words)
    country = _countries().get(whole, "") or _PEOPLES.get(whole, "")
    return PlaceRead("", country, is_known=bool(country))


def _plain(text: str) -> list[str]:
    return _without_noise(words_of(re.sub(r"(?<=[\u4e00-\u9fff])(?:港|口岸)$", "", text.strip())))


def _without_noise(words: tuple[str, ...]) -> list[str]:
    return [word for word in words if word not in _NOISE]


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for row in place_rows():
        key = row.code or row.name
        for spelling in (row.code, row.name, *(each.removeprefix("=") for each in row.spellings)):
            if words := " ".join(_without_noise(words_of(spelling))):
                found.setdefault(words, (key, row.country))
    return found


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """By their letters without blanks: P.R. China is PR China."""
    found: dict[str, str] = {}
    for name, code in country_names():
        if words := "".join(_without_noise(words_of(name.removeprefix("=")))):
            found.setdefault(words, code)
    return found
