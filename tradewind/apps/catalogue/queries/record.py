"""What does a product's page show?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.facts import cost_word, product_facts, rebate_on, word_of
from tradewind.apps.catalogue.models import (
    CatalogueTask,
    Product,
    ProductCertificate,
    ProductListing,
    RebateRate,
    SupplierOffer,
)
from tradewind.apps.catalogue.queries import supply
from tradewind.domain.catalogue.certificates import CertificateState, state_of
from tradewind.domain.catalogue.completeness import Missing, missing_of
from tradewind.domain.catalogue.freshness import Confirmation, SupplyAbout
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.catalogue.rebates import RebateFrom
from tradewind.domain.tasks.lifecycle import TaskState
from tradewind.platform.access import Actor, allows


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One supplier; `offer` with what he asks is None for who may not know it."""

    pk: int
    supplier_id: int
    supplier: str
    is_main: bool
    word: Confirmation
    offer: SupplierOffer | None


@dataclass(frozen=True, slots=True)
class Supply:
    """What purchasing and production say about a product."""

    offers: Sequence[OfferLine]
    packing: Confirmation
    lead: Confirmation
    rates: Sequence[RebateRate]
    rebate: RebateFrom | None  # of today
    missing: tuple[Missing, ...]
    sees_cost: bool

    @property
    def cost(self) -> Confirmation:
        main = next((each for each in self.offers if each.is_main), None)
        return main.word if main else cost_word(None, on=date.min)

    @property
    def has_no_backup(self) -> bool:
        return len(self.offers) == 1


@dataclass(frozen=True, slots=True)
class CertificateLine:
    certificate: ProductCertificate
    state: CertificateState


def supply_of(by: Actor, product: Product, *, on: date) -> Supply:
    """Suppliers, words and rates of a product the caller has fetched, and what is missing of it."""
    offers = supply.standing_offers(by, product)
    words, rates = supply.standing_words(by, product), supply.rebate_rates(by, product)
    rebate, sees_cost = rebate_on(rates, on), allows(by, permissions.SEE_COST)
    has_cost = any(each.rank == SupplierRank.MAIN for each in offers)
    return Supply(
        offers=[
            OfferLine(
                each.pk, each.supplier_id, each.supplier.name_zh or each.supplier.name,
                each.rank == SupplierRank.MAIN, cost_word(each, on=on), each if sees_cost else None,
            )
            for each in offers
        ],
        packing=word_of(words, SupplyAbout.PACKING, on=on), lead=word_of(words, SupplyAbout.LEAD, on=on),
        rates=rates, rebate=rebate, sees_cost=sees_cost,
        missing=missing_of(product_facts(product, has_cost=has_cost, has_rebate=rebate is not None)),
    )  # fmt: skip


def certificates_of(by: Actor, product: Product, *, on: date) -> list[CertificateLine]:
    """Those that stand, the first to end first."""
    rows = ProductCertificate.objects.filter(product=product, ended_at=None).select_related("noted_by")
    ordered = sorted(rows, key=lambda row: (row.expires_on or date.max, row.pk))
    return [CertificateLine(row, state_of(row.expires_on, on=on)) for row in ordered]


def listings_of(by: Actor, product: Product) -> list[ProductListing]:
    """Where it stands now, then where it stood."""
    rows = ProductListing.objects.filter(product=product).select_related("listed_by", "picture__picture")
    return sorted(rows, key=lambda row: (row.ended_on is not None, row.platform, -row.pk))


def owed_of(by: Actor, product: Product) -> list[CatalogueTask]:
    """What somebody was asked about it and has not answered."""
    rows = CatalogueTask.objects.filter(product=product, settled_at=None, task__state=TaskState.OPEN)
    return list(rows.select_related("task__assignee").order_by("pk"))
