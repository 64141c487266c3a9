"""Which prices do the tests of the pages walk through?"""

from decimal import Decimal
from typing import Any

from tests.apps.catalogue.price_book import category, floored, good, price_list, priced, strategy
from tradewind.platform.people.models import User


def prices_of(folk: dict[str, User]) -> dict[str, dict[str, Any]]:
    """A list that a strategy goes by, one that nobody uses, a product with three tiers and one without a price."""
    boss = folk["boss"]
    product = good(boss, "PX-100", category=category("价格样品"), selling_points_en="Seams taped by hand")
    good(boss, "PX-200", name_zh="折叠椅", name_en="Folding chair")
    book = price_list(boss)
    priced(boss, book, product)
    floored(boss, book, product, q100="40")
    idle = price_list(boss, "CIF Hamburg USD", incoterm="CIF", place="Hamburg", is_usual=False)
    ways = [strategy(boss, book, "标准"), strategy(boss, book, "南欧", countries=("ES", "IT"), per_cent=Decimal(-3))]
    return {
        "price_list": {"price_list_id": book.pk}, "price_list_idle": {"price_list_id": idle.pk},
        "priced": {"price_list_id": book.pk, "product_id": product.pk},
        "priced_product": {"product_id": product.pk}, "strategy": {"strategy_id": ways[1].pk},
    }  # fmt: skip
