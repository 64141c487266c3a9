"""Given a price, what remains: profit, margins, and where it breaks even?"""

from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.quotations.balance import Balance, balance_of, share_left
from tradewind.domain.quotations.checking import LARGEST, refuse_unfit
from tradewind.domain.quotations.cost_per_unit import export_cost
from tradewind.domain.quotations.cost_sheet import CNY, CostSheet, TaxTreatment
from tradewind.domain.vocabulary.details import BadDetail, BadDetails


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a price leaves, per unit and unrounded."""

    price: Decimal
    profit: Decimal  # in the quotation's currency
    profit_cny: Decimal
    margin_percent: Decimal  # profit of the price
    margin_on_cost_percent: Decimal  # profit of everything that is paid in CNY
    break_even_price: Decimal
    # CNY for a unit of the currency at which nothing remains; None in CNY, and where no rate helps
    break_even_rate: Decimal | None
    # 换汇成本: CNY spent for a unit of currency that the goods bring; None in CNY and for taxed goods
    cost_per_unit: Decimal | None


def outcome_of(sheet: CostSheet, price: Decimal) -> Outcome:
    """Backwards from a price. It may be below cost: then the profit is below zero."""
    refuse_unfit(sheet)
    if not 0 < price < LARGEST:
        raise BadDetails((BadDetail("target_price", "not_above_zero" if price <= 0 else "too_large"),))
    left = share_left(sheet, with_margin=False)
    balance = balance_of(sheet)
    profit = balance.profit(price)
    return Outcome(
        price=price,
        profit=profit,
        profit_cny=profit * balance.rate,
        margin_percent=profit / price * 100,
        margin_on_cost_percent=profit / balance.fixed * 100,
        break_even_price=balance.costs / left,
        break_even_rate=_break_even_rate(sheet, balance, price),
        cost_per_unit=_cost_per_unit(sheet, balance, price),
    )


def _break_even_rate(sheet: CostSheet, balance: Balance, price: Decimal) -> Decimal | None:
    brought = price * balance.kept_share - balance.abroad_after_tax
    return balance.fixed_cny / brought if sheet.currency != CNY and brought > 0 else None


def _cost_per_unit(sheet: CostSheet, balance: Balance, price: Decimal) -> Decimal | None:
    """As the books have it: freight, insurance and commission taken off, bank and credit insurance not."""
    brought = price * (1 - sheet.shares.commission / 100 - balance.insurance_share)
    brought -= balance.abroad + balance.duty(price)
    if sheet.currency == CNY or sheet.purchase.treatment is TaxTreatment.LEVY or brought <= 0:
        return None
    return export_cost(balance.fixed_cny, brought)
