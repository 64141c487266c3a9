"""How is a product shown: in a row of the list, and in the groups of facts on its page?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from tradewind.apps.catalogue.facts import carton_of, rebate_on
from tradewind.apps.catalogue.queries.listing import missing_in_row
from tradewind.apps.catalogue.queries.record import Supply
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.apps.catalogue.wording.products import FACTS
from tradewind.domain.catalogue.completeness import Missing, Purpose
from tradewind.domain.vocabulary.packing import CartonPacking
from tradewind.web.catalogue.thumbnails import thumbnail_url
from tradewind.web.catalogue.writing import cbm, hs_code, number, percent, size

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product

Text = str | Promise
Facts = list[tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class ProductRow:
    """What a row says that no column holds as it is read."""

    name: str
    other_name: str
    category: str
    thumbnail: str
    moq: str
    packing: str
    cbm: str
    gross: str
    missing: int
    missing_words: str
    offer: Any
    rebate: str
    vat: str
    hs: str


def dressed(today: date) -> Callable[[Any], ProductRow]:
    """How each row of a page is shown; what its columns fetched is there already."""
    language = get_language() or "zh-hans"

    def dress(product: Any) -> ProductRow:
        carton = carton_of(product)
        missing = missing_in_row(product, on=today)
        rate = rebate_on(product.standing_rates, today)
        name = product.label(language)
        return ProductRow(
            name=name, other_name=product.name_en if name == product.name_zh else product.name_zh,
            category=product.category.label(language) if product.category else "",
            thumbnail=thumbnail_url(product.picture.current_id if product.picture else None),
            moq=f"{number(product.moq)} {product.unit}" if product.moq is not None else "",
            packing=packing_line(carton), cbm=cbm(carton), gross=number(carton.gross_kg), missing=len(missing),
            missing_words=_(", ").join(str(FACTS[each.fact]) for each in missing),
            offer=next(iter(product.main_offers), None), rebate=percent(rate.rate) if rate else "",
            vat=percent(product.vat_rate), hs=hs_code(product.hs_code),
        )  # fmt: skip

    return dress


def packing_line(carton: CartonPacking) -> str:
    """4 / carton, 62 x 40 x 25."""
    pieces = _("%(n)s per carton") % {"n": carton.pieces} if carton.pieces else ""
    return " · ".join(each for each in (pieces, size(carton)) if each)


def facts_of(product: "Product") -> Facts:
    """Who and what."""
    language = get_language() or "zh-hans"
    return [
        (FIELDS["category"], product.category.label(language) if product.category else ""),
        (FIELDS["model"], product.model),
        (FIELDS["moq"], f"{number(product.moq)} {product.unit}" if product.moq is not None else ""),
        (FIELDS["unit"], product.unit),
        (FIELDS["keeper"], product.keeper.called if product.keeper else ""),
    ]


def packing_facts(product: "Product") -> Facts:
    """Of a carton; a weight nobody noted says so."""
    carton = carton_of(product)
    return [
        (FIELDS["pieces_per_carton"], f"{carton.pieces} {product.unit}" if carton.pieces else _unknown()),
        (_("Carton, cm"), size(carton) or _unknown()),
        (_("CBM per carton"), cbm(carton) or _unknown()),
        (_("Gross, kg"), number(carton.gross_kg) or _unknown()),
        (_("Net, kg"), number(carton.net_kg) or _unknown()),
        (FIELDS["packing_note"], product.packing_note),
    ]


def customs_facts(product: "Product", supply: Supply) -> Facts:
    refund = product.tax_treatment == "refund"
    rebate = percent(supply.rebate.rate) if supply.rebate else (_unknown() if refund else "")
    return [
        (FIELDS["hs_code"], hs_code(product.hs_code) or _unknown()),
        (FIELDS["declaration_elements"], product.declaration_elements),
        (FIELDS["vat_rate"], percent(product.vat_rate)),
        (FIELDS["tax_treatment"], WORDS[f"tax.{product.tax_treatment}"]),
        (FIELDS["rate"], rebate),
    ]


def missing_by_purpose(missing: tuple[Missing, ...]) -> list[tuple[Text, str]]:
    """For a quotation: gross weight, main photo."""
    return [
        (WORDS[f"purpose.{purpose.value}"], _(", ").join(words))
        for purpose in Purpose
        if (words := [str(FACTS[each.fact]) for each in missing if each.purpose is purpose])
    ]


def said_missing(count: int) -> str:
    return ngettext("%(n)s fact to complete", "%(n)s facts to complete", count) % {"n": count}


def _unknown() -> SafeString:
    return format_html('<span class="tw-warn">{}</span>', _("not noted yet"))
