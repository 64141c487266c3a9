"""Which products, and what of them, may a person see or change?"""

from django.db.models import QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Category, Product, ProductCertificate, ProductListing, SupplierOffer
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one


def visible_products(by: Actor) -> QuerySet[Product]:
    """Products belong to the whole company; what they cost does not."""
    return Product.objects.all() if allows(by, permissions.VIEW) else Product.objects.none()


def visible_offers(by: Actor) -> QuerySet[SupplierOffer]:
    """What suppliers ask, for who may know it."""
    return SupplierOffer.objects.all() if allows(by, permissions.SEE_COST) else SupplierOffer.objects.none()


def product_for(by: Actor, product_id: int) -> Product:
    """One product to look at, or refuse: hidden and missing are the same."""
    rows = visible_products(by).select_related("category", "keeper", "shelf_checked_by", "updated_by", "picture")
    product = the_one(rows.filter(pk=product_id))
    if product is None:
        raise NotFound(what="product")
    return product


def product_to_change(by: Actor, product_id: int, permission: str = permissions.KEEP) -> Product:
    """One product, locked, to change in a use case."""
    require(by, permission)
    product = the_one(visible_products(by).select_for_update().filter(pk=product_id))
    if product is None:
        raise NotFound(what="product")
    return product


def offer_to_change(by: Actor, offer_id: int) -> SupplierOffer:
    """One offer, its product locked; the offer as it stands then."""
    require(by, permissions.CONFIRM_SUPPLY)
    offer = the_one(SupplierOffer.objects.filter(pk=offer_id))
    if offer is None:
        raise NotFound(what="offer")
    product_to_change(by, offer.product_id, permissions.CONFIRM_SUPPLY)
    return SupplierOffer.objects.select_related("product", "supplier").get(pk=offer_id)


def offer_for(by: Actor, offer_id: int) -> SupplierOffer:
    """One offer to look at before something is done with it."""
    offer = the_one(visible_offers(by).select_related("product", "supplier").filter(pk=offer_id))
    if offer is None:
        raise NotFound(what="offer")
    return offer


def certificate_for(by: Actor, certificate_id: int) -> ProductCertificate:
    require(by, permissions.VIEW)
    found = the_one(ProductCertificate.objects.select_related("product", "noted_by").filter(pk=certificate_id))
    if found is None:
        raise NotFound(what="certificate")
    return found


def certificate_to_change(by: Actor, certificate_id: int) -> ProductCertificate:
    """One certificate, its product locked."""
    product_to_change(by, certificate_for(by, certificate_id).product_id)
    return certificate_for(by, certificate_id)


def listing_to_change(by: Actor, listing_id: int) -> ProductListing:
    """One place on a platform, its product locked."""
    require(by, permissions.KEEP)
    found = the_one(ProductListing.objects.filter(pk=listing_id))
    if found is None:
        raise NotFound(what="listing")
    product_to_change(by, found.product_id)
    return ProductListing.objects.select_related("product").get(pk=listing_id)


def categories(by: Actor) -> list[Category]:
    """All of them, as the office sorts them."""
    require(by, permissions.VIEW)
    return list(Category.objects.order_by("position", "pk"))


def category_for(by: Actor, category_id: int) -> Category:
    require(by, permissions.VIEW)
    found = the_one(Category.objects.filter(pk=category_id))
    if found is None:
        raise NotFound(what="category")
    return found


def category_to_change(by: Actor, category_id: int) -> Category:
    require(by, permissions.KEEP)
    found = the_one(Category.objects.select_for_update().filter(pk=category_id))
    if found is None:
        raise NotFound(what="category")
    return found
