"""Which bare numbers in a line count goods: "600 sedie pieghevoli", "order 15 compressors"?"""

import re
from collections.abc import Iterator
from decimal import Decimal

from tradewind.domain.inquiries.reading.items.goods import goods_after
from tradewind.domain.inquiries.reading.items.quantities import Quantity
from tradewind.domain.inquiries.reading.items.tables import BEFORE_GOODS, NOT_GOODS
from tradewind.domain.inquiries.reading.numbers import MULTIPLE, NO_WORD_BEFORE, NUMBER, amount_of, written

_ABOUT = r"(?:\s*(?:about|around|approx\.?|approximately|between|up to|at least|some|unos|unas|environ|circa|ca\.?|etwa|около|примерно|حوالي|de|of|for|cerca de|aprox\.?|our|your|entre|zwischen|für|para|per|pour|na|the|first order of|total of|order of|trial order of))*"
_CONTEXT = re.compile(
    rf"(?:(?<!\w)(?:{BEFORE_GOODS}|for|of|para|für|pour|per|на|is|are|y|e|und|et|and|и|plus|про|и также)(?!\w){_ABOUT}|^[\s>]*(?:[-*•·–●]|\d{{1,2}}[.)])?)\s*:?\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"{NO_WORD_BEFORE}(?P<number>{NUMBER})(?P<multiple>{MULTIPLE})(?:\s?(?:-|–|to|and|y|bis|a|à|et|до|e|und)\s?(?:{NUMBER}))?\s+(?!(?:{NOT_GOODS})(?!\w))(?=[^\W\d_]{{3}})",
    re.IGNORECASE,
)
_PLURAL_BY = re.compile(r"(?:19|20)\d\d")


def bare_counts(line: str, taken: list[Quantity]) -> Iterator[tuple[Decimal, tuple[int, int]]]:
    """A number right behind a word of buying, or at the head of a line, with goods behind it."""
    for match in _NUMBER.finditer(line):
        if any(each.start <= match.start() < each.end for each in taken) or _PLURAL_BY.fullmatch(match["number"]):
            continue
        amount = amount_of(match["number"], match["multiple"] or "")
        if amount is None or amount < 2 or amount != amount.to_integral_value():
            continue
        if not _CONTEXT.search(line[: match.start()]):
            continue
        goods = goods_after(line[match.end() :])
        if goods:
            yield written(amount), (match.end() + goods[0], match.end() + goods[1])
