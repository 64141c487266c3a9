"""How does a price list stand on its page and in a file: a row a product, a column a tier?"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from functools import partial
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import price_lists as queries
from tradewind.domain.vocabulary.folding import folded_text
from tradewind.platform.access import Actor, allows
from tradewind.platform.sheets.writing import Value
from tradewind.web.shared.lists import Column, Filter, FirstUse, ListDefinition, ListSource, Rows, SheetField

SHOWN_TIERS = 4
PRODUCT = "catalogue.product"  # as the trail calls it
EXPORT_OF = "price_list"


def price_sheet(by: Actor, price_list: Any, *, is_unpriced: bool = False) -> ListDefinition:
    """The products that have a price in a list, or those that have none yet."""
    url = "catalogue:unpriced_products" if is_unpriced else "catalogue:price_list"
    exports = not is_unpriced and allows(by, permissions.EXPORT)
    return ListDefinition(
        name="price_list",
        path=reverse(url, args=[price_list.pk]),
        columns=_columns(by),
        row_template="catalogue/_price_row.html",
        sort="product",
        filters=[Filter("category", _("Category"), _of_category, choices=category_choices(by))],
        search=_search,
        search_label=_("Number or name"),
        first_use=None if is_unpriced else _first_use(by, price_list),
        noun=_("products"),
        export_url=reverse("catalogue:export_price_list", args=[price_list.pk]) if exports else "",
        words={"edit": _("Prices"), "floors": _("Floors"), "floor": _("floor")},
    )


def source_of(by: Actor, price_list: Any) -> ListSource:
    """A list as a file: what the page shows."""
    sees = allows(by, permissions.SEE_FLOORS)
    fields = {
        "product": [
            SheetField(str(_("Item No.")), 14, lambda row: row.code),
            SheetField(str(_("Name")), 34, lambda row: row.label(get_language() or "zh-hans")),
            SheetField(str(_("Unit")), 8, lambda row: row.unit),
        ],
        "category": [SheetField(str(_("Category")), 14, lambda row: row.category.name_zh if row.category else "")],
        "changed": [SheetField(str(pgettext_lazy("a day", "Changed")), 18, _changed)],
    }  # fmt: skip
    for place in range(SHOWN_TIERS):
        fields[f"tier{place + 1}"] = _tier_fields(place, price_list.currency, sees)
    return ListSource(
        of=f"{EXPORT_OF}:{price_list.pk}", permission=permissions.EXPORT, subject_type=PRODUCT, title=price_list.name,
        definition=price_sheet(by, price_list), rows=queries.products_in_list(by, price_list), fields=fields,
        records=_records,
    )  # fmt: skip


def category_choices(by: Actor) -> list[tuple[str, str]]:
    """The groups of products in the reader's language."""
    is_english = (get_language() or "").startswith("en")
    return [(str(pk), (en if is_english else zh) or zh) for pk, zh, en in queries.categories(by)]


def _columns(by: Actor) -> list[Column]:  # noqa: ARG001
    tiers = [Column(f"tier{place + 1}", _("Tier %(n)s") % {"n": place + 1}, css="num") for place in range(SHOWN_TIERS)]
    return [
        Column("product", _("Product"), ("code_folded",), css="stick-l"),
        *tiers,
        Column("category", _("Category")),
        Column("changed", pgettext_lazy("a day", "Changed")),
        Column("acts", "", css="tw-acts"),
    ]


def _first_use(by: Actor, price_list: Any) -> FirstUse:
    may = allows(by, permissions.SET_PRICES) and not price_list.archived_at
    return FirstUse(
        _("No prices yet"), _("Choose a product and give it prices, or copy another list."),
        reverse("catalogue:unpriced_products", args=[price_list.pk]) if may else "", _("Choose products"),
    )  # fmt: skip


def _of_category(rows: Rows, value: str) -> Rows:
    return rows.filter(category_id=int(value))


def _search(rows: Rows, text: str) -> Rows:
    folded = folded_text(text)
    return rows.filter(Q(code_folded__contains=text.upper().replace(" ", "")) | Q(names_folded__contains=folded))


def _tier_fields(place: int, currency: str, sees: bool) -> list[SheetField]:
    number = {"n": place + 1, "currency": currency}
    fields = [
        SheetField(str(_("From quantity %(n)s")) % number, 12, partial(_of_tier, place, "from_quantity")),
        SheetField(str(_("Price %(n)s, %(currency)s")) % number, 12, partial(_of_tier, place, "price")),
    ]
    if sees:
        fields.append(SheetField(str(_("Floor %(n)s, %(currency)s")) % number, 12, partial(_of_tier, place, "floor")))
    return fields


def _of_tier(place: int, name: str, row: Any) -> Value:
    if place >= len(row.standing):
        return None
    value: Decimal | None = getattr(row.standing[place], name)
    return None if value is None else value.normalize() + 0


def _changed(row: Any) -> Value:
    moments: list[datetime] = [each.set_at for each in row.standing]
    return max(moments, default=None)


def _records(rows: Rows, ids: Sequence[int]) -> Iterator[tuple[int, Any]]:
    found = {row.pk: row for row in rows.filter(pk__in=ids)}
    yield from ((pk, found[pk]) for pk in ids if pk in found)
