"""The pictures that came with a sheet on their way into the library, and out of it when the import is taken back."""

import zipfile
from collections.abc import Sequence
from datetime import datetime

from PIL import Image

from tradewind.apps.catalogue.models import Product, ProductImportPicture
from tradewind.apps.catalogue.services.importing.bundles import content_of
from tradewind.apps.catalogue.services.importing.rows import locked_in
from tradewind.apps.catalogue.services.picture_changes import archive_picture
from tradewind.apps.catalogue.services.pictures import Brought, add_pictures
from tradewind.domain.catalogue.importing.lifecycle import ImportState, PictureState
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import Actor
from tradewind.platform.attachments.pictures import ReadPicture, keep_picture
from tradewind.platform.sheets.reading.problems import Unreadable
from tradewind.platform.use_case import use_case

BROKEN = (Unreadable, zipfile.BadZipFile, KeyError, OSError, ValueError, Image.DecompressionBombError)


def read_waiting(row: ProductImportPicture) -> tuple[ReadPicture | None, str]:
    """The picture looked at and written down, outside any transaction; or the code of what is wrong with it."""
    try:
        return keep_picture(content_of(row.file.stored_name, row.member), row.name), ""
    except Refusal as refusal:
        return None, refusal.code
    except BROKEN:
        return None, "not_an_image"


@use_case
def write_pictures(
    *, import_id: int, read: Sequence[tuple[int, ReadPicture | None, str]], by: Actor, at: datetime
) -> list[str]:
    """Take those of these pictures in that wait; the names under which new ones lie in the folder."""
    batch = locked_in(by, import_id, ImportState.WRITING, at)
    waiting = ProductImportPicture.objects.filter(batch=batch, state=PictureState.WAITING)
    rows = waiting.in_bulk([pk for pk, _read, _reason in read])
    products = dict(
        Product.objects.filter(code_folded__in={row.code for row in rows.values()}).values_list("code_folded", "pk")
    )
    new = []
    for pk, picture, reason in read:
        row = rows.get(pk)
        if row is None:
            continue
        if picture is None or row.code not in products:
            row.state, row.reason = (PictureState.BROKEN, reason) if picture is None else (PictureState.UNMATCHED, "")
        else:
            (done,) = add_pictures(brought=[Brought(picture, products[row.code])], by=by, at=at)
            row.picture = done.picture
            row.state = PictureState.ADDED if done.is_new else PictureState.SAME
            new += [picture.stored.stored_name] if done.is_new else []
        row.save(update_fields=["state", "reason", "picture"])
    return new


@use_case
def undo_pictures(*, import_id: int, picture_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Put those away that nobody has worked on; the main picture of a product that is sold stays."""
    batch = locked_in(by, import_id, ImportState.UNDOING, at)
    added = ProductImportPicture.objects.filter(batch=batch, state=PictureState.ADDED, pk__in=picture_ids)
    for row in added.select_related("picture"):
        row.state = PictureState.STAYS
        picture = row.picture
        if picture is not None and picture.version == 1 and picture.archived_at is None:
            try:
                archive_picture(picture_id=picture.pk, version=1, by=by, at=at)
                row.state = PictureState.UNDONE
            except Refusal as refusal:
                row.reason = refusal.code
        row.save(update_fields=["state", "reason"])
    return len(picture_ids)
