"""Which brochures may be seen, what stands in them, and what would stand in a new one?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import (
    BrochureItem,
    BrochureVersion,
    PriceList,
    PriceTier,
    Product,
    ProductBrochure,
    ProductPicture,
)
from tradewind.apps.catalogue.refusals.pictures import NoPriceInList, NothingChosen, TooManyChosen
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.picture_names import folded_code
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one
from tradewind.platform.attachments.models import Attachment

MOST_PRODUCTS = 120  # twenty sheets of six


@dataclass(frozen=True, slots=True)
class Chosen:
    """A product as a brochure would show it today; `price` for the smallest quantity of the list."""

    product: Product
    picture: ProductPicture | None
    price: Decimal | None = None
    currency: str = ""
    from_quantity: Decimal | None = None


def visible_brochures(by: Actor) -> QuerySet[ProductBrochure]:
    """Those with prices are for whoever names prices to customers."""
    if not allows(by, permissions.VIEW):
        return ProductBrochure.objects.none()
    rows = ProductBrochure.objects.all()
    return rows if allows(by, permissions.OFFER) else rows.filter(current__price_list=None)


def brochures(by: Actor, *, are_away: bool = False) -> QuerySet[ProductBrochure]:
    """With what the list shows; or those that were put away."""
    rows = visible_brochures(by).filter(archived_at__isnull=not are_away)
    return rows.select_related("current__price_list", "current__by", "updated_by")


def brochure_for(by: Actor, brochure_id: int) -> ProductBrochure:
    """One brochure, or refuse: foreign and missing are the same."""
    row = the_one(visible_brochures(by).select_related("current__price_list", "current__file").filter(pk=brochure_id))
    if row is None:
        raise NotFound(what="brochure")
    return row


def brochure_to_change(by: Actor, brochure_id: int) -> ProductBrochure:
    """The row locked; who sees brochures and makes none hears so."""
    require(by, permissions.MAKE_BROCHURES)
    brochure_for(by, brochure_id)
    return ProductBrochure.objects.select_for_update().get(pk=brochure_id)


def brochures_opened(by: Actor, ids: Collection[int]) -> set[int]:
    """Which of these the person may open: for the page of a picture that stands in them."""
    return set(visible_brochures(by).filter(pk__in=ids).values_list("pk", flat=True))


def editions_of(by: Actor, brochure: ProductBrochure) -> list[BrochureVersion]:
    """All of a brochure the caller has fetched, the newest first; those with prices only for who names prices."""
    rows = brochure.versions.select_related("by", "price_list", "file").order_by("-ordinal")
    return list(rows if allows(by, permissions.OFFER) else rows.filter(price_list=None))


def items_of(by: Actor, edition: BrochureVersion) -> list[BrochureItem]:
    """What stands in one version, in its order."""
    return list(edition.items.select_related("product", "shown").order_by("position"))


def brochure_file(by: Actor, edition_id: int) -> Attachment:
    """The paper of one version."""
    row = the_one(BrochureVersion.objects.select_related("file", "brochure").filter(pk=edition_id))
    if row is None or row.file is None or (row.price_list_id and not allows(by, permissions.OFFER)):
        raise NotFound(what="brochure")
    brochure_for(by, row.brochure_id)
    return row.file


def price_lists(by: Actor) -> list[PriceList]:
    """From which prices a brochure may take; none for whoever names no prices."""
    if not allows(by, permissions.OFFER):
        return []
    return list(PriceList.objects.filter(archived_at=None).order_by("-is_usual", "name"))


def price_list_for(by: Actor, price_list_id: int) -> PriceList:
    """One of them, or refuse."""
    require(by, permissions.OFFER)
    row = the_one(PriceList.objects.filter(pk=price_list_id, archived_at=None))
    if row is None:
        raise NotFound(what="price_list")
    return row


def products_to_show(by: Actor, text: str = "", *, most: int = 60) -> list[Product]:
    """To be ticked: what is sold, by the beginning of its code or by words of its name."""
    if not allows(by, permissions.VIEW):
        return []
    rows = Product.objects.filter(state=ProductState.ACTIVE).select_related("picture").order_by("code_folded")
    wanted = text.strip()
    if wanted:
        code = folded_code(wanted)
        by_code = rows.filter(code_folded__gte=code, code_folded__lt=code + "\U0010ffff")
        by_name = rows.filter(names_folded__contains=wanted.casefold())
        rows = by_code if by_code.exists() else by_name
    return list(rows[:most])


def products_by_codes(by: Actor, text: str) -> tuple[list[int], list[str]]:
    """Pasted codes, one a line or with commas between: the products, and what no product is called."""
    typed = [
        each for each in text.replace(",", "\n").replace("，", "\n").replace(";", "\n").split("\n") if each.strip()
    ]
    wanted = {folded_code(each): each.strip() for each in typed[: 2 * MOST_PRODUCTS]}
    rows = Product.objects.filter(code_folded__in=wanted) if allows(by, permissions.VIEW) else Product.objects.none()
    found = dict(rows.values_list("code_folded", "pk"))
    return [found[code] for code in wanted if code in found], [
        said for code, said in wanted.items() if code not in found
    ]


def products_of_pictures(by: Actor, picture_ids: Collection[int]) -> list[int]:
    """The products that ticked pictures show, each once, in the order of their codes."""
    if not allows(by, permissions.VIEW):
        return []
    rows = Product.objects.filter(pictures__in=picture_ids).order_by("code_folded").values_list("pk", flat=True)
    return list(dict.fromkeys(rows))


def chosen(by: Actor, product_ids: Sequence[int], price_list: PriceList | None = None) -> list[Chosen]:
    """These products as they would be shown today, in this order; unknown ones are passed over."""
    require(by, permissions.VIEW)
    rows = Product.objects.select_related("picture__current", "category").in_bulk(set(product_ids))
    tiers = _first_tiers(price_list, rows) if price_list else {}
    return [_chosen(rows[pk], tiers.get(pk), price_list) for pk in dict.fromkeys(product_ids) if pk in rows]


def judged(
    by: Actor, product_ids: Sequence[int], price_list_id: int | None
) -> tuple[PriceList | None, list[Chosen]]:  # fmt: skip
    """What a brochure shows today, or why it cannot be; asked before it is printed, and once more before it is kept."""
    if len(set(product_ids)) > MOST_PRODUCTS:
        raise TooManyChosen(most=MOST_PRODUCTS)
    price_list = price_list_for(by, price_list_id) if price_list_id else None
    items = chosen(by, product_ids, price_list)
    if not items:
        raise NothingChosen()
    if price_list is not None and all(item.price is None for item in items):
        raise NoPriceInList(name=price_list.name)
    return price_list, items


def _chosen(product: Product, tier: PriceTier | None, price_list: PriceList | None) -> Chosen:
    if tier is None or price_list is None:
        return Chosen(product, product.picture)
    return Chosen(product, product.picture, tier.price, price_list.currency, tier.from_quantity)


def _first_tiers(price_list: PriceList, product_ids: Collection[int]) -> dict[int, PriceTier]:
    rows = PriceTier.objects.filter(price_list=price_list, product_id__in=product_ids, ended_at=None)
    return {tier.product_id: tier for tier in rows.order_by("-from_quantity")}
