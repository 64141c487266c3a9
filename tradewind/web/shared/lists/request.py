"""What did the query string of a list ask for? Whatever it holds, the answer is a list and never an error."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.text import clean_line
from tradewind.web.shared.lists.definition import PAGE_SIZES, USUAL_SIZE, Filter, ListDefinition

LONGEST_TEXT = 100
LAST_PAGE_EVER = 1_000_000


class _Ignored(Exception):  # noqa: N818 - the value is passed over, nothing failed
    """A value that cannot be meant."""


@dataclass(frozen=True, slots=True)
class ListRequest:
    """The query string, read and made safe. `pairs` is the same again in canonical form, without the page."""

    search: str
    quick: tuple[str, ...]
    values: dict[str, Any]
    sort: str
    size: int
    page: int
    notes: tuple[str, ...]
    usual_sort: str

    @property
    def is_narrowed(self) -> bool:
        return bool(self.search or self.quick or self.values)

    @property
    def is_usual_size(self) -> bool:
        return self.size == USUAL_SIZE

    def query(self, *, without: tuple[str, Any] | None = None, **changes: object) -> str:
        """The query string with changes; the page starts again unless it is what changes."""
        pairs = [pair for pair in self._pairs() if pair != without and pair[0] not in changes]
        pairs += [(key, str(value)) for key, value in changes.items() if value not in (None, "", 0)]
        return urlencode(pairs)

    def _pairs(self) -> list[tuple[str, str]]:
        pairs = [("q", self.search)] if self.search else []
        pairs += [("quick", key) for key in self.quick]
        for key, value in self.values.items():
            several = value if isinstance(value, tuple) else (value,)
            pairs += [(key, each.isoformat() if isinstance(each, date) else str(each)) for each in several]
        if self.sort != self.usual_sort:
            pairs.append(("sort", self.sort))
        if not self.is_usual_size:
            pairs.append(("size", str(self.size)))
        return pairs


def read_request(definition: ListDefinition, query: QueryDict) -> ListRequest:
    """Read what is known, pass over what is not, and say so."""
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
    usual_sort = next((each.sort for each in quick if each.sort), definition.sort)
    return ListRequest(
        search=clean_line(query.get("q", "")[: LONGEST_TEXT * 4])[:LONGEST_TEXT] if definition.search else "",
        quick=tuple(each.key for each in quick),
        values=values,
        sort=_known_sort(definition, query.get("sort", ""), usual_sort),
        size=_number(query.get("size", ""), USUAL_SIZE, PAGE_SIZES),
        page=_number(query.get("page", ""), 1),
        notes=tuple(notes),
        usual_sort=usual_sort,
    )


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
