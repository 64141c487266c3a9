"""Is the sheet that the demo offers as messy as it says, and the same every time?"""

from itertools import islice

from tradewind.demo import messy_sheet
from tradewind.demo.messy_sheet import TEN_YEARS, messy_rows
from tradewind.domain.parties.importing.places import country_of
from tradewind.domain.parties.importing.repairs import is_rounded_phone
from tradewind.domain.vocabulary.details import check_email


def test_the_sheet_is_as_messy_as_it_says():
    rows = list(messy_rows())
    assert len(rows) == TEN_YEARS.rows == 8_000 and rows[:40] == list(islice(messy_rows(), 40))
    assert sum(not row[1] for row in rows) == TEN_YEARS.nameless
    assert sum(is_rounded_phone(row[6]) for row in rows) == TEN_YEARS.rounded
    assert sum(bool(check_email(row[8]).reason) for row in rows) == TEN_YEARS.illegal
    spellings = {row[2] for row in rows}
    assert (len(spellings), len({country_of(each) for each in spellings})) == (61, 48)


def test_it_is_a_workbook_with_a_head_in_the_fourth_row(tmp_path):
    from tradewind.platform.sheets.reading.workbook import read_workbook

    assert messy_sheet.write_messy_sheet(tmp_path / "x.xlsx") == messy_sheet.FILE_NAME
    with read_workbook(tmp_path / "x.xlsx") as workbook:
        first = workbook.sheets[0]
        assert first.header and first.header.row == 4 and len(first.totals) == 1 and len(first.merged) > 3
