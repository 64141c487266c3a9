"""Which line of a buyer's order belongs to which line of the contract?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from tradewind.domain.orders.papers import PaperLine, same_words
from tradewind.domain.vocabulary.folding import folded_words

_ALIKE = 80  # of 100: below it two descriptions are of two goods
_Key = Callable[[PaperLine], str]


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs in the contract's order, and what has nobody on the other side."""

    pairs: tuple[tuple[PaperLine, PaperLine], ...]
    missing: tuple[PaperLine, ...]  # of the contract
    added: tuple[PaperLine, ...]  # by the buyer


def match_lines(ours: Sequence[PaperLine], theirs: Sequence[PaperLine]) -> Matched:
    """By our code, by the buyer's (in either column of his paper), by equal words, then by the likest description.

    No line is taken twice.
    """
    pairs: list[tuple[PaperLine, PaperLine]] = []
    left, right = list(ours), list(theirs)
    for keys in _KEYS:
        pairs += _taken(left, right, *keys)
    pairs += _alike(left, right)
    return Matched(tuple(sorted(pairs, key=lambda pair: pair[0].place)), tuple(left), tuple(right))


def _by_code(line: PaperLine) -> str:
    return same_words(line.code)


def _by_buyer_code(line: PaperLine) -> str:
    return same_words(line.buyer_code)


def _by_description(line: PaperLine) -> str:
    return same_words(line.description)


# What our line is looked for by, and where it stands in theirs.
_KEYS: tuple[tuple[_Key, _Key], ...] = (
    (_by_code, _by_code),
    (_by_buyer_code, _by_buyer_code),
    (_by_buyer_code, _by_code),
    (_by_description, _by_description),
)


def _taken(
    left: list[PaperLine], right: list[PaperLine], ours: _Key, theirs: _Key
) -> list[tuple[PaperLine, PaperLine]]:
    """Equal keys; of several lines with one code first those that agree in quantity and price."""
    by_key: dict[str, list[PaperLine]] = {}
    for line in right:
        if theirs(line):
            by_key.setdefault(theirs(line), []).append(line)
    pairs = []
    for exactly in (True, False):
        for line in list(left):
            waiting = by_key.get(ours(line), [])
            fits = [each for each in waiting if not exactly or _figures(each) == _figures(line)]
            if fits:
                pairs.append((line, fits[0]))
                waiting.remove(fits[0])
                left.remove(line)
                right.remove(fits[0])
    return pairs


def _figures(line: PaperLine) -> tuple[object, object]:
    return line.quantity, line.price


def _alike(left: list[PaperLine], right: list[PaperLine]) -> list[tuple[PaperLine, PaperLine]]:
    """The likest pair first. Lines with two different codes of ours are two goods, however alike their words."""
    described = _by_numbers(right)
    scored = [
        (fuzz.token_sort_ratio(" ".join(words), " ".join(others)), ours, theirs)
        for ours in left
        if (words := folded_words(ours.description))
        for theirs, others in described.get(_numbers(words), ())
        if not (same_words(ours.code) and same_words(theirs.code))
    ]
    likely = [each for each in scored if each[0] >= _ALIKE]
    pairs: dict[int, tuple[PaperLine, PaperLine]] = {}
    taken: set[int] = set()
    for _score, ours, theirs in sorted(likely, key=lambda each: (-each[0], each[1].place, each[2].place)):
        if ours.place not in pairs and theirs.place not in taken:
            pairs[ours.place] = (ours, theirs)
            taken.add(theirs.place)
    left[:] = [each for each in left if each.place not in pairs]
    right[:] = [each for each in right if each.place not in taken]
    return list(pairs.values())


def _by_numbers(lines: Sequence[PaperLine]) -> dict[frozenset[str], list[tuple[PaperLine, list[str]]]]:
    """Numbers in a description are sizes and models: where they differ, the goods do."""
    found: dict[frozenset[str], list[tuple[PaperLine, list[str]]]] = {}
    for line in lines:
        if words := folded_words(line.description):
            found.setdefault(_numbers(words), []).append((line, words))
    return found


def _numbers(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word for word in words if any(sign.isdigit() for sign in word))
