"""Who changes products together, and how many at most?"""

import pytest

from tests.builders import AT, product
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.queries.many import Asked, preview_of
from tradewind.apps.catalogue.refusals.products import TooManyTicked
from tradewind.apps.catalogue.services.many import change_many, change_products
from tradewind.domain.catalogue.many import ManyProducts
from tradewind.platform.access import NotPermitted


def test_tang_keeps_no_products_and_changes_none(tang, li_qiang):
    tent = product(li_qiang)
    asked = Asked(ManyProducts.DISCONTINUE)
    with pytest.raises(NotPermitted):
        preview_of(tang, Product.objects.all(), asked)
    with pytest.raises(NotPermitted):
        change_products(asked=asked, picked=[(tent.pk, tent.version)], by=tang, at=AT)


def test_in_chunks_all_are_done_and_too_many_are_narrowed_first(li_qiang, monkeypatch):
    goods = [product(li_qiang, f"TE-{number}") for number in range(3)]
    picked = [(each.pk, each.version) for each in goods]
    monkeypatch.setattr("tradewind.apps.catalogue.services.many.A_TRANSACTION", 2)
    asked = Asked(ManyProducts.DISCONTINUE)
    assert change_many(asked, [*picked, (987_654, 1)], by=li_qiang, now=lambda: AT) == [987_654]
    assert set(Product.objects.values_list("state", flat=True)) == {"discontinued"}
    for where in ("queries", "services"):
        monkeypatch.setattr(f"tradewind.apps.catalogue.{where}.many.MOST", 2)
    with pytest.raises(TooManyTicked):
        preview_of(li_qiang, Product.objects.all(), asked)
    with pytest.raises(TooManyTicked):
        change_many(asked, picked, by=li_qiang, now=lambda: AT)
