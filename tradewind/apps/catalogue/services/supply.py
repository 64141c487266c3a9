"""What suppliers ask, which of them is the main one, and whose word packing and lead time are."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.events import SupplyWordGiven
from tradewind.apps.catalogue.models import Product, SupplierOffer, SupplyWord
from tradewind.apps.catalogue.queries.scope import offer_to_change, product_to_change
from tradewind.apps.catalogue.queries.supply import standing_offer, supplier_for
from tradewind.apps.catalogue.refusals.products import OfferEnded
from tradewind.apps.catalogue.services.owing import settle_owed
from tradewind.domain.catalogue.details import clean_lead, clean_packing
from tradewind.domain.catalogue.freshness import SupplyAbout
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.catalogue.offers import clean_offer, refuse_past_validity
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, refuse_stale, save_next


@dataclass(frozen=True, slots=True)
class OfferDetails:
    """What is typed of an offer, as it is typed. Without a day it counts for a season."""

    supplier_id: int
    cost: str
    currency: str = "CNY"
    with_vat: bool = True
    moq: str = ""
    lead_days: str = ""
    valid_until: date | None = None
    supplier_code: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PackingTyped:
    """A carton as purchasing or production confirms it."""

    pieces_per_carton: str = ""
    carton_length_cm: str = ""
    carton_width_cm: str = ""
    carton_height_cm: str = ""
    carton_gross_kg: str = ""
    carton_net_kg: str = ""
    packing_note: str = ""


@use_case
def offer_cost(*, product_id: int, version: int, details: OfferDetails, by: Actor, at: datetime) -> SupplierOffer:
    """Note what a supplier asks: a new row, which ends his former one. The first supplier is the main one.

    `version`: the number of the offer that stood when the person looked, 0 where there was none.
    """
    product = product_to_change(by, product_id, permissions.CONFIRM_SUPPLY)
    supplier = supplier_for(by, details.supplier_id)
    former = standing_offer(by, product, supplier.pk)
    refuse_stale(version, former.pk if former else 0)
    typed = {name: value for name, value in asdict(details).items() if isinstance(value, str)}
    columns = asdict(clean_offer(typed))
    refuse_past_validity(details.valid_until, on=timezone.localdate(at))
    rank = former.rank if former else _first_rank(product)
    if former:
        _end(former, at)
    offer = SupplierOffer.objects.create(
        **columns, product=product, supplier=supplier, rank=rank, with_vat=details.with_vat,
        valid_until=details.valid_until, confirmed_by_id=by.pk, confirmed_at=at,
    )  # fmt: skip
    facts = {"supplier": supplier.name, "cost": offer.cost, "currency": offer.currency, "rank": offer.rank}
    audit.record("product.cost_offered", product, by=by, at=at, before=former.cost if former else None, **facts)
    if rank == SupplierRank.MAIN:
        _answered(product, SupplyAbout.COST, by, at)
    return offer


@use_case
def rank_supplier(*, offer_id: int, by: Actor, at: datetime) -> SupplierOffer:
    """Make this supplier the main one; the one who was becomes a backup."""
    offer = _standing(by, offer_id)
    if offer.rank == SupplierRank.MAIN:
        return offer
    _of(offer.product).filter(rank=SupplierRank.MAIN).update(rank=SupplierRank.BACKUP)
    _make_main(offer)
    audit.record("product.supplier_ranked", offer.product, by=by, at=at, supplier=offer.supplier.name)
    return offer


@use_case
def end_offer(*, offer_id: int, by: Actor, at: datetime) -> SupplierOffer:
    """The supplier offers it no more. Of the main one the oldest backup takes the place."""
    offer = _standing(by, offer_id)
    _end(offer, at)
    if offer.rank == SupplierRank.MAIN:
        promote_heir(offer.product)
    audit.record("product.offer_ended", offer.product, by=by, at=at, supplier=offer.supplier.name)
    return offer


@use_case
def confirm_supply(
    *, product_id: int, version: int, about: SupplyAbout, packing: PackingTyped | None = None, lead_days: str = "",
    valid_until: date | None = None, by: Actor, at: datetime,
) -> Product:  # fmt: skip
    """Purchasing or production stands for packing or lead time, with its name, the day, and how long it counts."""
    product = product_to_change(by, product_id, permissions.CONFIRM_SUPPLY)
    refuse_stale(version, product.version)
    if about is SupplyAbout.COST:
        raise NotFound(what="word")  # a cost is confirmed by an offer
    columns = asdict(clean_packing(asdict(packing or PackingTyped()))) if about is SupplyAbout.PACKING else {}
    columns |= {"lead_days": clean_lead(lead_days)} if about is SupplyAbout.LEAD else {}
    refuse_past_validity(valid_until, on=timezone.localdate(at))
    changes = put(product, columns)
    save_next(product, changes.after, by=by, at=at)
    SupplyWord.objects.filter(product=product, about=about, ended_at=None).update(ended_at=at)
    SupplyWord.objects.create(product=product, about=about, said_by_id=by.pk, said_at=at, valid_until=valid_until)
    facts = {"about": about, "until": valid_until, "before": changes.before, "after": changes.after}
    audit.record("product.supply_confirmed", product, by=by, at=at, **facts)
    _answered(product, about, by, at)
    return product


def promote_heir(product: Product) -> None:
    """Where the main supplier is gone the oldest backup takes his place."""
    heir = _of(product).order_by("pk").first()
    if heir is not None:
        _make_main(heir)


def _answered(product: Product, about: SupplyAbout, by: Actor, at: datetime) -> None:
    settle_owed(OwedAbout(about), product.pk, by=by, at=at)
    publish(SupplyWordGiven(product.pk, about, by_id=by.pk, at=at))


def _standing(by: Actor, offer_id: int) -> SupplierOffer:
    offer = offer_to_change(by, offer_id)
    if offer.ended_at is not None:
        raise OfferEnded()
    return offer


def _of(product: Product) -> QuerySet[SupplierOffer]:
    return SupplierOffer.objects.filter(product=product, ended_at=None)


def _first_rank(product: Product) -> SupplierRank:
    return SupplierRank.BACKUP if _of(product).filter(rank=SupplierRank.MAIN).exists() else SupplierRank.MAIN


def _end(offer: SupplierOffer, at: datetime) -> None:
    offer.ended_at = at
    offer.save(update_fields=["ended_at"])


def _make_main(offer: SupplierOffer) -> None:
    offer.rank = SupplierRank.MAIN
    offer.save(update_fields=["rank"])
