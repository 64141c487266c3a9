"""How do the drawn pictures come into the library of the demo, under their products?"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from tradewind.apps.catalogue.models import PictureVersion, Product, ProductPicture
from tradewind.demo.chance import SEED, dice
from tradewind.demo.pictures.canvas import HEIGHT, WIDTH
from tradewind.demo.pictures.drawing import FURTHER, drawn, kind_of
from tradewind.demo.writing.ledger import Ledger
from tradewind.platform.attachments import storage
from tradewind.platform.attachments.images import CheckedFile
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.attachments.pictures import look_of
from tradewind.platform.audit.recording import type_of

ALL = 600
_PNG = ("image/png", "png")

TAKEN_BY, LOCKED_BY = "chenjing", "assistant"
LOCKED_EVERY = 18  # of so many main pictures one stands on the platforms


def write_pictures_of_all(products: Mapping[str, Product], ledger: Ledger) -> None:
    """All pictures, and the locks on some."""
    pictures = write_pictures(list(products.values()), ledger, by=TAKEN_BY)
    lock_some([each for each in pictures if each.position == 1][::LOCKED_EVERY], ledger, by=LOCKED_BY)


def write_pictures(
    products: Sequence[Product], ledger: Ledger, *, by: str, total: int = ALL, seed: int = SEED
) -> list[ProductPicture]:  # fmt: skip
    """Every product gets a main picture, as many as are left a second and third one; a few are locked."""
    wanted = list(_wanted(products, total, seed))
    pictures = [_picture(product, ordinal, ledger.people[by].pk) for product, ordinal in wanted]
    ProductPicture.objects.bulk_create(pictures)
    files = []
    for (product, ordinal), picture, (png, look) in zip(wanted, pictures, _drawn(wanted, seed), strict=True):
        files.append((_file(png, product, ordinal, picture), look))
    Attachment.objects.bulk_create([file for file, _look in files])
    versions = [_version(picture, *file) for picture, file in zip(pictures, files, strict=True)]
    PictureVersion.objects.bulk_create(versions)
    _join(pictures, versions)
    for picture, (file, _look) in zip(pictures, files, strict=True):
        facts = {"number": picture.number, "product": picture.product_id, "sha256": file.sha256}
        ledger.note("picture.added", picture, by, picture.created_at, name=file.original_name, **facts)
    return pictures


def _drawn(wanted: Sequence[tuple[Product, int]], seed: int) -> Iterator[tuple[bytes, str]]:
    """On every core the machine has: drawing and packing leave Python's lock alone most of the time."""
    asked = [(product.code, _words(product), ordinal) for product, ordinal in wanted]

    def draw(each: tuple[str, str, int]) -> tuple[bytes, str]:
        canvas = drawn(*each, seed)
        return canvas.png(), look_of(canvas.small())

    with ThreadPoolExecutor() as pool:
        yield from pool.map(draw, asked)


def lock_some(pictures: Sequence[ProductPicture], ledger: Ledger, *, by: str, days: int = 3) -> None:
    """The pictures that stand on the platforms: a leader has locked them."""
    for picture in pictures:
        picture.locked_by, picture.locked_at = ledger.people[by], picture.created_at + timedelta(days=days)
        picture.version += 1
        ledger.note("picture.locked", picture, by, picture.locked_at)
    ProductPicture.objects.bulk_update(pictures, ["locked_by", "locked_at", "version"])


def _wanted(products: Sequence[Product], total: int, seed: int) -> Iterator[tuple[Product, int]]:
    left = total - len(products)
    for place, product in enumerate(products):
        yield product, 1
        share = left * (place + 1) // len(products) - left * place // len(products)
        first = dice(seed, "second", product.code).randrange(len(FURTHER))
        for further in range(share):
            yield product, 2 + (first + further) % len(FURTHER)


def _words(product: Product) -> str:
    category = product.category
    return " ".join((product.name_en, product.name_zh, *((category.name_zh, category.name_en) if category else ())))


def _picture(product: Product, ordinal: int, by: int) -> ProductPicture:
    at = _at(product, ordinal)
    return ProductPicture(
        product=product, kind=kind_of(ordinal), position=ordinal, created_at=at, updated_at=at, updated_by_id=by
    )  # fmt: skip


def _at(product: Product, ordinal: int) -> datetime:
    return product.created_at + timedelta(hours=2, minutes=3 * ordinal)


def _file(content: bytes, product: Product, ordinal: int, picture: ProductPicture) -> Attachment:
    name = f"{product.code}_{ordinal}.png"
    checked = CheckedFile(content, name, *_PNG, hashlib.sha256(content).hexdigest())
    stored = storage.store(checked, is_to_last=False)
    return Attachment(
        sha256=stored.sha256, stored_name=stored.stored_name, original_name=name, content_type=stored.content_type,
        by_id=picture.updated_by_id, at=picture.created_at, subject_type=type_of(ProductPicture),
        subject_id=picture.pk, size=stored.size,
    )  # fmt: skip


def _version(picture: ProductPicture, file: Attachment, look: str) -> PictureVersion:
    return PictureVersion(
        picture=picture, ordinal=1, file=file, width=WIDTH, height=HEIGHT, look=look, by_id=picture.updated_by_id,
        at=picture.created_at,
    )  # fmt: skip


def _join(pictures: Sequence[ProductPicture], versions: Sequence[PictureVersion]) -> None:
    """The current version of each picture, and the main picture of each product."""
    for picture, version in zip(pictures, versions, strict=True):
        picture.current = version
    ProductPicture.objects.bulk_update(pictures, ["current"], batch_size=300)
    main = [picture for picture in pictures if picture.position == 1 and picture.product is not None]
    for picture in main:
        if picture.product is not None:
            picture.product.picture = picture
    Product.objects.bulk_update([each.product for each in main if each.product], ["picture"], batch_size=300)
