"""Does what is written come back as it was, with real types, and does nothing in it come alive? (T8)"""

import csv
import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import load_workbook

from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform.sheets import writing
from tradewind.platform.sheets.writing import SheetColumn, SheetFormat, guarded, unguarded, write_sheet

pytestmark = pytest.mark.pure

ALIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BEIJING = ZoneInfo("Asia/Shanghai")
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu")
HOSTILE = (
    '=HYPERLINK("http://x.example","x")', "+49 40 3009", "-2+3", "@SUM(A1)", "\t=1", "＝1", "'=1", "''+1",
    "'s-Hertogenbosch", "=cmd|' /C calc'!A0", "https://x.example", "1e5", "007", "_x0041_", "TRUE", "#N/A",
    "宁波海曙帐篷厂", "a\nb", "",
)  # fmt: skip

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.builds(lambda sign, text: sign + text, st.sampled_from((*ALIVE, "'", "''", " ")), st.text(max_size=30)),
    st.text(max_size=60),
).map(lambda text: "".join(each for each in text if each in "\t\r\n" or each.isprintable()))
decimals = st.decimals(min_value=-(10**9), max_value=10**9, places=4, allow_nan=False)
moments = st.integers(631_152_000, 4_102_444_800).map(
    lambda second: datetime.fromtimestamp(second, UTC)
)  # 1990 to 2100
days = st.dates(date(1900, 3, 1), date(9999, 12, 31))
lines = st.tuples(texts, st.integers(-(10**14), 10**14), decimals, days, moments, st.booleans())


def written(folder, rows, kind=SheetFormat.XLSX, zone=BEIJING):
    path = folder / f"list.{kind}"
    columns = [SheetColumn(f"c{number}") for number in range(len(rows[0]))]
    assert write_sheet(path, kind, "客户 [1/2]", columns, rows, zone=zone) == len(rows)
    return path


def read(path):
    """The cells as another program reads them, without the heads."""
    return load_workbook(path).get_sheet_by_index(0).to_python(skip_empty_area=False)[1:]


@given(rows=st.lists(lines, min_size=1, max_size=12), zone=st.sampled_from(ZONES))
@settings(max_examples=100, deadline=None)  # about a thousand records
def test_what_was_exported_is_imported_as_it_was(tmp_path_factory, rows, zone):
    clock = ZoneInfo(zone)
    for cells, (text, number, amount, day, moment, flag) in zip(
        read(written(tmp_path_factory.mktemp("x"), rows, zone=clock)), rows, strict=True
    ):
        assert not str(cells[0]).startswith(ALIVE)
        assert unguarded(cells[0]) == text
        assert isinstance(cells[1], float) and int(cells[1]) == number
        assert Decimal(repr(cells[2])).quantize(Decimal("0.0001")) == amount
        assert cells[3] == day and not isinstance(cells[3], datetime)
        read_moment = cells[4] if isinstance(cells[4], datetime) else datetime.combine(cells[4], datetime.min.time())
        assert abs(read_moment - moment.astimezone(clock).replace(tzinfo=None)) < timedelta(seconds=1)
        assert cells[5] is flag


@given(text=st.text())
def test_a_guard_is_taken_off_exactly_where_one_was_put_on(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(ALIVE)


@pytest.mark.parametrize("text", ["'s-Hertogenbosch", "'quoted'", "O'Neill", "Nordlicht"])
def test_an_apostrophe_of_the_name_itself_stays(text):
    assert guarded(text) == unguarded(text) == text


@given(rows=st.lists(st.tuples(texts.map(clean_paragraphs), decimals, moments), min_size=1, max_size=8))
@settings(max_examples=50, deadline=None)
def test_the_text_file_says_the_same(tmp_path_factory, rows):
    path = written(tmp_path_factory.mktemp("x"), rows, SheetFormat.CSV)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")  # Excel shows Chinese only with it
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file))[1:]
    assert [unguarded(line[0]) for line in cells] == [row[0] for row in rows]
    assert [Decimal(line[1]) for line in cells] == [row[1] for row in rows]
    assert [datetime.fromisoformat(line[2]).replace(tzinfo=BEIJING) for line in cells] == [row[2] for row in rows]
    assert not any(line[0].startswith(ALIVE) for line in cells)


def test_the_same_list_has_the_same_digest(tmp_path):
    first = written(tmp_path, [("a", 1)]).read_bytes()
    time.sleep(1.1)
    assert written(tmp_path, [("a", 1)]).read_bytes() == first


def test_negative_numbers_stay_numbers(tmp_path):
    assert read(written(tmp_path, [(-5, Decimal("-12.30"), "-5")])) == [[-5.0, -12.3, "'-5"]]


def test_more_digits_than_a_cell_can_hold_are_text(tmp_path):
    long = "6222020200112233445"
    assert read(written(tmp_path, [(int(long), Decimal("-0.12345678901234567"))])) == [[long, "'-0.12345678901234567"]]


def test_days_before_excels_calendar_are_text(tmp_path):
    assert read(written(tmp_path, [(date(1899, 12, 31), datetime(1900, 2, 1, 8, 0, tzinfo=BEIJING))])) == [
        ["1899-12-31", "1900-02-01T08:00:00"]
    ]


def test_what_no_file_can_hold_is_left_out(tmp_path):
    assert read(written(tmp_path, [("a\x00b\ud800c\x1b", "x" * 40_000)])) == [["abc", "x" * 32_767]]


def test_a_full_sheet_is_followed_by_another(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "ROWS_A_SHEET", 3)
    book = load_workbook(written(tmp_path, [(f"r{number}",) for number in range(7)]))
    assert [len(book.get_sheet_by_index(place).to_python()) for place in range(3)] == [4, 4, 2]
    assert book.sheet_names == ["客户  1 2", "客户  1 2 2", "客户  1 2 3"]
