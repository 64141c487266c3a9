"""What does a floor become under the terms of an offer: in its currency, under its Incoterm?

A floor is set for one list, an offer is written under any terms. What the offer's rule adds to the price raises the
floor; what falls away leaves it where it is, or whoever types the costs could type the floor down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.quotations.balance import rounded_up
from tradewind.domain.vocabulary.incoterms import CostPart, Incoterm, parts_borne
from tradewind.domain.vocabulary.money import Money

_STEP = Decimal("0.0001")  # as finely as a price is said
_LARGEST = Decimal(10) ** 12  # no price that can be typed comes near
_NONE = Decimal(0)


class Lacking(StrEnum):
    """Why a price and a floor do not compare."""

    RATE = "rate"
    COSTS = "costs"


@dataclass(frozen=True, slots=True)
class Terms:
    """Of an offer. `parts`: what is in its price; `costs`: of one unit, in its currency, as far as anybody has said."""

    currency: str
    parts: frozenset[CostPart] | None  # None: under no rule yet
    costs: Mapping[CostPart, Decimal] = field(default_factory=dict)
    premium: Decimal | None = None  # of insurance, as a share of the price
    yuan: Mapping[str, Decimal] = field(default_factory=dict)  # for one unit of a currency


@dataclass(frozen=True, slots=True)
class SetFloor:
    """As it stands in a list."""

    price: Money
    incoterm: Incoterm


def lowest_under(floor: SetFloor, terms: Terms) -> Money | Lacking:
    """The floor in the offer's own words, rounded up; or what has to be known first."""
    amount = _converted(floor.price, terms)
    if amount is None:
        return Lacking.RATE
    given = parts_borne(floor.incoterm)
    if terms.parts is not None and terms.parts != given:
        amount = _raised(amount, given, terms.parts, terms)
    elif floor.price.currency == terms.currency:
        return floor.price
    return Lacking.COSTS if amount is None else Money(rounded_up(min(amount, _LARGEST), _STEP), terms.currency)


def _converted(floor: Money, terms: Terms) -> Decimal | None:
    """By way of the yuan: a bank gives a rate for each currency against it."""
    if floor.currency == terms.currency:
        return floor.amount
    from_yuan, to_yuan = terms.yuan.get(terms.currency), terms.yuan.get(floor.currency)
    return floor.amount * to_yuan / from_yuan if from_yuan and to_yuan else None


def _raised(amount: Decimal, given: frozenset[CostPart], wanted: frozenset[CostPart], terms: Terms) -> Decimal | None:
    """What nobody has said cannot be added. The premium is a share of the price, and so of what is added too."""
    added, premium = wanted - given, terms.premium or _NONE
    known = {*terms.costs, CostPart.INSURANCE} if terms.premium is not None else {*terms.costs}
    if premium >= 1 or not added <= known:
        return None
    more = sum((terms.costs.get(part, _NONE) for part in added), _NONE)
    more += amount * premium if CostPart.INSURANCE in added else _NONE
    return amount + (more / (1 - premium) if CostPart.INSURANCE in wanted else more)
