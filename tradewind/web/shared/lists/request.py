"""What did the query string of a list ask for? Whatever it holds, the answer is a list and never an error.

`view=12` shows a view; what stands beside it changes the view for this address only; with `changed=1` the whole state
stands in the address, the view is only where it began.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.text import clean_line
from tradewind.web.shared.lists.definition import PAGE_SIZES, USUAL_SIZE, Filter, ListDefinition

LONGEST_TEXT = 100
LAST_PAGE_EVER = 1_000_000
_PLACE = ("page", "size")  # where one stands in a list, not what it shows

Pairs = list[tuple[str, str]]


class _Ignored(Exception):  # noqa: N818 - the value is passed over, nothing failed
    """A value that cannot be meant."""


@dataclass(frozen=True, slots=True)
class ListRequest:
    """The query string, read and made safe."""

    search: str
    quick: tuple[str, ...]
    values: dict[str, Any]
    sort: str
    size: int
    page: int
    notes: tuple[str, ...]
    usual_sort: str
    columns: tuple[str, ...] = ()  # empty: the person's usual ones
    view: str = ""
    view_pairs: tuple[tuple[str, str], ...] = ()  # what the view itself asks for

    @property
    def is_narrowed(self) -> bool:
        return bool(self.search or self.quick or self.values)

    @property
    def is_usual_size(self) -> bool:
        return self.size == USUAL_SIZE

    @property
    def is_changed(self) -> bool:
        """Whether the list shows something else than the view it began with."""
        return Counter(self.pairs()) != Counter(self.view_pairs)

    def query(self, *, without: tuple[str, Any] | None = None, **changes: object) -> str:
        """The query string with changes; the page starts again unless it is what changes."""
        pairs = [pair for pair in self.pairs() if pair != without and pair[0] not in changes]
        pairs += [(key, str(value)) for key, value in changes.items() if value not in (None, "", 0)]
        state = [pair for pair in pairs if pair[0] not in _PLACE]
        place = [pair for pair in pairs if pair[0] in _PLACE]
        if not self.is_usual_size and "size" not in changes:
            place.append(("size", str(self.size)))
        if not self.view:
            return urlencode(state + place)
        if Counter(state) == Counter(self.view_pairs):
            return urlencode([("view", self.view), *place])
        return urlencode([("view", self.view), ("changed", "1"), *state, *place])

    def state(self) -> str:
        """What the list shows, without the view it began with: what a view keeps."""
        return urlencode(self.pairs())

    def pairs(self) -> Pairs:
        """What the list shows, in canonical form."""
        pairs = [("q", self.search)] if self.search else []
        pairs += [("quick", key) for key in self.quick]
        for key, value in self.values.items():
            several = value if isinstance(value, tuple) else (value,)
            pairs += [(key, each.isoformat() if isinstance(each, date) else str(each)) for each in several]
        if self.sort != self.usual_sort:
            pairs.append(("sort", self.sort))
        return pairs + [("cols", key) for key in self.columns]


def read_request(definition: ListDefinition, query: QueryDict) -> ListRequest:
    """Read what is known, pass over what is not, and say so."""
    key = query.get("view", "") if definition.house_views else ""
    if not key:
        return _of_no_view(definition, _read(definition, query))
    stored = _query_of(definition, key)
    if stored is None:
        asked = _read(definition, query)
        return replace(asked, notes=(*asked.notes, _("This view is not there any more: you see the list without it.")))
    itself = _read(definition, QueryDict(stored))
    asked = _read(definition, query if "changed" in query else _laid_over(stored, query))
    first = definition.house_views[0].key
    return replace(asked, view="" if key == first else key, view_pairs=tuple(itself.pairs()))


def _of_no_view(definition: ListDefinition, asked: ListRequest) -> ListRequest:
    """An address that asks for just what one of the house's views shows is that view."""
    pairs = Counter(asked.pairs())
    for each in definition.house_views[1:] if pairs else ():
        itself = _read(definition, QueryDict(each.query)).pairs()
        if Counter(itself) == pairs:
            return replace(asked, view=each.key, view_pairs=tuple(itself))
    return asked


def _query_of(definition: ListDefinition, key: str) -> str | None:
    for each in definition.house_views:
        if each.key == key:
            return each.query
    if not (key.isascii() and key.isdigit()):
        return None
    return next((row.query for row in definition.views().rows if str(row.pk) == key), None)


def _laid_over(stored: str, query: QueryDict) -> QueryDict:
    laid = QueryDict(stored, mutable=True)
    for key in query:
        laid.setlist(key, query.getlist(key))
    return laid


def _read(definition: ListDefinition, query: QueryDict) -> ListRequest:
    notes: list[str] = []
    values = {}
    for each in definition.filters:
        try:
            value = _read_filter(each, query.getlist(each.key))
        except _Ignored:
            notes.append(_("The filter “%(filter)s” was ignored: its value is not known.") % {"filter": each.label})
            continue
        if value not in (None, "", ()):
            values[each.key] = value
    asked = query.getlist("quick")
    quick = [each for each in definition.quick if each.key in asked]
    sorts = [each.sort for each in quick]
    sorts += [each.sorts.get(str(values[each.key]), "") for each in definition.filters if each.key in values]
    usual_sort = next(filter(None, sorts), definition.sort)
    return ListRequest(
        search=clean_line(query.get("q", "")[: LONGEST_TEXT * 4])[:LONGEST_TEXT] if definition.search else "",
        quick=tuple(each.key for each in quick),
        values=values,
        sort=_known_sort(definition, query.get("sort", ""), usual_sort),
        size=_number(query.get("size", ""), USUAL_SIZE, PAGE_SIZES),
        page=_number(query.get("page", ""), 1),
        notes=tuple(notes),
        usual_sort=usual_sort,
        columns=_columns(definition, query.getlist("cols")),
    )


def _columns(definition: ListDefinition, asked: Sequence[str]) -> tuple[str, ...]:
    if not asked:
        return ()
    if definition.chosen(asked) == definition.usual_columns():
        return ()
    first = definition.columns[0].key  # so that no column at all can be told from no choice
    return (first, *(each.key for each in definition.columns if not each.is_fixed and each.key in asked))


def _known_sort(definition: ListDefinition, asked: str, usual: str) -> str:
    return asked if asked.removeprefix("-") in definition.sortable() else usual


def _number(text: str, usual: int, allowed: Sequence[int] = ()) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        return usual
    number = min(int(text), LAST_PAGE_EVER)
    return number if number > 0 and (not allowed or number in allowed) else usual


def _read_filter(each: Filter, raw: list[str]) -> Any:
    texts = [text for text in raw if text]
    if not texts:
        return None
    if each.kind in ("one", "many"):
        known = [key for key, _label in each.choices if key in texts]
        if len(known) < len(set(texts)) or (each.kind == "one" and len(known) > 1):
            raise _Ignored
        return known[0] if each.kind == "one" else tuple(known)
    if each.kind == "day":
        return _read_day(texts[0])
    return clean_line(texts[0][: LONGEST_TEXT * 4])[:LONGEST_TEXT]


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        raise _Ignored from None
