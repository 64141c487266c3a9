"""Rows of products as the rules want them."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from tradewind.apps.catalogue.models import Product, RebateRate, SupplierOffer, SupplyWord
from tradewind.domain.catalogue.completeness import ProductFacts
from tradewind.domain.catalogue.freshness import NOBODYS, Confirmation, SupplyAbout, confirmation
from tradewind.domain.catalogue.rebates import RebateFrom, rate_on
from tradewind.domain.vocabulary.packing import CartonPacking


def carton_of(product: Product) -> CartonPacking:
    return CartonPacking(
        product.pieces_per_carton, product.carton_length_cm, product.carton_width_cm, product.carton_height_cm,
        product.carton_gross_kg, product.carton_net_kg,
    )  # fmt: skip


def product_facts(product: Product, *, has_cost: bool, has_rebate: bool) -> ProductFacts:
    return ProductFacts(
        name_zh=product.name_zh, name_en=product.name_en, specification_en=product.specification_en, moq=product.moq,
        lead_days=product.lead_days, pieces_per_carton=product.pieces_per_carton,
        has_carton_size=carton_of(product).cbm is not None, carton_gross_kg=product.carton_gross_kg,
        carton_net_kg=product.carton_net_kg, hs_code=product.hs_code,
        declaration_elements=product.declaration_elements, tax_treatment=product.tax_treatment, has_cost=has_cost,
        has_rebate=has_rebate, has_picture=product.picture_id is not None,
    )  # fmt: skip


def rebate_on(rows: Iterable[RebateRate], export_on: date) -> RebateFrom | None:
    """Of the rows of one product that stand the one that counts for goods that leave on a day."""
    return rate_on((RebateFrom(row.rate, row.valid_from) for row in rows if row.replaced_at is None), export_on)


def cost_word(offer: SupplierOffer | None, *, on: date) -> Confirmation:
    if offer is None:
        return NOBODYS
    said_on = timezone.localdate(offer.confirmed_at)
    return confirmation(offer.confirmed_by.called, said_on, offer.valid_until, on=on)


def word_of(words: Iterable[SupplyWord], about: SupplyAbout, *, on: date) -> Confirmation:
    """Of the words of one product that stand the one about packing or lead time."""
    found = next((word for word in words if word.about == about and word.ended_at is None), None)
    if found is None:
        return NOBODYS
    return confirmation(found.said_by.called, timezone.localdate(found.said_at), found.valid_until, on=on)
