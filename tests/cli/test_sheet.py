"""What does a program learn of a folder full of other people's spreadsheets?"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.platform.sheets.files import TITLES, far_cell, records, saved, xlsx
from tests.platform.sheets.xls_files import xls
from tradewind.cli.contract import FINE, UNUSABLE
from tradewind.cli.main import main

pytestmark = pytest.mark.pure


def read(capsys: pytest.CaptureFixture[str], *paths: Path) -> list[dict[str, object]]:
    assert main(["sheet", "read", *map(str, paths), "--json"]) == FINE
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_file_is_a_line_in_order_and_a_bad_one_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    messy = saved(tmp_path, "客户总表(最新).xlsx", xlsx([["总表"], [], TITLES, *records(4)], merged=["A1:C1"]))
    old = saved(tmp_path, "旧.xls", xls({"一": [TITLES, *records(2)], "二": []}))
    bomb = saved(tmp_path, "bomb.xlsx", far_cell())
    text = saved(tmp_path, "展会.csv", "公司名称,国家\n深圳华强,中国\n".encode("gbk"))
    lines = read(capsys, messy, tmp_path / "none.xlsx", bomb, old, text)
    assert [line["file"] for line in lines] == [str(p) for p in (messy, tmp_path / "none.xlsx", bomb, old, text)]
    assert lines[0] == {
        "file": str(messy),
        "sheets": [{"name": "客户", "rows": 7, "columns": 6, "header_row": 3, "merged": ["A1:C1"]}],
        "problems": [],
    }
    assert [line["problems"][0]["code"] for line in lines[1:3]] == ["sheet_missing", "sheet_too_many_rows"]  # type: ignore[index]
    assert lines[3]["sheets"] == [
        {"name": "一", "rows": 3, "columns": 6, "header_row": 1, "merged": []},
        {"name": "二", "rows": 0, "columns": 0, "header_row": None, "merged": []},
    ]
    assert lines[4]["sheets"] == [{"name": "展会", "rows": 2, "columns": 2, "header_row": 1, "merged": []}]


def test_nothing_readable_at_all_ends_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = saved(tmp_path, "客户.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert main(["sheet", "read", str(picture), "--json"]) == UNUSABLE
    said = capsys.readouterr()
    assert json.loads(said.out)["problems"][0]["code"] == "sheet_other_kind"
    assert said.err.strip()


def test_a_person_is_told_in_sentences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, "a.csv", "公司名称,国家\n深圳华强,中国\n".encode())
    assert main(["sheet", "read", str(path)]) == FINE
    assert "a" in capsys.readouterr().out


def test_it_needs_no_company_no_database_and_leaves_nothing(tmp_path: Path) -> None:
    content = saved(tmp_path, "a.csv", "公司名称,国家\n深圳华强,中国\n".encode("gb18030"))
    empty = tmp_path / "empty"
    empty.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none",
        "TRADEWIND_LANGUAGE": "zh",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    command = [sys.executable, "-m", "tradewind.cli", "sheet", "read", str(content), str(tmp_path / "none"), "--json"]
    done = subprocess.run(command, cwd=empty, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == FINE, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["sheets"][0]["header_row"] == 1
    assert second["problems"][0]["sentence"] == "没有这个文件，或无法打开。"
    assert list(empty.iterdir()) == []


def test_it_loads_no_django(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.csv", b"name,city\na,b\n")
    code = "import sys; from tradewind.cli.main import main; main(sys.argv[1:]); sys.exit('django' in sys.modules)"
    command = [sys.executable, "-c", code, "sheet", "read", str(path), "--json"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
