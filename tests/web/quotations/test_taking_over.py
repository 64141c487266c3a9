"""The page of a draft takes over what the house makes of it, and what cannot be kept is said where it stands."""

import re

from django.urls import reverse

from tests.apps.quotations.quoting import CHAIR, TENT, drafted, lines_of, row
from tests.people import enter
from tests.web.quotations.writing import address, now, typed

BY_ITSELF = {"X-Kept-By-Itself": "1"}


def test_a_cell_that_cannot_be_read_stays_marked_and_is_kept_again(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    client.post(address(revision), typed(revision, ("", TENT, "viele", "abc"), does="issue"))
    page = client.get(address(revision)).content.decode()
    assert page.count("不是数字</span>") == 2 and 'name="lines1.typed" value="price"' in page
    assert 'data-refused=""' not in page, "it is kept as it stands: nothing was refused"
    (line,) = lines_of(revision)
    again = typed(now(revision), (line.pk, TENT, "5", "abc")) | {"lines1.chosen": [str(goods[TENT].pk)]}
    client.post(address(revision), again, headers=BY_ITSELF)
    assert 'value="abc"' in client.get(address(revision)).content.decode()


def test_a_deposit_that_cannot_be_is_said_at_its_field_and_everything_else_is_kept(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    page = typed(revision, ("", TENT, "7", ""), deposit="150") | {"notes_en": "Samples first"}
    kept = client.post(address(revision), page, headers=BY_ITSELF).json()
    assert list(kept["wrong"]) == ["o1-deposit"] and "99" in kept["wrong"]["o1-deposit"]
    assert (now(revision).notes_en, lines_of(revision)[0].quantity) == ("Samples first", 7)
    asked = typed(now(revision), ("", TENT, "7", ""), does="issue", deposit="150")
    refused = client.post(address(revision), asked)
    assert refused.status_code == 422 and 'value="150"' in refused.content.decode()
    hidden_field = typed(now(revision), ("", TENT, "7", ""), deposit="150", payment="lc_sight")
    assert client.post(address(revision), hidden_field).status_code == 302, "nobody mends what is not shown"


def test_lines_that_came_back_refused_keep_pictures_cartons_and_states(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "50")), enter(li_qiang)
    (line,) = lines_of(revision)
    page = typed(revision, (line.pk, TENT, "50", ""), ("", CHAIR, "7", ""), deposit="150")
    shown = client.post(address(revision), page).content.decode()
    assert shown.count('data-fact-pieces="4"') == shown.count('data-fact-net="8"') == 2
    assert "低于起订量 100" in shown
    client.post(address(revision), typed(revision, (line.pk, TENT, "60", "")))
    conflict = client.post(address(revision), page | {"o1-deposit": "30"})
    assert conflict.status_code == 409 and conflict.content.decode().count('data-fact-pieces="4"') == 2


def test_a_shared_cost_that_cannot_be_is_called_by_its_name_with_its_limits(goods, li_qiang):
    revision, client = drafted(li_qiang), enter(li_qiang)
    wrong = typed(revision, ("", TENT, "1200", ""), insurance_percent="150")
    kept = client.post(address(revision), wrong, headers=BY_ITSELF).json()
    said = "“保险费率 %”不是有效的百分比，请填 0 到 100 之间的数字，如 0.5。"
    assert kept["options"][0]["problems"] == [said]
    lines = [(line.pk, TENT, "1200", "") for line in lines_of(revision)]
    answer = client.post(
        address(revision), typed(now(revision), *lines, does="issue", insurance_percent="150"), follow=True
    ).content.decode()
    assert f"方案 1：{said.rstrip('。')}" in answer and "insurance_percent：" not in answer
    mended = client.post(
        address(revision), typed(now(revision), *lines, insurance_percent="0.5"), headers=BY_ITSELF
    ).json()
    assert mended["options"][0]["problems"] == []


def test_a_currency_without_prices_empties_those_nobody_typed_and_changes_the_rate(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "1200")), enter(li_qiang)
    (line,) = lines_of(revision)
    body = typed(revision, (line.pk, TENT, "1200", "38.20"), currency="JPY") | {
        "lines1.typed": [""], "lines1.chosen": [str(goods[TENT].pk)]
    }  # fmt: skip
    (option,) = client.post(address(revision), body, headers=BY_ITSELF).json()["options"]
    assert option["lines"][0]["cells"]["price"] == ""
    assert (option["currency"], option["minor"], option["rateLine"]) == ("JPY", 0, "") and "JPY" in option["rate"]


def test_nothing_is_issued_at_a_price_nobody_has_seen(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "10")), enter(li_qiang)
    (line,) = lines_of(revision)
    shown = {"lines1.typed": [""], "lines1.chosen": [str(goods[TENT].pk)]}
    body = typed(revision, (line.pk, TENT, "1200", "39.90"), does="issue") | shown
    answer = client.post(address(revision), body, follow=True).content.decode()
    assert f"{TENT} 39.9 → 38.2" in answer and now(revision).state == "draft"
    body = typed(now(revision), (line.pk, TENT, "1200", "38.20"), does="issue") | shown
    client.post(address(revision), body)
    assert now(revision).state == "issued"


def test_units_of_letters_are_the_houses(goods, li_qiang):
    revision, client = (
        drafted(li_qiang, row(TENT, "5", unit="pcs"), row("", "2", "3", description="Bag")),
        enter(li_qiang),
    )
    tent, bag = lines_of(revision)
    page = typed(revision, (tent.pk, TENT, "5", ""), (bag.pk, "", "2", "3")) | {
        "lines1.unit": ["piece(s)", "Pairs"], "lines1.description": ["", "Bag"]
    }  # fmt: skip
    kept = client.post(address(revision), page, headers=BY_ITSELF).json()["options"][0]["lines"]
    assert [line["cells"]["unit"] for line in kept] == ["PCS", "PR"] == [line.unit for line in lines_of(revision)]


def test_nobody_is_a_colleague_of_himself(goods, li_qiang):
    revision, desk, phone = drafted(li_qiang), enter(li_qiang), enter(li_qiang)
    before = typed(revision, ("", TENT, "900", ""))
    phone.post(address(revision), typed(revision, ("", TENT, "1200", "")))
    (said,) = desk.post(address(revision), before, headers=BY_ITSELF).json()["refused"]
    page = desk.post(address(revision), before).content.decode()
    assert said.startswith("您已于") and said.split("。")[0] in page and "同事" not in said


def test_a_line_without_a_quantity_is_not_one_without_a_carton(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "1200"), row(CHAIR, "")), enter(li_qiang)
    page = client.get(address(revision)).content.decode()
    assert page.count('data-fact-pieces="4"') == 2, "how it is packed is known before how many"
    load = client.get(reverse("quotations:loading", args=[revision.pk, 1])).content.decode()
    assert "未计入" not in load and "外箱尺寸" not in load


def test_a_new_product_begins_with_the_name_that_was_typed(goods, wang_fang):
    page = (
        enter(wang_fang)
        .get(reverse("catalogue:register_product"), {"code": "XX-99", "name": "露营灯"})
        .content.decode()
    )
    assert 'value="XX-99"' in page and re.search(
        r'name="name_zh"[^>]*value="露营灯"|value="露营灯"[^>]*name="name_zh"', page
    )
