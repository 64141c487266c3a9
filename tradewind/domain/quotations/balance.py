"""What of a price stays with the seller, and what has to be paid from it? The one equation behind every price.

    FOB = price × (1 − ins) − duty − abroad;  FOB × (1 − tax) − price × shares − fixed / rate = profit

`ins` is (1 + markup) × rate under CIF and CIP. `tax` is v / (1 + v) for goods whose export is taxed: output tax is due
on the FOB value. `duty` is d / (1 + d) of the price less what is paid after arrival, under DDP. Else they are zero, and
this is the textbooks' price = cost / (1 − sum of percentages).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal, localcontext

from tradewind.domain.quotations.cost_sheet import CostSheet, MarginBasis, TaxTreatment
from tradewind.domain.quotations.costing import fixed_lines
from tradewind.domain.vocabulary.incoterms import CostPart
from tradewind.domain.vocabulary.refusal import Refusal

_NONE = Decimal(0)
_SHOWN = Decimal("0.0001")
_DIGITS = 60  # room for a large price in small steps
_SURELY = Decimal("1E-12")  # what lies behind is the division's own, not the price's


class PriceEaten(Refusal):
    """The percentages leave nothing of the price for the goods."""

    code = "price_eaten"


@dataclass(frozen=True, slots=True)
class Balance:
    """Per unit, in the quotation's currency, but for `fixed_cny`."""

    fixed_cny: Decimal
    rate: Decimal
    abroad: Decimal
    after_arrival: Decimal  # the part of `abroad` that no duty is due on
    insurance_share: Decimal
    duty_share: Decimal
    tax_share: Decimal
    other_shares: Decimal

    @property
    def fixed(self) -> Decimal:
        return self.fixed_cny / self.rate

    @property
    def kept_share(self) -> Decimal:
        """Of each unit of price, before costs and margin."""
        return (1 - self.insurance_share - self.duty_share) * (1 - self.tax_share) - self.other_shares

    @property
    def abroad_after_tax(self) -> Decimal:
        """No output tax is due on what is paid abroad, and no duty on what is paid after arrival: it costs less."""
        return (self.abroad - self.duty_share * self.after_arrival) * (1 - self.tax_share)

    @property
    def costs(self) -> Decimal:
        return self.fixed + self.abroad_after_tax

    def profit(self, price: Decimal) -> Decimal:
        return price * self.kept_share - self.costs

    def tax(self, price: Decimal) -> Decimal:
        """Output tax on the FOB value."""
        fob = price * (1 - self.insurance_share) - self.duty(price) - self.abroad
        return fob * self.tax_share

    def duty(self, price: Decimal) -> Decimal:
        return (price - self.after_arrival) * self.duty_share


def balance_of(sheet: CostSheet) -> Balance:
    """Of a sheet that was checked."""
    levied = sheet.purchase.treatment is TaxTreatment.LEVY
    vat = sheet.purchase.vat_percent / 100
    duty = sheet.abroad.duty_percent / 100 if CostPart.IMPORT_CLEARANCE in sheet.parts else _NONE
    abroad = abroad_of(sheet)
    return Balance(
        fixed_cny=fixed_lines(sheet)[-1].amount.amount,
        rate=sheet.cny_for_one,
        abroad=sum(abroad.values(), _NONE),
        after_arrival=sum((amount for part, amount in abroad.items() if part is not CostPart.MAIN_FREIGHT), _NONE),
        duty_share=duty / (1 + duty),
        insurance_share=sheet.insurance.share if CostPart.INSURANCE in sheet.parts else _NONE,
        tax_share=vat / (1 + vat) if levied else _NONE,
        other_shares=sum(shares_of(sheet).values(), _NONE) / 100,
    )


def abroad_of(sheet: CostSheet) -> Mapping[CostPart, Decimal]:
    """What the rule makes the seller pay on the way and at its end."""
    costs = {
        CostPart.MAIN_FREIGHT: sheet.abroad.freight,
        CostPart.DESTINATION_CARRIAGE: sheet.abroad.destination,
        CostPart.UNLOADING: sheet.abroad.unloading,
        CostPart.IMPORT_CLEARANCE: sheet.abroad.import_costs,
    }
    return {part: amount for part, amount in costs.items() if amount is not None and part in sheet.parts}


def shares_of(sheet: CostSheet) -> Mapping[str, Decimal]:
    """Percent of the price that others get."""
    shares = sheet.shares
    return {
        "commission": shares.commission,
        "bank": shares.bank,
        "credit_insurance": shares.credit_insurance,
        "interest": shares.interest,
    }


def margin_share_of(sheet: CostSheet) -> Decimal:
    return sheet.margin.percent / 100 if sheet.margin.basis is MarginBasis.PRICE else _NONE


def eaten_by(sheet: CostSheet) -> dict[str, Decimal]:
    """Everything that is taken from the price in percent, with its sum, to four places."""
    balance = balance_of(sheet)
    margin = margin_share_of(sheet)
    takers = {
        **shares_of(sheet),
        "insurance": balance.insurance_share * 100,
        "duty": balance.duty_share * 100,
        "tax": balance.tax_share * (1 - balance.insurance_share - balance.duty_share) * 100,
        "margin": margin * 100,
        "total": (1 - balance.kept_share + margin) * 100,
    }
    return {name: percent.quantize(_SHOWN, ROUND_HALF_UP) for name, percent in takers.items()}


def share_left(sheet: CostSheet, *, with_margin: bool = True) -> Decimal:
    """The divisor of the price, or a refusal that says who eats the price."""
    left = balance_of(sheet).kept_share - (margin_share_of(sheet) if with_margin else _NONE)
    if left <= 0:
        raise PriceEaten(**eaten_by(sheet))
    return left


def rounded_up(amount: Decimal, step: Decimal) -> Decimal:
    """To the next multiple of the step; an amount that is one already stays."""
    with localcontext(prec=_DIGITS):
        steps = (amount / step).quantize(_SURELY, ROUND_HALF_UP)
        return steps.to_integral_value(ROUND_CEILING) * step
