"""Which price holds for a quantity, and what becomes of a price and its floor when per cent go on or off?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import minor_unit
from tradewind.domain.vocabulary.refusal import Refusal

SOURCE = "R73"
MOST_TIERS = 8  # of one product in one list
MOST_AT_ONCE = 500  # products whose prices are changed in one transaction: others wait for the writer meanwhile
MOST_DECIMALS = 4  # of a unit price
LARGEST_PRICE = Decimal(10) ** 12
LARGEST_QUANTITY = Decimal(10) ** 9
_QUANTITY_STEP = Decimal("0.001")


class NoTiers(Refusal):
    """A product without any price is taken out of the list, not saved with nothing. Facts: most."""

    code = "no_tiers"


class PriceNotAboveZero(Refusal):
    code = "price_not_above_zero"


class PriceTooLarge(Refusal):
    code = "price_too_large"


class PriceTooFine(Refusal):
    """More than four decimals. Facts: price."""

    code = "price_too_fine"


class QuantityOutOfRange(Refusal):
    """Below nothing, beyond a billion, or finer than a thousandth. Facts: quantity."""

    code = "quantity_out_of_range"


class SameQuantityTwice(Refusal):
    """Facts: quantity."""

    code = "same_quantity_twice"


class PerCentOverHundred(Refusal):
    """So much off would leave nothing, so much on is a slip of the finger. Facts: per_cent."""

    code = "per_cent_over_hundred"


class MarginEatsPrice(Refusal):
    """A margin on the price of a hundred per cent or more leaves no price. Facts: per_cent."""

    code = "margin_eats_price"


@dataclass(frozen=True, slots=True)
class TierPrice:
    """What one unit costs from a quantity on, and how low the boss lets it go."""

    from_quantity: Decimal
    price: Decimal
    floor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class HeldTier:
    """The tier that holds; `is_below_first`: less is asked for than the list begins with."""

    tier: TierPrice
    is_below_first: bool = False


def tier_for(tiers: Iterable[TierPrice], quantity: Decimal) -> HeldTier | None:
    """The highest tier the quantity reaches; below the first one the first, and it is said so."""
    ordered = sorted(tiers, key=lambda tier: tier.from_quantity)
    if not ordered:
        return None
    reached = [tier for tier in ordered if tier.from_quantity <= quantity]
    return HeldTier(reached[-1]) if reached else HeldTier(ordered[0], is_below_first=True)


def clean_tiers(tiers: Sequence[TierPrice]) -> tuple[TierPrice, ...]:
    """What was typed, by quantity, or the first reason why it cannot stand."""
    if not 1 <= len(tiers) <= MOST_TIERS:
        raise NoTiers(most=MOST_TIERS)
    for tier in tiers:
        _refuse_quantity(tier.from_quantity)
        refuse_price(tier.price)
        if tier.floor is not None:
            refuse_price(tier.floor)
    ordered = sorted(tiers, key=lambda tier: tier.from_quantity)
    for before, after in zip(ordered, ordered[1:], strict=False):
        if before.from_quantity == after.from_quantity:
            raise SameQuantityTwice(quantity=plain(after.from_quantity))
    return tuple(ordered)


def refuse_price(price: Decimal) -> None:
    """A unit price is above zero, has at most four decimals and fits its column."""
    if not price.is_finite() or price <= 0:
        raise PriceNotAboveZero()
    if price >= LARGEST_PRICE:
        raise PriceTooLarge()
    if price != price.quantize(Decimal(1).scaleb(-MOST_DECIMALS), ROUND_HALF_UP):
        raise PriceTooFine(price=plain(price))


def with_floors(prices: Sequence[TierPrice], before: Iterable[TierPrice]) -> tuple[TierPrice, ...]:
    """New prices with the floors that stood: whatever begins, ends or moves, for no quantity does a floor get lower.

    A tier that spans several of those before takes the highest of their floors.
    """
    ordered = sorted(prices, key=lambda tier: tier.from_quantity)
    stood = sorted(before, key=lambda tier: tier.from_quantity)
    found = []
    for place, tier in enumerate(ordered):
        begins = tier.from_quantity if place else Decimal(0)  # below the first one the first counts
        ends = ordered[place + 1].from_quantity if place + 1 < len(ordered) else LARGEST_QUANTITY
        held = tier_for(stood, begins)
        spanned = [each for each in stood if begins < each.from_quantity < ends] + ([held.tier] if held else [])
        floors = [each.floor for each in spanned if each.floor is not None]
        found.append(TierPrice(tier.from_quantity, tier.price, max(floors, default=None)))
    return tuple(found)


def _refuse_quantity(quantity: Decimal) -> None:
    if not quantity.is_finite() or not 0 <= quantity < LARGEST_QUANTITY:
        raise QuantityOutOfRange(quantity=str(quantity))
    if quantity != quantity.quantize(_QUANTITY_STEP):
        raise QuantityOutOfRange(quantity=plain(quantity))


def tier_findings(tiers: Sequence[TierPrice]) -> tuple[Finding, ...]:
    """What looks like a slip but may be meant: a larger quantity that costs more, a price below its own floor."""
    ordered = sorted(tiers, key=lambda tier: tier.from_quantity)
    found = [
        Finding("tiers_rise", SOURCE, {"quantity": plain(after.from_quantity)})
        for before, after in zip(ordered, ordered[1:], strict=False)
        if after.price > before.price
    ]
    below = [tier for tier in ordered if tier.floor is not None and tier.price < tier.floor]
    found += [
        Finding("list_price_below_floor", SOURCE, {"quantity": plain(tier.from_quantity)}, Severity.PROBLEM)
        for tier in below
    ]
    return tuple(found)


def price_step(price: Decimal, currency: str) -> Decimal:
    """How finely a price of this size is said: by coins, and two digits finer where coins are too coarse.

    A screw for USD 0.0123 keeps four decimals, a tent for USD 42.17 two, and JPY 18.50 is a price although JPY has no
    coins below one. Coarser steps begin at a multiple of themselves, so a dearer price never becomes the cheaper one.
    """
    coins = minor_unit(currency)
    is_small = abs(price) < Decimal(100).scaleb(-coins)
    return Decimal(1).scaleb(-min(coins + 2 if is_small else coins, MOST_DECIMALS))


def to_step(price: Decimal, currency: str) -> Decimal:
    """Rounded half up to the step of its size."""
    return price.quantize(price_step(price, currency), ROUND_HALF_UP)


def adjusted(price: Decimal, adjustment: Decimal, currency: str) -> Decimal:
    """The price with its share put on or taken off. Rounding alone never turns a discount into a rise, or back."""
    if not adjustment:
        return price
    rounded = to_step(price * (1 + adjustment), currency)
    return max(price, rounded) if adjustment > 0 else min(price, rounded)


def floor_after(
    floor: Decimal | None, adjustment: Decimal, currency: str, own: Decimal | None = None
) -> Decimal | None:
    """The floor for these customers. What is put on the price raises it, what is taken off does not lower it.

    `own`: how far the strategy itself moves floors, where the boss has said so.
    """
    if floor is None:
        return None
    return adjusted(floor, max(adjustment, Decimal(0)) if own is None else own, currency)


def share_of(per_cent: Decimal) -> Decimal:
    """−3 → −0.03. A hundred per cent or more, on or off, is refused."""
    if not per_cent.is_finite() or abs(per_cent) >= 100:
        raise PerCentOverHundred(per_cent=str(per_cent))
    return per_cent / 100


def margin_of(per_cent: Decimal) -> Decimal:
    """A margin on the price as a share of it."""
    if not per_cent.is_finite() or not 0 <= per_cent < 100:
        raise MarginEatsPrice(per_cent=str(per_cent))
    return per_cent / 100


def plain(number: Decimal) -> str:
    """A number as one writes it: 500, not 500.000."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
