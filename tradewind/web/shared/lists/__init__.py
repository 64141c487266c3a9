"""One toolkit for every list: declare it, read the query string, get a page of rows."""

from tradewind.web.shared.lists.definition import (
    Bulk,
    BulkAction,
    Column,
    Filter,
    FirstUse,
    HouseView,
    ListDefinition,
    Primary,
    Quick,
    Rows,
)
from tradewind.web.shared.lists.exporting import (
    ListSource,
    SheetField,
    export_list,
    in_this_order,
    leaves_page,
    write_export,
)
from tradewind.web.shared.lists.page import Chip, ListPage, page_of
from tradewind.web.shared.lists.request import ListRequest, read_request
from tradewind.web.shared.lists.responding import render_list
from tradewind.web.shared.lists.ticking import TickedForm, looked_at, sealed_rows, ticked
from tradewind.web.shared.lists.viewing import known_views
from tradewind.web.shared.lists.walking import Walk, walk

__all__ = [
    "Bulk", "BulkAction", "Chip", "Column", "Filter", "FirstUse", "HouseView", "ListDefinition", "ListPage",
    "ListRequest", "ListSource", "Primary", "Quick", "Rows", "SheetField", "TickedForm", "Walk", "export_list",
    "in_this_order", "known_views", "leaves_page", "looked_at", "page_of", "read_request", "render_list", "sealed_rows",
    "ticked", "walk", "write_export",
]  # fmt: skip
