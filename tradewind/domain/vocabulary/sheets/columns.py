"""Which field does each column of a sheet hold? Its title says so, or else what stands below it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from tradewind.domain.vocabulary.sheets.words import folded

SAMPLES = 3
Field = TypeVar("Field", bound=StrEnum)


class Sureness(StrEnum):
    """How a field was found: by its title, by part of the title, by what stands below, or not at all."""

    TITLE = "title"
    LIKELY = "likely"
    CONTENT = "content"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column(Generic[Field]):
    """A column as it was found, and what it is proposed to be."""

    place: int  # from 0
    title: str
    samples: tuple[str, ...]
    target: Field
    sureness: Sureness


def words_of(titles: Mapping[Field, str]) -> dict[str, Field]:
    """Each title as it is compared, and its field; the titles of a field stand with blanks between them."""
    return {word: field for field, words in titles.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Recogniser(Generic[Field]):
    """What columns of one kind of sheet are called. `unknown`: what becomes of a column nobody knows."""

    by_title: Mapping[str, Field]
    several: frozenset[Field]  # these may stand over several columns
    unknown: Field
    by_content: Callable[[Sequence[str]], Field | None] = lambda _values: None
    seconds: Mapping[Field, Field] | None = None  # what a second column of a field is instead

    def recognise(self, titles: Sequence[str], columns: Mapping[int, Sequence[str]]) -> list[Column[Field]]:
        """A proposal for every column that holds anything; `columns` are the first values below each title."""
        found: list[Column[Field]] = []
        taken: set[Field] = set()
        for place in sorted(columns):
            title = titles[place] if place < len(titles) else ""
            values = [value for value in columns[place] if value]
            if not values and not title:
                continue
            target, sureness = self._proposal(title, values)
            if target in taken and target not in self.several:
                target, sureness = (self.seconds or {}).get(target, self.unknown), Sureness.UNKNOWN
            taken.add(target)
            found.append(Column(place, title, tuple(dict.fromkeys(values))[:SAMPLES], target, sureness))
        return found

    def _proposal(self, title: str, values: Sequence[str]) -> tuple[Field, Sureness]:
        if target := self._known(title):
            return target, Sureness.TITLE
        if known := next(filter(None, map(self._known, re.split(r"[/\\|\n(（)） ]", title))), None):
            return known, Sureness.LIKELY
        if values and (target := self.by_content(values)):
            return target, Sureness.CONTENT
        return self._by_ending(title)

    def _known(self, title: str) -> Field | None:
        word = folded(title)
        if found := self.by_title.get(word) or self.by_title.get(word.rstrip("0123456789")):
            return found
        # One name in two languages: both say the same.
        halves = {self.by_title.get(folded(half)) for half in re.split(r"\s*[/|\n]\s*", title)}
        return halves.pop() if len(halves) == 1 else None

    def _by_ending(self, title: str) -> tuple[Field, Sureness]:
        word = folded(title).rstrip("0123456789")
        endings = [known for known in self.by_title if len(known) > 1 and not known.isascii() and word.endswith(known)]
        if endings:
            return self.by_title[max(endings, key=len)], Sureness.LIKELY
        return self.unknown, Sureness.UNKNOWN


def signature_of(titles: Iterable[str]) -> str:
    """By which a head is known again next time."""
    return "|".join(folded(title) for title in titles)[:2000]
