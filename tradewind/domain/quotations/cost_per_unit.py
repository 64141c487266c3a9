"""How many yuan does it cost to earn a dollar 换汇成本, and what is the profit of a whole deal?"""

from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.vocabulary.refusal import Refusal

_NONE = Decimal(0)


class NothingEarned(Refusal):
    """Freight, insurance and commission take everything: no currency is left to divide by."""

    code = "nothing_earned"


@dataclass(frozen=True, slots=True)
class Deal:
    """A whole sale. The purchase is in CNY, what the buyer pays and what goes off it in his currency."""

    purchase: Decimal  # with value added tax
    vat_percent: Decimal
    rebate_percent: Decimal
    fee_percent: Decimal = _NONE  # fixed rate of general costs 定额费用率, of the purchase with tax
    price: Decimal = _NONE
    commission: Decimal = _NONE
    freight: Decimal = _NONE
    insurance: Decimal = _NONE

    @property
    def total_cost(self) -> Decimal:
        """CNY: purchase × (1 + fee) − purchase / (1 + v) × rebate."""
        rebate = self.purchase / (1 + self.vat_percent / 100) * self.rebate_percent / 100
        return self.purchase * (1 + self.fee_percent / 100) - rebate

    @property
    def earned(self) -> Decimal:
        """FOB net 外汇净收入."""
        return self.price - self.commission - self.freight - self.insurance


@dataclass(frozen=True, slots=True)
class ExportResult:
    """Profit and rate at the rate at which a bank buys; at the cost per unit itself nothing remains."""

    cost_per_unit: Decimal
    profit_cny: Decimal
    profit_percent: Decimal  # of the total cost

    @property
    def break_even_rate(self) -> Decimal:
        return self.cost_per_unit


def export_cost(total_cost_cny: Decimal, earned: Decimal) -> Decimal:
    """CNY for a unit of currency earned."""
    if earned <= 0:
        raise NothingEarned()
    return total_cost_cny / earned


def export_result(total_cost_cny: Decimal, earned: Decimal, buying_rate: Decimal) -> ExportResult:
    profit = earned * buying_rate - total_cost_cny
    return ExportResult(export_cost(total_cost_cny, earned), profit, profit / total_cost_cny * 100)


def result_of(deal: Deal, buying_rate: Decimal) -> ExportResult:
    return export_result(deal.total_cost, deal.earned, buying_rate)
