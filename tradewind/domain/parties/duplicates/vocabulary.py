"""What does a word or a phrase in a company's name mean: a form, a place, a trade, or nothing we know?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from tradewind.domain.parties.duplicates import forms, places, words
from tradewind.domain.parties.duplicates.plain import has_han, plain, tokens


class Kind(IntEnum):
    """What a word is; words of a smaller kind say more about who the company is."""

    NAME = 1
    HAN = 2
    NUMBER = 3
    COMMON = 4
    TRADE = 5
    GENERIC = 6
    FILLER = 7
    PLACE = 8
    FORM = 9
    CLOSING_FORM = 10
    OPENING_FORM = 11
    EDGE_FORM = 12
    COMPANY = 13
    BRANCH = 14
    EMPTY = 15


class Meaning(NamedTuple):
    kind: Kind
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Latin phrases by their first word, the longest first; Chinese ones by their text."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], Meaning], ...]]
    han: dict[str, Meaning]
    longest_han: int

    def phrase_at(self, texts: Sequence[str], at: int) -> tuple[int, Meaning | None]:
        """How many words from here on are one phrase, and what it means."""
        for phrase, meaning in self.phrases.get(texts[at], ()):
            if len(phrase) == 1 or tuple(texts[at : at + len(phrase)]) == phrase:
                return len(phrase), meaning
        return 1, None

    def han_at(self, text: str, at: int) -> tuple[int, Meaning | None]:
        """How many characters from here on are one word, and what it means."""
        for length in range(min(self.longest_han, len(text) - at), 0, -1):
            if meaning := self.han.get(text[at : at + length]):
                # A single character is a trade only at the end (鞋, 厂), else part of a name.
                return (length, meaning) if length > 1 or at + 1 == len(text) else (1, None)
        return 1, None


_COMPOUND = {
    "import export": ("import", "export"),
    "industry trade": ("industry", "trade"),
    "hardware manufacture": ("hardware", "manufacture"),
    "electric vehicle": ("electric", "vehicle"),
}
_TABLES = (
    (Kind.FORM, forms.PLAIN_FORMS),
    (Kind.CLOSING_FORM, forms.CLOSING_FORMS),
    (Kind.OPENING_FORM, forms.OPENING_FORMS),
    (Kind.EDGE_FORM, forms.EDGE_FORMS),
    (Kind.COMPANY, f"company: {forms.COMPANY_WORDS}"),
    (Kind.BRANCH, f"branch: {words.BRANCH_WORDS}"),
    (Kind.GENERIC, words.GENERIC_WORDS),
    (Kind.FILLER, words.FILLER_WORDS),
    (Kind.TRADE, words.TRADE_WORDS),
)
# They make another company wherever they stand, like a trade.
_FAMILY = frozenset({"family_sons", "family_brothers", "holding"})


@cache
def vocabulary() -> Vocabulary:
    latin: dict[tuple[str, ...], Meaning] = {}
    han: dict[str, Meaning] = {}
    for spelling, meaning in _all_spellings():
        folded = plain(spelling)
        if has_han(folded):
            han.setdefault(folded, meaning)
        else:
            latin.setdefault(tuple(tokens(folded)), meaning)
    phrases: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for phrase in sorted(latin, key=len, reverse=True):
        phrases.setdefault(phrase[0], []).append((phrase, latin[phrase]))
    return Vocabulary({first: tuple(found) for first, found in phrases.items()}, han, max(map(len, han)))


def _all_spellings() -> Iterator[tuple[str, Meaning]]:
    for kind, table in _TABLES:
        for code, spellings in _lines(table):
            meaning = Meaning(Kind.TRADE if code in _FAMILY else kind, _COMPOUND.get(code, (code,)))
            yield from ((spelling, meaning) for spelling in spellings)
    yield from _places()
    yield from ((spelling, Meaning(Kind.NUMBER, (digits,))) for spelling, digits in words.NUMBER_WORDS.items())
    yield from ((spelling, Meaning(Kind.EMPTY, ())) for spelling in sorted(words.EMPTY_WORDS))
    yield from ((spelling, Meaning(Kind.COMMON, (spelling,))) for spelling in sorted(words.COMMON_WORDS))


def _places() -> Iterator[tuple[str, Meaning]]:
    for country, spellings in _lines(places.COUNTRY_NAMES):
        yield from ((spelling, Meaning(Kind.PLACE, (country, ""))) for spelling in spellings)
    for country, cities in _lines(places.CITY_NAMES):
        for city in cities:
            first, *others = city.split("=")
            yield from ((spelling, Meaning(Kind.PLACE, (country, first))) for spelling in (first, *others))


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.strip().replace(",\n", ",").splitlines():
        code, _colon, spellings = line.partition(":")
        yield code.strip(), [spelling.strip() for spelling in spellings.split(",") if spelling.strip()]
