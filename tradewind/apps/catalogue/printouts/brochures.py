"""What does a brochure say of each product, in which languages, before anybody gives it a shape?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries import pictures
from tradewind.apps.catalogue.queries.brochures import Chosen
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.access import Actor


@dataclass(frozen=True, slots=True)
class Sheet:
    """One product: a sixth of a page. Texts in both tongues; `picture` is a JPEG of 400 pixels."""

    code: str
    name_zh: str
    name_en: str
    specification_zh: str
    specification_en: str
    unit: str
    moq: Decimal | None
    pieces_per_carton: int | None
    carton_cm: tuple[Decimal, Decimal, Decimal] | None
    lead_days: int | None
    hs_code: str
    picture: bytes | None
    price: Decimal | None
    currency: str
    from_quantity: Decimal | None


@dataclass(frozen=True, slots=True)
class BrochureContent:
    """`price_terms`: under which term and place the prices are meant, e.g. FOB Ningbo."""

    title: str
    language: PaperLanguage
    sheets: tuple[Sheet, ...]
    price_terms: str = ""


def brochure_content(
    by: Actor, title: str, language: PaperLanguage, items: Sequence[Chosen], price_terms: str = ""
) -> BrochureContent:  # fmt: skip
    """Of products as they are chosen; all their pictures by one question."""
    shown = pictures.for_papers(by, [item.picture.current_id if item.picture else None for item in items])
    sheets = (_sheet(item, shown.get(item.picture.current_id or 0) if item.picture else None) for item in items)
    return BrochureContent(title, language, tuple(sheets), price_terms)


def _sheet(item: Chosen, picture: bytes | None) -> Sheet:
    row = item.product
    return Sheet(
        code=row.code, name_zh=row.name_zh, name_en=row.name_en, specification_zh=row.specification_zh,
        specification_en=row.specification_en, unit=row.unit, moq=row.moq, pieces_per_carton=row.pieces_per_carton,
        carton_cm=_carton(row), lead_days=row.lead_days, hs_code=row.hs_code, picture=picture, price=item.price,
        currency=item.currency, from_quantity=item.from_quantity,
    )  # fmt: skip


def _carton(row: Product) -> tuple[Decimal, Decimal, Decimal] | None:
    sides = (row.carton_length_cm, row.carton_width_cm, row.carton_height_cm)
    length, width, height = sides
    return (length, width, height) if length and width and height else None
