"""What does a line cost, and what remains of its price? The whole sheet is kept with the line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from tradewind.apps.catalogue.queries.lines import LineFacts
from tradewind.apps.quotations.facts import CNY, payment_of, plain, rate_of, without_volume
from tradewind.apps.quotations.models import QuotationLine, QuotationOption
from tradewind.apps.quotations.services.details import CNY_SUMS, COSTS, PERCENTS, SUMS_ABROAD
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
from tradewind.domain.quotations.other_terms import Terms
from tradewind.domain.quotations.target import Outcome, outcome_of
from tradewind.domain.vocabulary.exchange import FxRate
from tradewind.domain.vocabulary.incoterms import INCOTERM_RULES, CostPart, Incoterm, parts_borne
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import read_number

_NONE = Decimal(0)
# Which part of the way each sum pays for; in yuan, and in the option's currency.
_AT_HOME = {"inland": CostPart.EXPORT_CLEARANCE, "handling": CostPart.ORIGIN_HANDLING}
_ABROAD = {
    "freight": CostPart.MAIN_FREIGHT, "destination": CostPart.DESTINATION_CARRIAGE, "unloading": CostPart.UNLOADING,
    "import_costs": CostPart.IMPORT_CLEARANCE,
}  # fmt: skip
SHARE = "share"  # missing where nobody knows which part of the shared sums is the line's


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
    for line in lines:
        goods = known.get(line.product_id or 0)
        line.cost |= {"source": _source(goods)} if line.cost and goods else {}
    priced = [line.amount for line in lines if line.amount is not None]
    total = sum(priced, _NONE)
    is_known = lines and total and all(profit is not None for profit in profits)
    option.margin = _share(sum((profit or _NONE for profit in profits), _NONE), total) if is_known else None


def terms_of_lines(
    option: QuotationOption, lines: Sequence[QuotationLine], yuan: Mapping[str, Decimal]
) -> list[Terms]:  # fmt: skip
    """What each line's price contains, and what of it is known: for a floor that was set under other terms."""
    shared, _bad = read_costs(option.costs)
    parts, insurance = None, _insurance(option, shared)
    if option.incoterm:
        parts = parts_borne(Incoterm(option.incoterm), loads_at_own_place=_loads(option, shared))
        parts |= {CostPart.INSURANCE} if insurance.insures_own_risk else set()
    premium = insurance.share if insurance.percent is not None else None
    return [
        Terms(option.currency, parts, dict(_way(line, shared, share, yuan.get(option.currency))), premium, yuan)
        for line, share in zip(lines, _shares(lines), strict=True)
    ]


def _way(
    line: QuotationLine, shared: Mapping[str, Decimal], share: Decimal, rate: Decimal | None
) -> Iterator[tuple[CostPart, Decimal]]:
    """By part what one unit costs. A sum nobody can share out is not known; at home what nobody typed is nothing."""
    part = share / line.quantity if line.quantity and share else None
    for name, what in _AT_HOME.items():
        if not shared.get(name):
            yield what, _NONE
        elif part is not None and rate:
            yield what, shared[name] * part / rate
    for name, what in _ABROAD.items():
        if name in shared and (part is not None or not shared[name]):
            yield what, shared[name] * (part or _NONE)


def _loads(option: QuotationOption, shared: Mapping[str, Decimal]) -> bool:
    """FCA at the seller's own place: whoever types what loading costs pays for it."""
    return option.incoterm == Incoterm.FCA and "handling" in shared


def _insurance(option: QuotationOption, shared: Mapping[str, Decimal]) -> Insurance:
    """Under a D rule nobody asks for insurance; whoever types its rate insures his own risk."""
    percent = shared.get("insurance_percent")
    may = bool(option.incoterm) and INCOTERM_RULES[Incoterm(option.incoterm)].may_insure_own_risk
    return Insurance(percent=percent, insures_own_risk=may and percent is not None)


def _cost(
    option: QuotationOption, line: QuotationLine, goods: LineFacts | None, shared: Mapping[str, Decimal], share: Decimal
) -> Decimal | None:
    """The profit of the whole line in the option's currency; None where nobody knows."""
    line.cost, line.margin = {}, None
    if goods is None or goods.cost is None or not option.incoterm or not line.quantity:
        return None
    if goods.cost.currency != CNY:
        line.cost = {"missing": ["purchase_price"]}
        return None
    sheet = _sheet(option, line, goods, shared, share)
    missing = [each.field for each in problems_of_sheet(sheet)]
    if not share and any(name in shared for name in (*CNY_SUMS, *SUMS_ABROAD)) and not line.unit_price:
        missing.append(SHARE)  # without volumes the sums are shared out by amount, and it has none yet
    if missing:
        line.cost = {"inputs": kept_json(sheet), "missing": missing}
        return None
    if not line.unit_price:  # what it costs is known all the same: the price is asked of it
        line.cost = {"inputs": kept_json(sheet), "lines": kept_json(tuple(fixed_lines(sheet)))}
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


def _source(goods: LineFacts) -> object:
    """Whose price it is, who stands for it and until when."""
    word = goods.cost_word
    said = {"who": word.who, "on": word.on, "until": word.until} if word.on else {}
    return kept_json({"supplier": goods.cost.supplier if goods.cost else "", **said})


def _whole(outcome: Outcome, quantity: Decimal) -> Decimal:
    return outcome.profit * quantity


def _sheet(
    option: QuotationOption, line: QuotationLine, goods: LineFacts, shared: Mapping[str, Decimal], share: Decimal
) -> CostSheet:
    assert goods.cost is not None and line.quantity
    cost = goods.cost.amount if goods.cost.with_vat else goods.cost.amount * (1 + goods.vat_rate)
    part, payment = share / line.quantity, payment_of(option.payment)

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
        insurance=_insurance(option, shared),
        shares=PriceShares(
            commission=shared.get("commission_percent", _NONE), bank=shared.get("bank_percent", _NONE),
            credit_insurance=shared.get("credit_insurance_percent", _NONE),
            usance_interest=shared.get("usance_interest_percent", _NONE),
            usance_days=payment.days_of_the_whole if payment else 0,
        ),
        loads_at_own_place=_loads(option, shared),
    )  # fmt: skip


def _rate(option: QuotationOption) -> FxRate | None:
    """A rate nobody deals at enters no sheet by itself: somebody has to choose it on purpose."""
    rate = rate_of(option)
    return None if rate is not None and rate.is_reference and option.rate_named_by_id is None else rate


def _shares(lines: Sequence[QuotationLine]) -> list[Decimal]:
    """Which part of what all share falls on each: by volume where all is known, else by amount."""
    volumes = [Decimal(str(line.packing.get("cbm") or 0)) for line in lines]
    weights = volumes if lines and not without_volume(lines) else [line.amount or _NONE for line in lines]
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
