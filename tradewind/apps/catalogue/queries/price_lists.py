"""Which price lists are there, and which prices stand in them?"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Category, PriceList, PriceTier, Product
from tradewind.apps.catalogue.refusals.prices import PriceListArchived
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.tiers import TierPrice
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one
from tradewind.platform.use_case.revising import fingerprint


@dataclass(frozen=True, slots=True)
class ListPrices:
    """The prices of a product in one list."""

    price_list: PriceList
    tiers: tuple[TierPrice, ...]
    version: int


def visible_price_lists(by: Actor) -> QuerySet[PriceList]:
    """Price lists are the company's: whoever may see products may see what they cost."""
    rows = PriceList.objects.select_related("updated_by")
    return rows if allows(by, permissions.VIEW) else rows.none()


def price_lists(by: Actor) -> QuerySet[PriceList]:
    """Those in use, with how many products stand in each: the usual ones first."""
    priced = Count("tiers__product", filter=Q(tiers__ended_at=None), distinct=True)
    return visible_price_lists(by).filter(archived_at=None).annotate(products=priced).order_by("-is_usual", "name")


def price_list_for(by: Actor, price_list_id: int) -> PriceList:
    """One list to look at, or refuse."""
    row = the_one(visible_price_lists(by).filter(pk=price_list_id))
    if row is None:
        raise NotFound(what="price_list")
    return row


def price_list_to_change(by: Actor, price_list_id: int) -> PriceList:
    """One list in use, locked: whoever changes prices of it waits for the one before."""
    require(by, permissions.SET_PRICES)
    row = the_one(PriceList.objects.select_for_update().filter(pk=price_list_id))
    if row is None:
        raise NotFound(what="price_list")
    if row.archived_at:
        raise PriceListArchived(name=row.name)
    return row


def priced_product(by: Actor, product_id: int) -> Product:
    """A product to look at its prices, or refuse."""
    require(by, permissions.VIEW)
    row = the_one(Product.objects.select_related("category").filter(pk=product_id))
    if row is None:
        raise NotFound(what="product")
    return row


def categories(by: Actor) -> list[tuple[int, str, str]]:
    """The groups of products: number, Chinese and English name."""
    require(by, permissions.VIEW)
    return list(Category.objects.order_by("position", "pk").values_list("pk", "name_zh", "name_en"))


def products_in_list(by: Actor, price_list: PriceList) -> QuerySet[Product]:
    """The products that have a price in a list the caller has fetched, each with its tiers in `standing`."""
    require(by, permissions.VIEW)
    rows = PriceTier.objects.filter(price_list=price_list, ended_at=None)
    priced = Product.objects.filter(Exists(rows.filter(product=OuterRef("pk"))))
    tiers = Prefetch("tiers", rows.select_related("set_by").order_by("from_quantity"), to_attr="standing")
    return priced.select_related("category").prefetch_related(tiers)


def products_without(by: Actor, price_list: PriceList) -> QuerySet[Product]:
    """The products on sale that have no price in a list the caller has fetched."""
    require(by, permissions.VIEW)
    rows = PriceTier.objects.filter(price_list=price_list, ended_at=None)
    on_sale = Product.objects.filter(state=ProductState.ACTIVE)
    return on_sale.exclude(Exists(rows.filter(product=OuterRef("pk")))).select_related("category")


def example_product(by: Actor) -> Product | None:
    """One product on sale that has a price and says something about itself, where there is one."""
    require(by, permissions.VIEW)
    tiers = PriceTier.objects.filter(ended_at=None, price_list__archived_at=None, product=OuterRef("pk"))
    rows = Product.objects.filter(Exists(tiers), state=ProductState.ACTIVE)
    return the_one(rows.exclude(selling_points_en="").order_by("pk")) or the_one(rows.order_by("pk"))


def standing_tiers(by: Actor, price_list_id: int, product_id: int) -> list[PriceTier]:
    """The tiers of a product in a list, by quantity."""
    require(by, permissions.VIEW)
    return list(
        PriceTier.objects.select_related("set_by")
        .filter(price_list_id=price_list_id, product_id=product_id, ended_at=None)
        .order_by("from_quantity")
    )


def tiers_that_ended_last(by: Actor, price_list_id: int, product_id: int) -> list[PriceTier]:
    """What stood when a product was taken out of a list, by quantity; nothing where it has never stood in it."""
    require(by, permissions.VIEW)
    ended = PriceTier.objects.filter(price_list_id=price_list_id, product_id=product_id, ended_at__isnull=False)
    last = ended.order_by("-ended_at").values("ended_at")[:1]
    by_quantity = {row.from_quantity: row for row in ended.filter(ended_at=last).order_by("from_quantity", "pk")}
    return list(by_quantity.values())


def has_floors(by: Actor, price_list_id: int) -> bool:
    """Whether the boss has said how low any price of a list may go."""
    require(by, permissions.VIEW)
    return PriceTier.objects.filter(price_list_id=price_list_id, ended_at=None, floor__isnull=False).exists()


def tiers_version(by: Actor, tiers: Iterable[PriceTier]) -> int:  # noqa: ARG001
    """The version of a product's prices in a list: another one as soon as any of them is another row."""
    return fingerprint(*sorted(tier.pk for tier in tiers))


def prices_of(by: Actor, product_id: int) -> list[ListPrices]:
    """What a product costs in each list in use that has it, floors left out for whoever may not see them."""
    require(by, permissions.VIEW)
    rows = (
        PriceTier.objects.select_related("price_list")
        .filter(product_id=product_id, ended_at=None, price_list__archived_at=None)
        .order_by("-price_list__is_usual", "price_list__name", "from_quantity")
    )
    by_list: dict[PriceList, list[PriceTier]] = {}
    for row in rows:
        by_list.setdefault(row.price_list, []).append(row)
    sees = allows(by, permissions.SEE_FLOORS)
    return [
        ListPrices(price_list, tuple(_tier_price(row, sees) for row in tiers), tiers_version(by, tiers))
        for price_list, tiers in by_list.items()
    ]


def _tier_price(row: PriceTier, with_floor: bool) -> TierPrice:
    return TierPrice(row.from_quantity, row.price, row.floor if with_floor else None)
