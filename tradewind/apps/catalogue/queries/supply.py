"""Who supplies a product, at which cost, and which words about it stand?"""

from datetime import date

from tradewind.apps.catalogue.models import Product, RebateRate, SupplierOffer, SupplyWord
from tradewind.apps.catalogue.refusals.products import NotASupplier
from tradewind.apps.parties.models import Party
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.catalogue.rebates import RebateFrom, rate_on
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor
from tradewind.platform.access.rows import the_one


def supplier_for(by: Actor, supplier_id: int) -> Party:
    """A supplier in use; suppliers belong to the whole company, and who notes costs knows them."""
    found = the_one(Party.objects.filter(pk=supplier_id, kind=PartyKind.SUPPLIER, state=PartyState.ACTIVE))
    if found is None:
        raise NotASupplier()
    return found


def suppliers(by: Actor) -> list[Party]:
    """All suppliers in use, for a form's choice."""
    rows = Party.objects.filter(kind=PartyKind.SUPPLIER, state=PartyState.ACTIVE)
    return list(rows.only("pk", "name", "name_zh").order_by("name_folded", "pk"))


def standing_offer(by: Actor, product: Product, supplier_id: int) -> SupplierOffer | None:
    """What a supplier asks today for a product the caller has fetched."""
    return the_one(SupplierOffer.objects.filter(product=product, supplier_id=supplier_id, ended_at=None))


def standing_offers(by: Actor, product: Product) -> list[SupplierOffer]:
    """All who offer a product the caller has fetched, the main one first; the page hides what they ask."""
    rows = SupplierOffer.objects.filter(product=product, ended_at=None).select_related("supplier", "confirmed_by")
    return sorted(rows, key=lambda row: (row.rank != SupplierRank.MAIN, row.pk))


def former_offers(by: Actor, product: Product, *, limit: int = 12) -> list[SupplierOffer]:
    """What was asked before, the latest first."""
    rows = SupplierOffer.objects.filter(product=product, ended_at__isnull=False)
    return list(rows.select_related("supplier", "confirmed_by").order_by("-ended_at", "-pk")[:limit])


def standing_words(by: Actor, product: Product) -> list[SupplyWord]:
    return list(SupplyWord.objects.filter(product=product, ended_at=None).select_related("said_by"))


def rebate_rates(by: Actor, product: Product) -> list[RebateRate]:
    """The rates that stand, the latest first."""
    rows = RebateRate.objects.filter(product=product, replaced_at=None).select_related("set_by")
    return list(rows.order_by("-valid_from"))


def rebate_for(by: Actor, product: Product, export_on: date) -> RebateFrom | None:
    """The rate for goods of a product the caller has fetched that leave on a day."""
    return rate_on((RebateFrom(row.rate, row.valid_from) for row in rebate_rates(by, product)), export_on)
