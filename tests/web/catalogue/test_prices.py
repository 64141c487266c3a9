"""Do the pages of prices show what they should, keep what was typed, and hide floors from whoever may not see them?"""

from decimal import Decimal as D
from typing import Any

import pytest
from django.test import Client

from tests import builders
from tests.web.addresses import path_of
from tests.web.firm import Firm
from tradewind.apps.catalogue.models import PriceStrategy, PriceTier, Product


@pytest.fixture
def tiers_page(firm: Firm) -> str:
    return path_of("catalogue:set_tiers", firm.objects["priced"])


def form_of(client: Client, path: str) -> dict[str, Any]:
    """What the form on a page would send unchanged."""
    form = client.get(path).context["form"]
    return {name: form[name].value() or "" for name in form.fields}


def standing(code: str = "PX-100") -> list[tuple[D, D, D | None]]:
    rows = PriceTier.objects.filter(product__code=code, ended_at=None).order_by("from_quantity")
    return [(row.from_quantity, row.price, row.floor) for row in rows]


def test_a_price_is_saved_and_one_goes_back_to_where_one_came_from(firm: Firm, tiers_page: str) -> None:
    assistant = firm.client("assistant")
    there = path_of("catalogue:price_list", firm.objects["price_list"]) + "?page=1&q=px"
    opened = form_of(assistant, f"{tiers_page}?next={there.replace('&', '%26')}")
    typed = opened | {"price_1": "３９.５", "price_2": "43"}
    asked = assistant.post(tiers_page, typed)  # a larger quantity that costs more is named
    told = asked.content.decode()
    assert asked.status_code == 422 and "尚未保存" in told and "1000" in told and standing()[1][1] == D("39.9")
    answer = assistant.post(tiers_page, typed | {"insists": asked.context["asked"]})
    assert answer.headers["Location"] == there
    assert [price for _, price, _ in standing()] == [D("42.5"), D("39.5"), D("43")]
    said = " ".join(str(each) for each in assistant.get(there).context["messages"])
    assert "1000" in said  # a larger quantity that costs more is named


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"price_0": "0"}, "大于零"),
        ({"price_0": "-3"}, "大于零"),
        ({"from_1": "100"}, "有两个价格"),
        ({"price_1": ""}, "请填价格"),
        ({"price_0": "abc"}, "要填数字"),
        ({f"{name}_{place}": "" for name in ("from", "price") for place in range(8)}, "至少填一档"),
    ],
)
def test_what_cannot_stand_is_said_and_stays_as_typed(
    firm: Firm, tiers_page: str, typed: dict[str, str], said: str
) -> None:
    assistant, before = firm.client("assistant"), standing()
    answer = assistant.post(tiers_page, form_of(assistant, tiers_page) | typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    field, value = next(iter(typed.items()))
    assert answer.context["form"][field].value() == value
    assert standing() == before


def test_many_prices_are_shown_before_they_change(firm: Firm) -> None:
    assistant, path = firm.client("assistant"), path_of("catalogue:change_prices", firm.objects["price_list"])
    before = standing()
    shown = assistant.post(path, {"kind": "prices", "per_cent": "-3", "category_id": ""})
    assert "将改 1，跳过 0" in shown.content.decode()
    assert standing() == before
    seen = shown.context["planned"].version
    assert assistant.post(path, {"kind": "prices", "per_cent": "-3", "seen": seen}).status_code == 302
    assert standing()[0][1] == D("41.23")
    again = assistant.post(path, {"kind": "prices", "per_cent": "-3", "seen": seen})
    assert again.status_code == 409
    assert "同事刚改过" in again.content.decode()
    too_much = assistant.post(path, {"kind": "prices", "per_cent": "-100"})
    assert too_much.status_code == 422 and "100%" in too_much.content.decode()


def test_floors_stand_on_no_page_of_whoever_may_not_see_them(firm: Firm) -> None:
    pages = [
        path_of("catalogue:price_list", firm.objects["price_list"]),
        path_of("catalogue:prices_of", firm.objects["priced_product"]),
    ]
    sees_floors = {"boss": True, "finance": True, "assistant": False, "owner": False, "purchasing": False}
    for actor, sees in sees_floors.items():
        client = firm.client(actor)
        for page in pages:
            assert ("底价 40.00" in client.get(page).content.decode()) is sees, f"{page} as {actor}"


def test_the_file_has_what_the_page_shows_and_floors_for_the_boss_alone(firm: Firm) -> None:
    path = path_of("catalogue:export_price_list", firm.objects["price_list"])
    for actor, floors in (("boss", True), ("assistant", False)):
        client = firm.client(actor)
        answer = client.post(path, {"query": "", "kind": "csv"}, follow=True)
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
        head, line = text.splitlines()[:2]
        assert "PX-100" in line and "42.5" in line and "39.9" in line
        assert ("底价" in head) is floors


def test_a_product_without_a_price_is_found_and_gets_one(firm: Firm) -> None:
    assistant = firm.client("assistant")
    page = assistant.get(path_of("catalogue:unpriced_products", firm.objects["price_list"]))
    codes = {row.code for row in page.context["list"].rows}
    assert "PX-200" in codes and "PX-100" not in codes
    words = firm.objects["price_list"] | {"product_id": Product.objects.get(code="PX-200").pk}
    path = path_of("catalogue:set_tiers", words)
    assert assistant.post(path, form_of(assistant, path) | {"price_0": "8.80"}).status_code == 302
    assert standing("PX-200") == [(D(0), D("8.8"), None)]


def test_a_customer_is_tried_and_the_page_says_which_strategy_counts_and_why(firm: Firm) -> None:
    owner = firm.client("owner")
    spain = builders.customer(firm.people["owner"], "Camping Sol SL", "ES")
    page = owner.get(path_of("catalogue:strategies", {}), {"party_id": spain.pk}).content.decode()
    assert "国家/地区 西班牙 在其市场内" in page
    assert "条件比“标准”更具体" in page
    assert "USD 41.23 / PCS" in page
    foreign = builders.customer(firm.people["other"], "Fremde GmbH", "ES")
    page = owner.get(path_of("catalogue:strategies", {}), {"party_id": foreign.pk}).content.decode()
    assert "Fremde GmbH" not in page


def test_whole_markets_are_ticked_once_and_stay_ticked(firm: Firm) -> None:
    boss, path = firm.client("boss"), path_of("catalogue:open_strategy", {})
    typed = {
        "name": "中东", "price_list_id": firm.objects["price_list"]["price_list_id"], "regions": ["middle_east"],
        "countries": ["HK"], "presentation": "price_first", "per_cent": "-2",
    }  # fmt: skip
    assert boss.post(path, typed | {"per_cent": "120"}).status_code == 422
    assert boss.post(path, typed | {"least_margin_per_cent": "100"}).status_code == 422
    assert boss.post(path, typed).status_code == 302
    row = PriceStrategy.objects.get(name="中东")
    assert {"AE", "SA", "HK"} <= set(row.countries)
    page = boss.get(path_of("catalogue:revise_strategy", {"strategy_id": row.pk}))
    assert page.context["form"]["regions"].value() == ["middle_east"]
    cards = boss.get(path_of("catalogue:strategies", {})).content.decode()
    assert "中国香港" in cards and "阿联酋" not in cards
    boss.post(path_of("catalogue:move_strategy", {"strategy_id": row.pk}), {"to": "up"})
    row.refresh_from_db()
    assert row.position == 1
