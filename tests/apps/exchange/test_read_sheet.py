"""Are the rates of a bank's sheet found in it, whatever stands around them?"""

import io

import pytest
import xlsxwriter

from tradewind.apps.exchange.refusals import NoRates
from tradewind.apps.exchange.services import read_sheet_of_rates
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.platform.access import NotPermitted

ROWS = [
    ["外汇牌价"], ["单位：人民币/100外币"], [],
    ["币种", "现汇买入价", "现钞买入价", "现汇卖出价", "发布时间"],
    ["美元(USD)", 709.63, 709.63, 712.62, "2026-11-24 10:02:15"],
    ["阿联酋迪拉姆", 192.6, "", 194.2, "2026-11-24 10:02:15"],
]  # fmt: skip


def workbook() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("说明").write(0, 0, "仅供参考")
        sheet = book.add_worksheet("牌价")
        for number, row in enumerate(ROWS):
            sheet.write_row(number, 0, row)
    return stream.getvalue()


def test_an_excel_file_with_words_around_the_table(tang):
    table = read_sheet_of_rates(workbook(), "牌价.xlsx", by=tang)
    found = {(each.currency, each.kind): each.text for each in table.quoted}
    assert found == {
        ("USD", RateKind.BUYING): "709.63", ("USD", RateKind.SELLING): "712.62",
        ("AED", RateKind.BUYING): "192.6", ("AED", RateKind.SELLING): "194.2",
    }  # fmt: skip
    assert table.taken_at is not None and table.taken_at.hour == 10


def test_a_text_of_a_bank_in_chinese_encoding(tang):
    text = "货币名称,现汇买入价,现汇卖出价\n美元,709.63,712.62\n日元,4.5891,4.6229\n".encode("gb18030")
    table = read_sheet_of_rates(text, "rates.csv", by=tang)
    assert {each.currency for each in table.quoted} == {"USD", "JPY"}


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", "姓名,电话\n李,1\n".encode()])
def test_a_file_without_rates_is_refused(tang, content):
    with pytest.raises(NoRates):
        read_sheet_of_rates(content, "rates.csv", by=tang)


def test_who_may_enter_no_rates_reads_no_sheet(mei):
    with pytest.raises(NotPermitted):
        read_sheet_of_rates(workbook(), "rates.xlsx", by=mei)
