"""Does a paper as a workbook count, and as plain text fit into a mail?"""

import unicodedata
import zipfile
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.platform.papers.papers import OURS, QUOTED, paper_of, picture, sample
from tradewind.domain.papers.house_designs import HOUSE
from tradewind.domain.papers.kinds import Block, Column, PaperKind
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.content import Entry, Figure, Group, Line, Words, plain
from tradewind.platform.papers.printing import print_text, print_xlsx

pytestmark = pytest.mark.pure

ALL = replace(QUOTED, columns=tuple(Column), blocks=tuple(Block))


def rows_of(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()


def widest(text: str) -> int:
    return max(
        sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in line) for line in text.split("\n")
    )


def test_numbers_are_numbers_under_their_heads():
    rows = rows_of(print_xlsx(sample(), ALL).content)
    head = next(row for row in rows if "Quantity" in row)
    first = dict(zip(head, rows[rows.index(head) + 1], strict=True))
    assert first["Quantity"] == 1200 and first["Unit price USD"] == 38.2 and first["Amount USD"] == 45840
    assert (first["Code"], first["Name"], first["HS code"]) == ("TE-4P-02", "4P Tent 210D Green", "6306.22")
    assert any(row[0] == "TOTAL FOB NINGBO" and 111010 in row for row in rows)


def test_no_text_comes_alive_as_a_formula():
    bad = '=HYPERLINK("http://x.example")'
    line = Line(
        bad, plain("+49 40"), plain("@SUM(A1)"), cells={Column.QUANTITY: Figure("-1+1"), Column.UNIT: plain(bad)}
    )
    made = print_xlsx(replace(paper_of(line), number="=[Q]:*?/'1", terms=(Entry(plain(bad), plain(bad)),)), ALL)
    with zipfile.ZipFile(BytesIO(made.content)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "hyperlink" not in sheet
    assert f"'{bad}" in [cell for row in rows_of(made.content) for cell in row]


def test_a_number_too_long_for_excel_stays_a_text():
    line = Line(cells={Column.AMOUNT: Figure("12,345,678,901,234,567.89", Decimal("12345678901234567.89"))})
    assert "12,345,678,901,234,567.89" in [
        cell for row in rows_of(print_xlsx(paper_of(line), ALL).content) for cell in row
    ]


def test_pictures_letterhead_and_seal_are_small_and_inside():
    photo = picture(3000, 2000, "green", "JPEG")
    paper = replace(
        paper_of(Line("A", picture=photo), Line("B", picture=b"none")), ours=replace(OURS, letterhead=photo, seal=photo)
    )
    made = print_xlsx(paper, QUOTED)
    with zipfile.ZipFile(BytesIO(made.content)) as book:
        assert len([name for name in book.namelist() if "media" in name]) == 3
        assert 'paperSize="9"' in book.read("xl/worksheets/sheet1.xml").decode()
    assert made.broken == 1 and len(made.content) < 60_000


def test_options_are_counted_from_one_each_in_the_sheet():
    one, two = sample().lines[:2]
    paper = replace(sample(), groups=(Group((one,), Words("Option A")), Group((two,), Words("Option B"))))
    rows = rows_of(print_xlsx(paper, QUOTED).content)
    assert [row[0] for row in rows if isinstance(row[0], float)] == [1, 1]


def test_a_plain_quotation_can_be_read_in_a_mail():
    text = print_text(sample(), QUOTED)
    assert "QUOTATION Q-26-0431\n===" in text
    assert (
        "1. TE-4P-02 4P Tent 210D Green\n   Double layer, PU 3000 mm\n   1,200 PCS x USD 38.2000 = USD 45,840.00"
        in text
    )
    assert "\nPayment:  30 % T/T deposit, balance against copy of B/L\nDelivery: 45 days" in text
    total = next(line for line in text.split("\n") if line.startswith("TOTAL FOB NINGBO"))
    assert total.endswith("USD 111,010.00") and len(total) == 78


@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("language", PaperLanguage)
def test_no_line_is_wider_than_a_mail(kind, language):
    whole = replace(HOUSE[kind], columns=HOUSE[kind].columns + (Column.REMARK, Column.LEAD_TIME))
    text = print_text(sample(language, kind), whole)
    assert 40 < widest(text) <= 78
    assert text == "\n".join(line.rstrip() for line in text.split("\n"))


@given(st.text(max_size=300), st.text(max_size=120))
def test_any_text_fits(text, label):
    paper = replace(
        paper_of(Line(text, Words(text, label), cells={Column.QUANTITY: Figure(label), Column.REMARK: plain(text)})),
        terms=(Entry(plain(label), plain(text)),), remarks=plain(text), currency="USD",
    )  # fmt: skip
    assert widest(print_text(paper, ALL).replace("\r", " ")) <= 78


def test_a_draft_says_so_in_plain_text_too():
    assert print_text(replace(sample(), is_draft=True), QUOTED).startswith("*** DRAFT ***\n")
