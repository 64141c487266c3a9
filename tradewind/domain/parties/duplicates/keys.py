"""By which few numbers are a party's likely twins found among a million others?

A key is a signed 32-bit number made of its kind and its text; equal texts of one kind give equal numbers on every
machine and in every version. Numbers of different texts may coincide, so what a key finds is compared afterwards.
A name gives a key for all its words together, for every word, its first and last four letters and its consonants, and
for the pairs of its Chinese characters; their reading stands beside, so that 信风 and Xinfeng meet.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from rapidfuzz import fuzz, process

from tradewind.domain.parties.duplicates.channels import (
    domain_of_email,
    domain_of_website,
    email_key,
    phone_key,
    tax_key,
    wechat_key,
)
from tradewind.domain.parties.duplicates.characters import readings
from tradewind.domain.parties.duplicates.names import FoldedName, Word, fold
from tradewind.domain.parties.duplicates.spelling import bare, sound
from tradewind.domain.parties.duplicates.vocabulary import Kind

_MOST_WORDS = 12
_MOST_CHARACTERS = 24
_LONG_WORD = 5
_MOST_READINGS = 4
_SHORTEST_BONES = 3
_ARTICLES = ("al", "el")


class KeyKind(StrEnum):
    WHOLE = "whole"
    WORD = "word"
    HEAD = "head"
    TAIL = "tail"
    SOUND = "sound"
    INITIALS = "initials"
    PAIR = "pair"
    SKIP_PAIR = "skip_pair"
    DOMAIN = "domain"
    EMAIL = "email"
    PHONE = "phone"
    WECHAT = "wechat"
    TAX = "tax"


class Key(NamedTuple):
    kind: KeyKind
    number: int


@lru_cache(maxsize=65536)
def key(kind: KeyKind, text: str) -> Key:
    digest = blake2b(f"{kind.value}:{text}".encode(), digest_size=4).digest()
    return Key(kind, int.from_bytes(digest, "big", signed=True))


def name_keys(*names: str) -> frozenset[Key]:
    """The keys of all names a party goes by."""
    return frozenset(key(*each) for name in names for folded in _all_foldings(name) for each in _texts(folded))


def sketch(name: str) -> str:
    """The name in a few plain letters, to be stored beside it: `closest` sorts by it without folding again."""
    words = {_as_read(word) for folded in _all_foldings(name) for word in folded.core}
    return " ".join(sorted(words))


def closest(name: str, sketches: Iterable[str], limit: int) -> list[int]:
    """The places of the sketches most like the name, the likeliest first."""
    asked = sketch(name)
    found = process.extract(asked, list(sketches), scorer=_nearness, limit=limit, processor=None)
    return [place for _sketch, _score, place in found]


def domain_keys(emails: Iterable[str] = (), websites: Iterable[str] = ()) -> frozenset[Key]:
    domains = [*map(domain_of_email, emails), *map(domain_of_website, websites)]
    return frozenset(key(KeyKind.DOMAIN, domain) for domain in domains if domain)


def email_keys(emails: Iterable[str]) -> frozenset[Key]:
    return frozenset(key(KeyKind.EMAIL, text) for text in map(email_key, emails) if text)


def phone_keys(phones: Iterable[str], country: str | None = None) -> frozenset[Key]:
    return frozenset(key(KeyKind.PHONE, tail) for phone in phones if (tail := phone_key(phone, country)))


def wechat_keys(accounts: Iterable[str]) -> frozenset[Key]:
    return frozenset(key(KeyKind.WECHAT, text) for text in map(wechat_key, accounts) if text)


def tax_keys(numbers: Iterable[str]) -> frozenset[Key]:
    return frozenset(key(KeyKind.TAX, text) for text in map(tax_key, numbers) if text)


def _nearness(left: str, right: str, *, score_cutoff: float | None = None, **_: object) -> float:
    together = fuzz.ratio(left.replace(" ", ""), right.replace(" ", ""), score_cutoff=score_cutoff)
    return max(together, fuzz.token_sort_ratio(left, right, score_cutoff=score_cutoff))


def _all_foldings(name: str) -> Iterator[FoldedName]:
    for reading in fold(name):
        yield from reading


def _texts(folded: FoldedName) -> Iterator[tuple[KeyKind, str]]:
    core = folded.core[:_MOST_WORDS]
    for whole in _wholes(folded):
        yield KeyKind.WHOLE, sound(whole)
    for word in core:
        if word.kind == Kind.HAN:
            yield from _pairs(word.text[:_MOST_CHARACTERS])
        else:
            yield from _of_word(word.text)
    yield from _initials(folded)


def _wholes(folded: FoldedName) -> Iterator[str]:
    """All words as one, in their order and sorted: Sun Flower is Sunflower, El Nuevo Camping is Camping El Nuevo."""
    core = folded.core
    if len(core) == 1 and core[0].kind == Kind.HAN:
        yield from readings(core[0].text)[:_MOST_READINGS]
        return
    texts = [_as_read(word) for word in core]
    yield "".join(texts)
    yield "".join(sorted(texts))
    yield "".join(word.text for word in folded.words)


def _as_read(word: Word) -> str:
    return readings(word.text)[0] if word.kind == Kind.HAN else word.text


def _of_word(text: str) -> Iterator[tuple[KeyKind, str]]:
    heard = sound(text)
    yield KeyKind.WORD, heard
    if text[:2] in _ARTICLES and len(text) > _LONG_WORD:
        yield KeyKind.WORD, sound(text[2:])
    if len(text) >= _LONG_WORD:
        yield KeyKind.HEAD, text[:4]
        yield KeyKind.TAIL, text[-4:]
        if len(bones := bare(heard)) >= _SHORTEST_BONES:
            yield KeyKind.SOUND, bones


def _pairs(text: str) -> Iterator[tuple[KeyKind, str]]:
    if len(text) == 1:
        yield KeyKind.PAIR, text
    for one, other in zip(text, text[1:], strict=False):
        yield KeyKind.PAIR, one + other
    for one, other in zip(text, text[2:], strict=False):
        yield KeyKind.SKIP_PAIR, one + other


def _initials(folded: FoldedName) -> Iterator[tuple[KeyKind, str]]:
    """NBW finds Northern Bearing Works."""
    words = folded.words
    if len(words) >= 3 and not folded.is_han:
        yield KeyKind.INITIALS, "".join(word.text[0] for word in words)
    elif len(words) == 1 and 3 <= len(words[0].text) <= 6:
        yield KeyKind.INITIALS, words[0].text
