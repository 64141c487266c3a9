"""How does a list leave the house exactly as it is seen: same filters, search, order and scope?

Of ticked rows the query that is kept names the numbers too: these and no others, in the list's order and columns.
"""

from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.platform.access import Actor, require
from tradewind.platform.audit.blocks import packed
from tradewind.platform.exports import folder, queries, services
from tradewind.platform.exports.limits import AT_ONCE, rows_a_day
from tradewind.platform.exports.services import ListAsked, ListWritten
from tradewind.platform.sheets.writing import SheetColumn, SheetFormat, Value, write_sheet
from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists.definition import ListDefinition, Rows
from tradewind.web.shared.lists.forms import ExportForm
from tradewind.web.shared.lists.page import ListPage, in_order, narrowed, shown_columns
from tradewind.web.shared.lists.request import ListRequest, read_request
from tradewind.web.shared.lists.ticking import ticked_ids

TOLD_EVERY = 500  # rows between two reports of a job

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SheetField:
    """One column of the file: its head, its width, and what a record says in it."""

    label: str
    width: int
    get: Callable[[Any], Value]


@dataclass(frozen=True, slots=True)
class ListSource:
    """A list as a file: its rows in the person's scope of this moment, and how records become lines of it."""

    of: str
    permission: str
    subject_type: str
    title: str
    definition: ListDefinition
    rows: Rows
    fields: Mapping[str, Sequence[SheetField]]  # by the list's column; some columns say two things
    # The records with these ids that are still in scope, in this order, each with its id.
    records: Callable[[Rows, Sequence[int]], Iterator[tuple[int, Any]]]


def in_this_order(rows: Rows, ids: Sequence[int]) -> Iterator[tuple[int, Any]]:
    """The rows with these ids that are still in scope, in this order: what `records` says of a list of plain rows."""
    known = {row.pk: row for row in rows.filter(pk__in=ids)}
    for pk in ids:
        if pk in known:
            yield pk, known[pk]


def leaves_page(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Of a view that answers with a file: without scripts the next file is asked for from the same page."""
    view.leaves_page = True  # type: ignore[attr-defined]
    return view


def export_list(request: Request, source: ListSource) -> HttpResponse:
    """Answer the Export button: the file at once, or the page of jobs when the list is long."""
    by = request.user
    require(by, source.permission)
    form = ExportForm(request.POST)
    if not form.is_valid():
        return redirect(source.definition.path)
    only = ticked_ids(request.POST) if form.is_of_ticked else []
    if form.is_of_ticked and not only:
        return redirect(source.definition.path)
    asked = read_request(source.definition, QueryDict(form.cleaned_data["query"]))
    query = _whole(source.definition, asked)
    if only:
        query = urlencode([("ids", each) for each in only]) + f"&{query}"
    rows = _count(_found(source, query), by)
    wanted = ListAsked(
        of=source.of, permission=source.permission, title=source.title, query=query,
        conditions=_in_words(source.definition, asked, rows if only else 0), kind=form.cleaned_data["kind"],
    )  # fmt: skip
    export = services.begin_export(asked=wanted, rows=rows, by=by, at=timezone.now())
    if rows > AT_ONCE:
        return redirect("jobs:jobs")
    write_export(export.pk, source, by=by)
    return redirect("exports:file", export_id=export.pk)


def write_export(export_id: int, source: ListSource, *, by: Actor, told: Told = lambda _done, _total: None) -> int:
    """Write the file row by row, then put it on record; how many rows. No transaction waits for the disk."""
    export = queries.own_export(by, export_id)
    asked = read_request(source.definition, QueryDict(export.query))
    found = _found(source, export.query)
    fields = [each for key in shown_columns(source.definition, asked) for each in source.fields.get(key, ())]
    # Eight bytes a record; whole, so that no read is open while a job notes how far it is.
    ids = array("q", found.values_list("pk", flat=True).iterator(chunk_size=5000))
    taken = array("q")
    kind = SheetFormat(export.kind)
    path = folder.new_path(kind)
    count = write_sheet(
        path, kind, export.title, [SheetColumn(each.label, each.width) for each in fields],
        _lines(source, fields, ids, taken, told),
        zone=timezone.get_current_timezone(),
    )  # fmt: skip
    written = ListWritten(
        stored_name=path.name, sha256=folder.digest_of(path), rows=count, subject_type=source.subject_type,
        blocks=packed(taken),
    )  # fmt: skip
    services.finish_export(export_id=export_id, written=written, by=by, at=timezone.now())
    return count


def _whole(definition: ListDefinition, asked: ListRequest) -> str:
    """What is seen now, with its columns: whatever becomes of the view or of the person's usual columns meanwhile."""
    kept = [pair for pair in asked.pairs() if pair[0] != "cols"]
    return urlencode(kept + [("cols", key) for key in shown_columns(definition, asked)])


def _found(source: ListSource, query: str) -> Rows:
    """The rows a kept query asks for. One that was ticked and answers the filters no more was ticked all the same."""
    asked = read_request(source.definition, QueryDict(query))
    if only := ticked_ids(QueryDict(query)):
        return in_order(source.definition, asked, source.rows.filter(pk__in=only))
    return narrowed(source.definition, asked, source.rows)


def _lines(
    source: ListSource, fields: Sequence[SheetField], ids: "array[int]", taken: "array[int]", told: Told
) -> Iterator[Sequence[Value]]:
    for start in range(0, len(ids), TOLD_EVERY):
        told(start, len(ids))
        for record_id, record in source.records(source.rows, ids[start : start + TOLD_EVERY]):
            taken.append(record_id)
            yield [each.get(record) for each in fields]


def _count(found: Rows, by: Actor) -> int:
    """How many rows, counted no further than it matters."""
    most = max(AT_ONCE, rows_a_day(by) or 0)
    return found.order_by()[: most + 1].count()


def _in_words(definition: ListDefinition, asked: ListRequest, ticked: int) -> str:
    words = [chip.label for chip in ListPage(definition, asked, [], 0, False, 1).chips]
    return "; ".join([*words, f"{_('Ticked')} {ticked}"] if ticked else words)
