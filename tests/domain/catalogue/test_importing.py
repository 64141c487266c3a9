"""What do the columns and cells of somebody's sheet of products mean?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue.importing.comparing import with_kept
from tradewind.domain.catalogue.importing.drafts import mended_number, mended_percentage, read_row, sides_of
from tradewind.domain.catalogue.importing.fields import PRODUCTS, Target
from tradewind.domain.catalogue.importing.judging import Judge, Known
from tradewind.domain.catalogue.importing.problems import Decisions, Trouble

KNOWN = Known({"帐篷": 1}, {"宁波帐篷厂": 7}, {"何采购": 3})


def judged(decisions=None, there=None, **said):
    return Judge(decisions or Decisions(), KNOWN).judged({"code": "TE-1", "name_zh": "帐篷", **said}, there)


def troubles(row):
    return [(each.trouble, each.field, each.said, each.proposed) for each in row.problems]


@pytest.mark.parametrize(
    ("title", "field"),
    [("货号", "code"), ("Item No.", "code"), ("产品编号 / Product code", "code"), ("品名", "name_zh"),
     ("Description of goods", "name_en"), ("PCS/CTN", "pieces_per_carton"), ("外箱尺寸(cm)", "carton_size"),
     ("Meas.", "carton_size"), ("G.W. (kg)", "carton_gross_kg"), ("N.W.", "carton_net_kg"), ("CBM/CTN", "cbm"),
     ("HS编码", "hs_code"), ("退税率", "rate"), ("含税采购价", "cost"), ("MOQ (pcs)", "moq"), ("图片", "ignore")],
)  # fmt: skip
def test_a_column_is_known_by_what_people_call_it(title, field):
    (column,) = PRODUCTS.recognise([title], {0: ["1"]})
    assert column.target == field


def test_a_column_nobody_knows_is_left_out_until_somebody_says_otherwise():
    (column,) = PRODUCTS.recognise(["颜色"], {0: ["red"]})
    assert column.target is Target.IGNORE
    said = read_row({0: Target.CODE, 1: Target.KEEP, 2: Target.MOQ}, ["货号", "颜色", "起订量"], ["T1", "red", "--"])
    assert said == {"code": "T1", "keep": "颜色: red"}
    assert judged(keep="颜色: red").kept == [{"name": "颜色", "value": "red"}]
    there = [{"name": "颜色", "value": "blue"}, {"name": "", "value": "UV 50+"}]
    assert with_kept(there, [{"name": "颜色", "value": "red"}, {"name": "重量", "value": "2 kg"}]) == [
        {"name": "颜色", "value": "red"}, {"name": "", "value": "UV 50+"}, {"name": "重量", "value": "2 kg"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "sides"),
    [("60x40x35", ("60", "40", "35")), ("60*40*35cm", ("60", "40", "35")), ("60.5 × 40 × 35 CM", ("60.5", "40", "35")),
     ("600x400x350mm", ("60", "40", "35")), ("60x40", None), ("big", None)],
)  # fmt: skip
def test_three_sides_stand_in_one_cell(text, sides):
    found = sides_of(text)
    assert (found and tuple(Decimal(side) for side in found)) == (sides and tuple(map(Decimal, sides)))


def test_numbers_with_something_beside_them_are_mended_and_shown_before():
    assert [mended_number(text) for text in ("12.5kg", ">=500 pcs", "9.2000000001", "3-5", "abc", "0")] == [
        "12.5", "500", "9.2", "", "", ""
    ]  # fmt: skip
    row = judged(carton_gross_kg="12.5kg", moq="many", pieces_per_carton="2.5")
    assert troubles(row) == [
        (Trouble.NUMBER, "moq", "many", ""),
        (Trouble.NUMBER, "pieces_per_carton", "2.5", ""),
        (Trouble.NUMBER, "carton_gross_kg", "12.5kg", "12.5"),
    ]
    assert row.columns["carton_gross_kg"] == Decimal("12.5") and "moq" not in row.columns
    assert judged(Decisions({"number": "skip"}), moq="many").skip == "number"


def test_a_share_in_a_column_of_rates_is_a_percentage():
    assert [mended_percentage(text) for text in ("0.13", "0.09", "0.005", "13", "x")] == ["13%", "9%", "", "", ""]
    assert troubles(judged(vat_rate="0.125")) == [(Trouble.PERCENTAGE, "vat_rate", "0.125", "12.5%")]
    row = judged(vat_rate="0.13", rate="13%", valid_from="2026-04-01")
    assert not row.problems  # a rate there is
    assert row.columns["vat_rate"] == Decimal("0.13") and row.rebate is not None
    assert (row.rebate[0], row.rebate[1].isoformat()) == (Decimal("0.13"), "2026-04-01")
    assert troubles(judged(rate="13", valid_from="3/4/2026")) == [(Trouble.DATE, "valid_from", "3/4/2026", "")]


def test_gross_below_net_is_seen_together_with_what_is_there():
    assert judged(carton_gross_kg="9", carton_net_kg="10").columns["carton_net_kg"] == Decimal(9)
    row = judged(Decisions({"weight": "drop"}), {"carton_net_kg": Decimal(10)}, carton_gross_kg="9")
    assert "carton_gross_kg" not in row.columns and [each.trouble for each in row.problems] == [Trouble.WEIGHT]


def test_the_volume_is_compared_with_the_size_and_never_kept():
    assert not judged(carton_size="60x40x35", cbm="0.08").problems  # rounded to two places
    row = judged(carton_size="60x40x35", cbm="0.84")
    assert troubles(row) == [(Trouble.CBM, "cbm", "0.84", "0.0840")] and row.columns["carton_length_cm"] == 60
    assert "carton_length_cm" not in judged(Decisions({"cbm": "drop"}), carton_size="60x40x35", cbm="0.84").columns


def test_units_people_supplier_and_category_are_those_that_are_there_or_decided_about():
    row = judged(unit="樘", category="天幕", keeper="谁", supplier="新厂", cost="12.5")
    assert [each.trouble for each in row.problems] == ["unit", "category", "keeper", "supplier"]
    assert row.columns["unit"] == "樘" and row.category == "天幕"
    assert row.offer == {"supplier": "新厂", "cost": Decimal("12.5"), "currency": "CNY", "moq": None}
    assert judged(Decisions(units={"樘": "SET"}), unit="樘").columns["unit"] == "SET"
    fine = judged(unit="套", category="帐 篷", keeper="何采购", supplier="宁波帐篷厂", cost="12.5")
    assert not fine.problems and fine.columns["keeper_id"] == 3
    assert judged(Decisions({"supplier": "drop"}), supplier="新厂", cost="1").offer == {}


def test_a_new_product_needs_a_name_and_one_that_is_there_does_not():
    assert judged(name_zh="").skip == "no_name"
    assert judged(Decisions({"no_name": "code"}), name_zh="").columns["name_en"] == "TE-1"
    assert judged(there={}, name_zh="").skip == ""


@given(st.dictionaries(st.sampled_from([each.value for each in Target]), st.text(max_size=40)))
def test_no_cell_breaks_the_reading(said):
    said.pop("keep", None)
    row = Judge(Decisions(), KNOWN).judged(said, None)
    assert all(each.trouble in {*Trouble} for each in row.problems)
