"""Do the goods of one paper contradict the goods of the invoice?"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.tables import ABBREVIATIONS, CHANGES_NATURE, PACKAGE_KINDS, SMALL_WORDS, UNITS
from tradewind.domain.documents.words import code_of, is_slip_of_word
from tradewind.domain.vocabulary.folding import folded_text

_TOKEN = re.compile(r"[a-z0-9]+(?:[-/.][a-z0-9]+)*|[^\W_a-z0-9]+")
_COUNTABLE = "|".join(map(re.escape, sorted({*UNITS, *PACKAGE_KINDS}, key=len, reverse=True)))
_COUNTED = re.compile(rf"(?<![\w,./-])\d[\d,.]{{0,20}}\s*(?:{_COUNTABLE})\b\.?")
_IRRELEVANT = frozenset(
    "freight prepaid collect shipper load count seal clean on board country origin made in gross net weight kg hs code"
    " model art article item no number style brand quality type description goods product as per contract order invoice"
    " proforma dated said contain stc container containing only total packed packing s/c p/o p/i set piece".split()
)

_MOST_SLIPS = 2


@dataclass(frozen=True, slots=True)
class GoodsWords:
    """Plain words, and tokens with digits in them: models, sizes, numbers."""

    words: frozenset[str]
    codes: frozenset[str]
    has_latin: bool


def goods_words(texts: Iterable[str]) -> GoodsWords:
    words: set[str] = set()
    codes: set[str] = set()
    for text in texts:
        some_words, some_codes = _words_and_codes(text)
        words |= some_words
        codes |= some_codes
    return GoodsWords(frozenset(words), frozenset(codes), any("a" <= word[0] <= "z" for word in words))


def goods_alike(
    invoice: GoodsWords,
    other: GoodsWords,
    allowed_codes: frozenset[str] = frozenset(),
    allowed_words: frozenset[str] = frozenset(),
) -> Likeness:
    """UCP 600 art. 14(e): general terms will do, as long as they do not conflict with the invoice.

    A model, size or number the invoice does not have is another good (ISBP 745 A23). So are words of its own in place
    of the invoice's ("iron ore fines" for "iron ore pellets"), and words that change the goods' nature (C5).
    """
    if not (invoice.words or invoice.codes) or not (other.words or other.codes):
        return Likeness.SAME
    if invoice.words and other.words and invoice.has_latin != other.has_latin:
        return Likeness.INCOMPARABLE
    if not other.codes <= invoice.codes | allowed_codes:
        return Likeness.CONFLICT
    own = other.words - invoice.words - allowed_words
    if own & CHANGES_NATURE:
        return Likeness.CONFLICT
    if not own:
        is_of_them = other.words & invoice.words or not other.words
        return Likeness.SAME if is_of_them else Likeness.UNKNOWN
    left_out = invoice.words - other.words
    if len(own) <= _MOST_SLIPS and all(any(is_slip_of_word(mine, theirs) for theirs in left_out) for mine in own):
        return Likeness.ARGUABLE
    if not other.words & invoice.words:
        return Likeness.UNKNOWN  # general terms, or other goods: only who knows the goods can tell
    return Likeness.CONFLICT if left_out else Likeness.SAME


@lru_cache(maxsize=4096)
def _words_and_codes(text: str) -> tuple[frozenset[str], frozenset[str]]:
    plain = _COUNTED.sub(" ", folded_text(text))
    words, codes = set(), set()
    for token in _TOKEN.findall(plain):
        if any(map(str.isdigit, token)):
            codes.add(code_of(token))
        else:
            words |= {
                _singular(ABBREVIATIONS.get(part, part))
                for part in re.split(r"[-/.]", token)
                if len(part) > 1 or not part.isascii()
            }
    return frozenset(words - _IRRELEVANT - SMALL_WORDS), frozenset(codes)


def _singular(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]
