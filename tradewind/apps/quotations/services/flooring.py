"""Does a line stay above what the boss has set: its floor, whatever terms it was set under, and the least margin?"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from tradewind.apps.catalogue.queries.price_offers import Floors, ListFloors
from tradewind.apps.exchange.queries import rate_for
from tradewind.apps.quotations.facts import CNY, kept
from tradewind.apps.quotations.models import QuotationLine, QuotationOption
from tradewind.apps.quotations.services.costing import terms_of_lines
from tradewind.apps.quotations.services.doubting import asked_for_doubt
from tradewind.domain.quotations.floors import Floor, OfferedLine, floor_findings
from tradewind.domain.quotations.other_terms import Lacking, SetFloor, Terms, lowest_under
from tradewind.domain.vocabulary.exchange import KnownRate
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.platform.access import Actor

ASKS_FOR_FLOOR = "approval_floor"  # in what the boss is asked
# By what was found: what the boss is asked, and the word beside the line. Neither names a floor or a margin.
_SAID = {
    "line_below_floor": (ASKS_FOR_FLOOR, "below_floor"),
    "line_below_margin": ("approval_margin_of_line", "below_margin"),
    "margin_unknown": ("approval_margin_unknown", "margin_not_known"),
    Lacking.RATE: ("approval_floor_without_rate", "floor_not_compared"),
    Lacking.COSTS: ("approval_floor_without_costs", "floor_not_compared"),
}


@dataclass(slots=True)
class Rates:
    """The rates of a day, each currency asked for once."""

    house: Actor
    on: date
    at: datetime
    _known: dict[str, KnownRate | None] = field(default_factory=dict)

    def of(self, currency: str) -> KnownRate | None:
        if currency not in self._known:
            self._known[currency] = rate_for(self.house, currency, on=self.on, at=self.at)
        return self._known[currency]

    def doubts(self) -> list[Finding]:
        """What the boss is asked of every rate that counted, those of floors' currencies too."""
        return [asked for known in self._known.values() for asked in asked_for_doubt(known)]

    def in_yuan(self, currency: str) -> Decimal | None:
        """Reference rates too: nobody is paid at one, but a floor can be looked at by it."""
        known = self.of(currency) if currency != CNY else None
        return Decimal(1) if currency == CNY else known.rate.rate if known else None


def judge_floors(
    option: QuotationOption, lines: list[QuotationLine], floors: Floors, rates: Rates
) -> list[Finding]:  # fmt: skip
    """What the boss has to be asked. The line says only that; what the floor is stands in a column of its own."""
    found = list[Finding]()
    yuan = _yuan(option.currency, floors, rates.in_yuan)
    least = floors.least_margin * 100 if floors.least_margin is not None else None
    for line, terms in zip(lines, terms_of_lines(option, lines, yuan), strict=True):
        lowest = _lowest(floors.by_product.get(line.product_id or 0, ()), line.quantity or Decimal(0), terms)
        line.floor = lowest.amount if isinstance(lowest, Money) else None
        if line.unit_price is None:
            continue
        facts = {"place": line.place, "code": line.code or line.description, "price": line.unit_price,
                 "option": option.place}  # fmt: skip
        codes = dict.fromkeys(_SAID[each] for each in _wrong(line, option.currency, lowest, least))
        found += [Finding(asked, "floor", facts) for asked, _beside in codes]
        line.problems = [*line.problems, *kept(Finding(beside, "floor") for _asked, beside in codes)]
    return found


def _wrong(
    line: QuotationLine, currency: str, lowest: Money | Lacking | None, least: Decimal | None
) -> Iterator[str]:  # fmt: skip
    if isinstance(lowest, Lacking):
        yield lowest
    margin = line.margin * 100 if line.margin is not None else None
    offered = OfferedLine(line.place, Money(line.unit_price or Decimal(0), currency), margin)
    floor = Floor(lowest if isinstance(lowest, Money) else None, least)
    yield from (each.code for each in floor_findings(offered, floor))


def _lowest(lists: tuple[ListFloors, ...], quantity: Decimal, terms: Terms) -> Money | Lacking | None:
    """By the nearest list whose floor compares; none compares: what the nearest one lacks. None: nothing is set."""
    nearest: Lacking | None = None
    for each in lists:
        amount = each.at(quantity)
        if amount is None:
            continue
        found = lowest_under(SetFloor(Money(amount, each.currency), Incoterm(each.incoterm)), terms)
        if isinstance(found, Money):
            return found
        nearest = nearest or found
    return nearest


def _yuan(
    currency: str, floors: Floors, in_yuan: Callable[[str], Decimal | None]
) -> Mapping[str, Decimal]:  # fmt: skip
    """Of the offer's currency and of those in which there are floors."""
    asked = {currency, *(each.currency for lists in floors.by_product.values() for each in lists)}
    return {each: rate for each in sorted(asked) if (rate := in_yuan(each)) is not None}
