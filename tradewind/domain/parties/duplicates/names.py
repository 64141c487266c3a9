"""What is left of a company's name when spelling, legal form, place and word order are taken away?"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from tradewind.domain.parties.duplicates.forms import NEVER_FIRST
from tradewind.domain.parties.duplicates.places import PLACE_KINDS
from tradewind.domain.parties.duplicates.plain import has_han, plain, tokens
from tradewind.domain.parties.duplicates.units import Unit, units_of
from tradewind.domain.parties.duplicates.vocabulary import Kind, vocabulary

_CAMEL = re.compile(r"\b([A-Z][a-z]{3,})([A-Z][a-z]{2,})")
_ALIAS = re.compile(
    r"\bd[/. ]?b[/. ]?a\b\.?|\bt/a\b|\btrading as\b|\bdoing business as\b|\bf[/.]?k[/.]?a\b\.?|\ba[/.]k[/.]?a\b\.?|"
    r"\bformerly(?: known as)?\b|\bpreviously\b|\balso known as\b|曾用名|原名"
)
_ALIAS_HINTS = ("dba", "d/b", "d.b", "d b a", "t/a", "g as", "ss as", "k/a", "k.a", "fka", "formerly", "known as",
                "previously", "曾用名", "原名")  # fmt: skip
_ROMAN = frozenset({"ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"})
_ARABIC = re.compile("[\u0600-\u06ff]")


class Word(NamedTuple):
    """A word that counts: its spelling, what it stands for (import for ithalat), and its kind."""

    text: str
    code: str
    kind: Kind


class Place(NamedTuple):
    country: str
    city: str = ""


@dataclass(frozen=True)
class FoldedName:
    """A name as it is compared: words that count in their order, forms, and places in the name or behind it."""

    words: tuple[Word, ...]
    forms: frozenset[str]
    inner_places: frozenset[Place]
    address: frozenset[Place]
    vowelless: bool = False  # transliterated from Arabic, where short vowels are not written

    @cached_property
    def is_han(self) -> bool:
        return any(word.kind == Kind.HAN for word in self.words)

    @cached_property
    def places(self) -> frozenset[Place]:
        return self.inner_places | self.address

    @cached_property
    def core(self) -> tuple[Word, ...]:
        """The words by which the company is called; all of them where these are common to many."""
        own = tuple(word for word in self.words if word.kind <= Kind.COMMON)
        return own if any(word.kind <= Kind.HAN for word in own) else self.words

    @cached_property
    def sorted_codes(self) -> tuple[str, ...]:
        return tuple(sorted(word.code for word in self.words))


# The name somebody types is compared with ten others, and asked again with every further letter of its country or mail.
NAMES_KEPT = 2_000
# One writing of a name, or two: in Latin letters and in Chinese characters beside each other.
Reading = tuple[FoldedName, ...]


@lru_cache(maxsize=NAMES_KEPT)
def fold(name: str) -> tuple[Reading, ...]:
    """The names a text stands for; several where it says "doing business as" or "formerly"."""
    text = plain(_CAMEL.sub(_parted, name))
    spoken = _ALIAS.split(text) if any(hint in text for hint in _ALIAS_HINTS) else [text]
    vowelless = not name.isascii() and bool(_ARABIC.search(name))
    readings = [_reading(part, vowelless=vowelless) for part in spoken]
    return tuple(reading for reading in readings if reading)


def _parted(found: re.Match[str]) -> str:
    """NordicCamp: a place that is written together with the next word is that place still."""
    meaning = vocabulary().phrase_at([found[1].lower()], 0)[1]
    return f"{found[1]} {found[2]}" if meaning and meaning.kind == Kind.PLACE else found[0]


def _reading(text: str, *, vowelless: bool) -> Reading:
    found = tokens(text)
    if not text.isascii() and (both := _two_writings(found)):
        return both
    folded = _folded(units_of(found), vowelless=vowelless)
    return (folded,) if folded.words else ()


def _two_writings(found: list[str]) -> Reading | None:
    """A name in Latin letters beside the same in Chinese characters; not a mixed one as TCL王牌."""
    latin = [token for token in found if not has_han(token)]
    if sum(token.isalpha() for token in latin) < 2:
        return None
    han = _folded(units_of([token for token in found if has_han(token) or not token.isalnum()]))
    beside = _folded(units_of(latin))
    return (beside, han) if han.is_han and any(word.kind == Kind.NAME for word in beside.words) else None


def _folded(units: list[Unit], *, vowelless: bool = False) -> FoldedName:
    first, last = _solid_part(units)
    words: list[Word] = []
    forms: list[str] = []
    inner: list[Place] = []
    address: list[Place] = []
    for at, unit in enumerate(units):
        kind = unit.kind
        if kind < Kind.PLACE:
            words += _words(unit, units, at)
        elif kind == Kind.PLACE:
            behind = at > last >= 0 and (unit.apart or unit.bracketed or bool(forms)) and not _form_follows(units, at)
            (address if behind else inner).append(Place(*unit.codes))
        elif _is_form(unit, at, first, last):
            forms += unit.codes
        elif kind < Kind.COMPANY:
            words += _spelt_out(unit)
    if any(unit.kind == Kind.BRANCH for unit in units):
        inner, address = [*inner, *address][:1] if units[0].kind == Kind.PLACE else [], []
    words = words or _of_places(inner) or [word for unit in units for word in _spelt_out(unit)]
    if not any(word.kind <= Kind.COMMON for word in words):
        words += _of_places(inner)
    return FoldedName(tuple(words), frozenset(forms), frozenset(inner), frozenset(address), vowelless)


def _spelt_out(unit: Unit) -> list[Word]:
    return [Word(text, text, Kind.NAME) for text in unit.texts]


def _of_places(places: list[Place]) -> list[Word]:
    """Where nothing else tells a name from others, its place does."""
    return [Word(place.city or place.country, place.city or place.country, Kind.NAME) for place in places]


def _solid_part(units: list[Unit]) -> tuple[int, int]:
    """Where the words that are neither form nor place begin and end; nowhere: behind the end, before the start."""
    solid = [at for at, unit in enumerate(units) if unit.kind < Kind.PLACE]
    return (solid[0], solid[-1]) if solid else (len(units), -1)


def _form_follows(units: list[Unit], at: int) -> bool:
    return any(Kind.FORM <= unit.kind <= Kind.EDGE_FORM for unit in units[at + 1 :])


def _is_form(unit: Unit, at: int, first: int, last: int) -> bool:
    if last < 0:
        return False
    if unit.kind == Kind.FORM:
        return at > 0 or unit.texts[0] not in NEVER_FIRST
    behind, before = at > last, at < first
    return (behind and unit.kind in (Kind.CLOSING_FORM, Kind.EDGE_FORM)) or (
        before and unit.kind in (Kind.OPENING_FORM, Kind.EDGE_FORM)
    )


def _words(unit: Unit, units: list[Unit], at: int) -> list[Word]:
    text = "".join(unit.texts)
    if text in PLACE_KINDS and at and units[at - 1].kind == Kind.PLACE:
        return []
    if unit.kind == Kind.NAME and text.isdigit():
        return [Word(text, text.lstrip("0") or "0", Kind.NUMBER)]
    if text in _ROMAN and at == 0:
        return [Word(text, text, Kind.NAME)]
    return [Word(text, code, unit.kind) for code in unit.codes]
