"""One toolkit for every list: declare it, read the query string, get a page of rows."""

from tradewind.web.shared.lists.definition import Column, Filter, FirstUse, ListDefinition, Primary, Quick, Rows
from tradewind.web.shared.lists.exporting import ListSource, export_list, write_export
from tradewind.web.shared.lists.page import Chip, ListPage, page_of
from tradewind.web.shared.lists.request import ListRequest, read_request
from tradewind.web.shared.lists.responding import render_list
from tradewind.web.shared.lists.walking import Walk, walk

__all__ = [
    "Chip", "Column", "Filter", "FirstUse", "ListDefinition", "ListPage", "ListRequest", "ListSource", "Primary",
    "Quick", "Rows", "Walk", "export_list", "page_of", "read_request", "render_list", "walk", "write_export",
]  # fmt: skip
