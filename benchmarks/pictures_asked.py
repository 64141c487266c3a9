"""The filling and asking of `benchmarks.pictures`, in a company: `python -m benchmarks.pictures_asked ROWS [TIMES]`.

Half as many products; the newest hundred pictures have files, one in three stands on papers. No audit entry tells of
them: for measuring only.
"""

import json
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import django

from benchmarks.filling import _gather_statistics, _people
from benchmarks.inquiries_asked import _asked

WITH_FILES = 100
WHO = ("boss", "seller0")
PAGES = {
    "grid, newest": "/products/pictures/",
    "grid, page 150": "/products/pictures/?page=150",
    "grid, from the oldest": "/products/pictures/?sort=number",
    "grid, without product": "/products/pictures/?quick=loose",
    "grid, locked": "/products/pictures/?quick=locked",
    "grid, on no paper": "/products/pictures/?quick=unused",
    "grid, details": "/products/pictures/?kind=detail",
    "grid, product code": "/products/pictures/?code=AB-0412",
    "search, number": "/products/pictures/?q=P-00412",
    "search, code": "/products/pictures/?q=AB-0412",
    "search, title": "/products/pictures/?q=lake",
    "search, nothing": "/products/pictures/?q=wolpertinger",
    "picking": "/products/brochures/picking/?q=tent",
}


def main(wanted: int, times: int = 20) -> None:
    from django.test import Client
    from django.test.utils import setup_test_environment

    from tradewind.platform.people.models import User

    people = _people()
    version, product = _fill(wanted, people)
    setup_test_environment()
    told: dict[str, dict[str, dict[str, Any]]] = {}
    shown = {f"small copy, {size}": f"/products/pictures/shown/{version}/{size}/" for size in (96, 480)}
    more = {"a picture": f"/products/pictures/{wanted}/", "pictures of a product": f"/products/{product}/pictures/"}
    for who in WHO:
        client = Client(headers={"accept-language": "en"})
        client.force_login(User.objects.get(username=who))
        for title, path in (PAGES | more | shown).items():
            told.setdefault(title, {})[who] = _asked(client, path, times)
    print(json.dumps(told))


def _fill(wanted: int, people: list[Any]) -> tuple[int, int]:
    """The newest version and a product."""
    from tradewind.apps.catalogue.models import PictureUse, PictureVersion, Product, ProductPicture
    from tradewind.platform.attachments.models import Attachment

    began, by = datetime.now(UTC) - timedelta(days=900), people[0]
    products = Product.objects.bulk_create(
        Product(
            code=f"AB-{n:05d}", code_folded=f"AB-{n:05d}", name_en=f"Tent {n}", names_folded=f"tent {n}",
            state="active", created_at=began, updated_at=began, updated_by_id=by,
        )
        for n in range(wanted // 2)
    )  # fmt: skip
    pictures = ProductPicture.objects.bulk_create(
        ProductPicture(
            product=products[n // 2] if n % 40 else None, kind=("main", "detail", "scene")[n % 3],
            title="By the lake" if n % 50 == 0 else "", position=n % 2, created_at=began, updated_at=began,
            updated_by_id=by, locked_by_id=by if n % 25 == 0 else None, locked_at=began if n % 25 == 0 else None,
        )
        for n in range(wanted)
    )  # fmt: skip
    names = [_name(n, is_there=n >= wanted - WITH_FILES) for n in range(wanted)]
    files = Attachment.objects.bulk_create(
        Attachment(
            sha256=f"{n:064x}", stored_name=names[n], original_name=f"AB-{n:05d}.png", content_type="image/png",
            by_id=by, at=began, subject_type="catalogue.productpicture", subject_id=pictures[n].pk, size=9000,
        )
        for n in range(wanted)
    )  # fmt: skip
    versions = PictureVersion.objects.bulk_create(
        PictureVersion(
            picture=pictures[n], ordinal=1, file=files[n], width=640, height=480, by_id=by, at=began,
            look=f"{n * 2654435761 % 2**64 or 1:016x}{n * 40503 % 2**24:06x}",
        )
        for n in range(wanted)
    )  # fmt: skip
    _join(products, pictures, versions)
    PictureUse.objects.bulk_create(
        PictureUse(shown=versions[n], subject_type="tests.paper", subject_id=paper, title="Q", noted_at=began)
        for n in range(0, wanted, 3)
        for paper in range(4)
    )
    _gather_statistics()
    return versions[-1].pk, products[-1].pk


def _join(products: list[Any], pictures: list[Any], versions: list[Any]) -> None:
    for picture, version in zip(pictures, versions, strict=True):
        picture.current = version
    type(pictures[0]).objects.bulk_update(pictures, ["current"], batch_size=400)
    for place, product in enumerate(products):
        product.picture = pictures[place * 2]
    type(products[0]).objects.bulk_update(products, ["picture"], batch_size=400)


def _name(number: int, *, is_there: bool) -> str:
    if not is_there:
        return f"{number:032x}.png"
    from tradewind.demo.pictures.drawing import draw
    from tradewind.platform.attachments.pictures import keep_picture
    from tradewind.platform.attachments.thumbnails import make_at_once

    stored = keep_picture(draw(f"AB-{number}", "tent", 1, 7), "tent.png").stored
    make_at_once(stored.stored_name)
    return stored.stored_name


if __name__ == "__main__":
    django.setup()
    main(*(int(word) for word in sys.argv[1:]))
