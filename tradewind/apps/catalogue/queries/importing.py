"""Which imports of products may a person see, and what do their pages need?"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Count, QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product, ProductImport, ProductImportPicture, ProductImportRow
from tradewind.apps.catalogue.queries.scope import visible_products
from tradewind.domain.catalogue.importing.lifecycle import AT_WORK, ImportState, PictureState, RowState
from tradewind.platform.access import Actor, NotFound, allows, sees_all_rows
from tradewind.platform.access.rows import the_one

_BEGUN = (ImportState.WRITING, ImportState.STOPPED, ImportState.DONE, ImportState.UNDOING, ImportState.UNDONE)
_LARGE = ("sheets", "columns", "found")  # fetched by the page that shows it


def visible_imports(by: Actor) -> QuerySet[ProductImport]:
    """Leaders see all imports, purchasing the own ones."""
    if not allows(by, permissions.IMPORT):
        return ProductImport.objects.none()
    rows = ProductImport.objects.select_related("by", "undone_by").defer(*_LARGE).order_by("-pk")
    return rows if sees_all_rows(by) else rows.filter(by_id=by.pk)


def imports(by: Actor, *, limit: int = 100) -> QuerySet[ProductImport]:
    """The newest imports a person sees, without those that were given up."""
    return visible_imports(by).exclude(state=ImportState.DROPPED)[:limit]


def import_for(by: Actor, import_id: int) -> ProductImport:
    """One import to look at, or refuse."""
    batch = the_one(visible_imports(by).filter(pk=import_id))
    if batch is None:
        raise NotFound(what="import")
    return batch


def import_locked(by: Actor, import_id: int) -> ProductImport:
    """One import, locked, whoever began it."""
    return ProductImport.objects.select_for_update().defer(*_LARGE).get(pk=import_for(by, import_id).pk)


def import_to_change(by: Actor, import_id: int) -> ProductImport:
    """One import, locked, to take a step in; only who began it leads it on."""
    batch = import_locked(by, import_id)
    if batch.by_id != by.pk and not by.is_system:
        raise NotFound(what="import")
    return batch


def same_files(by: Actor, batch: ProductImport) -> list[ProductImport]:
    """The other imports of the very same file that count, whoever's, the newest first."""
    others = ProductImport.objects.select_related("by").defer(*_LARGE).filter(sha256=batch.sha256)
    counted = others.exclude(pk=batch.pk).exclude(state__in=[ImportState.DROPPED, ImportState.UNDONE])
    return list(counted.order_by("-pk")[:5])


def written_since(by: Actor, batch: ProductImport, since: datetime) -> bool:
    """Whether the same file was brought in by another import since."""
    return any(each.finished_at and each.finished_at > since for each in same_files(by, batch))


def mapping_remembered(by: Actor, signature: str) -> dict[str, str]:
    """What the columns were under the same head last time: one's own choice first, then anybody's."""
    used = ProductImport.objects.filter(signature=signature, state__in=_BEGUN).exclude(signature="")
    mappings = used.order_by("-pk").values_list("mapping", flat=True)
    return dict(mappings.filter(by_id=by.pk).first() or mappings.first() or {})


def planned_counts(by: Actor, batch: ProductImport) -> list[tuple[str, str, int]]:
    """How many rows are planned for what, and why: plan, reason, number."""
    rows = ProductImportRow.objects.filter(batch=batch).values_list("plan", "reason").annotate(number=Count("pk"))
    return sorted(rows, key=lambda each: (each[0], -each[2]))


def outcome_counts(by: Actor, batch: ProductImport) -> Mapping[str, int]:
    """How many rows stand where."""
    return dict(ProductImportRow.objects.filter(batch=batch).values_list("state").annotate(number=Count("pk")))


def picture_counts(by: Actor, batch: ProductImport) -> Mapping[str, int]:
    """How many pictures stand where."""
    return dict(ProductImportPicture.objects.filter(batch=batch).values_list("state").annotate(number=Count("pk")))


def pictures_in(by: Actor, batch: ProductImport, state: PictureState, *, limit: int) -> list[ProductImportPicture]:
    """Some pictures that stand there."""
    rows = ProductImportPicture.objects.filter(batch=batch, state=state).select_related("picture", "file")
    return list(rows.order_by("name", "pk")[:limit])


def rows_of(by: Actor, batch: ProductImport, *, limit: int, **which: str) -> list[ProductImportRow]:
    """Some rows of one plan, reason or state, in the order of the sheet, with their products as they are today."""
    rows = ProductImportRow.objects.filter(batch=batch, **which)
    return list(rows.select_related("product__updated_by").order_by("number")[:limit])


def rows_left_out(by: Actor, batch: ProductImport) -> QuerySet[ProductImportRow]:
    """What did not come into the catalogue: for the sheet that goes back."""
    out = [RowState.FAILED, RowState.SKIPPED]
    return ProductImportRow.objects.filter(batch=batch, state__in=out).order_by("number")


def numbers_in(by: Actor, batch: ProductImport, states: Sequence[str], *, limit: int) -> list[int]:
    """The next rows that stand there."""
    rows = ProductImportRow.objects.filter(batch=batch, state__in=states).order_by("number")
    return list(rows.values_list("number", flat=True)[:limit])


def products_shown(by: Actor, rows: Sequence[ProductImportRow]) -> dict[int, Product]:
    """The products of these rows that the person may see."""
    return visible_products(by).in_bulk({row.product_id for row in rows if row.product_id})


def imports_at_work(by: Actor) -> list[ProductImport]:
    """Those the computer works for."""
    return list(ProductImport.objects.filter(state__in=AT_WORK).select_related("by").defer(*_LARGE))
