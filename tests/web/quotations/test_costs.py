"""Cost sheets in the drawer: both directions as the console works them out, and what an option fills."""

import json
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.apps.quotations.quoting import (
    TARP,
    TENT,
    drafted,
    entity,
    issued,
    lines_of,
    option,
    page,
    product,
    row,
    stocked,
)
from tests.builders import AT
from tests.people import enter
from tests.web.watching import fingerprint
from tradewind.apps.exchange.models import ExchangeRate
from tradewind.apps.quotations import queries, services
from tradewind.cli.main import main
from tradewind.domain.quotations.cost_sheet import Margin


@pytest.fixture
def goods(zhou, settings, tmp_path):
    settings.FILES_FOLDER = tmp_path
    entity(zhou)
    ExchangeRate.objects.create(
        currency="USD", quote="CNY", kind="buying", source="中国银行", entered_by=zhou, rate=Decimal("7.1"),
        on=timezone.localdate(AT), taken_at=AT, entered_at=AT,
    )  # fmt: skip
    return stocked(zhou)


# 1200 tents cost 300 cartons of 0.06 m³: 18 m³, 2,760 kg. What all share is divided by 1200.
COSTS = {"inland": "1200", "handling": "600", "freight": "960", "insurance_percent": "0.5", "commission_percent": "3"}

DRAWER = {"HX-Request": "true"}


def costed(by, price="38.2", quantity="1200", **terms):
    revision = drafted(by, row(TENT, quantity, price))
    details = page(option(row(TENT, quantity, price), costs=COSTS, **terms))
    return services.revise_draft(
        revision_id=revision.pk, version=revision.version, details=details, by=by, at=AT
    ).revision  # fmt: skip


def sheet_page(revision, line=None):
    return reverse("quotations:costs", args=[revision.pk, (line or lines_of(revision)[0]).pk])


def at_the_console(capsys, tmp_path, **more):
    """The same goods in the words of `tradewind price quote`."""
    given = {
        "purchase_price": "180", "rebate_percent": "13", "inland_cost": "1", "handling_cost": "0.5", "freight": "0.8",
        "insurance_percent": "0.5", "commission_percent": "3", "exchange_rate": "7.1", "incoterm": "CIF",
        "quantity": "1200",
    } | more  # fmt: skip
    file = tmp_path / "given.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    main(["price", "quote", str(file), "--json"])
    return json.loads(capsys.readouterr().out)


def to(places, text):
    return round(Decimal(str(text)), places)


def test_both_directions_answer_what_the_console_answers(goods, zhou, li_qiang, capsys, tmp_path):
    revision = costed(li_qiang, incoterm="CIF", named_place="Hamburg")
    line = queries.costed_line(zhou, revision, lines_of(revision)[0].pk)
    told = at_the_console(capsys, tmp_path, target_price="30", margin_percent="20")
    left, wanted = line.at(Decimal(30)), line.for_margin(Margin(Decimal(20)))
    for name in ("profit", "profit_cny", "break_even_price", "break_even_rate"):
        assert to(6, getattr(left, name)) == to(6, told["target"][name])
    assert to(4, left.margin_on_cost_percent) == to(4, told["target"]["margin_on_cost_percent"])
    assert to(6, left.cost_per_unit) == to(6, told["target"]["cost_per_currency_unit"])
    assert wanted.price.amount == Decimal(told["price"])
    prices = {each["incoterm"]: each["price"] for each in told["prices"]}
    for incoterm, found in line.under_all(Margin(Decimal(20))).items():
        assert prices[incoterm] == (f"{found.price.amount:f}" if hasattr(found, "price") else None)
    shown = enter(zhou).get(sheet_page(revision), {"target": "30", "percent": "20", "basis": "price"}).content.decode()
    assert told["price"].rstrip("0") in shown and f"{to(4, left.cost_per_unit)}".rstrip("0") in shown


def test_asking_keeps_nothing_and_what_cannot_be_stays_typed_with_its_sentence(goods, zhou, li_qiang):
    revision, boss = costed(li_qiang), enter(zhou)
    before = fingerprint()
    for name, typed, said in (
        ("target", "viele", "这不是价格"), ("target", "-3", "必须大于零"), ("percent", "abc", "这不是百分数"),
        ("percent", "100", "货款已无剩余"), ("percent", "130", "100"), ("percent", "-5", "不能小于零"),
    ):  # fmt: skip
        shown = boss.get(sheet_page(revision), {name: typed, "basis": "price"})
        text = shown.content.decode()
        assert shown.status_code == 200 and f'value="{typed}"' in text and "is-invalid" in text, (name, typed)
        assert said in text, (name, typed)
        assert "data-takes-price" not in text
    good = boss.get(sheet_page(revision), {"percent": "50", "basis": "cost"}).content.decode()
    assert "data-takes-price" in good and "按成本" in good
    assert fingerprint() == before


def test_the_boss_sees_how_it_is_made_and_the_salesperson_neither_sheet_nor_margin(goods, zhou, li_qiang, li_na):
    revision = issued(li_qiang, row(TENT, "1200", "38.2"))
    record = reverse("quotations:quotation", args=[revision.quotation_id])
    assert sheet_page(revision) in enter(zhou).get(record).content.decode()
    assert sheet_page(revision) not in enter(li_qiang).get(record).content.decode()
    assert enter(li_qiang).get(sheet_page(revision)).status_code == 403
    assert enter(li_na).get(sheet_page(revision)).status_code == 404
    shown = enter(zhou).get(sheet_page(revision)).content.decode()
    for word in ("换汇成本", "保本汇率", "出口退税", "÷ 7.1", "FCA", "DDP", "36"):
        assert word in shown, word


def test_a_rule_that_cannot_be_worked_out_says_what_it_lacks(goods, zhou, li_qiang):
    revision = drafted(li_qiang, row(TENT, "1200", "38.2"))
    shown = enter(zhou).get(sheet_page(revision)).content.decode()
    assert "主运费" in shown and "保险费" in shown
    own = queries.costed_line(zhou, revision, lines_of(revision)[0].pk)
    assert own.under_all(Margin(own.at(Decimal("38.2")).margin_percent))["FOB"].price.amount == Decimal("38.2")


def test_a_line_without_cost_says_what_is_missing_and_whom_to_ask(goods, zhou, li_qiang):
    product(zhou, "NO-1", "Nobody's stove")
    revision = drafted(li_qiang, row("NO-1", "40", "5"), row("", "3", "2", description="Bag", is_custom=True))
    unknown, bag = (enter(zhou).get(sheet_page(revision, each)).content.decode() for each in lines_of(revision))
    assert "没有登记供应商报价：请采购询价" in unknown and "请采购找供应商" in bag


def test_a_line_without_a_price_is_asked_for_one(goods, zhou, li_qiang):
    revision = costed(li_qiang, price="", currency="USD", incoterm="CIF", named_place="Hamburg")
    (line,) = lines_of(revision)
    if line.unit_price is not None:
        pytest.fail("no list has a price under CIF")
    shown = enter(zhou).get(sheet_page(revision), {"percent": "15", "basis": "price"}).content.decode()
    assert "data-takes-price" in shown and "尚无单价" in shown


def test_the_sheet_names_whose_price_it_is_and_marks_one_that_is_over(goods, zhou, li_qiang):
    revision = costed(li_qiang)
    shown = enter(zhou).get(sheet_page(revision), headers=DRAWER).content.decode()
    supplier = goods[TENT].offers.get().supplier
    assert f"成本来自 {supplier.name_zh or supplier.name}，由周总于" in shown and "有效至 2027-03-01" in shown
    assert "已过期" not in shown and "以下费用未填，按零计：出口包装（元）" in shown
    goods[TENT].offers.update(valid_until=AT.date() - timedelta(days=1))
    assert "已过期" in enter(zhou).get(sheet_page(costed(li_qiang)), headers=DRAWER).content.decode()


def test_how_costs_are_shared_out_is_said_with_the_lines_to_blame(goods, zhou, li_qiang):
    lines = [row(TENT, "1200", "38.2"), row("", "50", "3", description="Gift bag", is_custom=True)]
    said = {}
    for count in (1, 2):
        revision = drafted(li_qiang)
        details = page(option(*lines[:count], row(TARP, "8", "17"), row(TARP), costs=COSTS))
        kept = services.revise_draft(
            revision_id=revision.pk, version=revision.version, details=details, by=li_qiang, at=AT
        ).revision  # fmt: skip
        said[count] = enter(zhou).get(sheet_page(kept)).content.decode()
        assert "分摊" in enter(li_qiang).get(loading(kept)).content.decode()
    assert "整单费用按体积分摊" in said[1] and "改按金额分摊：2 Gift bag" in said[2]


def loading(revision):
    return reverse("quotations:loading", args=[revision.pk, 1])


@pytest.mark.parametrize(("quantity", "said"), [("400", "拼箱"), ("1600", "1 × 20GP"), ("6000", "1 × 40HQ + 1 × 20GP")])
def test_what_an_option_fills(goods, li_qiang, quantity, said):
    revision = drafted(li_qiang, row(TENT, quantity, "38.2"))
    assert said in enter(li_qiang).get(loading(revision)).content.decode()
    assert said in enter(li_qiang).get(reverse("quotations:quotation", args=[revision.quotation_id])).content.decode()


def test_heavy_goods_are_limited_by_weight_and_unknown_cartons_are_counted(goods, zhou, li_qiang):
    product(zhou, "PEG-1", "Steel pegs", carton_gross_kg="80")
    product(zhou, "ODD-1", "Odd thing", carton_length_cm="", carton_width_cm="", carton_height_cm="")
    revision = drafted(li_qiang, row("PEG-1", "1000", "5"), row("ODD-1", "10", "5"))
    shown = enter(li_qiang).get(loading(revision)).content.decode()
    assert "受重量限制" in shown and "另有 1 行" in shown


def test_fob_for_containers_is_hinted_to_us_and_never_to_the_buyer(goods, li_qiang):
    revision, client = drafted(li_qiang, row(TENT, "1600", "38.2")), enter(li_qiang)
    shown = client.get(loading(revision)).content.decode()
    assert "应改用 FCA" in shown
    assert "FCA" in client.get(reverse("quotations:quotation", args=[revision.quotation_id])).content.decode()
    assert "FCA" not in client.get(reverse("quotations:text", args=[revision.pk])).content.decode()
    services.issue_version(revision_id=revision.pk, version=revision.version, by=li_qiang, at=AT)  # it refuses nothing
    other = costed(li_qiang, quantity="1600", incoterm="FCA")
    assert "应改用" not in client.get(loading(other)).content.decode()
    assert client.get(reverse("quotations:loading", args=[revision.pk, 7])).status_code == 404


def test_the_bars_of_the_editor_have_the_capacities_of_the_rules(goods, li_qiang):
    revision = drafted(li_qiang)
    shown = enter(li_qiang).get(reverse("quotations:edit", args=[revision.pk])).content.decode()
    assert 'data-box="20GP" data-room="28" data-load="21000"' in shown and 'data-box="40GP"' in shown


def test_opened_in_a_tab_of_its_own_the_sheet_is_a_page_of_the_house(goods, zhou, li_qiang):
    sheet, boss = sheet_page(costed(li_qiang)), enter(zhou)
    page, drawer = (boss.get(sheet, headers=headers).content.decode() for headers in ({}, DRAWER))
    assert page.startswith("<!doctype html>") and 'aria-current="page"' in page and "data-close-drawer" not in page
    assert drawer.startswith("<header") and "data-close-drawer" in drawer
