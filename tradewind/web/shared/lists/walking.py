"""Which records stand before and after this one in the list it was opened from?"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from tradewind.web.shared.lists.definition import ListDefinition, Rows
from tradewind.web.shared.lists.page import COUNT_UP_TO, count_up_to_cap, narrowed
from tradewind.web.shared.lists.request import read_request


@dataclass(frozen=True, slots=True)
class Walk:
    """The pager of a record: ‹ 3 / 42 ›. An empty address is an end of the list."""

    place: int
    total_text: str
    previous_url: str
    next_url: str
    list_url: str


def walk(
    definition: ListDefinition, rows: Rows, query: QueryDict, record_id: int, url_of: Callable[[int], str]
) -> Walk | None:
    """Read `?from=…&at=…`; None when the record was not opened from a list or has left it since.

    `from` is a plain list query: it is read as safely as the list's own and `rows` are already scoped to the reader.
    """
    asked, at = query.get("from"), query.get("at", "")
    if asked is None or not (at.isascii() and at.isdigit()) or len(at) > 6 or not 0 < int(at) <= COUNT_UP_TO:
        return None
    place = int(at)
    request = read_request(definition, QueryDict(asked[:2000]))
    found = narrowed(definition, request, rows)
    start = max(0, place - 2)
    near = list(found.values_list("pk", flat=True)[start : place + 1])
    if record_id not in near:
        return None
    index = near.index(record_id)
    place = start + index + 1
    total = count_up_to_cap(found)

    def neighbour(offset: int) -> str:
        if not 0 <= index + offset < len(near):
            return ""
        return f"{url_of(near[index + offset])}?{urlencode({'from': request.query(), 'at': place + offset})}"

    page = -(-place // request.size)
    listing = request.query(page=page if page > 1 else None)
    return Walk(
        place,
        f"{COUNT_UP_TO:,}+" if total > COUNT_UP_TO else f"{total:,}",
        neighbour(-1),
        neighbour(1),
        f"{definition.path}?{listing}" if listing else definition.path,
    )
