"""Does `tradewind price` read files and standard input, and do schema and page name all that it answers?"""

import io
import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_price import TENT
from tradewind.cli.contract import FINE, UNUSABLE
from tradewind.cli.main import main

pytestmark = pytest.mark.pure


@pytest.fixture
def asked(ask: Any) -> Any:
    return partial(ask, "price")


@pytest.mark.parametrize("text", ["", "{", "[1, NaN]", "12", '"text"', "[" * 100_000, "\x00"])
def test_a_file_without_objects_is_of_no_use(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "given.json"
    file.write_text(text, encoding="utf-8")
    said = (main(["price", "quote", str(file), "--json"]), capsys.readouterr())
    assert said[0] == UNUSABLE and said[1].err


def test_an_empty_list_is_answered_by_an_empty_list_and_a_missing_file_by_a_sentence(
    asked: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("loading", []) == []
    assert main(["price", "quote", str(tmp_path / "none.json")]) == UNUSABLE
    assert capsys.readouterr().err


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    raw = io.BytesIO(json.dumps(TENT).encode("utf-8-sig"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw))
    assert main(["price", "quote", "-"]) == FINE
    said = capsys.readouterr().out
    assert said.startswith("USD 17.45 CIF Hamburg")
    assert "14.084507" in said


@pytest.mark.parametrize("kind", ["quote", "convert", "loading", "freight"])
def test_the_schema_names_every_input_and_output(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["price", kind, "--schema"]) == FINE
    schema = json.loads(capsys.readouterr().out)
    inputs, outputs = schema["$defs"]["input"], schema["$defs"]["output"]
    assert set(inputs["required"]) <= set(inputs["properties"])
    assert all(each.get("description") for each in inputs["properties"].values())
    assert {"findings", "problems", "ref"} <= set(outputs["properties"]) and schema["properties"] == outputs[
        "properties"
    ]


def test_what_comes_out_is_what_the_schema_and_the_page_name(asked: Any, capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    examples = {
        "quote": TENT,
        "convert": {"price": 1, "from_incoterm": "FOB", "to_incoterm": "FOB"},
        "loading": {"cartons": 1, "cbm": 1, "gross_kg": 1, "net_kg": 1},
        "freight": {"mode": "fcl", "cost_of_boxes": 9, "units": 3},
    }
    for kind, example in examples.items():
        main(["price", kind, "--schema"])
        schema = json.loads(capsys.readouterr().out)
        assert set(asked(kind, example)) | {"ref"} == set(schema["properties"])
        names = {*schema["$defs"]["input"]["properties"], *schema["properties"]}
        assert {name for name in names if f"`{name}`" not in page} == set()


def test_it_needs_no_database_and_loads_no_django(tmp_path: Path) -> None:
    (tmp_path / "given.json").write_text(json.dumps(TENT), encoding="utf-8")
    code = "import sys; from tradewind.cli.main import main; main(sys.argv[1:]); sys.exit('django' in sys.modules)"
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none", "TRADEWIND_LANGUAGE": "zh"}
    command = [sys.executable, "-c", code, "price", "quote", "given.json", "--json"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["lines"][0]["label"] == "含税采购价"
    assert [path.name for path in tmp_path.iterdir()] == ["given.json"]


def test_what_cannot_be_read_is_said_with_its_place_and_the_words_that_may_stand_there(
    asked: Any, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"price": 1,\n "x" 2}', encoding="utf-8")
    for file, said in ((broken, "line 2, column 6"), (tmp_path / "none.json", "there is no such file")):
        assert main(["price", "quote", str(file)]) == UNUSABLE
        assert said in capsys.readouterr().err
    found = asked("quote", {**TENT, "incoterm": "COD"}, ends=UNUSABLE)
    assert "must be one of" in found["problems"][0]["sentence"] and "FOB" in found["problems"][0]["sentence"]
