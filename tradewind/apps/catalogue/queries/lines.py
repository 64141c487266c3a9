"""Everything a line of a quotation needs of its product, in a fixed number of questions."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.facts import carton_of, cost_word, product_facts, rebate_on, word_of
from tradewind.apps.catalogue.models import Product, RebateRate, SupplierOffer, SupplyWord
from tradewind.apps.catalogue.queries.scope import visible_products
from tradewind.domain.catalogue.completeness import missing_of
from tradewind.domain.catalogue.freshness import Confirmation, SupplyAbout
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.quotations.rebates import RebateRate as Rebate
from tradewind.domain.quotations.rebates import rebate_rate_findings
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.packing import CartonPacking
from tradewind.domain.vocabulary.taxation import TaxTreatment
from tradewind.platform.access import Actor, allows, require

Row = TypeVar("Row", RebateRate, SupplierOffer, SupplyWord)


@dataclass(frozen=True, slots=True)
class LineCost:
    """What the main supplier asks for one unit."""

    amount: Decimal
    currency: str
    with_vat: bool
    supplier_id: int
    supplier: str
    moq: Decimal | None


@dataclass(frozen=True, slots=True)
class LineFacts:
    """`cost` is None for whoever may not know it, and where nobody has offered one; `cost_word` says which."""

    pk: int
    code: str
    name_zh: str
    name_en: str
    model: str
    specification_zh: str
    specification_en: str
    selling_points_en: str
    state: str
    unit: str
    moq: Decimal | None
    carton: CartonPacking
    packing_word: Confirmation
    lead_days: int | None
    lead_word: Confirmation
    cost: LineCost | None
    cost_word: Confirmation
    vat_rate: Decimal
    tax_treatment: str
    rebate_rate: Decimal | None  # for the day of export; None: nobody has noted one
    rebate_findings: tuple[Finding, ...]  # it is another one today
    hs_code: str
    picture_version_id: int | None  # of the main picture, as it is now
    shelf_state: str
    missing: tuple[str, ...]  # names of facts, for `wording.products.FACTS`

    def label(self, language: str) -> str:
        first, second = (self.name_en, self.name_zh) if language.startswith("en") else (self.name_zh, self.name_en)
        return first or second


def line_facts(
    by: Actor, product_ids: Collection[int], on: date, *, export_on: date | None = None
) -> Mapping[int, LineFacts]:
    """By product; what is not there is left out. `on`: the day on which words must still count.

    Without a day of export the goods leave as soon as they can be made.
    """
    require(by, permissions.VIEW)
    products = list(visible_products(by).filter(pk__in=product_ids).select_related("picture"))
    ids = [product.pk for product in products]
    words = _grouped(SupplyWord.objects.filter(product_id__in=ids, ended_at=None).select_related("said_by"))
    rates = _grouped(RebateRate.objects.filter(product_id__in=ids, replaced_at=None))
    offers = _main_offers(ids)
    sees_cost = allows(by, permissions.SEE_COST)
    return {
        product.pk: _facts(
            product, offers.get(product.pk), words[product.pk], rates[product.pk], sees_cost=sees_cost, on=on,
            export_on=export_on or on + timedelta(days=product.lead_days or 0),
        )
        for product in products
    }  # fmt: skip


def _facts(
    product: Product, offer: SupplierOffer | None, words: list[SupplyWord], rates: list[RebateRate], *,
    sees_cost: bool, on: date, export_on: date,
) -> LineFacts:  # fmt: skip
    rebate = rebate_on(rates, export_on)
    missing = missing_of(product_facts(product, has_cost=offer is not None, has_rebate=rebate is not None))
    return LineFacts(
        pk=product.pk, code=product.code, name_zh=product.name_zh, name_en=product.name_en, model=product.model,
        specification_zh=product.specification_zh, specification_en=product.specification_en,
        selling_points_en=product.selling_points_en, state=product.state, unit=product.unit, moq=product.moq,
        carton=carton_of(product), packing_word=word_of(words, SupplyAbout.PACKING, on=on),
        lead_days=product.lead_days, lead_word=word_of(words, SupplyAbout.LEAD, on=on),
        cost=_cost(offer) if offer and sees_cost else None, cost_word=cost_word(offer, on=on),
        vat_rate=product.vat_rate, tax_treatment=product.tax_treatment, rebate_rate=rebate.rate if rebate else None,
        rebate_findings=_rebate_findings(product, rates, on, export_on), hs_code=product.hs_code,
        picture_version_id=product.picture.current_id if product.picture else None,
        shelf_state=product.shelf_state, missing=tuple(each.fact for each in missing),
    )  # fmt: skip


def _rebate_findings(
    product: Product, rates: Iterable[RebateRate], on: date, export_on: date
) -> tuple[Finding, ...]:  # fmt: skip
    if product.tax_treatment != TaxTreatment.REFUND or rebate_on(rates, on) is None:
        return ()
    return rebate_rate_findings((Rebate(row.rate * 100, row.valid_from) for row in rates), on, export_on)


def _cost(offer: SupplierOffer) -> LineCost:
    return LineCost(
        offer.cost, offer.currency, offer.with_vat, offer.supplier_id, offer.supplier.name_zh or offer.supplier.name,
        offer.moq,
    )  # fmt: skip


def _main_offers(product_ids: list[int]) -> dict[int, SupplierOffer]:
    """Read for everybody: that a cost is old is no secret, what it is stays one."""
    rows = SupplierOffer.objects.filter(product_id__in=product_ids, ended_at=None, rank=SupplierRank.MAIN)
    return {row.product_id: row for row in rows.select_related("supplier", "confirmed_by")}


def _grouped(rows: Iterable[Row]) -> Mapping[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.product_id].append(row)
    return found
