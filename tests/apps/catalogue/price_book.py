"""How does a test get products, price lists and strategies?"""

from decimal import Decimal
from typing import Any

from tests.builders import AT
from tradewind.apps.catalogue.models import Category, PriceList, PriceStrategy, Product
from tradewind.apps.catalogue.queries import price_lists as queries
from tradewind.apps.catalogue.services import price_lists, price_strategies, price_tiers
from tradewind.apps.catalogue.services.price_tiers import TiersSet
from tradewind.domain.catalogue.lifecycle import ProductState
from tradewind.domain.catalogue.price_lists import PriceListDetails
from tradewind.domain.catalogue.strategy_details import StrategyDetails
from tradewind.domain.catalogue.tiers import TierPrice
from tradewind.platform.people.models import User

LADDER = ((100, "42.50"), (500, "39.90"), (1000, "38.20"))


def good(by: User, code: str = "TE-4P-02", **more: Any) -> Product:
    columns = {"name_zh": "四人帐篷", "name_en": "4-person tent", "state": ProductState.ACTIVE} | more
    return Product.objects.create(
        code=code, code_folded=code.upper(), created_at=AT, updated_at=AT, updated_by=by, **columns
    )


def category(name: str = "帐篷") -> Category:
    return Category.objects.create(name_zh=name, name_en="Tents")


def price_list(by: User, name: str = "FOB 宁波 USD", currency: str = "USD", **more: Any) -> PriceList:
    details = {"incoterm": "FOB", "place": "Ningbo", "is_usual": True} | more
    return price_lists.open_price_list(
        details=PriceListDetails(name=name, currency=currency, **details), by=by, at=AT
    )  # fmt: skip


def priced(by: User, book: PriceList, product: Product, *ladder: tuple[object, str], insists: str = "") -> TiersSet:
    tiers = [TierPrice(Decimal(str(quantity)), Decimal(price)) for quantity, price in ladder or LADDER]
    return price_tiers.set_tiers(
        price_list_id=book.pk, product_id=product.pk, version=version_of(by, book, product), tiers=tiers,
        insists=insists, by=by, at=AT,
    )  # fmt: skip


def floored(boss: User, book: PriceList, product: Product, **floors: str) -> TiersSet:
    """floored(zhou, book, tent, q500="36")."""
    typed = {Decimal(key[1:]): Decimal(value) for key, value in floors.items()}
    return price_tiers.set_floors(
        price_list_id=book.pk, product_id=product.pk, version=version_of(boss, book, product), floors=typed, by=boss,
        at=AT,
    )  # fmt: skip


def strategy(boss: User, book: PriceList, name: str = "南欧", **more: Any) -> PriceStrategy:
    return price_strategies.open_strategy(
        details=StrategyDetails(name=name, price_list_id=book.pk, **more), by=boss, at=AT
    )  # fmt: skip


def version_of(by: User, book: PriceList, product: Product) -> int:
    return queries.tiers_version(by, queries.standing_tiers(by, book.pk, product.pk))
