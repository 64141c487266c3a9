"""Can two company names be one legal entity, and how alike are they?

What a difference means is ruled here: a legal form that is missing or translated separates nothing, two forms of one
language do (a GmbH is not the S.r.l. of the same name); a city may be missing, two cities may not differ; a country
before the legal form names another company than the one without it; a branch is its company; two trades are two
companies; a word only one side has is a difference when it is a name. Only names are judged: whether two records are
one party is asked of other signals as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from tradewind.domain.parties.duplicates.forms import may_be_one_form
from tradewind.domain.parties.duplicates.matching import WEIGHTS, Matching, Pair, match, slips_alone
from tradewind.domain.parties.duplicates.names import FoldedName, Place, Reading, Word, fold
from tradewind.domain.parties.duplicates.places import CITY_LIKE
from tradewind.domain.parties.duplicates.spelling import Likeness
from tradewind.domain.parties.duplicates.vocabulary import Kind
from tradewind.domain.vocabulary.text import clean_code

SAME_FROM = 80


class Reason(StrEnum):
    """Why two names are, or are not, quite the same."""

    FORM_MISSING = "form_missing"
    PLACE_MISSING = "place_missing"
    SPELLING = "spelling"
    PINYIN = "pinyin"
    INITIALS = "initials"
    EXTRA_WORD = "extra_word"
    OTHER_FORM = "other_form"
    OTHER_PLACE = "other_place"
    OTHER_NUMBER = "other_number"
    OTHER_NAME = "other_name"
    EXTRA_NAME = "extra_name"
    OTHER_BUSINESS = "other_business"
    EXTRA_BUSINESS = "extra_business"
    COUNTRY_COMPANY = "country_company"
    COMMON_WORDS_ONLY = "common_words_only"
    SHORT_SLIP = "short_slip"


# What separates two names, and the highest score that leaves.
CAPS = {
    Reason.OTHER_NAME: 55,
    Reason.OTHER_NUMBER: 60,
    Reason.COMMON_WORDS_ONLY: 65,
    Reason.EXTRA_NAME: 72,
    Reason.OTHER_PLACE: 70,
    Reason.OTHER_FORM: 76,
    Reason.OTHER_BUSINESS: 74,
    Reason.EXTRA_BUSINESS: 76,
    Reason.COUNTRY_COMPANY: 77,
    Reason.SHORT_SLIP: 78,
}
_COSTS = {Reason.FORM_MISSING: 2, Reason.PLACE_MISSING: 3}
_STRENGTH = (0, 2, 2, 1, 1, 1, 0, 0)  # by Kind
_LONG_HAN = 4


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How alike two names are in percent, whether they can be one entity, and why not quite."""

    score: int
    same: bool
    reasons: tuple[Reason, ...] = ()


def compare_names(left: str, right: str) -> NameComparison:
    return compare_folded(fold(left), fold(right), exact=_is_written_alike(left, right))


def compare_folded(left: Iterable[Reading], right: Iterable[Reading], *, exact: bool = False) -> NameComparison:
    """The best that any name of the one side reaches with any name of the other."""
    if exact:
        return NameComparison(100, same=True)
    compared = [_compare_readings(one, other) for one, other in product(left, right)]
    return max(compared, key=lambda each: each.score, default=NameComparison(0, same=False))


def _is_written_alike(left: str, right: str) -> bool:
    one = clean_code(left).casefold()
    return bool(one) and one == clean_code(right).casefold()


def _compare_readings(left: Reading, right: Reading) -> NameComparison:
    if left[-1].is_han and right[-1].is_han:
        left, right = left[-1:], right[-1:]  # both write Chinese characters: they are the name
    found = [_compare(one, other) for one, other in product(left, right)]
    return max(found, key=lambda each: each.score)


def _compare(left: FoldedName, right: FoldedName) -> NameComparison:
    if (right.sorted_codes, sorted(right.forms)) < (left.sorted_codes, sorted(left.forms)):
        left, right = right, left  # one order, so that the answer does not depend on who asks
    found = match(left, right)
    against = [*_of_words(found), *_of_forms(left, right), *_of_places(left, right)]
    mild = tuple(_mild_differences(found, left, right))
    score = _likeness(found) - sum(_COSTS.get(reason, 0) for reason in mild)
    if against:
        return NameComparison(max(0, min(score, *(CAPS[reason] for reason in against))), False, (*against, *mild))
    return NameComparison(max(SAME_FROM, score), True, mild)


def _likeness(found: Matching) -> int:
    """Weights of the words that have a partner, each by how like it is, in all weights."""
    shared = sum(_weight(pair.left, pair.right) * pair.percent for pair in found.pairs)
    whole = sum(_weight(pair.left, pair.right) for pair in found.pairs) + _weight(found.left, found.right)
    return shared // whole if whole else 0


def _weight(*sides: Iterable[Word]) -> int:
    return sum(WEIGHTS[word.kind] for side in sides for word in side)


def strength(pairs: Iterable[Pair]) -> int:
    """How much of a name of its own is shared: two for a rare word, one for a common one, a number or a trade."""
    total = 0
    for pair in pairs:
        words = max(pair.left, pair.right, key=len)
        long_han = any(word.kind == Kind.HAN and len(word.text) >= _LONG_HAN for word in words)
        total += max(_STRENGTH[pair.kind], sum(_STRENGTH[word.kind] for word in words)) + long_han
    return total


def _of_words(found: Matching) -> list[Reason]:
    shared = [pair for pair in found.pairs if pair.kind <= Kind.COMMON]
    if not (found.left or found.right):
        return [Reason.SHORT_SLIP] if slips_alone(found.pairs) else []
    if not shared:
        kind = min(word.kind for word in (*found.left, *found.right))
        of_kind = {Kind.NUMBER: Reason.OTHER_NUMBER, Kind.TRADE: Reason.COMMON_WORDS_ONLY}
        return [of_kind.get(min(kind, Kind.TRADE), Reason.OTHER_NAME)]
    if found.left and found.right:
        return [_clash(found.left, found.right)]
    reason = _too_much(found.left or found.right, shared=strength(found.pairs), own=strength(shared))
    return [reason] if reason else ([Reason.SHORT_SLIP] if slips_alone(found.pairs) else [])


def _clash(left: list[Word], right: list[Word]) -> Reason:
    """Each side has a word of its own."""
    kinds = {word.kind for word in (*left, *right)}
    if Kind.NUMBER in kinds:
        return Reason.OTHER_NUMBER
    return Reason.OTHER_NAME if min(kinds) <= Kind.COMMON else Reason.OTHER_BUSINESS


def _too_much(extra: list[Word], *, shared: int, own: int) -> Reason | None:
    """One side has more words: may the other have left them out?"""
    kinds = {word.kind for word in extra}
    names = [word for word in extra if word.kind <= Kind.COMMON]
    if Kind.NUMBER in kinds:
        return Reason.OTHER_NUMBER
    if names and not (len(names) == 1 and own >= 6):
        return Reason.EXTRA_NAME
    if Kind.TRADE in kinds and shared < 3:
        return Reason.EXTRA_BUSINESS
    return None


def _of_forms(left: FoldedName, right: FoldedName) -> list[Reason]:
    if not (left.forms and right.forms):
        return []
    fits = any(may_be_one_form(one, other) for one in left.forms for other in right.forms)
    return [] if fits else [Reason.OTHER_FORM]


def _of_places(left: FoldedName, right: FoldedName) -> list[Reason]:
    if left.places and right.places:
        only_addresses = not (left.inner_places or right.inner_places)
        fits = any(
            _may_be_one_place(one, other, loosely=only_addresses) for one in left.places for other in right.places
        )
        return [] if fits else [Reason.OTHER_PLACE]
    for one in (left, right):
        abroad = any(not place.city and place.country not in CITY_LIKE for place in one.inner_places)
        if abroad and (one.forms or len(one.words) == 1):
            return [Reason.COUNTRY_COMPANY]
    return []


def _may_be_one_place(left: Place, right: Place, *, loosely: bool) -> bool:
    if left.country != right.country:
        return False
    return loosely or left.city == right.city or not (left.city and right.city)


def _mild_differences(found: Matching, left: FoldedName, right: FoldedName) -> Iterable[Reason]:
    hows = {pair.how for pair in found.pairs} - {Likeness.SAME, Likeness.PLURAL}
    if bool(left.forms) != bool(right.forms):
        yield Reason.FORM_MISSING
    if bool(left.places) != bool(right.places):
        yield Reason.PLACE_MISSING
    if "pinyin" in hows:
        yield Reason.PINYIN
    if "initials" in hows:
        yield Reason.INITIALS
    if hows - {"pinyin", "initials"}:
        yield Reason.SPELLING
    if bool(found.left) != bool(found.right):
        yield Reason.EXTRA_WORD
