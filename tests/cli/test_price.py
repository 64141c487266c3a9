"""Does `tradewind price` answer object by object what the books answer, and name what is wrong?"""

import json
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.cli.contract import FINDINGS, UNUSABLE, line_of
from tradewind.cli.price import command
from tradewind.cli.records.answering import answer_to

pytestmark = pytest.mark.pure

# 113 / 1.13 × 0.13 goes back: 100 CNY, 14.0845 USD at 7.1; + 1 freight; / (1 − 0.0055 − 0.03 − 0.10) = 17.4488.
TENT = {
    "purchase_price": 113, "rebate_percent": "13", "exchange_rate": 7.1, "incoterm": "cif", "place": "Hamburg",
    "freight": 1.0, "insurance_percent": 0.5, "commission_percent": "3%", "margin_percent": 10, "quantity": "1,000",
}  # fmt: skip


@pytest.fixture
def asked(ask: Any) -> Any:
    return partial(ask, "price")


def codes(record: dict[str, Any], name: str = "problems") -> list[tuple[str, str]]:
    return [(each.get("field", ""), each["code"]) for each in record[name]]


def test_a_price_comes_with_every_line_and_under_every_rule(asked: Any) -> None:
    found = asked("quote", TENT)
    assert (found["price"], found["currency"], found["incoterm"]) == ("17.45", "USD", "CIF")
    assert (found["exact_price"], found["amount"], found["cost_cny"]) == ("17.448822", "17450.00", "100.00")
    assert (found["margin_percent"], found["total_profit_cny"]) == ("10.0058", "12396.73")
    lines = {line["code"]: line for line in found["lines"]}
    assert (lines["rebate"]["amount"], lines["rebate"]["explanation"]) == ("13.00", "100 × 13 %")
    assert lines["exact_price"]["explanation"] == "15.084507 ÷ (100 % − 13.55 %)"
    prices = {each["incoterm"]: each["price"] for each in found["prices"]}
    assert (prices["FOB"], prices["CFR"], prices["CIF"], prices["DDP"]) == ("16.19", "17.34", "17.45", None)
    assert (found["target"], found["findings"], found["problems"]) == (None, [], [])


def test_a_target_price_is_worked_backwards(asked: Any) -> None:
    target = asked("quote", {**TENT, "target_price": 17})["target"]
    assert (target["profit"], target["margin_percent"]) == ("1.311993", "7.7176")
    assert (target["break_even_price"], target["break_even_rate"]) == ("15.639717", "6.494983")


def test_a_list_comes_back_as_a_list_and_one_bad_object_loses_no_other(asked: Any) -> None:
    bad = {"ref": "B", "purchase_price": "12x", "incoterm": "CIF", "rebate_percent": 113, "margin_percent": -1}
    first, second, third, fourth = asked("quote", [{"ref": "A", **TENT}, bad, 7, {"ref": 4, **TENT}])
    assert (first["ref"], first["price"], fourth["ref"], fourth["price"]) == ("A", "17.45", 4, "17.45")
    assert second["ref"] == "B" and second["price"] is None
    assert set(codes(second)) == {
        ("purchase_price", "not_a_number"), ("rebate_percent", "above_100_percent"), ("margin_percent", "below_zero"),
        ("exchange_rate", "required"), ("freight", "required"), ("insurance_percent", "required"),
    }  # fmt: skip
    assert all(each["field"] in each["sentence"] for each in second["problems"])
    assert codes(third) == [("input", "not_an_object")]


def test_percentages_that_eat_the_price_are_said_in_a_sentence(asked: Any) -> None:
    (eaten,) = asked("quote", [{**TENT, "margin_percent": 97}], ends=UNUSABLE)
    (problem,) = eaten["problems"]
    assert problem["code"] == "price_eaten"
    assert "commission 3 %" in problem["sentence"] and "margin 97 %" in problem["sentence"]


def test_a_container_under_cif_an_old_rate_and_a_slip_of_the_pen_end_with_one(asked: Any) -> None:
    old = {"rate": "7.1", "kind": "reference", "source": "ECB", "on": "2026-01-05"}
    slip = {**TENT, "in_containers": True, "exchange_rate": {**old, "day": 1}, "comission": 5}
    findings = asked("quote", slip, ends=FINDINGS)["findings"]
    found = [each["code"] for each in findings]
    assert found == ["incoterm_not_for_containers", "rate_is_reference", "rate_is_stale", *["unknown_field"] * 2]
    assert ["exchange_rate.day" in each["sentence"] or "comission" in each["sentence"] for each in findings[3:]]


def test_the_day_of_export_chooses_the_rebate(asked: Any) -> None:
    rates = [{"percent": 9, "from": "2024-12-01", "until": "2026-03-31"}, {"percent": 6, "from": "2026-04-01"}]
    given = {**TENT, "rebate_percent": None, "rebate_rates": rates}
    found = asked("quote", [{**given, "export_on": day} for day in ("2026-03-31", "2026-04-01")], ends=FINDINGS)
    assert [(each["rebate_percent"], each["cost_cny"]) for each in found] == [("9.00", "104.00"), ("6.00", "107.00")]
    (unknown,) = asked("quote", [{**given, "export_on": "2020-01-01"}], ends=UNUSABLE)
    assert codes(unknown) == [("rebate_percent", "required")]


def test_numbers_are_never_read_through_a_float(asked: Any) -> None:
    given = '{"price": 0.1000000000000000000001, "from_incoterm": "FOB", "to_incoterm": "FOB", "currency": "KWD"}'
    assert asked("convert", given)["price"] == "0.100"
    exact = '{"purchase_price": 4.35, "tax_treatment": "exempt", "incoterm": "EXW", "currency": "CNY"}'
    assert asked("quote", exact)["amount"] == "4.35"


def test_a_price_converts_with_commission_both_ways(asked: Any) -> None:
    """(839 + 100) / (1 − 0.011 − 0.05) = 1000, and back."""
    there = {"price": 839, "from_incoterm": "FOB", "to_incoterm": "CIF", "to_commission_percent": 5}
    back = {"price": 1000, "from_incoterm": "CIF", "to_incoterm": "FOB", "from_commission_percent": 5}
    first, second = asked("convert", [{**each, "freight": 100, "insurance_percent": 1} for each in (there, back)])
    assert (first["price"], first["premium"], first["commission"]) == ("1000.00", "11.00", "50.00")
    assert (second["price"], second["net_price"]) == ("839.00", "839.00")
    assert {each["incoterm"]: each["price"] for each in second["prices"]}["CFR"] == "939.00"


def test_what_does_not_convert_says_why(asked: Any) -> None:
    given = {"price": 10, "freight": 12, "insurance_percent": 1, "from_incoterm": "CIF", "to_incoterm": "FOB"}
    found = asked("convert", [given, {**given, "to_incoterm": "FCA"}, {**given, "to_incoterm": "DDP"}], ends=UNUSABLE)
    assert [each["problems"][0]["code"] for each in found] == [
        "conversion_eaten",
        "rules_of_other_family",
        "not_convertible",
    ]


def test_cartons_and_the_cheapest_containers(asked: Any) -> None:
    tent = {
        "name": "tent",
        "quantity": 3000,
        "pieces_per_carton": 12,
        "length_cm": 50,
        "width_cm": 40,
        "height_cm": 30.5,
    }
    tent |= {"gross_kg": 14, "net_kg": 12.5}
    found = asked("loading", {**tent, "prices": {"20GP": 1000, "40HQ": "1800"}})
    assert (found["cartons"], found["cbm"], found["gross_kg"], found["net_kg"]) == (250, "15.25", "3500.00", "3125.00")
    assert found["cargo"][0]["cartons_in"] == {"20GP": 459, "40GP": 950, "40HQ": 1114, "45HQ": 1245}
    assert (found["plan"], found["cost"]) == ({"20GP": 1}, "1000.00")
    assert (found["boxes"][0]["cbm_percent"], found["boxes"][0]["more_cartons"]) == ("54.4643", [209])


def test_a_product_without_weight_has_no_plan_and_no_zero(asked: Any) -> None:
    goods = [
        {"name": "tent", "quantity": 30, "pieces_per_carton": 12, "cbm": "0.06"},
        {"cartons": 5, "cbm": 1, "gross_kg": 9},
    ]
    found = asked("loading", {"cargo": goods}, ends=FINDINGS)
    assert (found["cbm"], found["gross_kg"], found["plan"], found["boxes"]) == ("5.18", None, None, [])
    told = [each["sentence"] for each in found["findings"] if each["code"] == "packing_without_gross_weight"]
    assert told == ["tent: The carton's gross weight is not known."]


def test_a_load_that_cannot_be_is_named_by_its_place(asked: Any) -> None:
    goods = [
        {"quantity": 30, "pieces_per_carton": 12},
        {"quantity": 0, "pieces_per_carton": 1.5, "gross_kg": 1, "net_kg": 2},
    ]
    found = asked("loading", [{"cargo": goods, "capacities": {"20GP": {"cbm": 0}}}], ends=UNUSABLE)
    assert set(codes(found[0])) == {
        ("cargo[2].quantity", "not_above_zero"), ("cargo[2].pieces_per_carton", "not_whole"),
        ("cargo[2].gross_kg", "gross_below_net"), ("capacities.20GP.cbm", "not_above_zero"),
    }  # fmt: skip


def test_four_ways_of_carriage(asked: Any) -> None:
    box = {"length": 60, "width": 40, "height": 50, "weight": 12, "number": 3}
    foot = {"length": 12, "width": 12, "height": 12, "weight": 5, "number": 1}
    found = asked("freight", [
        {"mode": "lcl", "cbm": 3, "kg": 900, "rate_per_cbm": 80, "surcharge_percents": [10, 5], "units": 100},
        {"mode": "fcl", "cost_of_boxes": 1800, "units": 900},
        {"mode": "AIR", "packages": [box], "rate": 30},
        {"mode": "courier", "measures": "us", "packages": [{**box, **foot}], "rate": 7},
    ])  # fmt: skip
    told = [(each["amount"], each["charged"], each["by"], each["per_unit"]) for each in found]
    assert told == [
        ("276.00", "3.00", "measure", "2.76"),
        ("1800.00", "900.00", "units", "2.00"),
        ("1800.00", "60.00", "volume_weight", None),
        ("91.00", "13.00", "volume_weight", None),
    ]


@pytest.mark.parametrize(("given", "problem"), [
    ({}, ("mode", "required")),
    ({"mode": "ship"}, ("mode", "unknown_choice")),
    ({"mode": "lcl", "cbm": 1, "rate_per_cbm": 5}, ("kg", "required")),
    ({"mode": "air", "rate": 5}, ("packages", "required")),
    ({"mode": "air", "rate": 5, "packages": [{"weight": -1}]}, ("packages[1].weight", "below_zero")),
    ({"mode": "lcl", "surcharge_percents": [1, "x"]}, ("surcharge_percents[2]", "not_a_number")),
    ({"mode": "fcl", "units": 0, "cost_of_boxes": True}, ("units", "not_above_zero")),
    ({"mode": "lcl", "cbm": 0, "kg": 0, "rate_per_cbm": 5}, (None, "nothing_to_carry")),
])  # fmt: skip
def test_a_carriage_that_cannot_be_is_named(asked: Any, given: dict[str, Any], problem: tuple[str, str]) -> None:
    (found,) = asked("freight", [given], ends=UNUSABLE)
    assert problem in codes(found)


@pytest.mark.parametrize("value", [1e400, "1E-999999", "999999999999999999999", True, [1], {"a": 1}, "NaN", "1,23", ""])
def test_no_number_breaks_it(asked: Any, value: object) -> None:
    text = json.dumps({**TENT, "purchase_price": "§"}).replace('"§"', "1e400" if value == 1e400 else json.dumps(value))
    (found,) = asked("quote", f"[{text}]", ends=UNUSABLE)
    assert [field for field, _code in codes(found)] == ["purchase_price"]


ODD = st.sampled_from(
    [None, True, 0, -1, 1e300, "1e5", "abc", [], {}, "20GP", "cif", "9" * 24, "3%", [1], {"rate": 7}, "JPY"]
)
GOOD: dict[str, dict[str, Any]] = {
    "quote": TENT,
    "convert": {"price": 100, "from_incoterm": "FOB", "to_incoterm": "CIF", "freight": 1, "insurance_percent": 1},
    "loading": {"quantity": 3000, "pieces_per_carton": 12, "cbm": "0.06", "gross_kg": 14, "net_kg": 12},
    "freight": {"mode": "lcl", "cbm": 2, "kg": 100, "rate_per_cbm": 50, "cost_of_boxes": 9, "units": 3},
}


@given(st.data(), st.sampled_from(list(GOOD)))
def test_whatever_is_typed_is_answered_or_named(data: st.DataObject, kind: str) -> None:
    fields = st.sampled_from(sorted(command.KINDS[kind].INPUT))
    odd = data.draw(st.dictionaries(fields, ODD, min_size=1, max_size=3))
    typed = json.loads(json.dumps({**GOOD[kind], **odd}), parse_float=Decimal)
    told = answer_to(command.KINDS[kind], typed)
    assert told.is_usable == (told.record["problems"] == [])
    assert all(each["code"] and each["sentence"] for each in told.record["problems"])
    assert line_of(told.record)
