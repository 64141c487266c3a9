"""Does `tradewind duplicates compare` answer a file row by row, whoever wrote it?"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tradewind.cli.contract import FINE, UNUSABLE
from tradewind.cli.main import main

pytestmark = pytest.mark.pure

TABLE = 'left,right\n"Baxley Tools Co., Ltd.",Baxley Tools Limited\n宁波信风贸易有限公司,宁波信丰贸易有限公司\n'


@pytest.fixture
def compared(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    def compare(raw: bytes) -> list[dict[str, Any]]:
        file = tmp_path / "names.csv"
        file.write_bytes(raw)
        assert main(["duplicates", "compare", str(file), "--json"]) == FINE
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return compare


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_in_any_encoding_is_answered_in_its_order(compared: Any, encoding: str) -> None:
    first, second = compared(TABLE.encode(encoding))
    assert list(first) == ["left", "right", "score", "same"]
    assert first["left"] == "Baxley Tools Co., Ltd."
    assert (first["same"], second["same"]) == (True, False)
    assert second["right"] == "宁波信丰贸易有限公司"
    assert isinstance(first["score"], int)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns_are_found_by_their_names(compared: Any, separator: str) -> None:
    rows = [["no", "Right ", "LEFT"], ["1", "Lantern Ltd", "Lantern Limited"], ["2", "Lantern & Sons; Co", "Wick"]]
    raw = "\r\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows).encode()
    assert [(line["left"], line["same"]) for line in compared(raw)] == [("Lantern Limited", True), ("Wick", False)]


def test_a_row_without_a_name_is_a_problem_and_the_others_go_on(compared: Any) -> None:
    lines = compared(b"left,right\nLantern Ltd\n,\n\nLantern Ltd,Lantern\n  ,Lantern\n")
    assert [line["same"] for line in lines] == [None, True, None]
    assert [line.get("problems", [{}])[0].get("code") for line in lines] == ["name_missing", None, "name_missing"]


@pytest.mark.parametrize("raw", [b"", b"a,b\n1,2\n", b"left\nLantern\n", b"\x00\x01\x02"])
def test_a_file_without_the_columns_is_of_no_use(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes(raw)
    assert main(["duplicates", "compare", str(file), "--json"]) == UNUSABLE
    said = capsys.readouterr()
    assert not said.out
    assert "left" in said.err


def test_a_missing_file_is_of_no_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["duplicates", "compare", str(tmp_path / "none.csv")]) == UNUSABLE
    assert capsys.readouterr().err


def test_a_person_reads_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "names.csv"
    file.write_text(TABLE + "Lantern\n", encoding="utf-8")
    assert main(["duplicates", "compare", str(file)]) == FINE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "Baxley Tools Co., Ltd. | Baxley Tools Limited" in lines[0]


def test_it_runs_without_database_and_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    (tmp_path / "names.csv").write_text(TABLE, encoding="utf-8")
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "tradewind.cli", "duplicates", "compare", "../names.csv", "--json"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == FINE, done.stderr
    assert len(done.stdout.splitlines()) == 2
    assert list(folder.iterdir()) == []
