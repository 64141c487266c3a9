"""Which words, phrases and bracketed parts does a name consist of, in the order in which they stand?"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tradewind.domain.parties.duplicates.characters import first_reading
from tradewind.domain.parties.duplicates.plain import HAN
from tradewind.domain.parties.duplicates.vocabulary import Kind, Meaning, Vocabulary, vocabulary

# "and" of Spanish, Italian, Russian, Polish, Portuguese, Czech, where it is a single letter between two words.
_SMALL_ANDS = "yeiau"
_AND = frozenset({"and", "&", "+"})
_SPELT = {"st": "saint", "sta": "santa", "sto": "santo", "doctor": "dr", "mt": "mount", "ft": "fort"}
# A county, town or district we have no name for: two or three characters and what it is.
_HAN_PLACE = re.compile(
    f"([{HAN}]{{0,6}}?)(?:工业园区|产业园区|工业园|产业园|科技园|开发区|高新区|保税区|自贸区)(?=[{HAN}]{{2}})|"
    f"([{HAN}]{{1,3}}?)(?<![超城都股门])(?:省|市|县|区|镇|自治区)(?=[{HAN}]{{2}})"
)
_HAN_PLACE_ENDS = "省市县区"


class Unit(NamedTuple):
    """A word or a phrase, what it may mean, and where it stands."""

    texts: tuple[str, ...]
    kind: Kind  # NAME or HAN where it means nothing we know
    codes: tuple[str, ...]
    bracketed: bool
    apart: bool  # behind a comma or a dash


class _Piece(NamedTuple):
    text: str
    bracketed: bool
    apart: bool


def units_of(found: Sequence[str]) -> list[Unit]:
    pieces = _pieces(found)
    texts = [piece.text for piece in pieces]
    known = vocabulary()
    units: list[Unit] = []
    at = 0
    while at < len(pieces):
        text, bracketed, apart = pieces[at]
        if not text.isascii():
            units += _han_units(pieces[at], known, at_start=all(unit.kind > Kind.HAN for unit in units))
            at += 1
        elif text[0] == "a" and _is_assimilated_article(texts, at):
            at += 1
        else:
            length, meaning = known.phrase_at(texts, at)
            kind, codes = (meaning.kind, meaning.codes) if meaning else (Kind.NAME, (text,))
            units.append(Unit(tuple(texts[at : at + length]), kind, codes, bracketed, apart))
            at += length
    return units


def _is_assimilated_article(texts: Sequence[str], at: int) -> bool:
    """Whether it is the Arabic article as it is spoken: ar-Rashid, as-Salam, ash-Shams."""
    text = texts[at]
    return 2 <= len(text) <= 3 and at + 1 < len(texts) and texts[at + 1].startswith(text[1:])


def _pieces(found: Sequence[str]) -> list[_Piece]:
    """The words without signs and without "and"; A B C is abc, H & M is hm."""
    pieces: list[_Piece] = []
    bracketed = apart = False
    for token in found:
        if token in _AND:
            continue
        if len(token) == 1 and bracketed and token.isalpha() and token.isascii():
            continue  # (S), (M), (P): a country or "private" before the form
        if token[-1].isalnum():
            _append(pieces, _Piece(_SPELT.get(token, token), bracketed, apart))
        elif token in "([":
            bracketed = True
        elif token in ")]":
            bracketed = False
        else:
            apart = True
    return [piece for at, piece in enumerate(pieces) if not _is_small_and(piece, at, len(pieces))]


def _append(pieces: list[_Piece], piece: _Piece) -> None:
    if len(piece.text) == 1 and pieces and piece.text.isascii() and piece.text.isalpha():
        before = pieces[-1]
        if _is_initials(before.text) and before.bracketed == piece.bracketed:
            pieces[-1] = before._replace(text=_Initials(before.text + piece.text))
            return
    pieces.append(piece)


class _Initials(str):
    """Letters that stood apart and were joined."""

    __slots__ = ()


def _is_initials(text: str) -> bool:
    return isinstance(text, _Initials) or (len(text) == 1 and text.isascii() and text.isalpha())


def _is_small_and(piece: _Piece, at: int, size: int) -> bool:
    return len(piece.text) == 1 and piece.text in _SMALL_ANDS and 0 < at < size - 1


def _han_units(piece: _Piece, known: Vocabulary, *, at_start: bool) -> Iterator[Unit]:
    """Cut a run of Chinese characters into places, trades, forms and what is left: the name proper."""
    text, at, core = piece.text, 0, ""
    formed = False
    while at < len(text):
        may_be_place = (at_start and not core) or piece.bracketed or formed
        length, meaning = _han_word_at(text, at, known, may_be_place=may_be_place)
        word = text[at : at + length]
        at += length
        if meaning is None:
            core += word
            continue
        if core:
            yield Unit((core,), Kind.HAN, (core,), piece.bracketed, piece.apart)
            core, at_start = "", False
        formed = formed or meaning.kind == Kind.FORM
        yield Unit((word,), meaning.kind, meaning.codes, piece.bracketed, piece.apart)
    if core:
        yield Unit((core,), Kind.HAN, (core,), piece.bracketed, piece.apart)


def _han_word_at(text: str, at: int, known: Vocabulary, *, may_be_place: bool) -> tuple[int, Meaning | None]:
    length, meaning = known.han_at(text, at)
    if meaning and meaning.kind == Kind.PLACE:
        if not may_be_place:
            return length, None
        ended = at + length < len(text) - 1 and text[at + length] in _HAN_PLACE_ENDS
        return length + ended, meaning
    if meaning is None and may_be_place and (found := _HAN_PLACE.match(text, at)):
        return found.end() - at, Meaning(Kind.PLACE, ("CN", first_reading(found[2] or found[1])))
    return length, meaning
