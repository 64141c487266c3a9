"""How is a line's kept cost sheet asked again: at a price, for a margin, under another rule? And what is missing?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from tradewind.apps.quotations import permissions
from tradewind.apps.quotations.models import QuotationLine, QuotationOption, QuotationRevision
from tradewind.apps.quotations.queries.record import options_of
from tradewind.domain.quotations.checking import problems_of_sheet
from tradewind.domain.quotations.cost_sheet import CostSheet, Margin
from tradewind.domain.quotations.floors import Floor, OfferedLine, floor_findings
from tradewind.domain.quotations.lines import Line
from tradewind.domain.quotations.pricing import Price, lines_at, price_of, prices_under_all
from tradewind.domain.quotations.target import Outcome, outcome_of
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor, NotFound, require


@dataclass(frozen=True, slots=True)
class CostedLine:
    """A line with the sheet it was judged with; None where its cost is not known."""

    option: QuotationOption
    line: QuotationLine
    sheet: CostSheet | None

    @property
    def missing(self) -> tuple[str, ...]:
        """What has to be known before anything can be worked out."""
        line, kept = self.line, [str(each) for each in self.line.cost.get("missing", ())]
        if kept or (self.sheet is not None and not problems_of_sheet(self.sheet)):
            return tuple(kept)
        said = {"product": not line.product_id, "incoterm": not self.option.incoterm, "quantity": not line.quantity}
        return tuple(name for name, is_so in said.items() if is_so) or ("offer",)

    def at(self, price: Decimal) -> Outcome:
        """What remains of a price. Raises a refusal."""
        return outcome_of(self._known(), price)

    def built(self, price: Decimal) -> tuple[Line, ...]:
        """Every figure between the purchase and what is left of the price. Raises a refusal."""
        return lines_at(self._known(), price)

    def for_margin(self, margin: Margin) -> Price:
        """The price that leaves a margin. Raises a refusal."""
        return price_of(replace(self._known(), margin=margin))

    def under_all(self, margin: Margin) -> Mapping[Incoterm, Price | Refusal]:
        return prices_under_all(replace(self._known(), margin=margin))

    def is_below_floor(self, price: Decimal) -> bool | None:
        """None where there is no floor."""
        if self.line.floor is None:
            return None
        currency = self.option.currency
        offered = OfferedLine(self.line.place, Money(price, currency), None)
        return bool(floor_findings(offered, Floor(Money(self.line.floor, currency), None)))

    def _known(self) -> CostSheet:
        if self.sheet is None or self.missing:
            raise NotFound(what="quotation")
        return self.sheet


def costed_line(by: Actor, revision: QuotationRevision, line_id: int) -> CostedLine:
    """Of a version the caller has fetched, for whoever may see costs."""
    require(by, permissions.SEE_MARGIN)
    for option in options_of(by, revision):
        for line in option.lines.all():
            if line.pk == line_id:
                return CostedLine(option, line, sheet_of(line.cost.get("inputs")))
    raise NotFound(what="quotation")


def sheet_of(inputs: object) -> CostSheet | None:
    """A kept sheet as the rules take it; one of other rules that lacks something is no sheet any more."""
    try:
        return _read(CostSheet, inputs) if isinstance(inputs, Mapping) else None
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None


def _read(kind: Any, row: Mapping[str, Any]) -> Any:
    """What has a name of the rules is taken, whatever else was kept is left."""
    return kind(**{name: _value(hint, row[name]) for name, hint in _fields(kind).items() if name in row})


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if is_dataclass(hint):
        return _read(hint, value)
    if hint is date:
        return date.fromisoformat(value)
    return hint(value) if hint is Decimal or issubclass(hint, Enum) else value


@cache
def _fields(kind: Any) -> Mapping[str, Any]:
    """By field its class, without the None beside it."""
    return {name: _one(get_args(hint)) or hint for name, hint in get_type_hints(kind).items()}


def _one(kinds: Sequence[Any]) -> Any:
    return next((each for each in kinds if each is not NoneType), None)
