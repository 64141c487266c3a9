"""Are the heads, sums, days, numbers and encodings of other people's sheets read as they meant them?"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from tradewind.domain.vocabulary.sheets.cells import EMPTY, Cell, CellKind, ErrorValue, cell_of, number_text
from tradewind.domain.vocabulary.sheets.dates import read_date
from tradewind.domain.vocabulary.sheets.delimited import rows_of, separator_of
from tradewind.domain.vocabulary.sheets.encoding import decode
from tradewind.domain.vocabulary.sheets.header import Header, find_header
from tradewind.domain.vocabulary.sheets.ranges import CellRange, range_of
from tradewind.domain.vocabulary.sheets.rows import MergedBody, RowRole, RowRoles
from tradewind.domain.vocabulary.sheets.words import is_header_word, is_sum_word

pytestmark = pytest.mark.pure


def sheet(*rows: Sequence[object]) -> dict[int, list[Cell]]:
    return {number: [cell_of(value) for value in row] for number, row in enumerate(rows, 1)}


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (0.0, CellKind.NUMBER, "0"),
        (13800138000.0, CellKind.NUMBER, "13800138000"),
        (8517130000.0, CellKind.NUMBER, "8517130000"),
        (-12.50, CellKind.NUMBER, "-12.5"),
        (0.1 + 0.2, CellKind.NUMBER, "0.3"),
        (1e-7, CellKind.NUMBER, "0.0000001"),
        (float("nan"), CellKind.ERROR, "#NUM!"),
        (True, CellKind.BOOLEAN, "TRUE"),
        ("  ", CellKind.EMPTY, ""),
        ("a\r\nb\x00\ud800", CellKind.TEXT, "a\nb"),
        (ErrorValue("#N/A"), CellKind.ERROR, "#N/A"),
        (date(2026, 10, 8), CellKind.DATE, "2026-10-08"),
        (datetime(2026, 10, 8, 9, 30), CellKind.MOMENT, "2026-10-08 09:30"),  # noqa: DTZ001 - a sheet knows no zone
        (time(9, 30, 5), CellKind.TIME, "09:30:05"),
        (timedelta(hours=36), CellKind.DURATION, "36:00"),
        (None, CellKind.EMPTY, ""),
    ],
)
def test_a_cell_shows_what_a_person_saw(value: object, kind: CellKind, text: str) -> None:
    cell = cell_of(value)
    assert (cell.kind, cell.text) == (kind, text)


def test_a_number_can_be_reckoned_with() -> None:
    assert cell_of(9975.5).value == Decimal("9975.5")
    assert number_text(1e300).isdigit()


@pytest.mark.parametrize(
    "text",
    ["2026-10-08", "2026/10/8", "2026年10月8日", "20261008", "08.10.2026", "8-Oct-2026", "Oct 8, 2026",
     "8th October 2026", "2026-10-08 00:00:00", "2026-10-08T09:30:00", " 2026.10.08 "],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_date(text) == date(2026, 10, 8)


def test_a_day_that_could_be_two_is_asked_about() -> None:
    assert read_date("3/4/2026") is None
    assert read_date("3/4/2026", day_first=True) == date(2026, 4, 3)
    assert read_date("3/4/2026", day_first=False) == date(2026, 3, 4)
    assert read_date("13/4/2026") == date(2026, 4, 13)
    assert read_date("4/13/2026") == date(2026, 4, 13)


@pytest.mark.parametrize(
    "text", ["", "n/a", "2026-13-01", "31.02.2026", "20261399", "13800138000", "0001-01-01", "9" * 50]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("text", ["公司名称",
                                  " 客户 名称* ", "手机号码2", "E-mail", "Company Name / 公司名称", "Tel.",
                                  "联系电话(必填)",
                                  "Телефон", "会社名", "País", "Ansprechpartner"])  # fmt: skip
def test_a_title_of_the_trade_is_known(text: str) -> None:
    assert is_header_word(text)


@pytest.mark.parametrize("text", ["Nordwind GmbH", "深圳市华强贸易", "0049401234", "a@b.de", ""])
def test_a_value_is_no_title(text: str) -> None:
    assert not is_header_word(text)


@pytest.mark.parametrize(
    ("text", "is_sum"),
    [("合计", True), ("合 计：", True), ("Grand Total", True), ("Sub-total:", True),
     ("共 98 家", True), ("Summe", True),
     ("Total Energies SE", False), ("小计算机公司", False), ("", False)],
)  # fmt: skip
def test_a_word_of_sums_is_told_from_a_name(text: str, is_sum: bool) -> None:
    assert is_sum_word(text) is is_sum


def test_the_head_is_found_wherever_it_stands() -> None:
    head, record = ["序号", "客户", "国家", "电话"], [1.0, "Nordwind", "DE", "0049401"]
    for above in range(0, 20):
        rows = sheet(*[["备注：请勿外传"]] * above, head, record, record)
        header = find_header(rows)
        assert header and header.row == above + 1


def test_words_nobody_knows_are_a_head_when_numbers_stand_below() -> None:
    header = find_header(sheet(["Zeta", "Kappa", "Rho"], [1.0, 2.0, "a@b.de"], [3.0, 4.0, "c@d.de"]))
    assert header and header.titles == ("Zeta", "Kappa", "Rho")


def test_two_languages_over_each_other_are_one_head() -> None:
    rows = sheet(
        ["公司名称", "国家", "电话"],
        ["Company", "Country", "Tel"],
        ["Nordwind", "DE", "0049"],
        ["Rashid", "AE", "0097"],
    )
    header = find_header(rows)
    assert header and (header.first_row, header.row) == (1, 2)
    assert header.titles == ("公司名称 Company", "国家 Country", "电话 Tel")


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["总表"]],
        [["Nordwind", "DE"], ["Rashid", "AE"], ["Südwind", "AT"]],
        [[1.0, 2.0], [3.0, 4.0]],
        [["a@b.de"], ["c@d.de"]],
    ],
)
def test_a_head_is_not_invented(rows: list[list[object]]) -> None:
    assert find_header(sheet(*rows)) is None


def test_a_head_alone_is_a_head() -> None:
    header = find_header(sheet(["客户名称", "国家", "电话"]))
    assert header and header.row == 1


def test_sums_and_repeated_heads_are_no_records() -> None:
    header = Header(1, 1, ("国家", "公司名称", "金额"))
    roles = RowRoles(header)

    def role(*values: object) -> RowRole:
        return roles.role_of(5, [cell_of(value) for value in values])

    assert role("合计", "", 35.0) is RowRole.TOTAL
    assert role("合计", "", "￥35.00") is RowRole.TOTAL
    assert role("国家", "公司名称", "金额") is RowRole.HEADER_AGAIN
    assert role("Total", "Paris, rue 5", 35.0) is RowRole.RECORD
    assert role("国家", "Nordwind", 3.0) is RowRole.RECORD
    assert roles.role_of(1, [cell_of("国家")]) is RowRole.HEADER


def test_merged_cells_are_filled_down_and_not_across() -> None:
    body = MergedBody([CellRange(2, 1, 4, 2), CellRange(1, 1, 1, 3)], Header(1, 1, ("a", "b", "c")), "")
    rows = {
        number: body.filled(number, row)
        for number, row in {2: ["x", "", "1"], 3: ["", "", "2"], 4: [], 5: ["", "y"]}.items()
    }
    assert rows == {2: ["x", "", "1"], 3: ["x", "", "2"], 4: ["x"], 5: ["", "y"]}


def test_a_range_is_read_as_it_is_written() -> None:
    assert str(range_of("$C$3:A1")) == "A1:C3"
    assert str(range_of("B2")) == "B2:B2"
    assert range_of("no range") is None


def test_a_declared_encoding_is_believed_when_it_fits() -> None:
    assert decode("Grüße".encode("cp1252"), "iso-8859-1").text == "Grüße"
    assert decode("深圳".encode("gb18030"), "gb2312").text == "深圳"
    assert decode("深圳华强".encode("gb18030"), "utf-8").text == "深圳华强"


def test_a_few_spoiled_bytes_do_not_change_the_language() -> None:
    raw = bytearray("\n".join(["深圳市华强北贸易有限公司，上海分公司"] * 40).encode("gb18030"))
    raw[-1:] = b""
    decoded = decode(bytes(raw))
    assert (decoded.encoding, decoded.lost) == ("gb18030", 1)


def test_cells_are_cut_where_most_lines_agree() -> None:
    assert separator_of("a;b,5;c\n1;2,5;3\n2;3,5;4\n") == ";"
    assert separator_of("sep=|\na,b|c\n") == "|"
    assert list(rows_of('a,"b\nc"\r\nd,e', ",")) == [(1, ["a", "b\nc"]), (2, ["d", "e"])]
    assert cell_of("") is EMPTY
