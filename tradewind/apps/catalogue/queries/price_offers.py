"""At which price do we offer a product to this customer, and is a price below its floor?"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PriceList, PriceTier
from tradewind.apps.catalogue.queries.price_strategies import as_rules, visible_strategies
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.strategies import SOURCE, Buyer, Chosen, Strategy, choose
from tradewind.domain.catalogue.tiers import HeldTier, TierPrice, adjusted, floor_after, tier_for
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.platform.access import Actor, require


@dataclass(frozen=True, slots=True)
class Wanted:
    """Under which currency and Incoterm, on which day. Empty: as the customer's strategy has it."""

    on: date
    currency: str = ""
    incoterm: str = ""


@dataclass(frozen=True, slots=True)
class OfferedPrice:
    """The price of a product for a customer. The floor itself is not in it, only whether there is one."""

    price: Decimal
    tier_from: Decimal
    price_list: PriceList
    strategy_id: int | None
    strategy_name: str
    reasons: tuple[Finding, ...]
    floor_known: bool
    presentation: Presentation
    tiers: tuple[TierPrice, ...]  # all of the list, at the customer's prices


@dataclass(frozen=True, slots=True)
class ListFloors:
    """How low a product may go in one list, by quantity, as the customer's strategy moves its floors."""

    currency: str
    incoterm: str
    tiers: tuple[TierPrice, ...]

    def at(self, quantity: Decimal) -> Decimal | None:
        held = tier_for(self.tiers, quantity)
        return held.tier.floor if held else None


@dataclass(frozen=True, slots=True)
class Floors:
    """What the boss has set: the least margin for this customer, and by product the floors of every list.

    The list of the terms asked for comes first; after it those of other terms, the nearest first.
    """

    least_margin: Decimal | None
    by_product: Mapping[int, tuple[ListFloors, ...]]


@dataclass(frozen=True, slots=True)
class _Book:
    """The prices asked for, as they stand, by list in the order in which they are looked up."""

    chosen: Chosen | None
    lists: Sequence[PriceList]
    tiers: Mapping[tuple[int, int], list[TierPrice]]  # by list and product

    @property
    def strategy(self) -> Strategy | None:
        return self.chosen.strategy if self.chosen else None

    def held(self, product_id: int, quantity: Decimal) -> tuple[PriceList, HeldTier] | None:
        """The tier in the first list that has the product."""
        for price_list in self.lists:
            held = tier_for(self.tiers.get((price_list.pk, product_id), ()), quantity)
            if held:
                return price_list, held
        return None


def offer_for(by: Actor, buyer: Buyer, quantities: Mapping[int, Decimal], wanted: Wanted) -> dict[int, OfferedPrice]:
    """The price of each product for its quantity; a product no list has under these terms is left out.

    Three questions, however many products are asked for.
    """
    require(by, permissions.VIEW)
    book = _book(by, buyer, quantities.keys(), wanted)
    found = {product_id: book.held(product_id, quantity) for product_id, quantity in quantities.items()}
    return {
        product_id: _offered(book, *held, book.tiers[held[0].pk, product_id])
        for product_id, held in found.items() if held
    }  # fmt: skip


def floors_for(by: Actor, buyer: Buyer, product_ids: Iterable[int], wanted: Wanted) -> Floors:
    """The floors of each product under any terms, for whoever may see them."""
    require(by, permissions.SEE_FLOORS)
    ids = list(product_ids)
    book = _book(by, buyer, ids, wanted, under_any_terms=True)
    return Floors(
        book.strategy.least_margin if book.strategy else None,
        {product_id: tuple(_floors(book, product_id)) for product_id in ids},
    )  # fmt: skip


def _floors(book: _Book, product_id: int) -> Iterator[ListFloors]:
    strategy = book.strategy
    adjustment, own = (strategy.adjustment, strategy.floor_adjustment) if strategy else (Decimal(0), None)
    for each in book.lists:
        tiers = tuple(
            TierPrice(tier.from_quantity, tier.price, floor_after(tier.floor, adjustment, each.currency, own))
            for tier in book.tiers.get((each.pk, product_id), ())
        )
        if any(tier.floor is not None for tier in tiers):
            yield ListFloors(each.currency, each.incoterm, tiers)


def _book(
    by: Actor, buyer: Buyer, product_ids: Iterable[int], wanted: Wanted, *, under_any_terms: bool = False
) -> _Book:  # fmt: skip
    chosen = choose(as_rules(by, visible_strategies(by)), buyer)
    every = PriceList.objects.filter(archived_at=None).order_by("-is_usual", "pk")
    lists = list(_in_order(every, chosen, wanted))
    if under_any_terms:
        lists += _of_other_terms(every, lists, chosen, wanted)
    rows = PriceTier.objects.filter(
        price_list__in=lists, product_id__in=list(product_ids), ended_at=None, valid_from__lte=wanted.on
    )
    tiers: dict[tuple[int, int], list[TierPrice]] = {}
    for row in rows if lists else ():
        tiers.setdefault((row.price_list_id, row.product_id), []).append(
            TierPrice(row.from_quantity, row.price, row.floor)
        )
    return _Book(chosen, lists, tiers)


def _in_order(lists: Collection[PriceList], chosen: Chosen | None, wanted: Wanted) -> Iterator[PriceList]:
    """The strategy's list, then the usual one, then the others: all of one currency under one Incoterm."""
    fitting = [
        each for each in lists
        if wanted.currency in ("", each.currency) and wanted.incoterm in ("", each.incoterm)
    ]  # fmt: skip
    own = chosen.strategy.price_list if chosen else None
    fitting.sort(key=lambda each: each.pk != own)
    return (
        each for each in fitting
        if (each.currency, each.incoterm, each.place) == (fitting[0].currency, fitting[0].incoterm, fitting[0].place)
    )  # fmt: skip


def _of_other_terms(
    every: Iterable[PriceList], fitting: Collection[PriceList], chosen: Chosen | None, wanted: Wanted
) -> list[PriceList]:  # fmt: skip
    own = chosen.strategy.price_list if chosen else None
    return sorted(
        (each for each in every if each not in fitting),
        key=lambda each: (each.incoterm != wanted.incoterm, each.currency != wanted.currency, each.pk != own),
    )


def _offered(
    book: _Book, price_list: PriceList, held: HeldTier, tiers: Sequence[TierPrice]
) -> OfferedPrice:  # fmt: skip
    strategy = book.strategy
    adjustment = strategy.adjustment if strategy else Decimal(0)
    at_theirs = [TierPrice(tier.from_quantity, adjusted(tier.price, adjustment, price_list.currency)) for tier in tiers]
    return OfferedPrice(
        price=adjusted(held.tier.price, adjustment, price_list.currency),
        tier_from=held.tier.from_quantity,
        price_list=price_list,
        strategy_id=strategy.key if strategy else None,
        strategy_name=strategy.name if strategy else "",
        reasons=tuple(_reasons(book, price_list, held)),
        floor_known=held.tier.floor is not None,
        presentation=strategy.presentation if strategy else Presentation.PRICE_FIRST,
        tiers=tuple(sorted(at_theirs, key=lambda tier: tier.from_quantity)),
    )


def _reasons(book: _Book, price_list: PriceList, held: HeldTier) -> Iterator[Finding]:
    """Why this price: the strategy, the list where it is another than the strategy's, the tier."""
    if book.chosen:
        yield from book.chosen.reasons
        if book.chosen.strategy.price_list != price_list.pk:
            yield Finding("other_list_used", SOURCE, {"price_list": price_list.name})
    else:
        yield Finding("no_strategy_fits", SOURCE, {"price_list": price_list.name}, Severity.NOTE)
    if held.is_below_first:
        yield Finding("below_first_tier", SOURCE, {"quantity": f"{held.tier.from_quantity.normalize():f}"})
