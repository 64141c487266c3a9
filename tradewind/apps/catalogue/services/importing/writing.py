"""Writing a chunk of rows: new products, changes of those that are there, everything keyed by import and row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Category, Product, ProductImport, ProductImportRow, SupplyWord
from tradewind.apps.catalogue.queries.import_known import There, names_known, products_there
from tradewind.apps.catalogue.services.categories import add_category
from tradewind.apps.catalogue.services.importing.carrying import carry_to, carry_to_new
from tradewind.apps.catalogue.services.importing.rows import locked_in, save_rows
from tradewind.apps.catalogue.services.products import CODES, overtaken
from tradewind.apps.catalogue.services.searching import keep_found
from tradewind.domain.catalogue.importing.comparing import all_plain, plain
from tradewind.domain.catalogue.importing.judging import Known, named
from tradewind.domain.catalogue.importing.lifecycle import ImportState, Plan, RowState
from tradewind.domain.catalogue.lifecycle import PRODUCT_LIFECYCLE, ProductState
from tradewind.domain.parties.searching import folded
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import put, save_next
from tradewind.platform.use_case.turns import one_at_a_time

OUTCOME = ("state", "reason", "facts", "product", "made", "version", "written_at")


@dataclass(slots=True)
class _Written:
    """What one chunk makes, to be saved and told at its end."""

    batch: ProductImport
    by: Actor
    at: datetime
    known: Known
    products: dict[int, Product] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """What the rates say they were read in."""
        return self.batch.file_name[:120]

    def note(self, row: ProductImportRow, state: RowState, product: Product | None = None) -> None:
        row.state, row.written_at = state, self.at
        if product is not None:
            row.product, row.version = product, product.version
            self.products[product.pk] = product

    def fail(self, row: ProductImportRow, reason: str, **facts: object) -> None:
        row.state, row.reason, row.written_at = RowState.FAILED, reason, self.at
        row.facts = {**row.facts, **facts}


@use_case
def write_rows(*, import_id: int, numbers: Sequence[int], by: Actor, at: datetime) -> int:
    """Write those of these rows that wait; what a killed run has written is not touched again."""
    require(by, permissions.IMPORT)
    done = _Written(locked_in(by, import_id, ImportState.WRITING, at), by, at, names_known(by))
    one_at_a_time(CODES)
    waiting = ProductImportRow.objects.filter(batch=done.batch, number__in=numbers, state=RowState.WAITING)
    rows = list(waiting.order_by("number"))
    codes = {row.code for row in rows if row.plan in (Plan.CREATE, Plan.CHANGE)}
    there = products_there(by, codes, is_locked=True)
    _create(done, [row for row in rows if row.plan == Plan.CREATE], there)
    for row in rows:
        if row.plan == Plan.CHANGE:
            _change(done, row, there.get(row.code))
        elif row.plan in (Plan.SAME, Plan.SKIP):
            done.note(row, RowState.SAME if row.plan == Plan.SAME else RowState.SKIPPED)
    keep_found(done.products.values(), at=at)
    save_rows(rows, OUTCOME)
    return len(rows)


@use_case
def fail_row(*, import_id: int, number: int, detail: str, by: Actor, at: datetime) -> None:
    """Note that one row could not be written; the others go on."""
    batch = locked_in(by, import_id, ImportState.WRITING, at)
    ProductImportRow.objects.filter(batch=batch, number=number, state=RowState.WAITING).update(
        state=RowState.FAILED, reason="broke", facts={"error": detail}, written_at=at
    )


def revived(columns: Mapping[str, Any]) -> dict[str, Any]:
    """As the columns hold them, from what JSON kept."""
    fields = {each.attname: each for each in Product._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in columns.items()}


def _create(done: _Written, rows: Sequence[ProductImportRow], there: Mapping[str, There]) -> None:
    free = [row for row in rows if row.code not in there]
    for row in rows:
        if row.code in there:
            _is_there_by_now(done, row, there[row.code].product)
    is_published = bool(done.batch.decisions.get("publish"))
    state = ProductState.ACTIVE if is_published else ProductState.DRAFT
    made = Product.objects.bulk_create([_product(done, row, state) for row in free], batch_size=30)
    for row, product in zip(free, made, strict=True):
        about = {"batch": done.batch.pk, "file": done.batch.file_name, "row": row.number}
        audit.record(
            "product.imported", product, by=done.by, at=done.at, code=product.code, name=product.called, **about
        )
        done.note(row, RowState.CREATED, product)
    carry_to_new(list(zip(free, made, strict=True)), done.known.suppliers, source=done.source, by=done.by, at=done.at)


def _is_there_by_now(done: _Written, row: ProductImportRow, product: Product) -> None:
    """Somebody wrote the code down since the preview: the same is the same, anything else is for people to look at."""
    columns = revived(row.ready["columns"])
    row.product = product
    if all(getattr(product, name) == value for name, value in columns.items()):
        done.note(row, RowState.SAME)
    else:
        done.fail(row, "exists_since", who=product.updated_by.called)


def _product(done: _Written, row: ProductImportRow, state: ProductState) -> Product:
    columns = revived(row.ready["columns"])
    names = folded(columns.get("name_zh", ""), columns.get("name_en", ""))
    return Product(
        **columns, code_folded=row.code, names_folded=names, category_id=_category(done, row.ready["category"]),
        state=state, created_at=done.at, updated_at=done.at, updated_by_id=done.by.pk,
    )  # fmt: skip


def _change(done: _Written, row: ProductImportRow, there: There | None) -> None:
    """Set what the sheet says; what somebody changed since the preview is not overwritten."""
    if there is None:
        done.fail(row, "record_gone")
        return
    product, columns = there.product, revived(row.ready["columns"])
    if row.ready["category"]:
        columns["category_id"] = _category(done, row.ready["category"])
    current = {name: plain(getattr(product, name)) for name in row.before}
    meanwhile = [name for name, before in row.before.items() if current[name] not in (before, plain(columns.get(name)))]
    if meanwhile:
        done.fail(row, "changed_meanwhile", who=product.updated_by.called, fields=meanwhile)
        return
    if row.ready.get("revives") and there.is_withdrawn:
        columns["state"] = PRODUCT_LIFECYCLE.after("bring_again", product.state)
    if {"name_zh", "name_en"} & set(columns):
        columns["names_folded"] = folded(
            columns.get("name_zh", product.name_zh), columns.get("name_en", product.name_en)
        )
    _put(done, row, product, columns)
    carry_to(row, product, done.known.suppliers, source=done.source, by=done.by, at=done.at)
    row.made |= {"category_id": columns["category_id"]} if row.ready["category"] else {}
    done.note(row, RowState.CHANGED, product)


def _put(done: _Written, row: ProductImportRow, product: Product, columns: Mapping[str, Any]) -> None:
    changed = put(product, columns)
    if not changed:
        return
    save_next(product, [Product._meta.get_field(name).name for name in changed.after], by=done.by, at=done.at)
    words = SupplyWord.objects.filter(product=product, about__in=overtaken(changed.after), ended_at=None)
    row.made |= {"words": list(words.values_list("pk", flat=True))}
    words.update(ended_at=done.at)
    shown = [name for name in changed.after if name != "names_folded"]
    audit.record(
        "product.import_changed", product, by=done.by, at=done.at, batch=done.batch.pk, file=done.batch.file_name,
        row=row.number, fields=shown, before=all_plain(changed.before), after=all_plain(changed.after),
    )  # fmt: skip


def _category(done: _Written, name: str) -> int | None:
    """The category of this name, made where there is none yet."""
    if not name:
        return None
    known = dict(done.known.categories)
    if named(name) not in known:
        there = Category.objects.filter(name_zh=name).first()
        made = there or add_category(name_zh=name, by=done.by, at=done.at)
        done.known = Known({**known, named(name): made.pk}, done.known.suppliers, done.known.keepers)
        return int(made.pk)
    return known[named(name)]
