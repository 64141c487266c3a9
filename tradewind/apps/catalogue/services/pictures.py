"""Pictures that come into the library, and new versions of those that are there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PictureVersion, Product, ProductPicture
from tradewind.apps.catalogue.queries import picture_uses, pictures
from tradewind.apps.catalogue.refusals.pictures import PictureArchived, PictureInUse, PictureIsThere
from tradewind.apps.catalogue.services.owing import settle_owed
from tradewind.apps.parties.refusals import NoReason
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.domain.catalogue.picture_names import named_after
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.attachments.pictures import ReadPicture
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Brought:
    """One file that was looked at and lies in the folder. Without a product the file's name may tell one."""

    read: ReadPicture
    product_id: int | None = None
    kind: PictureKind | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """`is_new` is false when the very same file was a picture already: that one is told. `alike`: look the same."""

    picture: ProductPicture
    is_new: bool
    alike: tuple[str, ...] = ()


@use_case
def add_pictures(*, brought: Sequence[Brought], by: Actor, at: datetime) -> list[Added]:
    """Take pictures in, each under a number of its own; the same file is not taken twice."""
    require(by, permissions.KEEP)
    there = pictures.standing_numbers(by, {each.read.stored.sha256 for each in brought})
    products = _products_of(by, brought)
    done = []
    for each in brought:
        sha256 = each.read.stored.sha256
        if sha256 in there:
            done.append(Added(there[sha256], is_new=False))
            continue
        close = tuple(row.number for row in pictures.alike(by, each.read.look))
        there[sha256] = _put(each, _product_of(each, products), by, at)
        done.append(Added(there[sha256], is_new=True, alike=close))
    return done


@use_case
def renew_picture(
    *, picture_id: int, version: int, read: ReadPicture, reason: str, known_uses: int = 0, by: Actor, at: datetime
) -> ProductPicture:  # fmt: skip
    """Lay a new version on a picture. Papers that show the old one keep it; who does it knows how many there are."""
    picture = pictures.picture_to_change(by, picture_id)
    refuse_stale(version, picture.version)
    why = clean_line(reason)[:200]
    if not why:
        raise NoReason()
    if picture.archived_at is not None:
        raise PictureArchived(number=picture.number)
    pictures.refuse_locked(by, picture)
    there = pictures.standing_numbers(by, {read.stored.sha256}).get(read.stored.sha256)
    if there is not None:
        raise PictureIsThere(number=there.number)
    count = picture_uses.use_count(by, picture)
    if count > known_uses:
        raise PictureInUse(number=picture.number, count=count)
    laid = _lay_version(picture, read, why, by, at)
    save_next(picture, ["current"], by=by, at=at)
    audit.record("picture.renewed", picture, by=by, at=at, ordinal=laid.ordinal, reason=why, uses=count)
    return picture


def _products_of(by: Actor, brought: Sequence[Brought]) -> dict[int | str, Product]:
    """Those that were named, and those whose codes the names may be; locked in the order of their keys."""
    named = sorted({each.product_id for each in brought if each.product_id})
    found: dict[int | str, Product] = {pk: pictures.product_of_picture(by, pk) for pk in named}
    codes = {code for each in brought if not each.product_id for code in _codes(each)}
    rows = Product.objects.select_for_update().filter(code_folded__in=codes).order_by("pk") if codes else ()
    return found | {row.code_folded: row for row in rows}


def _codes(brought: Brought) -> tuple[str, ...]:
    return named_after(brought.read.stored.original_name).codes


def _product_of(brought: Brought, products: dict[int | str, Product]) -> Product | None:
    if brought.product_id:
        return products[brought.product_id]
    return next((products[code] for code in _codes(brought) if code in products), None)


def _put(brought: Brought, product: Product | None, by: Actor, at: datetime) -> ProductPicture:
    name = brought.read.stored.original_name
    place, kind = named_after(name).place_and_kind(name, product.code_folded) if product else (0, PictureKind.MAIN)
    picture = ProductPicture.objects.create(
        product=product, kind=brought.kind or kind, title=clean_line(brought.title)[:LONGEST_TITLE],
        position=place or _next_place(product), created_at=at, updated_at=at, updated_by_id=by.pk,
    )  # fmt: skip
    _lay_version(picture, brought.read, "", by, at)
    picture.save(update_fields=["current"])
    if product is not None and product.picture_id is None:
        show_as_main(product, picture, by=by, at=at)
    audit.record(
        "picture.added", picture, by=by, at=at, number=picture.number, name=name, product=picture.product_id,
        sha256=brought.read.stored.sha256,
    )  # fmt: skip
    return picture


def _lay_version(picture: ProductPicture, read: ReadPicture, why: str, by: Actor, at: datetime) -> PictureVersion:
    last = picture.versions.aggregate(last=Max("ordinal"))["last"] or 0
    kept = keep_file(stored=read.stored, subject=picture, by=by, at=at)
    picture.current = PictureVersion.objects.create(
        picture=picture, ordinal=last + 1, file=kept, width=read.width, height=read.height, look=read.look,
        reason=why, by_id=by.pk, at=at,
    )  # fmt: skip
    return picture.current


def show_as_main(product: Product, picture: ProductPicture | None, *, by: Actor, at: datetime) -> None:
    """On the locked row. Nobody's form shows this column, so it makes no new version of the product.

    Whoever was asked for a photo is done with it.
    """
    product.picture = picture
    product.save(update_fields=["picture"])
    if picture is not None:
        settle_owed(OwedAbout.PICTURE, product.pk, by=by, at=at)


def _next_place(product: Product | None) -> int:
    last = product.pictures.aggregate(last=Max("position"))["last"] if product else 0
    return (last or 0) + 1
