"""Which bare numbers in a line count goods: "600 sedie pieghevoli", "order 15 compressors"?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.items.goods import goods_after, goods_before
from tradewind.domain.inquiries.reading.items.quantities import Quantity
from tradewind.domain.inquiries.reading.items.tables import BEFORE_GOODS, NOT_GOODS
from tradewind.domain.inquiries.reading.labels import kind_of_label
from tradewind.domain.inquiries.reading.numbers import MULTIPLE, NO_WORD_BEFORE, NUMBER, amount_of, written
from tradewind.domain.inquiries.reading.places.finding import places_in

_ABOUT = (
    r"(?:\s*(?:about|around|approx\.?|approximately|between|up to|at least|some|unos|unas|environ|circa|"
    r"ca\.?|etwa|около|примерно|حوالي|de|of|for|cerca de|aprox\.?|wir|ich|rund|nous|we|i|me|unas|ungefähr|"
    r"cca|roughly|maybe|our|your|entre|zwischen|für|para|per|pour|na|the|first order of|total of|order "
    r"of|trial order of))*"
)
_CONTEXT = re.compile(
    rf"(?:(?<!\w)(?:{BEFORE_GOODS}|for|of|after|use|para|für|pour|per|на|is|are|y|e|und|et|and|и|و|plus|"
    rf"про|и также)(?!\w){_ABOUT}|^[\s>]*(?:[-*•·–●]|\d{{1,2}}[.)])?)\s*:?\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"{NO_WORD_BEFORE}(?P<number>{NUMBER})(?P<multiple>{MULTIPLE})(?:\s?(?:-|–|to|and|y|bis|a|à|et|до|"
    rf"e|und)\s?(?:{NUMBER}))?(?:\s?[x×])?\s+(?!(?:{NOT_GOODS})(?!\w))(?=[^\W\d_]{{3}})",
    re.IGNORECASE,
)
_WORDED = re.compile(
    r"(?<!\w)(?P<times>a|an|one|two|three|four|five|six|ten|twelve|twenty|fifty)\s(?P<of>hundred|thousand|dozen)\s+"
    r"(?=[^\W\d_]{3})(?!(?:of them|times|years|people)\b)",
    re.IGNORECASE,
)
_TIMES = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "twelve": 12,
          "twenty": 20, "fifty": 50}  # fmt: skip
_OF = {"hundred": 100, "thousand": 1000, "dozen": 12}
_QTY = re.compile(
    rf"(?<!\w)(?:qty|q'ty|quantity)\.?\s?[:=]?\s?(?P<number>{NUMBER})(?P<multiple>{MULTIPLE})(?!\w)", re.IGNORECASE
)
_LISTED = re.compile(
    rf"^(?P<bullet>\s*(?:[-*•·–●]|\(?\d{{1,2}}[.)]))?\s*(?P<goods>[^\n:=|]{{3,80}}?)\s*(?:[:=]|\s[x×–—-]|"
    rf"[x×](?=\d)|\()\s?(?P<number>{NUMBER})(?P<multiple>{MULTIPLE})\)?\s*[.;,]?\s*$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(?:ave|avenue|street|st|str|road|rd|lane|blvd|floor|calle|rua|via|rue|square|drive|way|cad|sok|"
    r"box|building|office)\b",
    re.IGNORECASE,
)
_LONGEST_ROW = 160
_NEAR = 80
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without unit, the goods beside it, and where the number stands."""

    amount: Decimal
    goods: tuple[int, int]
    start: int
    end: int


def bare_counts(line: str, taken: list[Quantity]) -> Iterator[Bare]:
    """A number right behind a word of buying, or at the head of a line, with goods behind it."""
    for match in _NUMBER.finditer(line):
        if any(each.start <= match.start() < each.end for each in taken) or _YEAR.fullmatch(match["number"]):
            continue
        amount = amount_of(match["number"], match["multiple"] or "")
        if amount is None or amount < 2 or amount != amount.to_integral_value():
            continue
        head = line[max(0, match.start() - _NEAR) : match.start()]
        if not _CONTEXT.search(head if match.start() <= _NEAR else f"x{head}"):
            continue
        goods = goods_after(line[match.end() :])
        if goods and not _is_address(line[match.end() : match.end() + goods[1] + 12]):
            yield Bare(written(amount), (match.end() + goods[0], match.end() + goods[1]), match.start(), match.end())
    yield from _listed(line)
    yield from _worded(line)
    yield from _with_its_word(line, taken)


def _worded(line: str) -> Iterator[Bare]:
    """ "How much for a thousand stoves?": round numbers in words, with the goods behind them."""
    for match in _WORDED.finditer(line):
        goods = goods_after(line[match.end() :])
        if goods:
            amount = Decimal(_TIMES[match["times"].lower()] * _OF[match["of"].lower()])
            yield Bare(amount, (match.end() + goods[0], match.end() + goods[1]), match.start(), match.end())


def _with_its_word(line: str, taken: list[Quantity]) -> Iterator[Bare]:
    """ "tent 3x3m qty 150 and tent 3x6m qty 80"."""
    ends = 0
    for match in _QTY.finditer(line):
        if any(each.start < match.end() and match.start() < each.end for each in taken):
            continue
        amount, goods = amount_of(match["number"], match["multiple"] or ""), goods_before(line[ends : match.start()])
        if amount and goods:
            yield Bare(written(amount), (ends + goods[0], ends + goods[1]), match.start(), match.end())
        ends = match.end()


def _is_address(words: str) -> bool:
    """ "12 Poseidonos Ave", "75008 Paris"."""
    places = places_in(words.lstrip())
    return bool(_STREET.search(words) or (places and places[0].start == 0))


def _listed(line: str) -> Iterator[Bare]:
    """A line of a list that ends in its number: "1. Canvas tote bag (2,000)"."""
    match = _LISTED.match(line) if line.strip() and len(line) < _LONGEST_ROW else None
    if (
        not match
        or not (match["bullet"] or "(" in match[0])
        or kind_of_label(match["goods"])
        or _YEAR.fullmatch(match["number"])
    ):
        return
    amount = amount_of(match["number"], match["multiple"] or "")
    goods = goods_before(match["goods"])
    if amount and amount >= 2 and goods:
        at = match.start("goods")
        yield Bare(written(amount), (at + goods[0], at + goods[1]), match.start("number"), match.end("number"))
