"""Which rows does a list show on one page, and how is the list left, narrowed and turned from there?"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.utils.html import escape, format_html_join
from django.utils.safestring import SafeString, mark_safe

from tradewind.platform.views.queries import ViewRow
from tradewind.web.shared.lists.definition import PAGE_SIZES, Column, Filter, ListDefinition, Quick, Rows
from tradewind.web.shared.lists.parts import is_in_parts, rows_between
from tradewind.web.shared.lists.request import ListRequest
from tradewind.web.shared.lists.viewing import MOST_TABS, Tab

# Counting a million rows takes longer than anybody waits, and nobody turns two hundred pages.
COUNT_UP_TO = 10_000


@dataclass(frozen=True, slots=True)
class Chip:
    """An active condition and the address without it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Head:
    """A column head as the table draws it."""

    label: str
    css: str
    url: str = ""
    direction: str = ""  # "", ascending, descending


@dataclass(frozen=True, slots=True)
class FilterField:
    """A filter with the value it has now."""

    filter: Filter
    value: Any
    texts: tuple[str, ...]
    options: SafeString  # the <option>s, the chosen ones selected
    is_long: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """Everything the templates of a list need."""

    definition: ListDefinition
    request: ListRequest
    rows: list[Any]
    total: int
    is_capped: bool
    page: int

    @property
    def can_search(self) -> bool:
        return self.definition.search is not None  # a template would call the function itself

    @property
    def total_text(self) -> str:
        return f"{self.total:,}+" if self.is_capped else f"{self.total:,}"

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.request.size))

    @property
    def first(self) -> int:
        return (self.page - 1) * self.request.size + 1 if self.rows else 0

    @property
    def last(self) -> int:
        return self.first + len(self.rows) - 1 if self.rows else 0

    @property
    def heads(self) -> list[Head]:
        shown = self.shown
        return [self._head(column) for column in self.definition.columns if shown[column.key]]

    @property
    def shown(self) -> dict[str, bool]:
        """Which columns are there: `{% if shown.country %}`. All are named, for a template seeks a missing one long."""
        shown = shown_columns(self.definition, self.request)
        return {column.key: column.key in shown for column in self.definition.columns}

    @property
    def column_choices(self) -> list[tuple[Column, bool]]:
        shown = self.shown
        return [(column, shown[column.key]) for column in self.definition.columns if not column.is_fixed]

    @property
    def columns_query(self) -> str:
        """The columns alone, to be kept as the person's usual ones."""
        return urlencode([("cols", column.key) for column, is_on in self.column_choices if is_on])

    @property
    def without_columns(self) -> str:
        return self._url(cols=None)

    @property
    def quick(self) -> list[tuple[Quick, bool]]:
        return [(each, each.key in self.request.quick) for each in self.definition.quick if each.is_pill]

    @property
    def unseen_quick(self) -> list[str]:
        """Conditions that no pill shows: the form has to bring them along."""
        return [each.key for each in self.definition.quick if not each.is_pill and each.key in self.request.quick]

    @property
    def tabs(self) -> list[Tab]:
        """The views in the bar: the house's, the team's, one's own."""
        path, now = self.definition.path, self.request.view
        house = [
            Tab(
                str(each.label), f"{path}?view={each.key}" if number else path, "house",
                now == each.key if number else not now,
            )
            for number, each in enumerate(self.definition.house_views)
        ]  # fmt: skip
        saved = [
            Tab(row.name, f"{path}?view={row.pk}", "team" if row.is_team else "mine", now == str(row.pk), row)
            for row in self.definition.views().rows
        ]
        return house + saved

    @property
    def near_tabs(self) -> list[Tab]:
        """Seven at most; the one that is shown always is among them."""
        tabs = self.tabs
        near = tabs[:MOST_TABS]
        return near + [tab for tab in tabs[MOST_TABS:] if tab.is_current]

    @property
    def far_tabs(self) -> list[Tab]:
        return [tab for tab in self.tabs[MOST_TABS:] if not tab.is_current]

    @property
    def own_view(self) -> ViewRow | None:
        """The saved view that is shown, changed or not."""
        return next((tab.row for tab in self.tabs if tab.is_current), None)

    @property
    def view_url(self) -> str:
        """The view without what was changed."""
        return f"{self.definition.path}?view={self.request.view}" if self.request.view else self.definition.path

    @property
    def here(self) -> str:
        """The address of what is shown, in its shortest form."""
        return self._url(page=self.page if self.page > 1 else None)

    @property
    def filter_fields(self) -> list[FilterField]:
        return [_filter_field(each, self.request.values.get(each.key)) for each in self.definition.filters]

    @property
    def chips(self) -> list[Chip]:
        found = [Chip(f"“{self.request.search}”", self._url(without=("q", self.request.search)))]
        chips = found if self.request.search else []
        for quick in self.definition.quick:
            if quick.key in self.request.quick:
                chips.append(Chip(str(quick.label), self._url(without=("quick", quick.key))))
        for each in self.definition.filters:
            if (value := self.request.values.get(each.key)) is not None:
                chips.append(Chip(f"{each.label}: {each.written(value)}", self._url(**{each.key: None})))
        return chips

    @property
    def clear_url(self) -> str:
        if self.request.view and self.request.is_changed:
            return self.view_url
        kept = {"sort": self.request.sort} if self.request.sort != self.request.usual_sort else {}
        return f"{self.definition.path}?{urlencode(kept)}" if kept else self.definition.path

    @property
    def page_links(self) -> list[tuple[str, str]]:
        """Number and address around the page one is on; an empty number is a gap."""
        near = {1, self.pages, *range(self.page - 1, self.page + 2)}
        links, before = [], 0
        for number in sorted(each for each in near if 1 <= each <= self.pages):
            if number > before + 1:
                links.append(("", ""))
            links.append((str(number), self._url(page=number)))
            before = number
        return links

    @property
    def previous_url(self) -> str:
        return self._url(page=self.page - 1) if self.page > 1 else ""

    @property
    def next_url(self) -> str:
        return self._url(page=self.page + 1) if self.page < self.pages else ""

    @property
    def sizes(self) -> list[tuple[int, str]]:
        return [(size, self._url(size=size)) for size in PAGE_SIZES]

    @property
    def words(self) -> dict[str, str]:
        """What every row says: the heads its cells repeat on a phone, and the definition's own words."""
        labels: dict[str, Any] = {column.key: column.label for column in self.definition.columns}
        return {key: escape(str(label)) for key, label in (labels | self.definition.words).items()}

    def record_query(self, place: int) -> str:
        """What a record's address carries to find its neighbours: `?from=<this list>&at=<its place>`."""
        return f"?{_this_list(self.request.query())}&at={self.first + place}"

    def _url(self, **kwargs: Any) -> str:
        query = self.request.query(**kwargs)
        return f"{self.definition.path}?{query}" if query else self.definition.path

    def _head(self, column: Column) -> Head:
        if not column.order:
            return Head(str(column.label), column.css)
        now, descending = self.request.sort.removeprefix("-") == column.key, self.request.sort.startswith("-")
        turned = column.key if not now or descending else f"-{column.key}"
        direction = ("descending" if descending else "ascending") if now else ""
        return Head(str(column.label), column.css, self._url(sort=turned), direction)


def narrowed(definition: ListDefinition, request: ListRequest, rows: Rows) -> Rows:
    """The rows the conditions leave, in the order that was asked for."""
    if definition.search and request.search:
        rows = definition.search(rows, request.search)
    for quick in definition.quick:
        if quick.key in request.quick:
            rows = quick.narrow(rows)
    for each in definition.filters:
        if each.key in request.values:
            rows = each.narrow(rows, request.values[each.key])
    column = request.sort.removeprefix("-")
    is_parted = any(each.parts == column and each.key in request.values for each in definition.filters)
    return in_order(definition, request, rows, is_parted=is_parted)


def in_order(definition: ListDefinition, request: ListRequest, rows: Rows, *, is_parted: bool = False) -> Rows:
    """Rows in the order that was asked for."""
    column = definition.sortable()[request.sort.removeprefix("-")]
    return rows.order_by(*column.ordering(request.sort.startswith("-"), is_parted=is_parted))


def page_of(definition: ListDefinition, request: ListRequest, rows: Rows) -> ListPage:
    """One page of the visible rows: two queries for each part of the scope, neither of which grows with the table."""
    parts, counted = [], 0
    for part in (rows, *definition.besides):
        found = narrowed(definition, request, part)
        many = count_up_to_cap(found)
        counted += many
        if many:
            parts.append(found)
    total = min(counted, COUNT_UP_TO)
    page = min(request.page, max(1, -(-total // request.size)))
    start = (page - 1) * request.size
    shown = shown_columns(definition, request)
    for prepare in dict.fromkeys(each.prepare for each in definition.columns if each.key in shown):
        parts = [prepare(each) for each in parts] if prepare else parts
    end = start + request.size
    # Of what was searched for, first the numbers in order: thousands of whole rows would be sorted for fifty.
    if request.search or is_in_parts(definition, request, parts):
        shown_rows = rows_between(definition, request, parts, start, end)
    else:
        shown_rows = [row for each in parts for row in each[start:end]]
    return ListPage(definition, request, shown_rows, total, counted > COUNT_UP_TO, page)


def shown_columns(definition: ListDefinition, request: ListRequest) -> tuple[str, ...]:
    return definition.chosen(request.columns) if request.columns else definition.usual_columns()


def count_up_to_cap(rows: Rows) -> int:
    return rows.order_by()[: COUNT_UP_TO + 1].count()


def _filter_field(each: Filter, value: Any) -> FilterField:
    texts = value if isinstance(value, tuple) else () if value is None else (str(value),)
    choices = tuple((key, str(label), each.search(key) if each.search else "") for key, label in each.choices)
    return FilterField(each, value, texts, _options(choices, texts), each.search is not None)


@lru_cache(maxsize=128)
def _this_list(query: str) -> str:
    return urlencode({"from": query})


@lru_cache(maxsize=128)
def _options(choices: tuple[tuple[str, str, str], ...], chosen: tuple[str, ...]) -> SafeString:
    # 250 countries drawn by the template on every request took a third of a list's time.
    rows = ((key, mark_safe(" selected" if key in chosen else ""), words, label) for key, label, words in choices)
    return format_html_join("", '<option value="{}"{} data-search="{}">{}</option>', rows)
