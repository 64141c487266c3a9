"""How do products stand in an exported file?"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.facts import carton_of, rebate_on
from tradewind.apps.catalogue.queries import listing
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.apps.catalogue.wording.products import FACTS
from tradewind.domain.vocabulary.packing import shown_cbm
from tradewind.platform.access import Actor
from tradewind.platform.sheets.writing import Value
from tradewind.web.catalogue.lists import product_list
from tradewind.web.catalogue.writing import percent
from tradewind.web.shared.formats import listed
from tradewind.web.shared.lists import ListSource, Rows, SheetField

if TYPE_CHECKING:
    from tradewind.apps.catalogue.models import Product

PRODUCTS, PRODUCT = "product", "catalogue.product"  # the list, and a row as the trail calls it

Get = Callable[[Any], Value]


def source_of(by: Actor) -> ListSource:
    """The list of products as it can be exported."""
    fields = {
        key: [SheetField(str(label), width, get) for label, width, get in several] for key, several in _fields().items()
    }
    return ListSource(
        of=PRODUCTS, permission=permissions.EXPORT, subject_type=PRODUCT, title=_("Products"),
        definition=product_list(by), rows=listing.products(by), fields=fields, records=partial(_records, by),
    )  # fmt: skip


def _records(by: Actor, rows: Rows, ids: Sequence[int]) -> Iterator[tuple[int, Any]]:
    for product in listing.in_order(by, rows, ids):
        yield product.pk, product


def _column(name: str) -> Get:
    return lambda product: getattr(product, name)


def _word(prefix: str, name: str) -> Get:
    return lambda product: str(WORDS[f"{prefix}.{getattr(product, name)}"])


def _offer(name: str) -> Get:
    return lambda product: getattr(product.main_offers[0], name) if product.main_offers else ""


def _supplier(product: Any) -> Value:
    offer = next(iter(product.main_offers), None)
    return offer.supplier.name_zh or offer.supplier.name if offer else ""


def _cbm(product: "Product") -> Value:
    cbm = carton_of(product).cbm
    return shown_cbm(cbm) if cbm is not None else None


def _rebate(product: Any) -> Value:
    rate = rebate_on(product.standing_rates, timezone.localdate())
    return percent(rate.rate) if rate else ""


def _missing(product: "Product") -> Value:
    lacking = listing.missing_in_row(product, on=timezone.localdate())
    return listed(FACTS[each.fact] for each in lacking)


def _fields() -> dict[str, tuple[tuple[Any, int, Get], ...]]:
    """By the list's columns; some say several things."""
    return {
        "code": ((FIELDS["code"], 16, _column("code")),),
        "name": ((FIELDS["name_zh"], 28, _column("name_zh")), (FIELDS["name_en"], 34, _column("name_en"))),
        "category": ((FIELDS["category"], 16, lambda row: row.category.name_zh if row.category else ""),),
        "moq": ((FIELDS["moq"], 10, _column("moq")), (FIELDS["unit"], 8, _column("unit"))),
        "packing": tuple(
            (FIELDS[name], 14, _column(name))
            for name in ("pieces_per_carton", "carton_length_cm", "carton_width_cm", "carton_height_cm")
        ),
        "cbm": ((_("CBM"), 10, _cbm),),
        "gross": tuple((FIELDS[name], 14, _column(name)) for name in ("carton_gross_kg", "carton_net_kg")),
        "lead": ((FIELDS["lead_days"], 12, _column("lead_days")),),
        "shelf": ((FIELDS["shelf_state"], 16, _word("shelf", "shelf_state")),),
        "state": ((_("State"), 12, _word("state", "state")),),
        "cost": ((FIELDS["cost"], 12, _offer("cost")), (FIELDS["currency"], 8, _offer("currency"))),
        "supplier": ((_("Main supplier"), 24, _supplier),),
        "missing": ((_("To complete"), 40, _missing),),
        "keeper": ((FIELDS["keeper"], 12, lambda row: row.keeper.called if row.keeper else ""),),
        "model": ((FIELDS["model"], 16, _column("model")),),
        "hs": ((FIELDS["hs_code"], 16, _column("hs_code")), (FIELDS["declaration_elements"], 40, _elements)),
        "vat": ((FIELDS["vat_rate"], 8, lambda row: percent(row.vat_rate)),),
        "rebate": ((FIELDS["rate"], 10, _rebate),),
        "opened": ((_("Recorded"), 12, lambda row: timezone.localdate(row.created_at)),),
    }


def _elements(product: "Product") -> Value:
    return product.declaration_elements
