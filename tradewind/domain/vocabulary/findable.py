"""What is a record found by, how is that kept, and how well does a kept text answer a query?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from tradewind.domain.vocabulary.folding import folded_text, folded_words, spoken_words
from tradewind.domain.vocabulary.searching import (
    MARK,
    SHORTEST_TAIL,
    Query,
    digits_of,
    keys_of_field,
    keys_of_number,
    keys_of_phone,
    keys_of_start,
    keys_of_word,
    words_of_number,
)

# One more whenever texts or keys are made in another way: the sweep makes older ones anew.
RULES = 2
EXACT_TAIL = 6  # digits of a phone that mean one number, as far as one company's book goes
_NAME, _SOUND, _FORMER, _NUMBERS, _PHONES, _MAILS, _OTHER, _PERSON = "nifNtmop"
_BESIDE = "|"  # parts a person's name from the other ways to reach him


class Rank(IntEnum):
    """How well a record answers, the best first."""

    NUMBER = 0
    NAME_BEGINS = 1
    WORD_BEGINS = 2
    INITIALS = 3
    NAME_HOLDS = 4
    FORMER_NAME = 5
    ELSEWHERE = 6


@dataclass(frozen=True, slots=True)
class Kept:
    """`text`: a line a name or phone: its kind, then the words with a space on either side. `keys`: each once."""

    text: str
    keys: str


@dataclass(frozen=True, slots=True)
class FindablePerson:
    """Somebody at the record, found with it and by himself."""

    pk: int
    names: tuple[str, ...]
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findable:
    """Everything a record is found by. `marks` say who may come upon it; they are keys and never part of the text.

    So are the `fields`: name and text of what only a list's filter asks for; in a search they would drown the names.
    """

    names: tuple[str, ...]
    former: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    people: tuple[FindablePerson, ...] = ()
    marks: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    def kept(self) -> "Kept":
        lines = [(kind, words) for kind, words in self._lines() if words]
        return Kept("\n".join(f"{kind} {' '.join(words)} " for kind, words in lines), " ".join(self._keys(lines)))

    def _keys(self, lines: Iterable[tuple[str, list[str]]]) -> list[str]:
        found: set[str] = {MARK + mark for mark in self.marks}
        for number in self.numbers:
            found.update(keys_of_number(number))
        for field, text in self.fields:
            found.update(keys_of_field(field, text))
        for phone in (*self.phones, *(phone for person in self.people for phone in person.phones)):
            found.update(keys_of_phone(digits_of(phone)))
        for kind, words in lines:
            if kind[0] in (_NAME, _SOUND):
                found.update(keys_of_start(words[0]))
            for word in words:
                # A phone is found by its tail, in a person's line too: its digits are no word to look into.
                if kind[0] != _PHONES and not (kind[0] == _PERSON and len(word) > SHORTEST_TAIL and word.isdigit()):
                    found.update(keys_of_word(word) if "@" not in word else ())
        return sorted(found)

    def _lines(self) -> Iterator[tuple[str, list[str]]]:
        yield from ((_NAME, folded_words(name)) for name in self.names)
        yield from ((_SOUND, [sound]) for name in self.names for sound in spoken_words(name))
        yield from ((_FORMER, [*folded_words(name), *spoken_words(name)]) for name in self.former)
        yield from ((_NUMBERS, list(words_of_number(number))) for number in self.numbers)
        yield from ((_PHONES, [digits_of(phone)]) for phone in self.phones)
        yield from ((_MAILS, _mail(mail)) for mail in self.emails)
        yield from ((_OTHER, [*folded_words(other), *spoken_words(other)]) for other in self.others)
        yield from ((f"{_PERSON}{person.pk}", list(_of_person(person))) for person in self.people)


def _of_person(person: FindablePerson) -> Iterator[str]:
    for name in person.names:
        yield from (*folded_words(name), *spoken_words(name))
    yield _BESIDE
    for phone in person.phones:
        yield digits_of(phone)
    for mail in person.emails:
        yield from _mail(mail)
    for other in person.others:
        yield from folded_words(other)


def _mail(mail: str) -> list[str]:
    """Whole, to be compared as it is, and by its words."""
    return [folded_text(mail).replace(" ", ""), *folded_words(mail)] if mail else []


@dataclass(frozen=True, slots=True)
class Answer:
    """How well a text answers, and through whom or what."""

    rank: Rank
    people: tuple[int, ...] = ()  # whose own line holds every word
    is_former: bool = False


def judged(text: str, query: Query) -> Answer | None:
    """How a kept text answers a query; None when it does not."""
    if not all(word.stands_in(text) for word in query.words):
        return None
    lines = text.split("\n")
    people = tuple(int(line[1 : line.index(" ")]) for line in lines if line[0] == _PERSON and _holds(line, query))
    names = [line[1:] for line in lines if line[0] == _NAME]
    sounds = [line[1:] for line in lines if line[0] == _SOUND]
    if any(word.number and f" {word.number} " in line for word in query.words for line in lines if line[0] == _NUMBERS):
        return Answer(Rank.NUMBER, people)
    if any(name.startswith(f" {query.plain}") for name in names):
        return Answer(Rank.NAME_BEGINS, people)
    joined = "".join(names)
    if all(any(f" {each.strip()}" in joined for each in word.texts) for word in query.words):
        return Answer(Rank.WORD_BEGINS, people)
    if any(sound.startswith(f" {query.plain.replace(' ', '')}") for sound in sounds):
        return Answer(Rank.INITIALS, people)
    heard = joined + "".join(sounds)
    if all(word.stands_in(heard) for word in query.words):
        return Answer(Rank.NAME_HOLDS, people)
    former = "".join(line[1:] for line in lines if line[0] == _FORMER)
    if former and all(word.stands_in(heard + former) for word in query.words):
        return Answer(Rank.FORMER_NAME, people, is_former=True)
    return Answer(Rank.ELSEWHERE, people)


def _holds(line: str, query: Query) -> bool:
    """By the name; by the rest only when an address was typed: the company's name is in everybody's mail address."""
    if not (query.is_mail or query.tail):
        line = line.partition(_BESIDE)[0]
    return all(word.stands_in(line) for word in query.words)


def is_meant_exactly(text: str, typed: str, query: Query) -> bool:
    """Whether a record's whole name, a whole mail address or the end of a phone was typed."""
    mail = folded_text(typed).replace(" ", "")
    if "@" in mail:
        return f" {mail} " in text
    if len(query.tail) >= EXACT_TAIL:
        return re.search(rf"^[{_PHONES}{_PERSON}].*\d*{query.tail} ", text, re.MULTILINE) is not None
    whole = {f"{kind} {query.plain} " for kind in (_NAME, _FORMER)}
    return len(query.plain) > 2 and any(line in whole for line in text.split("\n"))
