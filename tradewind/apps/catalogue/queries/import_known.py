"""What does the catalogue know of the codes and names in a sheet? Asked for a chunk of rows at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import ForeignObjectRel

from tradewind.apps.catalogue.models import (
    Category,
    Product,
    ProductImportPicture,
    ProductImportRow,
    ProductPicture,
    RebateRate,
    SupplierOffer,
)
from tradewind.apps.catalogue.queries.responsible import possible_keepers
from tradewind.apps.catalogue.queries.supply import suppliers
from tradewind.domain.catalogue.importing.judging import Known, named
from tradewind.domain.catalogue.importing.lifecycle import Plan, RowState
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.catalogue.picture_names import named_after
from tradewind.platform.access import Actor


@dataclass(slots=True)
class There:
    """A product that has a row's code, with what is asked of it and what comes back of it."""

    product: Product
    offers: list[SupplierOffer] = field(default_factory=list)
    rates: list[RebateRate] = field(default_factory=list)
    is_withdrawn: bool = False  # an import made it and was taken back, and nothing happened to it since

    @property
    def main_offer(self) -> SupplierOffer | None:
        return next((each for each in self.offers if each.rank == SupplierRank.MAIN), None)


def names_known(by: Actor) -> Known:
    """Categories, suppliers and keepers by their names in both languages."""
    return Known(
        _by_names((each.pk, (each.name_zh, each.name_en)) for each in Category.objects.all()),
        _by_names((each.pk, (each.name, each.name_zh)) for each in suppliers(by)),
        _by_names((each.pk, (each.name, each.name_en, each.called)) for each in possible_keepers(by)),
    )


def _by_names(rows: Iterable[tuple[int, Sequence[str]]]) -> dict[str, int]:
    """Of two of one name the older."""
    found: dict[str, int] = {}
    for pk, names in rows:
        for name in filter(None, names):
            found.setdefault(named(name), pk)
    return found


def products_there(by: Actor, codes: Collection[str], *, is_locked: bool = False) -> dict[str, There]:
    """By code: what the rows would change."""
    rows = Product.objects.filter(code_folded__in=codes).order_by("pk")
    if is_locked:
        rows = rows.select_for_update(of=("self",))
    found = {each.pk: There(each) for each in rows.select_related("category", "keeper", "updated_by")}
    for offer in SupplierOffer.objects.filter(product__in=found, ended_at=None).order_by("pk"):
        found[offer.product_id].offers.append(offer)
    for rate in RebateRate.objects.filter(product__in=found, replaced_at=None).order_by("pk"):
        found[rate.product_id].rates.append(rate)
    undone = ProductImportRow.objects.filter(product__in=found, plan=Plan.CREATE, state=RowState.UNDONE)
    for pk, version in undone.values_list("product_id", "version"):
        found[pk].is_withdrawn = found[pk].product.version == version
    return {each.product.code_folded: each for each in found.values()}


def codes_there(by: Actor, codes: Collection[str]) -> set[str]:
    """Which of these codes products have."""
    asked, found = sorted(codes), set()
    for start in range(0, len(asked), 500):
        rows = Product.objects.filter(code_folded__in=asked[start : start + 500])
        found |= set(rows.values_list("code_folded", flat=True))
    return found


def codes_of_pictures(by: Actor, pictures: Sequence[ProductImportPicture], in_sheet: Collection[str]) -> dict[int, str]:
    """Of which product each picture is, by its name: one that is there, or that the sheet brings."""
    may_be = {each.pk: named_after(each.name).codes for each in pictures}
    known = codes_there(by, {code for codes in may_be.values() for code in codes}) | set(in_sheet)
    return {pk: next((code for code in codes if code in known), "") for pk, codes in may_be.items()}


def used_products(by: Actor, rows: Sequence[ProductImportRow]) -> set[int]:
    """Of the products of these rows those that anything points at which the import did not make, in any room."""
    ids = {row.product_id for row in rows if row.product_id}
    made: dict[Any, set[Any]] = defaultdict(set)
    for row in rows:
        made[SupplierOffer].add(row.made.get("offer"))
        made[RebateRate].add(row.made.get("rate"))
    batches = {row.batch_id for row in rows}
    made[ProductPicture] = set(
        ProductImportPicture.objects.filter(batch__in=batches, picture__isnull=False).values_list("picture", flat=True)
    )
    used: set[int] = set()
    for relation in _pointing():
        model: Any = relation.related_model
        if model is not ProductImportRow:
            pointing = model._base_manager.filter(**{f"{relation.field.name}__in": ids})
            pointing = pointing.exclude(pk__in={pk for pk in made[model] if pk})
            used |= set(pointing.values_list(relation.field.attname, flat=True))
    return used


def _pointing() -> list[ForeignObjectRel]:
    fields = Product._meta.get_fields(include_hidden=True)
    return [each for each in fields if isinstance(each, ForeignObjectRel) and each.field.concrete]
