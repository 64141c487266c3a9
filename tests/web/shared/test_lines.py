"""Lines that somebody sent are understood, or come back as they were typed with what is wrong."""

from decimal import Decimal

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from tradewind.web.shared.lines import Choice, DrawnGrid, LineColumn, LineGrid, LineSheet, read_lines, resolved_answer

pytestmark = pytest.mark.pure
GRID = LineGrid(
    "lines", "Lines",
    (
        LineColumn("code", "Item No.", "code", is_required=True, longest=20),
        LineColumn("description", "Description"),
        LineColumn("quantity", "Quantity", "number", is_required=True),
        LineColumn("unit", "Unit", "select", choices=(("PCS", "PCS"), ("SET", "SET"))),
        LineColumn("price", "Price", "money", decimals=4),
        LineColumn("amount", "Amount", "worked"),
    ),
    currency="USD",
)  # fmt: skip
NAMES = ("record", "typed", "code", "chosen", "description", "quantity", "unit", "price")


def sent(*rows: dict[str, str]) -> LineSheet:
    posted = QueryDict(mutable=True)
    for row in rows:
        for name in NAMES:
            posted.appendlist(f"lines.{name}", row.get(name, "PCS" if name == "unit" else ""))
    return read_lines(GRID, posted)


def complaint(**cells: str) -> dict[str, str]:
    (row,) = sent({"code": "A", "quantity": "1", **cells}).rows
    return {name: problem.code for name, problem in row.problems.items()}


def test_numbers_are_read_as_people_here_write_them() -> None:
    (row,) = sent({"code": "ＴＥ－４Ｐ", "quantity": "1.2万", "price": "３８．２０"}).rows
    assert (row.values["code"], row.values["quantity"], row.values["price"]) == (
        "TE-4P", Decimal(12000), Decimal("38.20"),
    )  # fmt: skip
    assert row.problems == {}


def test_what_is_wrong_stays_as_it_was_typed() -> None:
    sheet = sent({"code": "A", "quantity": "zwölf ", "price": "1,2"})
    assert sheet.is_refused
    assert sheet.rows[0].texts["quantity"] == "zwölf "
    assert sheet.rows[0].values["quantity"] is None
    assert 'value="zwölf "' in "".join(DrawnGrid(GRID, sheet).rows[0].cells)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"quantity": ""}, {"quantity": "required"}),
        ({"quantity": "1.5"}, {"quantity": "whole"}),
        ({"quantity": "-1"}, {"quantity": "negative"}),
        ({"quantity": "1.0"}, {}),
        ({"price": "1.00005"}, {"price": "too_many_decimals"}),
        ({"price": "1.00010000"}, {}),
        ({"price": "9" * 16}, {"price": "too_large"}),
        ({"price": "9" * 5000}, {"price": "too_long"}),
        ({"code": "A" * 21}, {"code": "too_long"}),
        ({"unit": "BOX"}, {"unit": "not_a_choice"}),
    ],
)
def test_each_cell_says_what_is_wrong_with_it(cells: dict[str, str], code: dict[str, str]) -> None:
    assert complaint(**cells) == code


def test_empty_lines_are_left_out_and_the_others_keep_their_order() -> None:
    sheet = sent({"code": "B", "quantity": "1", "record": "7"}, {}, {"unit": "SET"}, {"code": "A", "quantity": "2"})
    assert [(row.record, row.values["code"]) for row in sheet.rows] == [("7", "B"), ("", "A")]


def test_what_somebody_typed_is_remembered_by_known_columns_only() -> None:
    (row,) = sent({"code": "A", "quantity": "1", "typed": "price amount __class__ price"}).rows
    assert row.typed == {"price"}


def test_three_hundred_lines_fit_and_no_more() -> None:
    line = {"code": "A", "quantity": "1"}
    assert sent(*[line] * 300).is_right
    assert (problem := sent(*[line] * 301).problem) is not None
    assert problem.code == "too_many"


def test_a_cell_too_few_moves_nothing_into_another_line() -> None:
    posted = QueryDict(mutable=True)
    for name in NAMES:
        posted.setlist(f"lines.{name}", ["1", "2"])
    posted.setlist("lines.price", ["1"])
    sheet = read_lines(GRID, posted)
    assert (sheet.rows, sheet.is_right) == ((), False)


@given(st.lists(st.dictionaries(st.sampled_from(NAMES), st.text(max_size=30)), max_size=5))
def test_whatever_is_sent_is_read_and_drawn_with_nothing_lost(rows: list[dict[str, str]]) -> None:
    sheet = sent(*rows)
    drawn = DrawnGrid(GRID, sheet)
    assert len(drawn.rows) == max(1, len(sheet.rows))
    for row in sheet.rows:
        for column in GRID.typed:
            is_known = row.values[column.name] is not None or not row.texts[column.name].strip()
            assert is_known or column.name in row.problems or not row.texts[column.name].isprintable()


def test_text_cannot_leave_its_cell() -> None:
    sheet = sent({"code": '"><script>', "quantity": "1", "description": "</template>", "unit": "<b>"})
    drawn = "".join(DrawnGrid(GRID, sheet).rows[0].cells)
    assert "<script>" not in drawn and "</template>" not in drawn and "<b>" not in drawn


def test_a_code_is_known_in_any_width_and_case() -> None:
    answer = resolved_answer(("te-4p", "ＴＥ－４Ｐ", "xyz"), [Choice("1", "TE-4P")])
    assert b'"xyz": null' in answer.content
    assert answer.content.count(b'"id": "1"') == 2


@pytest.mark.parametrize(
    ("typed", "shown"), [("12.43", "12.43"), ("12.4", "12.40"), ("0.3250", "0.325"), ("abc", "abc")]
)
def test_a_price_is_shown_as_it_was_typed_with_the_currencys_decimals(typed: str, shown: str) -> None:
    cells = "".join(DrawnGrid(GRID, sent({"code": "A", "quantity": "1", "price": typed})).rows[0].cells)
    assert f'value="{shown}"' in cells
