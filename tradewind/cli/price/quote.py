"""Which price comes out of a cost sheet, under its rule and under all others, and what does a target leave?"""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from tradewind.cli.contract import DECIMAL, TEXT
from tradewind.cli.language import gettext as _
from tradewind.cli.price.quote_fields import INPUT, REQUIRED
from tradewind.cli.price.quote_reading import Asked, read_asked
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure, finding_record, percent, plain, problem_records, sentence
from tradewind.cli.records.schemas import amount, choice, objects, text
from tradewind.domain.quotations.cost_sheet import CostSheet
from tradewind.domain.quotations.costing import rebate_percent_of
from tradewind.domain.quotations.lines import Formula, Line, LineCode
from tradewind.domain.quotations.pricing import Price, price_of, prices_under_all
from tradewind.domain.quotations.rates import rate_findings
from tradewind.domain.quotations.target import Outcome, outcome_of
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import INCOTERM_RULES, Incoterm, NamedPlace, container_warning
from tradewind.domain.vocabulary.money import Money

__all__ = ["INPUT", "OUTPUT", "REQUIRED", "answer", "tell"]

_OUTCOME: dict[str, Any] = {
    "price": amount("a unit, in currency"),
    "profit": amount("a unit, in currency"),
    "profit_cny": amount("a unit"),
    "margin_percent": amount("profit of the price"),
    "margin_on_cost_percent": amount("profit of cost_cny"),
    "break_even_price": amount("a unit: nothing is left"),
    "break_even_rate": amount("CNY for one of currency at which nothing is left"),
    "cost_per_currency_unit": amount(
        "换汇成本: cost_cny by (price - commission - freight - insurance); null if levied"
    ),
    "total_profit_cny": amount("of the quantity"),
}
OUTPUT: dict[str, Any] = {
    "incoterm": choice("rule of the price", Incoterm),
    "named_place": choice("what kind of place the rule names", NamedPlace),
    "place": text("as given"),
    "currency": text("of the price"),
    "exact_price": amount("before it is rounded up"),
    "price_step": amount("the price is a multiple of it"),
    "quantity": amount("as given"),
    "amount": amount("price x quantity"),
    "cost_cny": amount("a unit: everything that is paid in CNY, rebate taken off"),
    "rebate_percent": amount("the rate that was used"),
    **_OUTCOME,
    "lines": objects(
        "the build-up, in order; unrounded amounts to six places",
        {
            "code": choice("which figure", LineCode),
            "label": TEXT,
            "amount": DECIMAL,
            "currency": TEXT,
            "formula": choice("how it was worked out", Formula),
            "explanation": TEXT,
        },
    ),
    "prices": objects(
        "the same goods under each of the eleven rules; problems where something is not known",
        {"incoterm": choice("rule", Incoterm), "price": DECIMAL, "margin_percent": DECIMAL, "problems": {}},
    ),
    "target": {
        "type": ["object", "null"],
        "properties": _OUTCOME,
        "description": "what target_price leaves; null where none is given",
    },
}


def answer(fields: Fields) -> dict[str, Any]:
    asked = read_asked(fields)
    sheet, price = asked.sheet, price_of(asked.sheet)
    return {
        "incoterm": sheet.incoterm,
        "named_place": INCOTERM_RULES[sheet.incoterm].named_place,
        "place": sheet.place,
        "currency": sheet.currency,
        "exact_price": figure(price.exact),
        "price_step": plain(sheet.step),
        "quantity": plain(sheet.quantity),
        "amount": figure(Money(price.price.amount * sheet.quantity, sheet.currency).rounded().amount),
        "cost_cny": figure(_amount_of(price, LineCode.FIXED_COST)),
        "rebate_percent": percent(rebate_percent_of(sheet.purchase)),
        **_outcome(sheet, price.outcome),
        "lines": [_line(each) for each in price.lines],
        "prices": _under_all(sheet),
        "target": _outcome(sheet, outcome_of(sheet, asked.target)) if asked.target is not None else None,
        "findings": [finding_record(each) for each in _findings(asked, price)],
    }


def tell(record: dict[str, Any]) -> None:
    """The price, its lines, and what is left."""
    print(f"{record['currency']} {record['price']} {record['incoterm']} {record['place']}".rstrip())
    for line in record["lines"]:
        print(f"  {line['label']}: {line['currency']} {line['amount']}  ({line['explanation']})")
    facts = {"margin": record["margin_percent"], "profit": record["profit_cny"], "even": record["break_even_price"]}
    print("  " + _("Margin %(margin)s %%, profit CNY %(profit)s a unit, break-even price %(even)s") % facts)
    for each in record["prices"]:
        print(f"  {each['incoterm']}  {each['price'] or '–'}")


def _findings(asked: Asked, price: Price) -> list[Finding]:
    sheet, found = asked.sheet, [*asked.findings, *price.findings]
    if warning := container_warning(sheet.incoterm, in_containers=asked.in_containers):
        found.append(warning)
    if sheet.rate is not None:
        found += rate_findings(sheet.rate, at=datetime.now(UTC))
    return found


def _outcome(sheet: CostSheet, outcome: Outcome) -> dict[str, Any]:
    return {
        "price": figure(outcome.price),
        "profit": figure(outcome.profit),
        "profit_cny": figure(outcome.profit_cny),
        "margin_percent": percent(outcome.margin_percent),
        "margin_on_cost_percent": percent(outcome.margin_on_cost_percent),
        "break_even_price": figure(outcome.break_even_price),
        "break_even_rate": figure(outcome.break_even_rate),
        "cost_per_currency_unit": figure(outcome.cost_per_unit),
        "total_profit_cny": figure(outcome.profit_cny * sheet.quantity, 2),
    }


def _amount_of(price: Price, code: LineCode) -> Decimal:
    return next(line.amount.amount for line in price.lines if line.code is code)


def _line(line: Line) -> dict[str, Any]:
    return {
        "code": line.code,
        "label": sentence(f"price_line.{line.code}", {}),
        "amount": figure(line.amount.amount),
        "currency": line.amount.currency,
        "formula": line.formula,
        "explanation": sentence(f"price_formula.{line.formula}", line.facts),
    }


def _under_all(sheet: CostSheet) -> list[dict[str, Any]]:
    return [_under_one(incoterm, found) for incoterm, found in prices_under_all(sheet).items()]


def _under_one(incoterm: Incoterm, found: Any) -> dict[str, Any]:
    if isinstance(found, Price):
        margin = percent(found.outcome.margin_percent)
        return {"incoterm": incoterm, "price": figure(found.price.amount), "margin_percent": margin, "problems": []}
    return {"incoterm": incoterm, "price": None, "margin_percent": None, "problems": problem_records(found)}
