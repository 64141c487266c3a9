"""What does a list offer: columns, quick filters, filters, search, order?"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import parse_qs

from django.db.models import F, QuerySet
from django.db.models.expressions import OrderBy
from django.utils.functional import Promise

from tradewind.platform.views.queries import ListViews

type_of_text = str | Promise
Rows = QuerySet[Any, Any]

PAGE_SIZES = (20, 50, 100)
USUAL_SIZE = 50


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the table; sortable when `order` names model fields. Empty ones sort last when `nullable`.

    The columns that stick to a side are always there; the others are chosen. `prepare` fetches what a chosen one shows.
    """

    key: str
    label: type_of_text
    order: tuple[str, ...] = ()
    nullable: bool = False
    is_split: bool = False  # nullable, and empty in most rows: the filled ones are asked for first, by their own index
    css: str = ""  # num | ctr | stick-l | tw-acts
    is_usual: bool = True  # there before anybody has chosen
    prepare: Callable[[Rows], Rows] | None = None

    @property
    def is_fixed(self) -> bool:
        return "stick-" in self.css or not self.label

    def ordering(self, descending: bool, *, is_parted: bool = False) -> list[OrderBy]:
        """The columns to order by, with the primary key last so that pages never overlap.

        Among rows that are all filled, or all empty, empty ones need no place: PostgreSQL goes by its index then.
        """
        last = True if self.nullable and not is_parted else None
        fields = [F(name).desc(nulls_last=last) if descending else F(name).asc(nulls_last=last) for name in self.order]
        return [*fields, F("pk").desc() if descending else F("pk").asc()]


@dataclass(frozen=True, slots=True)
class Quick:
    """A pill that is on or off. With `sort`, its rows come in that order unless another is asked for."""

    key: str
    label: type_of_text
    narrow: Callable[[Rows], Rows]
    sort: str = ""
    is_pill: bool = True  # else only a view asks for it


@dataclass(frozen=True, slots=True)
class HouseView:
    """A view that everybody has: the list's own, in code. Saved ones come from `platform.views`."""

    key: str
    label: type_of_text
    query: str = ""


@dataclass(frozen=True, slots=True)
class BulkAction:
    """Something done with many rows at once: one of `choices`, a day, or just so."""

    key: str
    label: type_of_text
    icon: str
    choices: Sequence[tuple[str, type_of_text]] = ()
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Bulk:
    """What can be done with the rows that are ticked, and the page that shows it before it is done."""

    url: str
    actions: Sequence[BulkAction]


@dataclass(frozen=True, slots=True)
class Filter:
    """A field of the filter panel. Kinds: one, many (of `choices`), text, day.

    With a sort for its value in `sorts`, its rows come in that order unless another is asked for. `parts` names the
    column of whose filled and empty rows it never leaves both.
    """

    key: str
    label: type_of_text
    narrow: Callable[[Rows, Any], Rows]
    kind: str = "one"
    choices: Sequence[tuple[str, type_of_text]] = ()
    search: Callable[[str], str] | None = None  # what else a choice is found by, for long lists
    sorts: Mapping[str, str] = field(default_factory=dict)
    parts: str = ""

    def written(self, value: Any) -> str:
        """The value in words, for a chip."""
        if self.kind == "many":
            return ", ".join(self._label(each) for each in value)
        if self.kind == "one":
            return self._label(value)
        return value.isoformat() if isinstance(value, date) else str(value)

    def _label(self, value: str) -> str:
        return next((str(label) for key, label in self.choices if key == value), value)


@dataclass(frozen=True, slots=True)
class Primary:
    """The one solid button of the list."""

    url: str
    label: type_of_text
    icon: str = "plus"


@dataclass(frozen=True, slots=True)
class FirstUse:
    """What an empty list says before anything was ever entered."""

    title: type_of_text
    text: type_of_text
    url: str = ""
    action: type_of_text = ""


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """Made for each request, so that choices and filters may know who asks and what day it is."""

    name: str
    path: str
    columns: Sequence[Column]
    row_template: str
    sort: str  # key of the usual column, with "-" for descending
    quick: Sequence[Quick] = ()
    filters: Sequence[Filter] = ()
    search: Callable[[Rows, str], Rows] | None = None
    search_label: type_of_text = ""
    primary: Primary | None = None
    first_use: FirstUse | None = None
    noun: type_of_text = ""  # what the total counts
    export_url: str = ""  # of whoever may take the list out
    words: dict[str, type_of_text] = field(default_factory=dict)  # what each row says besides its heads
    house_views: Sequence[HouseView] = ()  # the first is the list without conditions; without any no view is offered
    views: Callable[[], ListViews] = ListViews  # saved ones; asked when they are needed, and once
    bulk: Bulk | None = None
    dress: Callable[[Any], Any] | None = None  # what a row says that no column holds as it is read: `row.said`
    besides: Sequence[Rows] = ()  # further parts of the scope, few rows each, that have none in common with the first

    def sortable(self) -> dict[str, Column]:
        return {column.key: column for column in self.columns if column.order}

    def chosen(self, keys: Collection[str]) -> tuple[str, ...]:
        """These columns and the fixed ones, in the list's order."""
        return tuple(column.key for column in self.columns if column.is_fixed or column.key in keys)

    def usual_columns(self) -> tuple[str, ...]:
        """The columns a person begins with: the person's own choice, else the list's."""
        own = parse_qs(self.views().usual).get("cols", []) if self.house_views else []
        return self.chosen(own or [column.key for column in self.columns if column.is_usual])
