"""What do the goods cost in CNY, after rebate or tax, with everything that is paid at home?"""

from collections.abc import Iterator
from decimal import Decimal

from tradewind.domain.quotations.cost_sheet import CNY, CostSheet, Purchase, TaxTreatment
from tradewind.domain.quotations.lines import Formula, Line, LineCode
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import CostPart
from tradewind.domain.vocabulary.money import Money


def net_of(purchase: Purchase) -> Decimal:
    """Without the tax in it: price / (1 + v)."""
    return purchase.price / (1 + purchase.vat_percent / 100)


def rebate_percent_of(purchase: Purchase) -> Decimal:
    """Never more than the supplier's invoice says: an invoice of 3 % or 1 % caps the rate."""
    return min(purchase.rebate_percent or Decimal(0), purchase.vat_percent)


def rebate_of(purchase: Purchase) -> Decimal:
    """CNY a unit given back. Only REFUND has one."""
    if purchase.treatment is not TaxTreatment.REFUND:
        return Decimal(0)
    return net_of(purchase) * rebate_percent_of(purchase) / 100


def rebate_findings(purchase: Purchase) -> tuple[Finding, ...]:
    if purchase.treatment is TaxTreatment.REFUND and (purchase.rebate_percent or 0) > purchase.vat_percent:
        facts = {"rebate": purchase.rebate_percent, "vat": purchase.vat_percent}
        return (Finding("rebate_capped_by_invoice", "rebate_percent", facts),)
    return ()


def actual_cost_of(purchase: Purchase) -> Decimal:
    """What a unit really costs 实际采购成本: price × (1 − r / (1 + v)) with a refund."""
    if purchase.treatment is TaxTreatment.LEVY:
        return net_of(purchase)
    return purchase.price - rebate_of(purchase)


def fixed_lines(sheet: CostSheet) -> tuple[Line, ...]:
    """Everything in CNY, one line each, the sum last."""
    parts = [*_purchase_lines(sheet.purchase)]
    added = [parts[-1], *_domestic_lines(sheet)]
    total = sum((line.amount.amount for line in added), Decimal(0))
    codes = ", ".join(line.code.value for line in added)
    return (*parts, *added[1:], _line(LineCode.FIXED_COST, total, Formula.SUM, of=codes))


def _purchase_lines(purchase: Purchase) -> Iterator[Line]:
    net, vat = net_of(purchase), purchase.vat_percent
    yield _line(LineCode.PURCHASE_PRICE, purchase.price)
    if purchase.treatment is TaxTreatment.EXEMPT:
        yield _line(LineCode.ACTUAL_COST, purchase.price, Formula.TAX_IS_COST)
        return
    yield _line(LineCode.PURCHASE_NET, net, Formula.WITHOUT_TAX, price=purchase.price, percent=vat)
    if purchase.treatment is TaxTreatment.LEVY:
        yield _line(LineCode.ACTUAL_COST, net, Formula.TAX_IS_CREDITED)
        return
    rebate, percent = rebate_of(purchase), rebate_percent_of(purchase)
    yield _line(LineCode.REBATE, rebate, Formula.REBATE_OF_NET, net=net, percent=percent)
    yield _line(LineCode.ACTUAL_COST, purchase.price - rebate, Formula.LESS_REBATE, price=purchase.price, rebate=rebate)


def _domestic_lines(sheet: CostSheet) -> Iterator[Line]:
    purchase, domestic = sheet.purchase, sheet.domestic
    if purchase.overhead_percent:
        amount = purchase.price * purchase.overhead_percent / 100
        of, percent = purchase.price, purchase.overhead_percent
        yield _line(LineCode.OVERHEAD, amount, Formula.PERCENT_OF, of=of, percent=percent)
    if purchase.interest_percent and purchase.interest_days:
        amount = purchase.price * purchase.interest_percent / 100 * purchase.interest_days / 360
        facts = {"of": purchase.price, "percent": purchase.interest_percent, "days": purchase.interest_days}
        yield Line(LineCode.COST_INTEREST, Money(amount, CNY), Formula.INTEREST, facts)
    given = (
        (LineCode.PACKING, CostPart.EXPORT_PACKING, domestic.packing),
        (LineCode.INLAND, CostPart.EXPORT_CLEARANCE, domestic.inland),
        (LineCode.HANDLING, CostPart.ORIGIN_HANDLING, domestic.handling),
        (LineCode.OTHER, CostPart.GOODS, domestic.other),
    )
    for code, part, amount in given:
        if amount and part in sheet.parts:
            yield _line(code, amount)


def _line(code: LineCode, amount: Decimal, formula: Formula = Formula.GIVEN, **facts: object) -> Line:
    return Line(code, Money(amount, CNY), formula, facts)
