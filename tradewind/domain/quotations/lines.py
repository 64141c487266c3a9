"""How is each figure of a price named and explained? A line holds what it is, how it was worked out, and of what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tradewind.domain.vocabulary.money import Money


class LineCode(StrEnum):
    PURCHASE_PRICE = "purchase_price"
    PURCHASE_NET = "purchase_net"
    REBATE = "rebate"
    ACTUAL_COST = "actual_cost"
    OVERHEAD = "overhead"
    COST_INTEREST = "cost_interest"
    PACKING = "packing_cost"
    INLAND = "inland_cost"
    HANDLING = "handling_cost"
    OTHER = "other_cost"
    FIXED_COST = "fixed_cost"
    MARGIN_ON_COST = "margin_on_cost"
    FIXED_IN_CURRENCY = "fixed_in_currency"
    FREIGHT = "freight"
    DESTINATION = "destination_cost"
    UNLOADING = "unloading_cost"
    IMPORT = "import_cost"
    BASE = "base"
    EXACT_PRICE = "exact_price"
    PRICE = "price"
    COMMISSION = "commission"
    BANK = "bank"
    CREDIT_INSURANCE = "credit_insurance"
    USANCE_INTEREST = "usance_interest"
    INSURED_AMOUNT = "insured_amount"
    PREMIUM = "premium"
    DUTY = "duty"
    OUTPUT_TAX = "output_tax"
    PROFIT = "profit"


class Formula(StrEnum):
    """How an amount came about; a wording says it in words, with the line's facts in its blanks."""

    GIVEN = "given"
    WITHOUT_TAX = "without_tax"
    REBATE_OF_NET = "rebate_of_net"
    LESS_REBATE = "less_rebate"
    TAX_IS_COST = "tax_is_cost"
    TAX_IS_CREDITED = "tax_is_credited"
    PERCENT_OF = "percent_of"
    INTEREST = "interest"
    SUM = "sum"
    BASE = "base"
    AT_RATE = "at_rate"
    IN_CNY = "in_cny"
    LEFT_OVER = "left_over"
    LEFT_OVER_TAXED = "left_over_taxed"
    ROUNDED_UP = "rounded_up"
    INSURED = "insured"
    DUTY_IN_PRICE = "duty_in_price"
    TAX_IN_FOB = "tax_in_fob"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of the build-up, unrounded; facts are the figures it was made of."""

    code: LineCode
    amount: Money
    formula: Formula = Formula.GIVEN
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
