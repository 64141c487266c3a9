"""How is a kept cost sheet read out, line by line?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tradewind.domain.quotations.balance import balance_of
from tradewind.domain.quotations.cost_sheet import CostSheet
from tradewind.domain.quotations.lines import Line, LineCode
from tradewind.domain.quotations.target import Outcome
from tradewind.platform.wording import sentence

# What a price leaves, in the order in which people ask: its name, its unit, and how it comes about.
_LEFT: tuple[tuple[str, str | Promise, str, str | Promise], ...] = (
    ("price", _("Unit price"), "", ""),
    ("profit", _("Profit a unit"), "", _("what is left of %(price)s")),
    ("profit_cny", _("Profit a unit, CNY"), "CNY", _("%(profit)s × %(rate)s")),
    ("margin_percent", _("Profit of the price"), "%", _("%(profit)s ÷ %(price)s")),
    ("margin_on_cost_percent", _("Profit of the cost"), "%", _("CNY %(profit_cny)s ÷ %(cost)s")),
    ("break_even_price", _("Break-even price"), "", _("at this price nothing is left")),
    ("break_even_rate", _("Break-even rate"), "", _("at this rate nothing is left of the price")),
    (
        "cost_per_unit", _("Cost of one unit of the currency, CNY"), "CNY",
        _("%(cost)s ÷ %(brought)s, the price without freight, insurance and commission"),
    ),
)  # fmt: skip

_IN_CURRENCY = ("price", "profit", "break_even_price")
_SUMS = (LineCode.ACTUAL_COST, LineCode.FIXED_COST, LineCode.BASE, LineCode.PRICE, LineCode.PROFIT)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One figure: what it is, how much, and how it came about."""

    label: str
    amount: str
    how: str = ""
    is_result: bool = False


def line_rows(lines: Iterable[Line]) -> list[SheetRow]:
    """The build-up; sums of it stand out."""
    return [
        SheetRow(
            sentence(f"price_line.{each.code}"), f"{each.amount.currency} {_shown(each.amount.amount)}",
            sentence(f"price_formula.{each.formula}", _Facts(each.facts)), each.code in _SUMS,
        )
        for each in lines
    ]  # fmt: skip


def kept_rows(cost: Mapping[str, Any]) -> list[SheetRow]:
    """Of a sheet of other rules: as it was kept."""
    return [
        SheetRow(
            sentence(f"price_line.{each['code']}"), f"{each['amount']['currency']} {_shown(each['amount']['amount'])}",
            sentence(f"price_formula.{each['formula']}", _Facts(each.get("facts", {}))),
        )
        for each in cost.get("lines", ())
    ]  # fmt: skip


def outcome_rows(outcome: Outcome, sheet: CostSheet) -> list[SheetRow]:
    """What a price leaves, each figure with those it is made of."""
    cost = balance_of(sheet).fixed_cny
    facts: dict[str, object] = {name: getattr(outcome, name) for name, *_rest in _LEFT}
    facts |= {"cost": cost, "rate": sheet.cny_for_one}
    facts["brought"] = cost / outcome.cost_per_unit if outcome.cost_per_unit else None
    return [
        _outcome_row(str(label), value, unit or (sheet.currency if name in _IN_CURRENCY else ""), how, facts)
        for name, label, unit, how in _LEFT
        if (value := facts[name]) is not None
    ]  # fmt: skip


def _outcome_row(label: str, value: object, unit: str, how: str | Promise, facts: Mapping[str, object]) -> SheetRow:
    text = f"{_shown(value, 2)} %" if unit == "%" else f"{unit} {_shown(value)}".strip()
    return SheetRow(label, text, str(how) % _Facts(facts), is_result=True)


class _Facts(dict[str, object]):
    """The facts of a formula with their figures as people read them."""

    def __init__(self, facts: Mapping[str, object]) -> None:
        super().__init__({name: _figure(value) for name, value in facts.items()})

    def __missing__(self, name: str) -> str:
        return "–"


def _figure(value: object) -> object:
    if isinstance(value, Mapping) and "amount" in value:
        return _shown(value["amount"])
    if isinstance(value, Decimal):
        return _shown(value)
    return _shown(value) if isinstance(value, str) and _is_number(value) else value


def _is_number(text: str) -> bool:
    return bool(text) and text.lstrip("-").replace(".", "", 1).isdigit()


def _shown(value: object, places: int = 4) -> str:
    number = round(Decimal(str(value)), places)
    text = f"{number:,f}".replace("-", "−")
    return text.rstrip("0").rstrip(".") if "." in text else text
