"""What does a person type into the forms of prices?"""

from typing import Any

from tests.web.firm import Firm
from tests.web.typed import Body, Typed, fixed
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries import price_lists as queries

LIST = {"name": "CFR USD", "currency": "USD", "incoterm": "CFR", "place": "Rotterdam"}


def _of_prices(**typed: Any) -> Typed:
    def body(firm: Firm, _actor: str, kind: str) -> Body:
        words, boss = firm.objects[kind], firm.people["boss"]
        rows = queries.standing_tiers(boss, words["price_list_id"], words["product_id"])
        return {"version": queries.tiers_version(boss, rows)} | typed

    return body


def _strategy(firm: Firm, _actor: str, _kind: str) -> Body:
    price_list_id = firm.objects["price_list"]["price_list_id"]
    return {"version": 1, "name": "北美", "price_list_id": price_list_id, "regions": "north_america", "per_cent": "2",
            "presentation": "value_explained"}  # fmt: skip


def _change(firm: Firm, _actor: str, kind: str) -> Body:
    """The yes to what was shown: one product has prices."""
    words, boss = firm.objects[kind], firm.people["boss"]
    product = Product.objects.get(code="PX-100")
    rows = queries.standing_tiers(boss, words["price_list_id"], product.pk)
    return {"kind": "prices", "per_cent": "3", "seen": queries.tiers_version(boss, rows)}


PRICE_BODIES: dict[tuple[str, str], Typed] = {
    ("catalogue:open_price_list", ""): fixed(**LIST),
    ("catalogue:revise_price_list", ""): fixed(version="1", **(LIST | {"incoterm": "FOB"})),
    ("catalogue:copy_price_list", ""): fixed(**(LIST | {"currency": "EUR", "incoterm": "FOB", "rate": "0.92"})),
    ("catalogue:change_prices", ""): _change,
    ("catalogue:set_tiers", ""): _of_prices(from_0="100", price_0="41.50"),
    ("catalogue:set_floors", ""): _of_prices(floor_100="39", floor_500="", floor_1000=""),
    ("catalogue:take_out_product", ""): _of_prices(),
    ("catalogue:open_strategy", ""): _strategy,
    ("catalogue:revise_strategy", ""): _strategy,
    ("catalogue:move_strategy", ""): fixed(to="up"),
}
