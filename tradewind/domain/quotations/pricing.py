"""What is the price under an Incoterm, and out of which lines is it built?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tradewind.domain.quotations.balance import abroad_of, balance_of, eaten_by, rounded_up, share_left, shares_of
from tradewind.domain.quotations.checking import LARGEST, refuse_unfit
from tradewind.domain.quotations.cost_sheet import CNY, CostSheet, Margin, MarginBasis, TaxTreatment
from tradewind.domain.quotations.costing import fixed_lines, rebate_findings
from tradewind.domain.quotations.lines import Formula, Line, LineCode
from tradewind.domain.quotations.target import Outcome, outcome_of
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import CostPart, Incoterm
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.refusal import Refusal

_ABROAD = {
    CostPart.MAIN_FREIGHT: LineCode.FREIGHT,
    CostPart.DESTINATION_CARRIAGE: LineCode.DESTINATION,
    CostPart.UNLOADING: LineCode.UNLOADING,
    CostPart.IMPORT_CLEARANCE: LineCode.IMPORT,
}
_SHARES = {
    "commission": LineCode.COMMISSION,
    "bank": LineCode.BANK,
    "credit_insurance": LineCode.CREDIT_INSURANCE,
    "interest": LineCode.USANCE_INTEREST,
}


@dataclass(frozen=True, slots=True)
class Price:
    """A price that can be explained. Margins are those of the rounded price."""

    exact: Decimal
    price: Money
    lines: tuple[Line, ...]
    outcome: Outcome
    findings: tuple[Finding, ...]


def price_of(sheet: CostSheet) -> Price:
    """Forward from cost. Raises BadDetails or PriceEaten."""
    refuse_unfit(sheet)
    left = share_left(sheet)
    built = (*fixed_lines(sheet), *_markup_lines(sheet), *_lines_to_base(sheet))
    base = built[-1].amount.amount
    exact = base / left
    if exact * max(sheet.quantity, Decimal(1)) >= LARGEST:
        raise BadDetails((BadDetail("quantity", "too_large"),))
    price = rounded_up(exact, sheet.step)
    lines = (*built, *_price_lines(sheet, base, exact, price), *_lines_of_price(sheet, price))
    return Price(exact, Money(price, sheet.currency), lines, outcome_of(sheet, price), rebate_findings(sheet.purchase))


def lines_at(sheet: CostSheet, price: Decimal) -> tuple[Line, ...]:
    """Backwards: the same lines for a price that somebody named; what is left of it is the profit."""
    refuse_unfit(sheet)
    plain = replace(sheet, margin=Margin())
    named = Line(LineCode.PRICE, Money(price, sheet.currency))
    return (*fixed_lines(plain), *_lines_to_base(plain), named, *_lines_of_price(plain, price))


def prices_under_all(sheet: CostSheet) -> dict[Incoterm, Price | Refusal]:
    """The same goods under each of the eleven rules; where there is no price, why."""
    prices: dict[Incoterm, Price | Refusal] = {}
    for incoterm in Incoterm:
        try:
            prices[incoterm] = price_of(replace(sheet, incoterm=incoterm))
        except Refusal as refusal:
            prices[incoterm] = refusal
    return prices


def _markup_lines(sheet: CostSheet) -> Iterator[Line]:
    if sheet.margin.basis is MarginBasis.COST and sheet.margin.percent:
        fixed = balance_of(sheet).fixed_cny
        facts = {"of": fixed, "percent": sheet.margin.percent}
        amount = Money(fixed * sheet.margin.percent / 100, CNY)
        yield Line(LineCode.MARGIN_ON_COST, amount, Formula.PERCENT_OF, facts)


def _lines_to_base(sheet: CostSheet) -> Iterator[Line]:
    balance = balance_of(sheet)
    markup = sum((line.amount.amount for line in _markup_lines(sheet)), Decimal(0))
    fixed_cny = balance.fixed_cny + markup
    fixed = fixed_cny / balance.rate
    if sheet.currency != CNY and sheet.rate:
        rate = sheet.rate
        facts = {"cny": fixed_cny, "rate": rate.rate, "kind": rate.kind.value, "source": rate.source, "on": rate.on}
        yield Line(LineCode.FIXED_IN_CURRENCY, Money(fixed, sheet.currency), Formula.AT_RATE, facts)
    else:
        yield Line(LineCode.FIXED_IN_CURRENCY, Money(fixed, CNY), Formula.IN_CNY)
    for part, amount in abroad_of(sheet).items():
        yield Line(_ABROAD[part], Money(amount, sheet.currency))
    facts = {"fixed": fixed, "abroad": balance.abroad_after_tax, "tax": balance.tax_share * 100}
    yield Line(LineCode.BASE, Money(fixed + balance.abroad_after_tax, sheet.currency), Formula.BASE, facts)


def _price_lines(sheet: CostSheet, base: Decimal, exact: Decimal, price: Decimal) -> Iterator[Line]:
    levied = sheet.purchase.treatment is TaxTreatment.LEVY
    formula = Formula.LEFT_OVER_TAXED if levied else Formula.LEFT_OVER
    facts = {"base": base, **eaten_by(sheet)}
    yield Line(LineCode.EXACT_PRICE, Money(exact, sheet.currency), formula, facts)
    rounding = {"exact": exact, "step": sheet.step}
    yield Line(LineCode.PRICE, Money(price, sheet.currency), Formula.ROUNDED_UP, rounding)


def _lines_of_price(sheet: CostSheet, price: Decimal) -> Iterator[Line]:
    """How the rounded price is shared out; with the base they make it up to the last digit."""
    balance = balance_of(sheet)
    for name, percent in shares_of(sheet).items():
        if percent:
            amount = Money(price * percent / 100, sheet.currency)
            yield Line(_SHARES[name], amount, Formula.PERCENT_OF, {"of": price, "percent": percent})
    if balance.insurance_share:
        yield from _insurance_lines(sheet, price)
    if balance.duty_share:
        facts = {"price": price, "after": balance.after_arrival, "percent": sheet.abroad.duty_percent}
        yield Line(LineCode.DUTY, Money(balance.duty(price), sheet.currency), Formula.DUTY_IN_PRICE, facts)
    if balance.tax_share:
        tax = Money(balance.tax(price), sheet.currency)
        yield Line(LineCode.OUTPUT_TAX, tax, Formula.TAX_IN_FOB, {"percent": sheet.purchase.vat_percent})
    yield Line(LineCode.PROFIT, Money(balance.profit(price), sheet.currency), Formula.REST, {"price": price})


def _insurance_lines(sheet: CostSheet, price: Decimal) -> Iterator[Line]:
    insured = price * (1 + sheet.insurance.markup_percent / 100)
    facts = {"of": price, "percent": sheet.insurance.markup_percent}
    yield Line(LineCode.INSURED_AMOUNT, Money(insured, sheet.currency), Formula.INSURED, facts)
    premium = Money(price * sheet.insurance.share, sheet.currency)
    yield Line(LineCode.PREMIUM, premium, Formula.PERCENT_OF, {"of": insured, "percent": sheet.insurance.percent})
