"""Do `tradewind sampling`, `container` and `customs` answer with the rules' own numbers and sentences?"""

import io
import json
import sys
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from tests.cli.test_price import ODD
from tradewind.cli.cargo import verdict, weight
from tradewind.cli.contract import FINDINGS, FINE, UNUSABLE, line_of
from tradewind.cli.main import main
from tradewind.cli.records.answering import answer_to
from tradewind.domain.inspections.verdict import Verdict

pytestmark = pytest.mark.pure


@pytest.fixture
def asked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    def ask(*words: str, given: object = None, ends: int = FINE) -> list[dict[str, Any]]:
        raw = io.BytesIO(json.dumps(given).encode())
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=raw))
        assert main([*words, "--json"]) == ends
        out = capsys.readouterr().out
        return [json.loads(out)] if given else [json.loads(line) for line in out.splitlines()]

    return ask


def codes(record: dict[str, Any], name: str = "findings") -> list[str]:
    return [each["code"] for each in record[name]]


def test_a_plan_is_one_line_of_six_fields(asked: Any) -> None:
    plain = {"code": "J", "n": 80, "ac": 5, "re": 6, "inspect_all": False, "plan_from": "J"}
    assert asked("sampling", "plan", "--lot", "1,200", "--aql", "2.5") == [plain]
    arrow = {"code": "G", "n": 50, "ac": 1, "re": 2, "inspect_all": False, "plan_from": "H"}
    assert asked("sampling", "plan", "--lot", "200", "--aql", "1", "--level", "ii") == [arrow]
    whole = {"code": "B", "n": 10, "ac": 0, "re": 1, "inspect_all": True, "plan_from": "F"}
    assert asked("sampling", "plan", "--lot", "10", "--aql", "0.65") == [whole]


@pytest.mark.parametrize(
    "words",
    [
        ["--lot", "1200", "--aql", "0.4"],
        ["--lot", "1200", "--aql", "3"],
        ["--lot", "1200", "--aql", "2.5", "--level", "I"],
        ["--lot", "1200", "--aql", "2.5", "--level", "S-3"],
        ["--lot", "1", "--aql", "2.5"],
        ["--lot", "12.5", "--aql", "2.5"],
        ["--lot", "many", "--aql", "2.5"],
        ["--lot", "1200"],
        ["--aql", "2.5"],
    ],
)
def test_what_the_table_lacks_ends_with_two_and_a_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sampling", "plan", *words, "--json"]) == UNUSABLE
    told = capsys.readouterr()
    assert told.out == "" and told.err.strip()


def test_a_lot_is_judged_class_by_class(asked: Any) -> None:
    bad = [{"class": "major", "kind": "function", "pieces": 6, "words": "zip"}]
    lot = {"ref": "L1", "lot": 1200, "inspected": 80}
    given = [{**lot, "defects": bad}, lot, {**lot, "defects": [{"class": "big"}], "aql": {"minor": 3}}]
    ((failed, passed, unread),) = asked("sampling", "verdict", "-", given=given, ends=FINDINGS)
    assert (failed["verdict"], failed["holds_shipment"], codes(failed)) == ("failed", True, ["too_many_major"])
    assert [(each["n"], each["ac"], each["found"]) for each in failed["classes"]] == [
        (None, 0, 0),
        (80, 5, 6),
        (80, 7, 0),
    ]
    assert (passed["verdict"], passed["n"], passed["ref"], passed["findings"]) == ("passed", 80, "L1", [])
    assert [(each["field"], each["code"]) for each in unread["problems"]] == [
        ("aql.minor", "aql_not_in_table"),
        ("defects[1].class", "unknown_choice"),
    ]


def test_numbers_of_boxes_are_checked_one_by_one(asked: Any) -> None:
    right, wrong = asked("container", "check", "CSQU 305438-3 45G1", "CSQU3054384", ends=FINDINGS)
    assert (right["number"], right["right"], right["container"], right["feet"]) == ("CSQU3054383", True, "40HQ", 40)
    assert (wrong["right"], wrong["check_digit"], codes(wrong)) == (False, "3", ["container_check_digit_wrong"])
    assert "make 3" in wrong["findings"][0]["sentence"] or "应为 3" in wrong["findings"][0]["sentence"]
    asked("container", "check", "CSQU3054383")


def test_a_packed_box_too_heavy_is_a_finding(asked: Any) -> None:
    (found,) = asked(
        "container", "weight", "-", given={"container": "45G1", "cargo_kg": 27000, "tare_kg": 3900}, ends=1
    )
    assert (found["container"], found["most_kg"], found["may_weigh_kg"]) == ("40HQ", "30900", "30480")
    assert codes(found) == ["vgm_over_usual_box"]
    (unknown,) = asked("container", "weight", "-", given={"container": "22R1", "cargo_kg": 1}, ends=UNUSABLE)
    assert codes(unknown, "problems") == ["unknown_choice"]


def test_customs_numbers_are_told_by_their_length(asked: Any) -> None:
    words = ["531620260123456789", "6306.2200.10.999", "6306220010"]
    declared, whole, short = asked("customs", "check", *words, "--exported-on", "2026-11-30", ends=FINDINGS)
    assert (declared["what"], declared["office"], declared["year"]) == ("declaration", "5316", 2026)
    assert (whole["what"], whole["hs10"], whole["ciq3"], whole["findings"]) == ("goods_code", "6306220010", "999", [])
    assert (short["right"], codes(short)) == (True, ["goods_code_without_inspection"])


def test_people_read_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sampling", "plan", "--lot", "10", "--aql", "0.65"]) == FINE
    assert main(["container", "check", "CSQU3054384"]) == FINDINGS
    assert main(["customs", "check", ""]) == FINDINGS
    assert "CSQU 305438-4" in capsys.readouterr().out


GOOD = {
    verdict: {"lot": 1200, "inspected": 80, "defects": [{"class": "minor"}], "earlier": ["passed"]},
    weight: {"container": "40HQ", "cargo_kg": 20000, "tare_kg": 3900, "vgm_kg": 24000},
}


@any_of(st.data(), st.sampled_from(list(GOOD)))
def test_whatever_is_typed_is_answered_or_named(data: st.DataObject, kind: Any) -> None:
    odd = data.draw(st.dictionaries(st.sampled_from(sorted(kind.INPUT)), ODD, min_size=1, max_size=3))
    typed = json.loads(json.dumps({**GOOD[kind], **odd}), parse_float=Decimal)
    told = answer_to(kind, typed)
    assert told.is_usable == (told.record["problems"] == [])
    assert all(each["code"] and each["sentence"] for each in told.record["problems"])
    assert line_of(told.record)


def test_a_lot_looked_at_again_is_not_counted_with_the_others() -> None:
    lot = {"lot": 1200, "inspected": 80, "earlier": [Verdict.FAILED, Verdict.PASSED]}
    first, again = (answer_to(verdict, {**lot, "reinspection": each}).record for each in (False, True))
    assert (first["accepted_in_a_row"], again["accepted_in_a_row"]) == (2, 1)
