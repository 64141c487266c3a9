"""Does a broken, huge or hostile file end in a sentence, and never in an exception or a dead process?"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.architecture.house import ROOT
from tests.platform.sheets import files
from tests.platform.sheets.files import records, sheet_of, with_sheet_xml, xlsx
from tests.platform.sheets.xls_files import compound, xls
from tradewind.domain.vocabulary.sheets.ranges import column_name
from tradewind.platform.sheets.reading.limits import LIMITS, MEGABYTE, Limits
from tradewind.platform.sheets.reading.workbook import Workbook, read_workbook
from tradewind.platform.sheets.sentences import ENGLISH

pytestmark = pytest.mark.pure


def told_about(content: bytes, limits: Limits = LIMITS) -> list[str]:
    with read_workbook(content, limits, name="upload.xlsx") as book:
        for finding in book.problems:
            assert ENGLISH[finding.code] % finding.facts
        return [finding.code for finding in book.problems]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "sheet_empty"),
        (lambda: b" \r\n\r\n", "sheet_empty"),
        (lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "sheet_other_kind"),
        (lambda: b"\xff\xd8\xff\xe0" + bytes(500), "sheet_other_kind"),
        (lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "sheet_other_kind"),
        (lambda: b"MZ\x90\0" + bytes(500), "sheet_other_kind"),
        (files.docx, "sheet_other_kind"),
        (lambda: compound({"WordDocument": bytes(5000)}), "sheet_other_kind"),
        (lambda: compound({"EncryptedPackage": bytes(5000)}), "sheet_encrypted"),
        (lambda: xls({"S": [["a"]]}, locked=True), "sheet_encrypted"),
        (lambda: xlsx(records(20))[:-400], "sheet_damaged"),
        (lambda: xlsx(records(20))[:900], "sheet_damaged"),
        (lambda: xls({"S": records(20)})[:3000], "sheet_damaged"),
        (lambda: bytes(range(256)) * 40, "sheet_unknown_kind"),
        (lambda: b"\x09\x02\x06\x00\x00\x00" + bytes(50), "sheet_too_old"),
        (files.entity_bomb, "sheet_unsafe_xml"),
        (files.external_entity, "sheet_unsafe_xml"),
        (lambda: files.many_members(1_200), "sheet_too_many_members"),
        (lambda: files.unpacking_bomb(40), "sheet_unpacks_suspiciously"),
        (lambda: with_sheet_xml(b"<worksheet><sheetData><row><c r="), "sheet_part_damaged"),
    ],
)
def test_what_is_no_sound_sheet_is_refused_in_a_sentence(content: Callable[[], bytes], code: str) -> None:
    assert told_about(content()) == [code]


def test_one_cell_in_the_last_corner_is_refused_before_memory_is_asked_for() -> None:
    content = files.far_cell()
    assert len(content) < 8_000
    started = time.monotonic()
    assert told_about(content) == ["sheet_too_many_rows"]
    assert time.monotonic() - started < 10


@pytest.mark.parametrize("cell", ['<c r="XFD3"><v>1</v></c>', '<c s="1" r="GS3" t="n"><v>1</v></c>'])
def test_a_cell_far_to_the_right_is_refused_with_its_column(cell: str) -> None:
    assert told_about(with_sheet_xml(sheet_of(f'<row r="3">{cell}</row>'))) == ["sheet_too_many_columns"]


def test_a_format_drawn_to_the_end_of_the_sheet_is_no_content() -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in (2, 500_000, 1_048_576))
    book = read_workbook(with_sheet_xml(sheet_of('<row r="1"><c r="A1"><v>7</v></c></row>' + empty)))
    assert (book.problems, book.sheets[0].rows) == ((), 1)


def test_a_far_cell_of_an_xls_is_refused() -> None:
    assert told_about(xls({"S": [["a"]]}, stray=(10, 255))) == ["sheet_too_many_columns"]
    assert told_about(xls({"S": [["a"]]}, stray=(65_535, 199))) == ["sheet_too_many_cells"]


def test_a_file_that_hides_how_far_it_reaches_only_ends_its_own_process() -> None:
    """No cell tells its place, so nothing is noticed before the library asks for the memory of it all."""
    rows = "<row><c><v>1</v></c></row>" * 2 + '<row r="1048576">' + "<c/>" * 16_383 + "<c><v>1</v></c></row>"
    assert told_about(with_sheet_xml(sheet_of(rows))) == ["sheet_needs_too_much_memory"]


def test_what_takes_too_long_is_ended() -> None:
    hurried = replace(LIMITS, wall_seconds=1, seconds=1)
    slow = b"<table>" + b"<tr><td>" * 2_000_000
    assert told_about(slow, hurried) == ["sheet_too_slow"]


def test_too_much_for_the_memory_is_a_sentence() -> None:
    text = ("公司," * 14 + "\n").encode("gb18030") * 200_000
    assert told_about(text, replace(LIMITS, memory_bytes=60 * MEGABYTE)) == ["sheet_needs_too_much_memory"]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(LIMITS, file_bytes=1_000), "sheet_too_many_bytes"),
        (replace(LIMITS, unpacked_bytes=5_000), "sheet_unpacks_too_large"),
        (replace(LIMITS, rows=9), "sheet_too_many_rows"),
        (replace(LIMITS, columns=4), "sheet_too_many_columns"),
        (replace(LIMITS, cells=49), "sheet_too_many_cells"),
        (replace(LIMITS, result_bytes=500), "sheet_result_too_large"),
    ],
)
def test_every_limit_is_told(limits: Limits, code: str) -> None:
    assert told_about(xlsx(records(10)), limits) == [code]


@pytest.mark.parametrize("rows", [10, 11])
def test_a_text_may_have_as_many_rows_as_the_limit(rows: int) -> None:
    content = "\n".join(f"a{number},b" for number in range(rows)).encode()
    assert bool(told_about(content, replace(LIMITS, rows=10))) == (rows == 11)


def test_one_bad_sheet_leaves_the_others() -> None:
    with read_workbook(xls({"坏": [["a"] * 5], "好": [["b"]]}), replace(LIMITS, columns=4)) as book:
        assert [finding.code for finding in book.problems] == ["sheet_too_many_columns"]
    both = files.two_sheets(sheet_of("<row r='1'><c r='A1'"), sheet_of('<row r="1"><c r="A1"><v>1</v></c></row>'))
    with read_workbook(both) as book:
        assert [finding.code for finding in book.problems] == ["sheet_part_damaged"]
        assert [sheet.name for sheet in book.sheets] == ["Sheet2"]


def test_a_missing_file_a_folder_and_a_device_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path, Path(os.devnull)):
        assert [finding.code for finding in read_workbook(path).problems] == ["sheet_missing"]


def test_what_lies_in_the_folder_one_stands_in_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("csv", "json", "python_calamine", "zipfile", "tradewind"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('ran what lay there')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert told_about(xlsx(records(2))) == []


def test_the_child_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    from tradewind.platform.sheets.reading import workbook

    monkeypatch.setenv("DATABASE_URL", "postgres://boss:secret@localhost/own")
    assert not any("secret" in value for value in workbook.bare_environment().values())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="spoils hundreds of files in processes of their own")
def test_hundreds_of_spoiled_files_end_no_process() -> None:
    environment = {**os.environ, "RUST_BACKTRACE": "0", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.platform.sheets.mutations", "20261008", "240"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300)
    assert json.loads(done.stdout) == {"0": 240}, done.stderr
    unforeseen = [line for line in done.stderr.splitlines() if line.startswith("unforeseen ")]
    assert [line for line in unforeseen if "PanicException" not in line] == []


@settings(max_examples=12, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<table>", b"<?xml "]),
)
def test_any_bytes_give_a_book_or_a_sentence(content: bytes, begin: bytes) -> None:
    book = read_workbook(begin + content)
    assert isinstance(book, Workbook)
    assert book.sheets or book.problems
    book.close()


def test_the_columns_are_named_as_excel_names_them() -> None:
    assert [column_name(number) for number in (1, 26, 27, 200, 16_384)] == ["A", "Z", "AA", "GR", "XFD"]


def test_every_reason_has_its_sentence_and_every_sentence_its_reason() -> None:
    said = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "tradewind/platform/sheets/reading").glob("*.py")
    )
    assert set(re.findall(r'"(sheet_[a-z_]+)"', said)) == set(ENGLISH)
