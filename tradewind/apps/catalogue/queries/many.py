"""What would be done with many products, and which of them stay as they are?"""

from dataclasses import dataclass, field

from django.db.models import QuerySet

from tradewind.apps.catalogue import permissions
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries.responsible import keeper_among
from tradewind.apps.catalogue.queries.scope import visible_products
from tradewind.apps.catalogue.refusals.products import BadKeeper, TooManyTicked
from tradewind.domain.catalogue.many import MOST, ManyProducts, can_become
from tradewind.platform.access import Actor, require
from tradewind.platform.people.models import User


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done; for another keeper, who."""

    action: ManyProducts
    keeper: User | None = None


@dataclass(frozen=True, slots=True)
class ProductsPreview:
    """Those that are going to be changed, and those that stay."""

    going: list[Product] = field(default_factory=list)
    same: list[Product] = field(default_factory=list)

    def picked(self) -> list[tuple[int, int]]:
        return [(product.pk, product.version) for product in self.going]


def asked_of(by: Actor, action: ManyProducts, value: str) -> Asked:
    """What a person wants done, or refuse a keeper who is none."""
    if action is not ManyProducts.KEEPER:
        return Asked(action)
    keeper = keeper_among(by, int(value)) if value.isascii() and value.isdigit() and len(value) < 19 else None
    if keeper is None or not keeper.is_active:
        raise BadKeeper()
    return Asked(action, keeper)


def preview_of(by: Actor, rows: QuerySet[Product], asked: Asked) -> ProductsPreview:
    """What would become of these rows, which are in the person's scope; nothing is locked or written."""
    require(by, permissions.KEEP)
    preview = ProductsPreview()
    found = list(rows.select_related("keeper")[: MOST + 1])
    if len(found) > MOST:
        raise TooManyTicked(most=MOST)
    for product in found:
        says_so = asked.keeper is not None and product.keeper_id == asked.keeper.pk
        stays = says_so or not can_become(asked.action, product.state)
        (preview.same if stays else preview.going).append(product)
    return preview


def codes_of(by: Actor, product_ids: list[int]) -> list[str]:
    """How products are called in a sentence about some of them."""
    return list(visible_products(by).filter(pk__in=product_ids).order_by("code_folded").values_list("code", flat=True))
