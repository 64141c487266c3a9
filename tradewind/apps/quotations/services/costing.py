"""What does a line cost, and what remains of its price? The whole sheet is kept with the line."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from tradewind.apps.catalogue.queries.lines import LineFacts
from tradewind.apps.quotations.facts import CNY, plain, rate_of
from tradewind.apps.quotations.models import QuotationLine, QuotationOption
from tradewind.apps.quotations.services.details import COSTS, PERCENTS
from tradewind.domain.quotations.checking import problems_of_sheet
from tradewind.domain.quotations.cost_sheet import (
    CostsAbroad,
    CostSheet,
    DomesticCosts,
    Insurance,
    PriceShares,
    Purchase,
    TaxTreatment,
)
from tradewind.domain.quotations.costing import fixed_lines
from tradewind.domain.quotations.target import Outcome, outcome_of
from tradewind.domain.vocabulary.exchange import FxRate
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import read_number

_NONE = Decimal(0)


def read_costs(costs: Mapping[str, str]) -> tuple[dict[str, Decimal], list[str]]:
    """The figures an option's lines share, and the names of those that cannot be read or be true."""
    found, bad = dict[str, Decimal](), list[str]()
    for name in COSTS:
        text = str(costs.get(name, "")).strip()
        if not text:
            continue
        number = read_number(text.removesuffix("%"))
        if number is None or number < 0 or (name in PERCENTS and number > 100):
            bad.append(name)
        else:
            found[name] = number
    return found, bad


def cost_lines(option: QuotationOption, lines: Sequence[QuotationLine], known: Mapping[int, LineFacts]) -> None:
    """Write cost and margin into lines that are not saved yet, and the margin of them all into the option."""
    shared, _bad = read_costs(option.costs)
    shares = _shares(lines)
    profits = [
        _cost(option, line, known.get(line.product_id or 0), shared, shares[place]) for place, line in enumerate(lines)
    ]
    priced = [line.amount for line in lines if line.amount is not None]
    total = sum(priced, _NONE)
    is_known = lines and total and all(profit is not None for profit in profits)
    option.margin = _share(sum((profit or _NONE for profit in profits), _NONE), total) if is_known else None


def _cost(
    option: QuotationOption, line: QuotationLine, goods: LineFacts | None, shared: Mapping[str, Decimal], share: Decimal
) -> Decimal | None:
    """The profit of the whole line in the option's currency; None where nobody knows."""
    line.cost, line.margin = {}, None
    if goods is None or goods.cost is None or not option.incoterm or not line.quantity or not line.unit_price:
        return None
    if goods.cost.currency != CNY:
        line.cost = {"missing": ["purchase_price"]}
        return None
    sheet = _sheet(option, line, goods, shared, share)
    missing = problems_of_sheet(sheet)
    if missing:
        line.cost = {"inputs": kept_json(sheet), "missing": [each.field for each in missing]}
        return None
    try:
        outcome = outcome_of(sheet, line.unit_price)
    except Refusal as refusal:  # the shares of the price eat it: the sheet says why
        line.cost = {"inputs": kept_json(sheet), "refused": refusal.code}
        return None
    line.cost = {
        "inputs": kept_json(sheet), "lines": kept_json(tuple(fixed_lines(sheet))), "outcome": kept_json(outcome)
    }  # fmt: skip
    line.margin = _share(outcome.profit, outcome.price)
    return _whole(outcome, line.quantity)


def _whole(outcome: Outcome, quantity: Decimal) -> Decimal:
    return outcome.profit * quantity


def _sheet(
    option: QuotationOption, line: QuotationLine, goods: LineFacts, shared: Mapping[str, Decimal], share: Decimal
) -> CostSheet:
    assert goods.cost is not None and line.quantity
    cost = goods.cost.amount if goods.cost.with_vat else goods.cost.amount * (1 + goods.vat_rate)
    part = share / line.quantity

    def each(name: str) -> Decimal | None:
        return shared[name] * part if name in shared else None

    return CostSheet(
        purchase=Purchase(
            price=cost, vat_percent=goods.vat_rate * 100,
            rebate_percent=goods.rebate_rate * 100 if goods.rebate_rate is not None else None,
            treatment=TaxTreatment(goods.tax_treatment), overhead_percent=shared.get("overhead_percent", _NONE),
        ),
        incoterm=Incoterm(option.incoterm), currency=option.currency, rate=_rate(option), quantity=line.quantity,
        domestic=DomesticCosts(
            packing=each("packing") or _NONE, inland=each("inland") or _NONE, handling=each("handling") or _NONE,
            other=each("other") or _NONE,
        ),
        abroad=CostsAbroad(
            freight=each("freight"), destination=each("destination"), unloading=each("unloading"),
            import_costs=each("import_costs"),
        ),
        insurance=Insurance(percent=shared.get("insurance_percent")),
        shares=PriceShares(
            commission=shared.get("commission_percent", _NONE), bank=shared.get("bank_percent", _NONE),
            credit_insurance=shared.get("credit_insurance_percent", _NONE),
            usance_interest=shared.get("usance_interest_percent", _NONE),
        ),
    )  # fmt: skip


def _rate(option: QuotationOption) -> FxRate | None:
    """A rate nobody deals at enters no sheet by itself: somebody has to choose it on purpose."""
    rate = rate_of(option)
    return None if rate is not None and rate.is_reference and option.rate_named_by_id is None else rate


def _shares(lines: Sequence[QuotationLine]) -> list[Decimal]:
    """Which part of what all share falls on each: by volume where all is known, else by amount."""
    volumes = [Decimal(str(line.packing.get("cbm") or 0)) for line in lines]
    weights = volumes if lines and all(volumes) else [line.amount or _NONE for line in lines]
    total = sum(weights, _NONE)
    return [weight / total if total else _NONE for weight in weights]


def _share(part: Decimal, whole: Decimal) -> Decimal:
    """Of the price, kept with five places; what is beyond the column is beyond any trade."""
    return max(min(round(part / whole, 5), Decimal(9999)), Decimal(-9999))


def kept_json(value: object) -> object:
    """A dataclass of the rules as JSON: decimals as one writes them, never floats."""
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Money):
        return {"amount": plain(value.amount), "currency": value.currency}
    kind = type(value)
    if is_dataclass(kind):
        return {name: kept_json(getattr(value, name)) for name in _names(kind)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(name): kept_json(each) for name, each in value.items()}
    return [kept_json(each) for each in value] if isinstance(value, Sequence) else str(value)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
