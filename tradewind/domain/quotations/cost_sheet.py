"""What has to be known before a price can be worked out?

Everything is per unit of the goods. Percentages are written as people say them: 13 is 13 %.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.exchange import FxRate
from tradewind.domain.vocabulary.incoterms import CostPart, Incoterm, parts_borne
from tradewind.domain.vocabulary.money import minor_unit

CNY = "CNY"
_NONE = Decimal(0)


class TaxTreatment(StrEnum):
    """What happens to the value added tax of an export (MOF/STA announcement 2026 no. 11)."""

    REFUND = "refund"  # 退免税: no output tax, input tax given back at the rebate rate
    EXEMPT = "exempt"  # 免税: no output tax, input tax is cost
    LEVY = "levy"  # 征税: taxed like a sale at home; output tax due, input tax credited


class MarginBasis(StrEnum):
    PRICE = "price"  # 25 % on cost are 20 % on the price
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Purchase:
    price: Decimal  # CNY a unit, value added tax included
    vat_percent: Decimal = Decimal(13)
    # of the price without tax; needed for REFUND, and never guessed: unknown is unknown
    rebate_percent: Decimal | None = None
    treatment: TaxTreatment = TaxTreatment.REFUND
    overhead_percent: Decimal = _NONE  # fixed rate of general costs 费用定额率, of the price with tax
    interest_percent: Decimal = _NONE  # a year, on the price with tax: that is what has been paid out
    interest_days: int = 0


@dataclass(frozen=True, slots=True)
class DomesticCosts:
    """CNY a unit. Each is in the price only under the rules that make the seller pay it."""

    packing: Decimal = _NONE  # for export, beyond what the purchase price holds
    inland: Decimal = _NONE  # to the port or the carrier, with inspection and export clearance
    handling: Decimal = _NONE  # loading, and the terminal's charge at origin (THC)
    other: Decimal = _NONE  # whatever is paid under every rule


@dataclass(frozen=True, slots=True)
class CostsAbroad:
    """In the quotation's currency, a unit. None is not known: a price that needs it is refused."""

    freight: Decimal | None = None  # main carriage, by sea, air, rail or courier
    destination: Decimal | None = None  # carriage from there to the named place of a D rule
    unloading: Decimal | None = None  # at the named place, DPU only
    import_costs: Decimal | None = None  # import clearance, fees and taxes, DDP only
    duty_percent: Decimal = _NONE  # of the customs value: the price less what is paid after arrival; DDP only


@dataclass(frozen=True, slots=True)
class Insurance:
    percent: Decimal | None = None  # the rates of all risks insured, together
    markup_percent: Decimal = Decimal(10)  # insured is the price and so much more: 110 % unless the buyer asks for more
    insures_own_risk: bool = False  # under a D rule: nobody makes the seller insure, but the risk is his to the end

    @property
    def share(self) -> Decimal:
        """The premium as a share of the price, (1 + markup) × rate."""
        return (1 + self.markup_percent / 100) * (self.percent or _NONE) / 100


@dataclass(frozen=True, slots=True)
class PriceShares:
    """Percent of the full price."""

    commission: Decimal = _NONE
    bank: Decimal = _NONE
    credit_insurance: Decimal = _NONE
    usance_interest: Decimal = _NONE  # a year, for the time the buyer is given
    usance_days: int = 0

    @property
    def interest(self) -> Decimal:
        """For the buyer's time, of 360 days a year as banks count."""
        return self.usance_interest * self.usance_days / 360


@dataclass(frozen=True, slots=True)
class Margin:
    percent: Decimal = _NONE
    basis: MarginBasis = MarginBasis.PRICE


@dataclass(frozen=True, slots=True)
class CostSheet:
    purchase: Purchase
    incoterm: Incoterm
    currency: str  # of the quotation
    # CNY for a unit of the currency, at which a bank buys; none is needed for a price in CNY
    rate: FxRate | None = None
    domestic: DomesticCosts = field(default_factory=DomesticCosts)
    abroad: CostsAbroad = field(default_factory=CostsAbroad)
    insurance: Insurance = field(default_factory=Insurance)
    shares: PriceShares = field(default_factory=PriceShares)
    margin: Margin = field(default_factory=Margin)
    quantity: Decimal = Decimal(1)
    # the price is rounded up to a multiple of it; None for the currency's smallest coin
    price_step: Decimal | None = None
    place: str = ""
    loads_at_own_place: bool = False  # FCA at the seller's own place: he loads the lorry

    @property
    def parts(self) -> frozenset[CostPart]:
        """What the seller pays for, and so what is in the price."""
        borne = parts_borne(self.incoterm, loads_at_own_place=self.loads_at_own_place)
        return borne | {CostPart.INSURANCE} if self.insures_own_risk else borne

    @property
    def insures_own_risk(self) -> bool:
        return self.insurance.insures_own_risk and CostPart.DESTINATION_CARRIAGE in parts_borne(self.incoterm)

    @property
    def step(self) -> Decimal:
        return self.price_step or Decimal(1).scaleb(-minor_unit(self.currency))

    @property
    def cny_for_one(self) -> Decimal:
        """Of the currency. Ask only once the sheet is checked."""
        if self.currency == CNY or self.rate is None:
            return Decimal(1)
        return self.rate.rate
