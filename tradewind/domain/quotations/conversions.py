"""What is a price under another Incoterm, with another commission in it?

    CFR = FOB + F;  CIF = (FOB + F) / (1 − (1 + k)R − c);  FOB = CIF × (1 − (1 + k)R − c) − F
    with commission = net / (1 − c);  net = with commission × (1 − c)

The premium is taken of the insured amount and so of CIF itself, never of CFR. FCA, CPT and CIP convert likewise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.quotations.checking import LARGEST, problems_of_percent
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.refusal import Refusal

SEA = (Incoterm.FOB, Incoterm.CFR, Incoterm.CIF)
ANY_WAY = (Incoterm.FCA, Incoterm.CPT, Incoterm.CIP)
CONVERTIBLE = frozenset({*SEA, *ANY_WAY})
_WITH_FREIGHT = frozenset({Incoterm.CFR, Incoterm.CIF, Incoterm.CPT, Incoterm.CIP})
_WITH_INSURANCE = frozenset({Incoterm.CIF, Incoterm.CIP})


class RulesOfOtherFamily(Refusal):
    """FOB and CIP differ by more than freight and insurance: by what is paid at the terminal."""

    code = "rules_of_other_family"


class ConversionEaten(Refusal):
    """Premium and commission leave nothing, or freight is more than the price."""

    code = "conversion_eaten"


@dataclass(frozen=True, slots=True)
class PriceBasis:
    """Under which rule a price stands, and how much of it the buyer's agent gets."""

    incoterm: Incoterm
    commission_percent: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Carriage:
    """What lies between FOB and CIF, per unit in the price's currency. None is not known."""

    freight: Decimal | None = None
    insurance_percent: Decimal | None = None  # all rates together
    markup_percent: Decimal = Decimal(10)

    @property
    def insurance_share(self) -> Decimal:
        return (1 + self.markup_percent / 100) * (self.insurance_percent or Decimal(0)) / 100


@dataclass(frozen=True, slots=True)
class Conversion:
    """The price wanted, and every figure on the way, unrounded."""

    price: Decimal
    net: Decimal  # FOB or FCA without commission: what both prices have in common
    freight: Decimal
    insured_amount: Decimal
    premium: Decimal
    commission: Decimal


def convert_price(price: Decimal, given: PriceBasis, wanted: PriceBasis, carriage: Carriage) -> Conversion:
    """Down to the net FOB or FCA price and up again. Raises BadDetails or a refusal."""
    problems = tuple(_problems(price, given, wanted, carriage))
    if problems:
        raise BadDetails(problems)
    if (given.incoterm in SEA) != (wanted.incoterm in SEA):
        raise RulesOfOtherFamily(given=given.incoterm.value, wanted=wanted.incoterm.value)
    net = price * _left(given, carriage) - _freight(given, carriage)
    if net <= 0:
        raise ConversionEaten(incoterm=given.incoterm.value, price=price, net=net)
    converted = (net + _freight(wanted, carriage)) / _left(wanted, carriage)
    is_insured = wanted.incoterm in _WITH_INSURANCE
    insured = converted * (1 + carriage.markup_percent / 100) if is_insured else Decimal(0)
    return Conversion(
        price=converted,
        net=net,
        freight=_freight(wanted, carriage),
        insured_amount=insured,
        premium=converted * carriage.insurance_share if is_insured else Decimal(0),
        commission=converted * wanted.commission_percent / 100,
    )


def with_commission(net: Decimal, commission_percent: Decimal) -> Decimal:
    """含佣价 = 净价 / (1 − c); net × (1 + c) would pay the agent less than he was promised."""
    return net / _not_eaten(1 - commission_percent / 100, net)


def without_commission(priced: Decimal, commission_percent: Decimal) -> Decimal:
    return priced * _not_eaten(1 - commission_percent / 100, priced)


def _not_eaten(left: Decimal, price: Decimal) -> Decimal:
    if not 0 < left <= 1:
        raise ConversionEaten(incoterm="", price=price, net=Decimal(0))
    return left


def _left(basis: PriceBasis, carriage: Carriage) -> Decimal:
    share = carriage.insurance_share if basis.incoterm in _WITH_INSURANCE else Decimal(0)
    left = 1 - share - basis.commission_percent / 100
    if left <= 0:
        raise ConversionEaten(incoterm=basis.incoterm.value, price=Decimal(0), net=Decimal(0))
    return left


def _freight(basis: PriceBasis, carriage: Carriage) -> Decimal:
    return (carriage.freight or Decimal(0)) if basis.incoterm in _WITH_FREIGHT else Decimal(0)


def _problems(price: Decimal, given: PriceBasis, wanted: PriceBasis, carriage: Carriage) -> Iterator[BadDetail]:
    if price <= 0 or price >= LARGEST:
        yield BadDetail("price", "not_above_zero" if price <= 0 else "too_large")
    for name, basis in (("from_incoterm", given), ("to_incoterm", wanted)):
        if basis.incoterm not in CONVERTIBLE:
            yield BadDetail(name, "not_convertible")
    yield from problems_of_percent("from_commission_percent", given.commission_percent)
    yield from problems_of_percent("to_commission_percent", wanted.commission_percent)
    yield from problems_of_percent("insurance_markup_percent", carriage.markup_percent)
    if carriage.insurance_percent is not None:
        yield from problems_of_percent("insurance_percent", carriage.insurance_percent)
    if carriage.freight is not None and not 0 <= carriage.freight < LARGEST:
        yield BadDetail("freight", "below_zero" if carriage.freight < 0 else "too_large")
    yield from _missing({given.incoterm, wanted.incoterm}, carriage)


def _missing(incoterms: set[Incoterm], carriage: Carriage) -> Iterator[BadDetail]:
    if carriage.freight is None and incoterms & _WITH_FREIGHT:
        yield BadDetail("freight", "required")
    if carriage.insurance_percent is None and incoterms & _WITH_INSURANCE:
        yield BadDetail("insurance_percent", "required")
