"""How is a list answered: the whole page, or its middle when htmx asks?"""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from tradewind.web.shared.asking import Request
from tradewind.web.shared.lists.definition import ListDefinition, Rows
from tradewind.web.shared.lists.page import page_of
from tradewind.web.shared.lists.request import read_request
from tradewind.web.shared.lists.viewing import may_save, may_share

TARGET = "list"


def render_list(
    request: Request, template: str, definition: ListDefinition, rows: Rows, **context: Any
) -> HttpResponse:
    """Parse the query, fetch a page, render. `rows` come scoped from the room's queries."""
    page = page_of(definition, read_request(definition, request.GET), rows)
    if definition.dress:
        for row in page.rows:
            row.said = definition.dress(row)
    is_middle = request.headers.get("HX-Request") == "true" and request.headers.get("HX-Target") == TARGET
    context |= {"list": page, "may_save_views": may_save(request.user), "may_share_views": may_share(request.user)}
    response = render(request, "shared/_list_again.html" if is_middle else template, context)
    if is_middle:
        response["HX-Push-Url"] = page.here
    patch_vary_headers(response, ["HX-Request", "HX-Target"])  # or "back" shows the middle alone
    return response
