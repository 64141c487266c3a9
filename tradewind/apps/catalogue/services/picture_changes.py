"""What is said about a picture: whose it is, what it shows, whether it is locked, and that it is put away."""

from dataclasses import dataclass
from datetime import datetime

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product, ProductPicture
from tradewind.apps.catalogue.queries import pictures
from tradewind.apps.catalogue.refusals.pictures import LastPicture, PictureArchived, PictureOfNoProduct
from tradewind.apps.catalogue.services.pictures import LONGEST_TITLE, show_as_main
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next


@dataclass(frozen=True, slots=True)
class PictureDetails:
    """What people say about a picture."""

    product_id: int | None
    kind: PictureKind
    title: str = ""
    position: int = 0


@use_case
def revise_picture(
    *, picture_id: int, version: int, details: PictureDetails, by: Actor, at: datetime
) -> ProductPicture:  # fmt: skip
    """Say what it shows, in which place, or move it to another product."""
    picture = _whole(by, picture_id, also=details.product_id)
    refuse_stale(version, picture.version)
    if details.product_id != picture.product_id:
        pictures.refuse_locked(by, picture)
        _leave_product(picture, by=by, at=at)
    columns: dict[str, object] = {
        "product_id": details.product_id, "kind": details.kind.value, "position": details.position,
        "title": clean_line(details.title)[:LONGEST_TITLE],
    }  # fmt: skip
    changes = put(picture, columns)
    if not changes:
        return picture
    save_next(picture, [name.removesuffix("_id") for name in changes.after], by=by, at=at)
    if "product_id" in changes.after and details.product_id:
        _give_main(details.product_id, by=by, at=at)
    audit.record("picture.revised", picture, by=by, at=at, before=changes.before, after=changes.after)
    return picture


@use_case
def choose_main(*, picture_id: int, by: Actor, at: datetime) -> ProductPicture:
    """Let this one stand on papers and in lists."""
    picture = _whole(by, picture_id)
    if picture.archived_at is not None:
        raise PictureArchived(number=picture.number)
    if picture.product is None:
        raise PictureOfNoProduct()
    before = picture.product.picture_id
    if before != picture.pk:
        show_as_main(picture.product, picture, by=by, at=at)
        audit.record("picture.chosen", picture, by=by, at=at, product=picture.product_id, before=before)
    return picture


@use_case
def lock_picture(*, picture_id: int, version: int, by: Actor, at: datetime) -> ProductPicture:
    """Nobody lays a new version on it, moves it or puts it away from now on."""
    require(by, permissions.LOCK_PICTURES)
    return _turn_lock(picture_id, version, is_on=True, by=by, at=at)


@use_case
def unlock_picture(*, picture_id: int, version: int, by: Actor, at: datetime) -> ProductPicture:
    """New versions may come again, and it may go."""
    require(by, permissions.LOCK_PICTURES)
    return _turn_lock(picture_id, version, is_on=False, by=by, at=at)


@use_case
def archive_picture(*, picture_id: int, version: int, by: Actor, at: datetime) -> ProductPicture:
    """Put it away: it is offered nowhere; papers keep it, and it may come back."""
    picture = _whole(by, picture_id)
    refuse_stale(version, picture.version)
    if picture.archived_at is None:
        pictures.refuse_locked(by, picture)
        _leave_product(picture, by=by, at=at)
        picture.archived_at = at
        save_next(picture, ["archived_at"], by=by, at=at)
        audit.record("picture.archived", picture, by=by, at=at)
    return picture


@use_case
def restore_picture(*, picture_id: int, version: int, by: Actor, at: datetime) -> ProductPicture:
    """Bring it back to the library."""
    picture = _whole(by, picture_id)
    refuse_stale(version, picture.version)
    if picture.archived_at is not None:
        picture.archived_at = None
        save_next(picture, ["archived_at"], by=by, at=at)
        if picture.product_id:
            _give_main(picture.product_id, by=by, at=at)
        audit.record("picture.restored", picture, by=by, at=at)
    return picture


def _turn_lock(picture_id: int, version: int, *, is_on: bool, by: Actor, at: datetime) -> ProductPicture:
    picture = pictures.picture_to_change(by, picture_id)
    refuse_stale(version, picture.version)
    if (picture.locked_at is not None) != is_on:
        picture.locked_by_id, picture.locked_at = (by.pk, at) if is_on else (None, None)
        save_next(picture, ["locked_by", "locked_at"], by=by, at=at)
        audit.record("picture.locked" if is_on else "picture.unlocked", picture, by=by, at=at)
    return picture


def _whole(by: Actor, picture_id: int, *, also: int | None = None) -> ProductPicture:
    """The picture with its product, both locked, and the product it goes to; products come before pictures."""
    seen = pictures.picture_for(by, picture_id)
    for product_id in sorted({each for each in (seen.product_id, also) if each}):
        pictures.product_of_picture(by, product_id)
    picture = pictures.picture_to_change(by, picture_id)
    if picture.product_id not in (seen.product_id, None):  # moved while we waited for the lock
        pictures.product_of_picture(by, picture.product_id)
    return picture


def _leave_product(picture: ProductPicture, *, by: Actor, at: datetime) -> None:
    """Where it was the main one the next takes its place; a product that is sold keeps one."""
    product = picture.product
    if product is None or product.picture_id != picture.pk:
        return
    heir = _next_of(product, but=picture)
    if heir is None and product.state == ProductState.ACTIVE:
        raise LastPicture(number=picture.number, code=product.code)
    show_as_main(product, heir, by=by, at=at)


def _give_main(product_id: int, *, by: Actor, at: datetime) -> None:
    product = Product.objects.get(pk=product_id)
    if product.picture_id is None:
        show_as_main(product, _next_of(product), by=by, at=at)


def _next_of(product: Product, but: ProductPicture | None = None) -> ProductPicture | None:
    rows = product.pictures.filter(archived_at=None).exclude(pk=but.pk if but else 0)
    return rows.order_by("position", "pk").first()
