"""Which products stand in the list, and what does a row show besides its columns?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.facts import product_facts, rebate_on
from tradewind.apps.catalogue.models import Product, RebateRate, SupplierOffer
from tradewind.apps.catalogue.queries.scope import visible_products
from tradewind.domain.catalogue.completeness import Missing, missing_of
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.platform.access import Actor, require


def products(by: Actor) -> QuerySet[Product]:
    """All products, each with its main supplier and the rates that stand: two questions more a page."""
    require(by, permissions.VIEW)
    main = SupplierOffer.objects.filter(ended_at=None, rank=SupplierRank.MAIN).select_related("supplier")
    rates = RebateRate.objects.filter(replaced_at=None)
    rows = visible_products(by).select_related("category", "keeper", "picture")
    return rows.prefetch_related(
        Prefetch("offers", queryset=main, to_attr="main_offers"),
        Prefetch("rebate_rates", queryset=rates, to_attr="standing_rates"),
    )


def missing_in_row(row: Product, *, on: date) -> tuple[Missing, ...]:
    """What is missing of a row of the list."""
    offers, rates = row.main_offers, row.standing_rates  # type: ignore[attr-defined]
    return missing_of(product_facts(row, has_cost=bool(offers), has_rebate=rebate_on(rates, on) is not None))


def incomplete(rows: QuerySet[Product]) -> QuerySet[Product]:
    """Those of which something is missing for a quotation."""
    lacks = Q(name_en="") | Q(picture=None)
    for column in ("moq", "lead_days", "pieces_per_carton", "carton_gross_kg", "carton_length_cm"):
        lacks |= Q(**{column: None})
    return rows.filter(lacks | ~Exists(_main_of_row()))


def without_backup(rows: QuerySet[Product]) -> QuerySet[Product]:
    """Those that one supplier alone makes."""
    backup = SupplierOffer.objects.filter(product=OuterRef("pk"), ended_at=None, rank=SupplierRank.BACKUP)
    return rows.filter(Exists(_main_of_row()), ~Exists(backup))


def with_old_cost(rows: QuerySet[Product], *, on: date, since: datetime) -> QuerySet[Product]:
    """Those whose main supplier's price does not count any more: past its day, or said before `since`."""
    old = _main_of_row().filter(Q(valid_until__lt=on) | Q(valid_until=None, confirmed_at__lt=since))
    return rows.filter(Exists(old))


def in_order(by: Actor, rows: QuerySet[Product], ids: Sequence[int]) -> Iterable[Product]:
    """These rows of a list, as they are exported."""
    require(by, permissions.EXPORT)
    found = {row.pk: row for row in rows.filter(pk__in=ids)}
    return (found[pk] for pk in ids if pk in found)


def _main_of_row() -> QuerySet[SupplierOffer]:
    return SupplierOffer.objects.filter(product=OuterRef("pk"), ended_at=None, rank=SupplierRank.MAIN)
