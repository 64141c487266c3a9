"""Products with pictures for the tests: small, drawn, each another one."""

import itertools
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from tests.builders import AT
from tradewind.apps.catalogue.models import Product, ProductPicture
from tradewind.apps.catalogue.services.pictures import Added, Brought, add_pictures
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.platform.attachments.pictures import ReadPicture, keep_picture
from tradewind.platform.people.models import User

NUMBERS = itertools.count(1)


@pytest.fixture
def folders(settings, tmp_path):
    """Files and their small copies in a folder of the test's own."""
    settings.FILES_FOLDER, settings.THUMBNAILS_FOLDER = tmp_path / "files", tmp_path / "thumbnails"


def drawing(seed: int, size: tuple[int, int] = (64, 48), kind: str = "PNG", **more: object) -> bytes:
    """Chequers that differ by their seed, also from afar."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    for place in range(48):
        if (seed * 2654435761 >> (place % 31)) & 1 or place == seed % 48:
            left, top = place % 8 * size[0] // 8, place // 8 * size[1] // 6
            pen.rectangle((left, top, left + size[0] // 8, top + size[1] // 6), fill=(seed * 40 % 200, 30, 90))
    buffer = BytesIO()
    picture.save(buffer, kind, **more)
    return buffer.getvalue()


def read(seed: int | None = None, name: str = "picture.png", **more: object) -> ReadPicture:
    return keep_picture(drawing(next(NUMBERS) if seed is None else seed, **more), name)


def product(by: User, code: str = "TE-4P-02", **more: object) -> Product:
    columns = {"name_en": "Tent", "state": ProductState.ACTIVE, "created_at": AT, "updated_at": AT} | more
    return Product.objects.create(code=code, code_folded=code.upper(), updated_by=by, **columns)


def added(by: User, *brought: Brought) -> list[Added]:
    return add_pictures(brought=brought or [Brought(read())], by=by, at=AT)


def picture(by: User, of: Product | None = None, kind: PictureKind | None = None) -> ProductPicture:
    (done,) = added(by, Brought(read(), of.pk if of else None, kind))
    return ProductPicture.objects.get(pk=done.picture.pk)
