"""How is a kept cost sheet read out, line by line?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.platform.wording import sentence

if TYPE_CHECKING:
    from tradewind.apps.quotations.models import QuotationLine

# What a price leaves, in the order in which people ask.
_LEFT: tuple[tuple[str, str | Promise, str], ...] = (
    ("price", _("Unit price"), ""),
    ("profit", _("Profit a unit"), ""),
    ("profit_cny", _("Profit a unit, CNY"), "CNY"),
    ("margin_percent", _("Profit of the price"), "%"),
    ("margin_on_cost_percent", _("Profit of the cost"), "%"),
    ("break_even_price", _("Break-even price"), ""),
    ("break_even_rate", _("Break-even rate"), ""),
    ("cost_per_unit", _("Cost of one unit of the currency, CNY"), "CNY"),
)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One figure: what it is, how much, and how it came about."""

    label: str
    amount: str
    how: str = ""
    is_result: bool = False


def sheet_lines(line: "QuotationLine") -> list[SheetRow]:
    """Every figure of the sheet the line was judged with; nothing where its cost is not known."""
    return [*_costs(line.cost), *_left(line.cost)]


def _costs(cost: Mapping[str, Any]) -> Iterator[SheetRow]:
    for each in cost.get("lines", ()):
        amount = each["amount"]
        how = sentence(f"price_formula.{each['formula']}", _Facts(each.get("facts", {})))
        yield SheetRow(sentence(f"price_line.{each['code']}"), f"{amount['currency']} {_shown(amount['amount'])}", how)


def _left(cost: Mapping[str, Any]) -> Iterator[SheetRow]:
    outcome = cost.get("outcome", {})
    for name, label, unit in _LEFT:
        value = outcome.get(name)
        if value is not None:
            text = f"{_shown(value, 2)} %" if unit == "%" else f"{unit} {_shown(value)}".strip()
            yield SheetRow(str(label), text, is_result=True)


class _Facts(dict[str, object]):
    """The facts of a formula with their figures as people read them."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _figure(value) for name, value in facts.items()})

    def __missing__(self, name: str) -> str:
        return "–"


def _figure(value: object) -> object:
    if isinstance(value, Mapping) and "amount" in value:
        return _shown(value["amount"])
    return _shown(value) if isinstance(value, str) and _is_number(value) else value


def _is_number(text: str) -> bool:
    return bool(text) and text.lstrip("-").replace(".", "", 1).isdigit()


def _shown(value: object, places: int = 4) -> str:
    number = round(Decimal(str(value)), places)
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
