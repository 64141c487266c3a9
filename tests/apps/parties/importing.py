"""How does a test bring a sheet in? Step by step, through the use cases, as a person and the worker do."""

from datetime import timedelta
from functools import cache
from typing import Any

from tests.builders import AT
from tests.platform.sheets.files import xlsx
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import ImportBatch

LATER = AT + timedelta(hours=1)
TITLES = ["公司名称", "国家", "联系人", "电话", "邮箱", "业务员", "老板生日"]
ROWS = [
    ["Alpenblick GmbH", "德国", "Uwe Kranz", "+49 40 3009 2210", "uwe@alpenblick.example", "", "3月8日"],
    ["Falcon Tents LLC", "UAE", "Omar", "9.71E+11", "info(at)falcon.example", "李强", ""],
    ["", "法国", "Marie", "+33 1 99 00 11 22", "", "", ""],
    ["ALPENBLICK GMBH", "Germany", "", "", "UWE@ALPENBLICK.EXAMPLE", "", ""],
    ["Duna Kft.", "匈牙利", "Nagy; Kiss", "", "nagy@duna.example; kiss@duna.example", "", ""],
]


def sheet(*rows) -> bytes:
    return _sheet(tuple(map(tuple, rows or ROWS)))


@cache  # a workbook holds the second it was made in: the same file is the same bytes
def _sheet(rows) -> bytes:
    return xlsx([["客户总表 2026"], [], TITLES, *rows, ["合计", len(rows)]])


def begin(by, content: bytes, name: str = "客户.xlsx") -> ImportBatch:
    """Upload, and take the sheet and the columns as they are proposed."""
    received = services.receive_sheet(content, name, by=by)
    batch = services.open_import(received=received, by=by, at=AT)
    return services.choose_sheet(batch_id=batch.pk, sheet=batch.sheet, header_row=batch.header_row, by=by, at=AT)


def work(batch: ImportBatch, by, at=AT) -> ImportBatch:
    return services.carry_on(batch.pk, by=by, now=lambda: at, told=lambda _done, _total: None)


def planned(by, content: bytes, decisions: dict[str, Any] | None = None, mapping=None) -> ImportBatch:
    batch = begin(by, content)
    services.map_columns(batch_id=batch.pk, mapping=mapping or batch.mapping, by=by, at=AT)
    work(batch, by)
    services.decide_problems(batch_id=batch.pk, decisions=decisions or {}, by=by, at=AT)
    return work(batch, by)


def imported(by, content: bytes, decisions: dict[str, Any] | None = None) -> ImportBatch:
    batch = planned(by, content, decisions)
    services.start_import(batch_id=batch.pk, by=by, at=AT)
    return work(batch, by)


def taken_back(batch, by, at=LATER) -> ImportBatch:
    services.undo_import(batch_id=batch.pk, by=by, at=at)
    return work(batch, by, at)


def names(by) -> set[str]:
    return set(queries.customers(by).values_list("name", flat=True))


def plan_of(by, batch) -> dict[tuple[str, str], int]:
    return {(plan, reason): number for plan, reason, number in queries.planned_counts(by, batch)}
