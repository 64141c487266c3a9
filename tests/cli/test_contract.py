"""Does a record say the same thing whatever command prints it?"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path

import pytest

from tradewind.cli.contract import FINDINGS, FINE, UNUSABLE, Answer, canonical, line_of, print_records, problem
from tradewind.cli.main import COMMANDS, main

pytestmark = pytest.mark.pure


class Tier(Enum):
    GOLD = "gold"


@dataclass(frozen=True)
class Line:
    amount: Decimal
    on: date


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("1234.50"), "1234.50"),
        (Decimal("1E+3"), "1000"),
        (date(2026, 11, 22), "2026-11-22"),
        (datetime(2026, 11, 22, 8, 0, tzinfo=timezone(timedelta(hours=8))), "2026-11-22T00:00:00Z"),
        (Tier.GOLD, "gold"),
        (None, None),
        (True, True),
        (7, 7),
        ("深圳", "深圳"),
        (frozenset({"b", "a"}), ["a", "b"]),
        ([Line(Decimal("0.10"), date(2026, 1, 2))], [{"amount": "0.10", "on": "2026-01-02"}]),
    ],
)
def test_a_value_is_written_in_one_way(value: object, written: object) -> None:
    assert canonical(value) == written


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical({"amount": 0.1})


def test_a_moment_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        canonical(datetime(2026, 11, 22))  # noqa: DTZ001


def test_a_record_is_one_line_of_readable_text() -> None:
    line = line_of({"name": "深圳市\n华强", "at": datetime(2026, 1, 1, tzinfo=UTC)})
    assert "\n" not in line
    assert "深圳市" in line


def test_a_bad_input_is_a_line_and_the_others_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    answers = [Answer({"n": 1}), problem("unreadable", "Not a picture.", n=2), Answer({"n": 3})]
    assert print_records(answers) == FINE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["n"] for line in lines] == [1, 2, 3]
    assert lines[1]["problems"][0]["code"] == "unreadable"


def test_a_finding_ends_with_one() -> None:
    assert print_records([Answer({"n": 1}, is_finding=True), Answer({"n": 2})]) == FINDINGS


def test_an_unknown_command_ends_with_two_and_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-command"]) == UNUSABLE
    assert "no-such-command" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_its_schema(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--schema"]) == FINE
    assert json.loads(capsys.readouterr().out)["title"]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_is_for(name: str) -> None:
    assert import_module(COMMANDS[name][0]).__doc__


def test_a_command_on_no_company_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--company", str(tmp_path / "mistyped")]) == UNUSABLE
    assert not (tmp_path / "mistyped").exists()
    assert "mistyped" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["--help"], ["check", "--schema"], ["messages", "check", "--help"]])
def test_what_needs_no_database_runs_in_an_empty_folder(words: list[str], tmp_path: Path) -> None:
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "tradewind.cli", *words]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == FINE, done.stderr
    assert done.stdout
    assert list(tmp_path.iterdir()) == []


def test_looking_for_help_loads_no_django(tmp_path: Path) -> None:
    code = "import sys; from tradewind.cli.main import main; main([]); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True).returncode == 0
