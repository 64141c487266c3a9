"""How does a test bring a sheet of products in? Step by step, through the use cases, as a person and the worker do."""

from datetime import timedelta
from functools import cache
from typing import Any

from tests.builders import AT
from tests.platform.sheets.files import xlsx
from tradewind.apps.catalogue.models import ProductImport, ProductImportRow
from tradewind.apps.catalogue.queries import importing as queries
from tradewind.apps.catalogue.services.importing import steps
from tradewind.apps.catalogue.services.importing.driving import carry_on

LATER = AT + timedelta(hours=1)
TITLES = "货号 品名 Description 单位 MOQ 装箱数 外箱尺寸 毛重 净重 海关编码 退税率 供应商 成本".split()
_TENT = ["个", 300, 4, "60x40x35", 12.5, 11, "6306220010", 0.13]
ROWS = [
    ["IM-4P-01", "四人帐篷", "4-person tent", *_TENT, "宁波帐篷厂", 168],
    ["IM-4P-02", "六人帐篷", "6-person tent", "套", "500pcs", 2, "70*45*40cm", 10, 12, "63062200", "13%", "新帐篷厂",
     230],
    ["", "没有货号", "", "", "", "", "", "", "", "", "", "", ""],
    ["IM-4P-01", "四人帐篷", "4-person dome tent", *_TENT, "", ""],
    ["im-bag 1", "睡袋", "", "樘", "many", "", "big", "", "", "", "", "", ""],
]  # fmt: skip


def sheet(*rows: list[Any], titles: list[str] | None = None) -> bytes:
    return _sheet(tuple(titles or TITLES), tuple(map(tuple, rows or ROWS)))


@cache  # a workbook holds the second it was made in: the same file is the same bytes
def _sheet(titles, rows) -> bytes:
    return xlsx([["产品总表 2026"], [], list(titles), *map(list, rows), ["合计", len(rows)]])


def begin(by, content: bytes, name: str = "产品.xlsx") -> ProductImport:
    received = steps.receive(content, name, by=by)
    batch = steps.open_import(received=received, by=by, at=AT)
    return steps.choose_sheet(import_id=batch.pk, sheet=batch.sheet, header_row=batch.header_row, by=by, at=AT)


def work(batch: ProductImport, by, at=AT) -> ProductImport:
    return carry_on(batch.pk, by=by, now=lambda: at, told=lambda _done, _total: None)


def planned(by, content: bytes, decisions: dict[str, Any] | None = None, **mapping: str) -> ProductImport:
    batch = begin(by, content)
    steps.map_columns(import_id=batch.pk, mapping=batch.mapping | mapping, by=by, at=AT)
    batch = work(batch, by)
    if decisions:
        steps.decide(import_id=batch.pk, decisions=decisions, by=by, at=AT)
        batch = work(batch, by)
    return batch


def written(batch: ProductImport, by, at=AT) -> ProductImport:
    steps.start_import(import_id=batch.pk, by=by, at=at)
    return work(batch, by, at)


def imported(by, content: bytes, decisions: dict[str, Any] | None = None) -> ProductImport:
    return written(planned(by, content, decisions), by)


def taken_back(batch: ProductImport, by, at=LATER) -> ProductImport:
    steps.undo_import(import_id=batch.pk, by=by, at=at)
    return work(batch, by, at)


def plan_of(by, batch: ProductImport) -> dict[tuple[str, str], int]:
    return {(plan, reason): number for plan, reason, number in queries.planned_counts(by, batch)}


def row(batch: ProductImport, number: int) -> ProductImportRow:
    return ProductImportRow.objects.get(batch=batch, number=number)
