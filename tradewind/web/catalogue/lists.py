"""What do the lists of products and wishes offer?"""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.queries import listing, scope, wishes
from tradewind.apps.catalogue.queries.products import matching_products
from tradewind.apps.catalogue.queries.responsible import possible_keepers
from tradewind.apps.catalogue.wording import FIELDS, WORDS
from tradewind.domain.catalogue.freshness import FRESH_FOR_DAYS
from tradewind.domain.catalogue.kinds import ShelfState
from tradewind.domain.catalogue.lifecycle import ProductState, WishState
from tradewind.domain.catalogue.many import ManyProducts
from tradewind.platform.access import Actor, allows
from tradewind.web.catalogue.showing import dressed
from tradewind.web.shared.lists import (
    Bulk,
    BulkAction,
    Column,
    Filter,
    FirstUse,
    HouseView,
    ListDefinition,
    Primary,
    Quick,
    known_views,
)

Rows = QuerySet[Any, Any]
Choices = list[tuple[str, str]]


def product_list(by: Actor) -> ListDefinition:
    """All products, by their codes."""
    may_keep, new = allows(by, permissions.KEEP), reverse("catalogue:register_product")
    keepers = [(str(each.pk), each.called) for each in possible_keepers(by)]
    return ListDefinition(
        name="products",
        path=reverse("catalogue:products"),
        columns=_columns(by),
        row_template="catalogue/_product_row.html",
        sort="code",
        quick=_quick(by),
        filters=_filters(by, keepers),
        search=partial(matching_products, by),
        search_label=_("Code, name, model or pinyin initials"),
        primary=Primary(new, _("New product")) if may_keep else None,
        first_use=FirstUse(
            _("No products yet"), _("A code and a name are enough to start; packing, cost and customs come later."),
            new if may_keep else "", _("New product"),
        ),
        noun=_("products"),
        export_url=reverse("catalogue:export_products") if allows(by, permissions.EXPORT) else "",
        words={"change": _("Change"), "complete": _("complete"), "days": _("days"), "without_vat": _("without VAT")}
        | {f"state.{each.value}": WORDS[f"state.{each.value}"] for each in ProductState}
        | {f"shelf.{each.value}": WORDS[f"shelf_short.{each.value}"] for each in ShelfState},
        house_views=_views(),
        views=known_views(by, "products"),
        bulk=_bulk(keepers) if may_keep else None,
        dress=dressed(timezone.localdate()),
    )  # fmt: skip


def _bulk(keepers: Choices) -> Bulk:
    """The use cases ask again for each product."""
    return Bulk(reverse("catalogue:many_products"), [
        BulkAction(ManyProducts.KEEPER, FIELDS["keeper"], "user", choices=keepers),
        BulkAction(ManyProducts.PUBLISH, _("Publish"), "circle-check"),
        BulkAction(ManyProducts.DISCONTINUE, _("Discontinue"), "archive"),
        BulkAction(ManyProducts.RESUME, _("Offer it again"), "arrow-back-up"),
    ])  # fmt: skip


def _columns(by: Actor) -> list[Column]:
    cost = [Column("cost", FIELDS["cost"], css="num")]
    return [
        Column("code", _("Code"), order=("code_folded",), css="stick-l"),
        Column("name", _("Name"), order=("names_folded",)),
        Column("name_other", _("Name in the other language"), is_usual=False),
        Column("category", FIELDS["category"]),
        Column("moq", FIELDS["moq"], css="num"),
        Column("packing", _("Packing")),
        Column("cbm", _("CBM"), css="num"),
        Column("gross", _("Gross, kg"), css="num", is_usual=False),
        Column("lead", _("Lead time"), css="num"),
        Column("shelf", _("Shelf")),
        Column("state", _("State")),
        *(cost if allows(by, permissions.SEE_COST) else []),
        Column("supplier", _("Main supplier"), is_usual=False),
        Column("missing", _("To complete")),
        Column("keeper", FIELDS["keeper"]),
        Column("model", FIELDS["model"], is_usual=False),
        Column("hs", FIELDS["hs_code"], is_usual=False),
        Column("vat", FIELDS["vat_rate"], css="num", is_usual=False),
        Column("rebate", FIELDS["rate"], css="num", is_usual=False),
        Column("opened", _("Recorded"), order=("pk",), is_usual=False),
    ]


def _quick(by: Actor) -> list[Quick]:
    today = timezone.localdate()
    midnight: datetime = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    since = midnight - timedelta(days=FRESH_FOR_DAYS)
    return [
        Quick("offered", _("On offer"), _in_state(ProductState.ACTIVE)),
        Quick("incomplete", _("To complete"), listing.incomplete),
        Quick("pictureless", _("Without photo"), _without_photo),
        Quick("old-cost", _("Cost to confirm"), partial(listing.with_old_cost, on=today, since=since)),
        Quick("one-supplier", _("One supplier only"), listing.without_backup, is_pill=False),
        Quick("mine", _("Mine"), lambda rows: rows.filter(keeper_id=by.pk), is_pill=False),
        Quick("drafts", _("Drafts"), _in_state(ProductState.DRAFT), is_pill=False),
        Quick("ended", _("Discontinued"), _in_state(ProductState.DISCONTINUED), is_pill=False),
    ]


def _views() -> list[HouseView]:
    return [
        HouseView("all", _("All products")),
        HouseView("offered", _("On offer"), "quick=offered"),
        HouseView("mine", _("Mine"), "quick=mine"),
        HouseView("one-supplier", _("One supplier only"), "quick=one-supplier"),
        HouseView("drafts", _("Drafts"), "quick=drafts"),
        HouseView("ended", _("Discontinued"), "quick=ended"),
    ]


def _in_state(state: ProductState) -> Any:
    return lambda rows: rows.filter(state=state)


def _without_photo(rows: Rows) -> Rows:
    return rows.filter(state=ProductState.ACTIVE, picture=None)


def _filters(by: Actor, keepers: Choices) -> list[Filter]:
    language = get_language() or "zh-hans"
    groups = [(str(each.pk), each.label(language)) for each in scope.categories(by)]
    states = [(each.value, WORDS[f"state.{each.value}"]) for each in ProductState]
    shelf = [(each.value, WORDS[f"shelf.{each.value}"]) for each in ShelfState]
    return [
        Filter("category", FIELDS["category"], lambda rows, value: rows.filter(category_id=value), choices=groups),
        Filter("state", _("State"), lambda rows, value: rows.filter(state__in=value), kind="many", choices=states),
        Filter("shelf", FIELDS["shelf_state"], lambda rows, value: rows.filter(shelf_state=value), choices=shelf),
        Filter("keeper", FIELDS["keeper"], lambda rows, value: rows.filter(keeper_id=value), choices=keepers),
    ]


def wish_list(by: Actor) -> ListDefinition:
    """What buyers asked for, the newest first."""
    new, may_note = reverse("catalogue:note_wish"), allows(by, permissions.NOTE_WISH)
    states = [(each.value, WORDS[f"wish.{each.value}"]) for each in WishState]
    undecided = [WishState.OPEN, WishState.IN_DEVELOPMENT]
    return ListDefinition(
        name="wishes",
        path=reverse("catalogue:wishes"),
        columns=[
            Column("text", FIELDS["text"], css="stick-l"),
            Column("customer", _("Customer")),
            Column("quantity", FIELDS["quantity_hint"]),
            Column("state", _("State")),
            Column("product", _("Product")),
            Column("noted", _("Noted"), order=("pk",)),
            Column("by", _("Noted by")),
        ],
        row_template="catalogue/_wish_row.html",
        sort="-noted",
        quick=[Quick("open", _("Not decided"), lambda rows: rows.filter(state__in=undecided))],
        filters=[
            Filter("state", _("State"), lambda rows, value: rows.filter(state__in=value), kind="many", choices=states)
        ],
        primary=Primary(new, _("New wish")) if may_note else None,
        first_use=FirstUse(
            _("No wishes yet"),
            _("What buyers ask for that we do not make is written down here; it leads to a product or to an order."),
            new if may_note else "", _("New wish"),
        ),
        noun=_("wishes"),
        words={f"wish.{each.value}": WORDS[f"wish.{each.value}"] for each in WishState},
        house_views=[HouseView("all", _("All wishes")), HouseView("open", _("Not decided"), "quick=open")],
        views=known_views(by, "wishes"),
        dress=wishes.buyer_shown(by),
    )  # fmt: skip
