"""Which pictures may be seen, which of them is meant, and which belong together?"""

from collections.abc import Collection, Iterable

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import PictureUse, PictureVersion, Product, ProductPicture
from tradewind.apps.catalogue.refusals.pictures import PictureLocked
from tradewind.domain.catalogue.picture_names import folded_code
from tradewind.platform.access import Actor, NotFound, allows, require
from tradewind.platform.access.rows import the_one
from tradewind.platform.attachments import thumbnails
from tradewind.platform.attachments.pictures import nearest
from tradewind.platform.house_days import house_day

_LONGEST_NUMBER = 12  # digits
MOST_ALIKE = 6


def visible_pictures(by: Actor) -> QuerySet[ProductPicture]:
    """The library is the whole house's."""
    if not allows(by, permissions.VIEW):
        return ProductPicture.objects.none()
    return ProductPicture.objects.all()


def pictures_in_library(by: Actor, *, are_away: bool = False) -> QuerySet[ProductPicture]:
    """With what the grid shows of each; or those that were put away."""
    rows = visible_pictures(by).filter(archived_at__isnull=not are_away)
    return rows.select_related("product", "current").only(
        "id", "kind", "title", "locked_at", "created_at", "version", "product__code", "product__name_zh",
        "product__name_en", "product__picture_id", "current__ordinal",
    )  # fmt: skip


def picture_for(by: Actor, picture_id: int) -> ProductPicture:
    """One picture, or refuse: foreign and missing are the same."""
    rows = visible_pictures(by).select_related("product", "current__file", "current__by", "locked_by")
    row = the_one(rows.filter(pk=picture_id))
    if row is None:
        raise NotFound(what="picture")
    return row


def picture_to_change(by: Actor, picture_id: int) -> ProductPicture:
    """The row locked; who sees pictures and may not keep them hears so."""
    require(by, permissions.KEEP)
    picture_for(by, picture_id)
    return ProductPicture.objects.select_for_update().get(pk=picture_id)


def refuse_locked(by: Actor, picture: ProductPicture) -> None:  # noqa: ARG001
    """A locked picture stays as it is, where it is: leaders unlock it first as well."""
    if picture.locked_by is not None and picture.locked_at is not None:
        raise PictureLocked(number=picture.number, who=picture.locked_by.called, day=house_day(picture.locked_at))


def product_of_picture(by: Actor, product_id: int) -> Product:
    """The product a picture is put to, locked: its main picture may change with it."""
    require(by, permissions.KEEP)
    row = the_one(Product.objects.select_for_update().filter(pk=product_id))
    if row is None:
        raise NotFound(what="product")
    return row


def product_seen(by: Actor, product_id: int) -> Product:
    """A product of the catalogue, to show its pictures."""
    row = the_one(Product.objects.filter(pk=product_id)) if allows(by, permissions.VIEW) else None
    if row is None:
        raise NotFound(what="product")
    return row


def product_of_code(by: Actor, code: str) -> Product | None:
    """The product of exactly this code."""
    rows = Product.objects.filter(code_folded=folded_code(code))
    return the_one(rows) if allows(by, permissions.VIEW) else None


def version_for(by: Actor, version_id: int) -> PictureVersion:
    """One file of a picture, for whoever sees the library."""
    rows = (
        PictureVersion.objects.filter(pk=version_id) if allows(by, permissions.VIEW) else PictureVersion.objects.none()
    )
    row = the_one(rows.select_related("file"))
    if row is None:
        raise NotFound(what="picture")
    return row


def versions_of(by: Actor, picture: ProductPicture) -> list[PictureVersion]:
    """All of a picture the caller has fetched, the newest first."""
    return list(picture.versions.select_related("by", "file").order_by("-ordinal"))


def pictures_of(by: Actor, product_id: int) -> list[ProductPicture]:
    """Of one product, the main one first, then as they are ordered."""
    rows = list(pictures_in_library(by).filter(product_id=product_id).order_by("position", "id"))
    return sorted(rows, key=lambda row: row.product is None or row.product.picture_id != row.pk)


def brought_lately(by: Actor, *, most: int) -> list[ProductPicture]:
    """What the person brought last, the newest first."""
    return list(pictures_in_library(by).filter(current__by_id=by.pk).order_by("-pk")[:most])


def matching_pictures(by: Actor, rows: QuerySet[ProductPicture], text: str) -> QuerySet[ProductPicture]:
    """By number (P-00012, 12), by the beginning of the product's code, or by words of the title."""
    code = folded_code(text)
    found = Q(product__in=_products_from(code)) | Q(title__icontains=text.strip())
    digits = code.removeprefix("P-").removeprefix("P")
    if digits.isdecimal() and digits.isascii() and len(digits) <= _LONGEST_NUMBER:
        found |= Q(pk=int(digits))
    return rows.filter(found)


def of_code(by: Actor, rows: QuerySet[ProductPicture], text: str) -> QuerySet[ProductPicture]:
    """Those of the products whose code begins so."""
    return rows.filter(product__in=_products_from(folded_code(text)))


def with_uses(by: Actor, rows: QuerySet[ProductPicture]) -> QuerySet[ProductPicture]:
    """With the number of papers each stands on, for the few rows of a page."""
    uses = PictureUse.objects.filter(shown__picture=OuterRef("pk"), ended_at=None).order_by()
    counted = uses.values("shown__picture").annotate(count=Count("pk")).values("count")
    return rows.annotate(uses=Coalesce(Subquery(counted), 0))


def unused(by: Actor, rows: QuerySet[ProductPicture]) -> QuerySet[ProductPicture]:
    """Those that stand on no paper."""
    return rows.exclude(Exists(PictureUse.objects.filter(shown__picture=OuterRef("pk"), ended_at=None)))


def standing_numbers(by: Actor, sha256: Collection[str]) -> dict[str, ProductPicture]:
    """Which of these files are a picture already, by what they contain."""
    rows = PictureVersion.objects.select_related("picture").filter(file__sha256__in=sha256).order_by("-pk")
    return {row.file.sha256: row.picture for row in rows.select_related("picture", "file")}


def alike(by: Actor, look: str, *, but: int | None = None) -> list[ProductPicture]:
    """Pictures in the library that look the same, the closest first."""
    if not look or not allows(by, permissions.VIEW):
        return []
    rows = ProductPicture.objects.filter(archived_at=None).exclude(pk=but or 0).filter(current__look__gt="")
    ids = nearest(look, rows.values_list("pk", "current__look").iterator(chunk_size=5000))[:MOST_ALIKE]
    found = pictures_in_library(by).in_bulk(ids)
    return [found[pk] for pk in ids if pk in found]


def _products_from(code: str) -> QuerySet[Product]:
    return Product.objects.filter(code_folded__gte=code, code_folded__lt=code + "\U0010ffff")


def for_papers(by: Actor, version_ids: Iterable[int | None]) -> dict[int, bytes]:
    """The pictures of a paper, each small enough for it (JPEG of 400 pixels), by one question."""
    require(by, permissions.VIEW)
    rows = PictureVersion.objects.filter(pk__in={each for each in version_ids if each})
    names = dict(rows.values_list("pk", "file__stored_name"))
    return {pk: thumbnails.for_papers(name) for pk, name in names.items()}
