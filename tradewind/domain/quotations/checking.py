"""Which figures of a cost sheet are missing or cannot be? All at once, each at its field."""

from collections.abc import Iterator
from decimal import Decimal

from tradewind.domain.quotations.cost_sheet import CNY, CostSheet, MarginBasis, TaxTreatment
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.incoterms import CostPart
from tradewind.domain.vocabulary.tables import CURRENCIES

LARGEST = Decimal(10) ** 15  # what a column holds; beyond it somebody leaned on a key
_HIGHEST_MARKUP_ON_COST = Decimal(1000)
LONGEST_TIME = 3650  # days of interest


def refuse_unfit(sheet: CostSheet) -> None:
    """Raises BadDetails where a price cannot be worked out."""
    problems = problems_of_sheet(sheet)
    if problems:
        raise BadDetails(problems)


def problems_of_sheet(sheet: CostSheet) -> tuple[BadDetail, ...]:
    return tuple([*_purchase(sheet), *_missing(sheet), *_percents(sheet), *_amounts(sheet), *_days(sheet)])


def _purchase(sheet: CostSheet) -> Iterator[BadDetail]:
    if sheet.purchase.price <= 0:
        yield BadDetail("purchase_price", "not_above_zero")
    if sheet.purchase.rebate_percent is None and sheet.purchase.treatment is TaxTreatment.REFUND:
        yield BadDetail("rebate_percent", "required")
    if sheet.quantity <= 0:
        yield BadDetail("quantity", "not_above_zero")
    if sheet.price_step is not None and sheet.price_step <= 0:
        yield BadDetail("price_step", "not_above_zero")
    if sheet.currency not in CURRENCIES:
        yield BadDetail("currency", "unknown_currency")


def _missing(sheet: CostSheet) -> Iterator[BadDetail]:
    """What the rule puts into the price and nobody has said. A zero that was typed is an answer."""
    if sheet.currency != CNY:
        if sheet.rate is None:
            yield BadDetail("exchange_rate", "required")
        elif (sheet.rate.base, sheet.rate.quote) != (sheet.currency, CNY):
            yield BadDetail("exchange_rate", "rate_of_other_currency")
    asked = {
        "freight": (CostPart.MAIN_FREIGHT, sheet.abroad.freight),
        "insurance_percent": (CostPart.INSURANCE, sheet.insurance.percent),
        "destination_cost": (CostPart.DESTINATION_CARRIAGE, sheet.abroad.destination),
        "unloading_cost": (CostPart.UNLOADING, sheet.abroad.unloading),
        "import_cost": (CostPart.IMPORT_CLEARANCE, sheet.abroad.import_costs),
    }
    for name, (part, amount) in asked.items():
        if part in sheet.parts and amount is None:
            yield BadDetail(name, "required")


def _percents(sheet: CostSheet) -> Iterator[BadDetail]:
    on_cost = sheet.margin.basis is MarginBasis.COST
    percents = {
        "vat_percent": sheet.purchase.vat_percent,
        "rebate_percent": sheet.purchase.rebate_percent,
        "overhead_percent": sheet.purchase.overhead_percent,
        "cost_interest_percent": sheet.purchase.interest_percent,
        "insurance_percent": sheet.insurance.percent,
        "insurance_markup_percent": sheet.insurance.markup_percent,
        "duty_percent": sheet.abroad.duty_percent,
        "commission_percent": sheet.shares.commission,
        "bank_percent": sheet.shares.bank,
        "credit_insurance_percent": sheet.shares.credit_insurance,
        "usance_interest_percent": sheet.shares.usance_interest,
        "margin_percent": sheet.margin.percent if not on_cost else None,
    }
    for name, percent in percents.items():
        if percent is not None:
            yield from problems_of_percent(name, percent)
    if on_cost:
        yield from problems_of_percent("margin_percent", sheet.margin.percent, _HIGHEST_MARKUP_ON_COST)


def problems_of_percent(name: str, percent: Decimal, highest: Decimal = Decimal(100)) -> Iterator[BadDetail]:
    if percent < 0:
        yield BadDetail(name, "below_zero")
    elif percent > highest:
        yield BadDetail(name, "above_100_percent" if highest == 100 else "above_1000_percent")


def _amounts(sheet: CostSheet) -> Iterator[BadDetail]:
    amounts = {
        "packing_cost": sheet.domestic.packing,
        "inland_cost": sheet.domestic.inland,
        "handling_cost": sheet.domestic.handling,
        "other_cost": sheet.domestic.other,
        "freight": sheet.abroad.freight,
        "destination_cost": sheet.abroad.destination,
        "unloading_cost": sheet.abroad.unloading,
        "import_cost": sheet.abroad.import_costs,
    }
    for name, amount in amounts.items():
        if amount is not None and amount < 0:
            yield BadDetail(name, "below_zero")
    sizes = {**amounts, "purchase_price": sheet.purchase.price, "quantity": sheet.quantity}
    for name, amount in sizes.items():
        if amount is not None and abs(amount) >= LARGEST:
            yield BadDetail(name, "too_large")


def _days(sheet: CostSheet) -> Iterator[BadDetail]:
    days = {"cost_interest_days": sheet.purchase.interest_days, "usance_days": sheet.shares.usance_days}
    for name, number in days.items():
        if number < 0:
            yield BadDetail(name, "below_zero")
        elif number > LONGEST_TIME:
            yield BadDetail(name, "too_large")
