"""Whether a sample that may be shown lies on the shelf, and on which platforms a product stands."""

from datetime import date, datetime

from django.utils import timezone

from tradewind.apps.catalogue.models import Product, ProductListing
from tradewind.apps.catalogue.queries.scope import listing_to_change, product_to_change
from tradewind.apps.catalogue.refusals.products import ListedAlready
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.domain.vocabulary.details import Desk, check_text, check_website
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next

LONGEST_PLACE, LONGEST_PLATFORM, MOST_SAMPLES = 60, 60, 9_999


@use_case
def set_shelf(
    *, product_id: int, version: int, state: ShelfState, place: str = "", count: int = 0, by: Actor, at: datetime
) -> Product:
    """Say what lies on the shelf, with name and day; where nothing lies there is neither place nor count."""
    product = product_to_change(by, product_id)
    refuse_stale(version, product.version)
    desk = Desk()
    where = desk.take("place", check_text(place, longest=LONGEST_PLACE))
    desk.close()
    is_there = state is not ShelfState.NONE
    columns = {
        "shelf_state": state, "shelf_place": where if is_there else "",
        "shelf_count": max(1, min(count, MOST_SAMPLES)) if is_there else 0,
        "shelf_checked_on": timezone.localdate(at), "shelf_checked_by_id": by.pk,
    }  # fmt: skip
    changes = put(product, columns)
    if changes:
        save_next(product, [name.removesuffix("_id") for name in changes.after], by=by, at=at)
    audit.record("product.shelf_checked", product, by=by, at=at, state=state, place=where, count=product.shelf_count)
    return product


@use_case
def list_on_platform(
    *, product_id: int, platform: str, url: str = "", listed_on: date | None = None, by: Actor, at: datetime
) -> ProductListing:  # fmt: skip
    """Note that a product stands on a B2B platform, with the main picture as it is today."""
    product = product_to_change(by, product_id)
    desk = Desk()
    name = desk.take("platform", check_text(platform, longest=LONGEST_PLATFORM, required=True))
    address = desk.take("url", check_website(url))
    desk.close()
    if ProductListing.objects.filter(product=product, platform__iexact=name, ended_on=None).exists():
        raise ListedAlready(platform=name)
    listing = ProductListing.objects.create(
        product=product, platform=name, url=address, picture_id=product.picture.current_id if product.picture else None,
        listed_on=listed_on or timezone.localdate(at), listed_by_id=by.pk,
    )  # fmt: skip
    audit.record("product.listed", product, by=by, at=at, platform=name, since=listing.listed_on)
    return listing


@use_case
def unlist(*, listing_id: int, by: Actor, at: datetime) -> ProductListing:
    """The product was taken off the platform; that it stood there stays on record."""
    listing = listing_to_change(by, listing_id)
    if listing.ended_on is None:
        listing.ended_on = timezone.localdate(at)
        listing.save(update_fields=["ended_on"])
        audit.record("product.unlisted", listing.product, by=by, at=at, platform=listing.platform)
    return listing
