"""Taking a chunk of an import back: nothing is deleted, and what was used or changed since stays."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tradewind.apps.catalogue.models import (
    Product,
    ProductImport,
    ProductImportRow,
    RebateRate,
    SupplierOffer,
    SupplyWord,
)
from tradewind.apps.catalogue.queries.import_known import used_products
from tradewind.apps.catalogue.services.importing.rows import locked_in, save_rows
from tradewind.apps.catalogue.services.importing.writing import revived
from tradewind.apps.catalogue.services.products import overtaken
from tradewind.apps.catalogue.services.searching import keep_found
from tradewind.apps.catalogue.services.supply import promote_heir
from tradewind.domain.catalogue.importing.comparing import all_plain, plain
from tradewind.domain.catalogue.importing.lifecycle import ImportState, RowState
from tradewind.domain.catalogue.kinds import SupplierRank
from tradewind.domain.catalogue.lifecycle import PRODUCT_LIFECYCLE, ProductState
from tradewind.domain.parties.searching import folded
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, save_next

WRITTEN = (RowState.CREATED, RowState.CHANGED)


@dataclass(slots=True)
class _TakenBack:
    batch: ProductImport
    by: Actor
    at: datetime
    products: dict[int, Product]
    changed: dict[int, Product] = field(default_factory=dict)

    def tell(self, deed: str, product: Product, row: ProductImportRow, **facts: object) -> None:
        about = {"batch": self.batch.pk, "file": self.batch.file_name, "row": row.number}
        audit.record(deed, product, by=self.by, at=self.at, **about, **facts)


@use_case
def undo_rows(*, import_id: int, numbers: Sequence[int], by: Actor, at: datetime) -> int:
    """Take back those of these rows that were written."""
    batch = locked_in(by, import_id, ImportState.UNDOING, at)
    rows = list(ProductImportRow.objects.filter(batch=batch, number__in=numbers, state__in=WRITTEN).order_by("-number"))
    locked = Product.objects.select_for_update().filter(pk__in=[row.product_id for row in rows]).order_by("pk")
    back = _TakenBack(batch, by, at, {product.pk: product for product in locked})
    created = [row for row in rows if row.state == RowState.CREATED]
    used = used_products(by, created) if created else set()
    for row in rows:
        product = back.products[row.product_id or 0]
        if row.state == RowState.CREATED:
            _withdraw(back, row, product, is_used=product.pk in used)
        else:
            _give_back(back, row, product)
    keep_found(back.changed.values(), at=at)
    save_rows(rows, ("state", "reason", "facts", "version"))
    return len(rows)


@use_case
def leave_row(*, import_id: int, number: int, detail: str, by: Actor, at: datetime) -> None:
    """Note that one row could not be taken back; the others go on."""
    batch = locked_in(by, import_id, ImportState.UNDOING, at)
    ProductImportRow.objects.filter(batch=batch, number=number, state__in=WRITTEN).update(
        state=RowState.STAYS, reason="undo_broke", facts={"error": detail}
    )


def _withdraw(back: _TakenBack, row: ProductImportRow, product: Product, *, is_used: bool) -> None:
    """A product nobody has used is offered no more; its code stays its own."""
    if product.version != row.version or is_used or product.state == ProductState.DISCONTINUED:
        row.state, row.reason = RowState.STAYS, "used_since"
        return
    product.state = ProductState(PRODUCT_LIFECYCLE.after("discontinue", product.state))
    save_next(product, ["state"], by=back.by, at=back.at)
    row.state, row.version = RowState.UNDONE, product.version
    back.changed[product.pk] = product
    back.tell("product.import_undone", product, row)


def _give_back(back: _TakenBack, row: ProductImportRow, product: Product) -> None:
    """Columns that stand as the import set them become what they were; cost, rate and confirmations too."""
    kept = _kept_since(row, product)
    columns = revived({name: row.before[name] for name in row.ready["columns"] if name not in kept})
    if "category_id" in row.made and product.category_id == row.made["category_id"]:
        columns["category_id"] = row.before["category_id"]
    if row.ready.get("revives") and product.version == row.version:
        columns["state"] = ProductState(PRODUCT_LIFECYCLE.after("discontinue", product.state))
    if {"name_zh", "name_en"} & set(columns):
        columns["names_folded"] = folded(
            columns.get("name_zh", product.name_zh), columns.get("name_en", product.name_en)
        )
    changed = put(product, columns)
    if changed:
        save_next(product, [Product._meta.get_field(name).name for name in changed.after], by=back.by, at=back.at)
        back.changed[product.pk] = product
    _words_back(row, kept)
    kept += _offer_back(back, row) + _rate_back(back, row)
    row.state, row.reason = (RowState.STAYS, "changed_since") if kept else (RowState.UNDONE, "")
    row.facts = {**row.facts, "fields": kept}
    back.tell(
        "product.import_given_back", product, row, before=all_plain(changed.before), after=all_plain(changed.after),
        kept=kept,
    )  # fmt: skip


def _kept_since(row: ProductImportRow, product: Product) -> list[str]:
    """The columns somebody changed after the import, or whose new values somebody has confirmed since."""
    after = row.ready["columns"]
    words = SupplyWord.objects.filter(product=product, ended_at=None).values_list("about", flat=True)
    confirmed = set(words)  # those before the import ended with it
    return [
        name for name, value in after.items()
        if plain(getattr(product, name)) != value
        or (row.before[name] != value and confirmed.intersection(overtaken({name: value})))
    ]  # fmt: skip


def _words_back(row: ProductImportRow, kept: Sequence[str]) -> None:
    """Who stood for the packing or the lead time that is back stands for it again."""
    words = SupplyWord.objects.filter(pk__in=row.made.get("words", []))
    words.exclude(about__in=overtaken(dict.fromkeys(kept))).update(ended_at=None)


def _offer_back(back: _TakenBack, row: ProductImportRow) -> list[str]:
    """The offer the import noted ends, and the one it ended stands again; not where there is a later one.

    Of a main supplier the import brought, the oldest of those who came since takes the place.
    """
    if not row.made.get("offer"):
        return []
    noted = SupplierOffer.objects.select_for_update().get(pk=row.made["offer"])
    if noted.ended_at is not None:
        return ["cost"]
    noted.ended_at = back.at
    noted.save(update_fields=["ended_at"])
    former = SupplierOffer.objects.filter(pk=row.made.get("offer_before") or 0)
    if not former.update(ended_at=None, rank=noted.rank) and noted.rank == SupplierRank.MAIN:
        promote_heir(noted.product)
    return []


def _rate_back(back: _TakenBack, row: ProductImportRow) -> list[str]:
    if not row.made.get("rate"):
        return []
    ended = RebateRate.objects.filter(pk=row.made["rate"], replaced_at=None).update(replaced_at=back.at)
    if not ended:
        return ["rate"]
    RebateRate.objects.filter(pk=row.made.get("rate_before") or 0).update(replaced_at=None)
    return []
