"""Keeping what products are found by."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from tradewind.apps.catalogue.models import Product
from tradewind.domain.vocabulary.findable import Findable
from tradewind.platform.access import Actor, require
from tradewind.platform.search.services import keep_findable
from tradewind.platform.use_case import use_case


def keep_found(products: Iterable[Product], *, at: datetime) -> int:
    """Code, names, model and HS code; in the caller's transaction."""
    return keep_findable(Product, ((each.pk, _findable(each)) for each in products), at=at)


@use_case
def refresh_found(*, product_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Write anew by what these products are found; a piece of the sweep and of the console's rebuild."""
    require(by, "jobs.view")
    return keep_found(Product.objects.select_for_update().filter(pk__in=product_ids).order_by("pk"), at=at)


def _findable(product: Product) -> Findable:
    """A code is typed with hyphens and without."""
    joined = "".join(sign for sign in product.code_folded if sign.isalnum())
    others = (joined if joined != product.code_folded else "", product.model, product.hs_code)
    return Findable(
        names=tuple(name for name in (product.name_zh, product.name_en) if name), numbers=(product.code,),
        others=tuple(text for text in others if text),
    )  # fmt: skip
