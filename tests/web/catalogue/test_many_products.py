"""Are several products changed together as a person has looked at them, and what changed meanwhile left alone?"""

import re

import pytest
from django.urls import reverse

from tests.builders import AT, product
from tests.people import enter
from tradewind.apps.catalogue.models import Product
from tradewind.apps.catalogue.services.products import discontinue_product

MANY = reverse("catalogue:many_products")


def states():
    return dict(Product.objects.values_list("code", "state"))


def looked(client, **posted):
    """The page that shows what would be done, and its answer yes."""
    page = client.post(MANY, posted)
    assert page.status_code == 200
    text = page.content.decode()
    sealed = re.search(r'name="looked_at" value="([^"]+)"', text)
    return text, posted | {"looked_at": sealed[1]} if sealed else {}


def said(answer):
    return [str(message) for message in answer.context["messages"]]


@pytest.fixture
def three(li_qiang):
    return [product(li_qiang, code, is_active=False) for code in ("TE-1", "TE-2", "TE-3")]


def test_chen_jing_publishes_what_was_ticked_and_one_that_was_faster_put_aside_stays(three, chen_jing, li_qiang):
    client = enter(chen_jing)
    assert f'value="{three[0].pk}" form="bulk"' in client.get(reverse("catalogue:products")).content.decode()
    text, yes = looked(client, act="publish", ids=[each.pk for each in three])
    assert "3 个产品将被修改" in text and states() == dict.fromkeys(("TE-1", "TE-2", "TE-3"), "draft")
    discontinue_product(product_id=three[2].pk, version=three[2].version, by=li_qiang, at=AT)
    done = client.post(MANY, yes, follow=True)
    assert states() == {"TE-1": "active", "TE-2": "active", "TE-3": "discontinued"}
    assert said(done) == ["已改 2 条。", "1 个未改，其间已有人改过：TE-3"]
    text, _ = looked(client, act="publish", ids=three[0].pk)
    assert "0 个产品将被修改" in text and "另有 1 个不变" in text and "looked_at" not in text


def test_all_of_the_list_get_another_keeper_and_nobody_who_keeps_none(three, zhou, li_na, wu):
    client = enter(zhou)
    _, yes = looked(client, act=f"keeper:{li_na.pk}", every="1", query="quick=drafts")
    forged = client.post(MANY, yes | {"act": f"keeper:{zhou.pk}"})
    assert forged.status_code == 200 and not Product.objects.exclude(keeper=None).exists()  # looked at anew
    client.post(MANY, yes)
    assert set(Product.objects.values_list("keeper__name", flat=True)) == {"李娜"}
    assert client.post(MANY, {"act": f"keeper:{wu.pk}", "ids": three[0].pk}).status_code == 422
    for nonsense in ({"act": "delete", "ids": three[0].pk}, {"act": "publish", "ids": "987654321"}):
        assert said(client.post(MANY, nonsense, follow=True)) == ["请先勾选，并选好要改成什么。"]
