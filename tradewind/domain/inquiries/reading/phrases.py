"""Which of many known phrases stand in a text, and where?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Generic, TypeVar

from tradewind.domain.vocabulary.folding import folded_text

Value = TypeVar("Value")

# Scripts without spaces: each sign is a word, so that phrases are found inside of sentences.
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f"
_TOKEN = re.compile(f"[{_WIDE}]|(?:(?![{_WIDE}])[^\\W_])(?:(?![{_WIDE}])(?:[^\\W_]|[\u0300-\u036f\u064b-\u0652]))*")
_CYRILLIC_END = re.compile(r"(?:[аеиоуыэюяйьії]|ого|ому|ами|ями|ах|ях|ов|ев|ом|ем|им|ым|ых|их)+$")
_ARABIC_START = re.compile(r"^(?:[وف])?(?:[بكل])?(?:ال|ل)?(?=.{3})")
_GAP = re.compile(r"[\s.,'’&/()\-–|]{0,3}")
_ANY_ENDING = "*"
_KEY = 2


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    written: str
    folded: str


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
    value: Value
    start: int
    end: int


def fold_word(word: str) -> str:
    """A word without case, accents, Russian endings and Arabic articles: declined words are compared."""
    folded = folded_text(word)
    if folded.isascii():
        return folded
    if "а" <= folded[0] <= "ӿ" and len(folded) > 4:
        return _CYRILLIC_END.sub("", folded[3:]).join((folded[:3], ""))
    if "\u0600" <= folded[0] <= "\u06ff":
        return _ARABIC_START.sub("", folded)
    return folded


@lru_cache(maxsize=16)
def words_of(text: str) -> tuple[Word, ...]:
    return tuple(Word(m.start(), m.end(), m[0], fold_word(m[0])) for m in _TOKEN.finditer(text))


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[Value]):
    words: tuple[str, ...]
    exact: str
    value: Value


class Phrases(Generic[Value]):
    """A table of phrases. `=UK` asks for these letters, a last word that ends in `*` may go on."""

    def __init__(self, rows: Iterable[tuple[str, Value]]) -> None:
        self._whole: dict[str, list[_Phrase[Value]]] = {}  # by the first word
        self._open: dict[str, list[_Phrase[Value]]] = {}  # a word that may go on: by its first letters
        for phrase, value in rows:
            self._add(phrase.strip(), value)
        for listed in (*self._whole.values(), *self._open.values()):
            listed.sort(key=lambda each: -len(each.words))

    def _add(self, phrase: str, value: Value) -> None:
        exact = phrase[1:] if phrase.startswith("=") else ""
        open_end = phrase.endswith(_ANY_ENDING)
        words = [word.folded for word in words_of(phrase)]
        if not words or not words[0]:
            return
        first = words[0]
        if open_end:
            words[-1] += _ANY_ENDING
        row = _Phrase(tuple(words), exact, value)
        if words[0] == first:
            self._whole.setdefault(first, []).append(row)
        else:
            self._open.setdefault(first[:_KEY], []).append(row)

    def find(self, text: str) -> list[Hit[Value]]:
        """The phrases in their order, the longest at each place, none inside another."""
        words = words_of(text)
        hits: list[Hit[Value]] = []
        place = 0
        while place < len(words):
            hit = self._at(text, words, place)
            if hit is None:
                place += 1
                continue
            hits.append(Hit(hit.value, words[place].start, words[place + len(hit.words) - 1].end))
            place += len(hit.words)
        return hits

    def has(self, text: str) -> bool:
        return bool(self.find(text))

    def _at(self, text: str, words: tuple[Word, ...], place: int) -> _Phrase[Value] | None:
        """Of several words before one: those that may go on are of one word, and stand behind all others of it."""
        folded = words[place].folded
        for phrase in chain(self._whole.get(folded, ()), self._open.get(folded[:_KEY], ())):
            if _matches(phrase, text, words, place):
                return phrase
        return None


def _matches(phrase: _Phrase[Value], text: str, words: tuple[Word, ...], place: int) -> bool:
    last = place + len(phrase.words) - 1
    if last >= len(words):
        return False
    for offset, wanted in enumerate(phrase.words):
        word = words[place + offset]
        if not (word.folded == wanted or (wanted[-1] == _ANY_ENDING and word.folded.startswith(wanted[:-1]))):
            return False
        if offset and not _GAP.fullmatch(text, words[place + offset - 1].end, word.start):
            return False
    if not phrase.exact:
        return True
    return text[words[place].start : words[last].end] == phrase.exact.rstrip(".*")


def rows_of(table: str) -> Iterable[tuple[str, str]]:
    """Lines `value: phrase, phrase` of a table, as pairs of phrase and value."""
    for line in table.strip().splitlines():
        value, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            if phrase.strip():
                yield phrase.strip(), value.strip()
