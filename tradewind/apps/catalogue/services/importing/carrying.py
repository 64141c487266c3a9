"""What suppliers ask and what comes back of the tax, as rows of a sheet bring it along."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from tradewind.apps.catalogue.models import Product, ProductImportRow, RebateRate, SupplierOffer
from tradewind.apps.catalogue.services.rates import set_rebate_rate
from tradewind.apps.catalogue.services.supply import OfferDetails, offer_cost
from tradewind.domain.catalogue.importing.comparing import plain
from tradewind.domain.catalogue.importing.judging import named
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.platform import audit
from tradewind.platform.access import Actor

BATCH = 60  # rows a statement: below SQLite's limit of variables


def carry_to_new(
    rows: Sequence[tuple[ProductImportRow, Product]], suppliers: Mapping[str, int], *, source: str, by: Actor,
    at: datetime,
) -> None:  # fmt: skip
    """Of products just made nothing is asked and nothing owed yet: all in two statements."""
    offers, rates = [], []
    for row, product in rows:
        said = row.ready["offer"]
        supplier_id = suppliers.get(named(said.get("supplier", ""))) if said else None
        if supplier_id:
            offers.append((row, _offer(product, supplier_id, said, by, at)))
        if row.ready["rebate"]:
            rates.append((row, _rate(product, row.ready["rebate"], source, by, at)))
    SupplierOffer.objects.bulk_create([offer for _row, offer in offers], batch_size=BATCH)
    RebateRate.objects.bulk_create([rate for _row, rate in rates], batch_size=BATCH)
    for row, offer in offers:
        facts = {"supplier": row.ready["offer"]["supplier"], "cost": offer.cost, "currency": offer.currency}
        audit.record("product.cost_offered", offer.product, by=by, at=at, before=None, rank=offer.rank, **facts)
        row.made |= {"offer": offer.pk, "offer_before": 0}
    for row, rate in rates:
        facts = {"rate": rate.rate, "since": rate.valid_from, "source": source}
        audit.record("product.rebate_set", rate.product, by=by, at=at, **facts)
        row.made |= {"rate": rate.pk, "rate_before": 0}


def carry_to(
    row: ProductImportRow, product: Product, suppliers: Mapping[str, int], *, source: str, by: Actor, at: datetime
) -> None:  # fmt: skip
    """To a product that is there, through the use cases people use: they end what stood, and tell who waits."""
    said = row.ready["offer"]
    supplier_id = said.get("supplier_id") or suppliers.get(named(said.get("supplier", "")))
    if said and supplier_id:
        former = SupplierOffer.objects.filter(product=product, supplier_id=supplier_id, ended_at=None).first()
        details = OfferDetails(
            supplier_id, said["cost"], said["currency"], former.with_vat if former else True,
            moq=str(said["moq"] or ""), supplier_code=former.supplier_code if former else "",
        )  # fmt: skip
        seen = former.pk if former else 0
        noted = offer_cost(product_id=product.pk, version=seen, details=details, by=by, at=at)
        row.made |= {"offer": noted.pk, "offer_before": seen}
    if row.ready["rebate"]:
        rate, since = _read(row.ready["rebate"], at)
        standing = dict(RebateRate.objects.filter(product=product, replaced_at=None).values_list("valid_from", "pk"))
        set_rate = set_rebate_rate(
            product_id=product.pk, version=max(standing.values(), default=0), rate=f"{plain(rate * 100)}%",
            valid_from=since, source=source, by=by, at=at,
        )  # fmt: skip
        row.made |= {"rate": set_rate.pk, "rate_before": standing.get(since, 0)}


def _offer(product: Product, supplier_id: int, said: Mapping[str, Any], by: Actor, at: datetime) -> SupplierOffer:
    return SupplierOffer(
        product=product, supplier_id=supplier_id, rank=SupplierRank.MAIN, cost=Decimal(said["cost"]),
        currency=said["currency"], moq=Decimal(said["moq"]) if said["moq"] else None, confirmed_by_id=by.pk,
        confirmed_at=at,
    )  # fmt: skip


def _rate(product: Product, said: Sequence[str], source: str, by: Actor, at: datetime) -> RebateRate:
    rate, since = _read(said, at)
    return RebateRate(product=product, rate=rate, valid_from=since, source=source, set_by_id=by.pk, set_at=at)


def _read(said: Sequence[str], at: datetime) -> tuple[Decimal, date]:
    """The rate, and the day it counts from: that of the import where the sheet names none."""
    rate, since = said
    return Decimal(rate), date.fromisoformat(since) if since else timezone.localdate(at)
