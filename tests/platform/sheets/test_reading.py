"""Is a messy sheet understood: its kind, its head, its merged cells, its sums, and numbers that are no amounts?"""

from datetime import date
from pathlib import Path

import pytest

from tests.platform.sheets.files import PAGE, TITLES, XML_2003, ods, records, saved, xlsx
from tests.platform.sheets.xls_files import xls
from tradewind.domain.vocabulary.sheets.cells import CellKind
from tradewind.domain.vocabulary.sheets.rows import RowRole
from tradewind.platform.sheets.reading.workbook import SheetRow, Workbook, read_workbook

pytestmark = pytest.mark.pure


def rows_in(content: bytes, name: str = "客户.xlsx") -> tuple[Workbook, list[SheetRow]]:
    with read_workbook(content, name=name) as book:
        assert book.problems == ()
        return book, list(book.rows(book.sheets[0]))


def texts_of(row: SheetRow) -> list[str]:
    return [cell.text for cell in row.cells]


def test_the_head_is_found_in_line_seven_below_a_merged_title_and_notes() -> None:
    above = [
        ["2026 年客户总表"],
        ["制表：王敏", "", "日期：2026-10-08"],
        [],
        ["说明：本表由各业务员分别填写，请勿外传。"],
        [],
        [],
    ]
    book, rows = rows_in(xlsx([*above, TITLES, *records(40)], merged=["A1:F1"]))
    (sheet,) = book.sheets
    assert sheet.header and sheet.header.row == 7
    assert sheet.header.titles == tuple(TITLES)
    assert (sheet.rows, sheet.columns) == (47, 6)
    assert [str(area) for area in sheet.merged] == ["A1:F1"]
    assert [row.role for row in rows[:4]] == [RowRole.ABOVE, RowRole.ABOVE, RowRole.ABOVE, RowRole.HEADER]
    assert texts_of(rows[4]) == ["1", "Nordwind 1 GmbH", "DE", "4940000001", "a1@nordwind.de"]


def test_an_old_xls_is_read_like_a_new_file() -> None:
    book, rows = rows_in(
        xls(
            {
                "客户": [
                    ["总表"],
                    TITLES,
                    ["0", "深圳 Müller", "DE", 13800138000, None, date(2026, 10, 8)],
                    [0, "#N/A", True],
                ]
            },
            merged=[(0, 0, 0, 5)],
        ),
        "客户.et",
    )
    assert book.sheets[0].header and book.sheets[0].header.row == 2
    assert [str(area) for area in book.sheets[0].merged] == ["A1:F1"]
    assert texts_of(rows[2]) == ["0", "深圳 Müller", "DE", "13800138000", "", "2026-10-08"]
    assert [(cell.kind, cell.text) for cell in rows[3].cells] == [
        (CellKind.NUMBER, "0"),
        (CellKind.ERROR, "#N/A"),
        (CellKind.BOOLEAN, "TRUE"),
    ]


def test_numbers_keep_their_digits_and_codes_their_zeros() -> None:
    head = ["编号", "手机", "海关编码", "HS code", "单价", "比例"]
    content = xlsx([head, [0, 13800138000, 101210000, "0101210000", 0.1 + 0.2, 1e-7]], formats={2: "0000000000"})
    _, rows = rows_in(content)
    assert texts_of(rows[1]) == ["0", "13800138000", "0101210000", "0101210000", "0.3", "0.0000001"]


def test_zeros_of_a_format_are_kept_in_an_xls_too() -> None:
    _, rows = rows_in(xls({"S": [["品名", "税号"], ["LED", 101210000]]}, padded_columns=[1]))
    assert texts_of(rows[1]) == ["LED", "0101210000"]


def test_a_formula_gives_its_result_and_a_failed_one_its_name() -> None:
    rows: list[list[object]] = [
        ["客户", "金额", "汇率"],
        ["Nordwind", ("=1+1", 2), ("=VLOOKUP(1,A1:A2,1)", "#N/A")],
        ["Rashid", ("=1/0", "#DIV/0!"), 1],
    ]
    _, found = rows_in(xlsx(rows))
    assert texts_of(found[1]) == ["Nordwind", "2", "#N/A"]
    assert found[1].cells[2].kind is CellKind.ERROR
    assert texts_of(found[2]) == ["Rashid", "#DIV/0!", "1"]


def test_merged_cells_of_records_are_filled_down_and_sums_are_known() -> None:
    head = ["国家", "公司名称", "年采购额"]
    rows: list[list[object]] = [
        [*head], ["德国", "Nordwind", 10], ["", "Südwind", 20], ["小计", "", 30],
        [*head], ["阿联酋", "Total Trading LLC", 5], ["合 计：", "", 35],
    ]  # fmt: skip
    book, found = rows_in(xlsx(rows, merged=["A2:A3"]))
    roles = " ".join(row.role.value for row in found)
    assert roles == "header record record total header_again record total"
    assert texts_of(found[2]) == ["德国", "Südwind", "20"]
    assert (book.sheets[0].totals, book.sheets[0].headers_again) == ((4, 7), (5,))


def test_two_lines_of_names_under_merged_groups_become_one() -> None:
    rows = [["客户表"], ["公司名称", "联系方式", "", "", "国家"], ["", "电话", "邮箱", "微信", ""],
            ["Nordwind", "494012", "a@b.de", "wx1", "DE"], ["Rashid", "97150", "r@r.ae", "wx2", "AE"]]  # fmt: skip
    book, found = rows_in(xlsx(rows, merged=["A1:E1", "A2:A3", "B2:D2", "E2:E3"]))
    header = book.sheets[0].header
    assert header and (header.first_row, header.row) == (2, 3)
    assert header.titles == ("公司名称", "联系方式 电话", "联系方式 邮箱", "联系方式 微信", "国家")
    assert found[3].role is RowRole.RECORD


def test_a_sheet_without_names_of_columns_has_no_head() -> None:
    book, found = rows_in(xlsx(records(5)))
    assert book.sheets[0].header is None
    assert {row.role for row in found} == {RowRole.RECORD}


def test_hidden_and_empty_sheets_are_told_and_empty_ends_dropped(tmp_path: Path) -> None:
    book, _ = rows_in(xls({"一": [TITLES, *records(2), [""] * 9, ["", " ", None]], "空": []}))
    assert [(sheet.name, sheet.rows, sheet.columns) for sheet in book.sheets] == [("一", 3, 6), ("空", 0, 0)]
    assert book.sheets[1].header is None


@pytest.mark.parametrize(
    ("encoding", "line"),
    [
        ("utf-8", "深圳华强,Müller"),
        ("utf-8-sig", "深圳华强,Müller"),
        ("utf-16", "深圳华强,Müller"),
        ("utf-16-le", "深圳华强,Müller"),
        ("gb18030", "深圳市华强北贸易有限公司,㐀𠮷"),
        ("gbk", "深圳市华强北贸易有限公司,上海"),
        ("big5", "臺北國際貿易股份有限公司,高雄"),
        ("cp932", "株式会社ヤマダ電機,東京"),
        ("cp949", "삼성전자 주식회사,서울"),
        ("cp1252", "Müller & Söhne GmbH,Café São Paulo"),
        ("cp1251", "Торговый дом Север,Москва"),
    ],
)
def test_a_text_is_read_in_whatever_encoding_it_was_written(encoding: str, line: str) -> None:
    content = "\r\n".join(["name,city", *[line] * 5]).encode(encoding)
    _, rows = rows_in(content, "list.csv")
    assert texts_of(rows[1]) == line.split(",")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_cells_are_cut_at_whatever_stands_between_them(separator: str, line_end: str) -> None:
    lines = [
        separator.join(["公司名称", "电话", "备注"]),
        separator.join(['"A, B; C | D"', "013800138000", '"say ""hi"""']),
    ]
    _, rows = rows_in(line_end.join([*lines, lines[1]]).encode("gb18030"), "客户.txt")
    assert texts_of(rows[1]) == ["A, B; C | D", "013800138000", 'say "hi"']
    assert len(rows) == 3


def test_a_forgotten_quote_swallows_nothing() -> None:
    lines = ["公司名称,备注", 'Nordwind,"he said', *(f"Firma {number},x" for number in range(300))]
    _, rows = rows_in("\n".join(lines).encode(), "a.csv")
    assert len(rows) == 302


def test_zeros_kept_by_a_formula_in_a_csv_stay() -> None:
    _, rows = rows_in('品名,税号\nLED,="0101210000"\n'.encode(), "a.csv")
    assert texts_of(rows[1]) == ["LED", "0101210000"]


def test_a_web_page_saved_as_xls_is_a_sheet() -> None:
    book, rows = rows_in(PAGE.encode("gb18030"), "客户导出.xls")
    (sheet,) = book.sheets
    assert (sheet.name, sheet.header and sheet.header.row) == ("客户导出", 2)
    assert sorted(map(str, sheet.merged)) == ["A1:C1", "A3:A4"]
    assert texts_of(rows[3]) == ["Müller & Söhne", "AT", "0043123"]


def test_an_xml_spreadsheet_of_2003_is_read() -> None:
    book, rows = rows_in(XML_2003.encode(), "订单.xls")
    assert (book.sheets[0].name, book.sheets[0].rows) == ("订单", 5)
    assert [str(area) for area in book.sheets[0].merged] == ["A1:C1"]
    assert texts_of(rows[2]) == ["Nordwind", "2026-10-08", "", "9975"]
    assert rows[3].cells[3].kind is CellKind.ERROR


def test_an_open_document_is_read_with_its_merged_cells() -> None:
    def row(*texts: str, span: int = 1) -> str:
        cells = "".join(
            f'<table:table-cell office:value-type="string" table:number-columns-spanned="{span}">'
            f"<text:p>{text}</text:p>"
            f'</table:table-cell>{"<table:covered-table-cell/>" * (span - 1)}'
            for text in texts
        )  # fmt: skip
        return f"<table:table-row>{cells}</table:table-row>"

    lines = [row("总表", span=2), row("公司名称", "电话"), *[row("Nordwind", "0049")] * 3]
    book, rows = rows_in(ods(f'<table:table table:name="客户">{"".join(lines)}</table:table>'), "a.ods")
    assert book.sheets[0].header and book.sheets[0].header.row == 2
    assert [str(area) for area in book.sheets[0].merged] == ["A1:B1"]
    assert texts_of(rows[2]) == ["Nordwind", "0049"]


def test_two_people_may_draw_rows_of_one_book_in_turns(tmp_path: Path) -> None:
    path = saved(tmp_path, "客户.xlsx", xlsx([TITLES, *records(3)]))
    with read_workbook(path) as book:
        first, second = book.rows(book.sheets[0]), book.rows(book.sheets[0])
        assert [next(first).number, next(second).number, next(first).number, next(second).number] == [1, 1, 2, 2]
    assert book.file == "客户.xlsx"
