"""Does `tradewind orders` say what a delay breaks and where a buyer's order differs?"""

import json
import os
import subprocess
import sys
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.cli.contract import FINDINGS, UNUSABLE, line_of
from tradewind.cli.main import main
from tradewind.cli.orders import command
from tradewind.cli.records.answering import answer_to

pytestmark = pytest.mark.pure

DELAY: dict[str, Any] = {
    "slip_days": 4,
    "milestones": [
        {"name": "material", "planned_on": "2026-08-20", "done_on": "2026-08-21"},
        {"name": "finished", "planned_on": "2026-09-10"},
        {"name": "packed", "planned_on": "2026-09-14"},
    ],
    "booked": {
        "vessel": "COSCO ARIES 042W", "departs_on": "2026-09-20", "arrives_on": "2026-10-20",
        "cut_offs": {"si": "2026-09-16T12:00", "vgm": "2026-09-17", "cy": "2026-09-18 16:00"},
    },
    "later_sailings": [{"vessel": "EVER LOTUS 7", "departs_on": "2026-09-27", "arrives_on": "2026-10-28"}],
    "yard_days": 1, "latest_shipment_on": "2026-09-25", "promised_arrival_on": "2026-10-22",
    "destination_country": "DE",
    "penalty": {"percent": "0.5", "step": "week", "cap_percent": 5, "amount": "86,400", "currency": "USD"},
    "credit": {"latest_shipment_on": "2026-09-25", "expires_on": "2026-10-14", "papers_days": 5},
    "ready_percent": 60, "air_days": 6,
}  # fmt: skip
COPY = [
    {"percent": 30, "way": "T/T", "trigger": "order"},
    {"percent": 70, "way": "T/T", "trigger": "shipment", "against_copy": True},
]
TENT_4P = {"code": "TE-4P-01", "description": "Tent 4P Oxford 210D", "quantity": 400, "unit": "PCS", "price": "36.00"}
TENT_2P = {"code": "TE-2P-01", "description": "2P Tent 190T Grey", "quantity": 800, "unit": "PCS", "price": "21.50"}
CONTRACT: dict[str, Any] = {
    "currency": "USD", "incoterm": "FOB", "place": "Ningbo, China", "lines": [TENT_4P, TENT_2P], "payment": COPY,
    "latest_shipment_on": "2026-11-30",
}  # fmt: skip
ORDER: dict[str, Any] = {
    **CONTRACT, "place": "NINGBO CHINA", "lines": [
        {"code": "te 2p 01", "quantity": 800, "unit": "pieces", "price": "21.00", "amount": "16800"},
        {"description": "TENT 4P, OXFORD 210D", "quantity": 420, "unit": "pc", "price": 36, "amount": 15120},
    ],
    "payment": [{"percent": 100, "way": "O/A", "trigger": "invoice", "days": 60}], "total": 31_000,
}  # fmt: skip
COMPARED: dict[str, Any] = {"contract": CONTRACT, "order": ORDER, "buyer": {"orders_paid": 0}}
CHAIN: dict[str, Any] = {
    "on": "2026-10-30",
    "stages": [
        {"stage": "inquiry", "done_on": "2026-10-02"},
        {"stage": "samples", "applies": False},
        {"stage": "order", "planned_on": "2026-10-09", "done_on": "2026-10-09"},
        {"stage": "production", "planned_on": "2026-11-10", "expected_on": "2026-11-14", "done": 3, "of": 5},
    ],
    "total": 10_000, "received": 1000, "payment": COPY, "triggers": {"order": "2026-10-09"},
    "late_payment": {"percent": "0.05"},
}  # fmt: skip
GOOD: dict[str, dict[str, Any]] = {"delay": DELAY, "compare": COMPARED, "chain": CHAIN}


@pytest.fixture
def asked(ask: Any) -> Any:
    return partial(ask, "orders")


def codes(found: dict[str, Any], severity: str = "problem") -> list[str]:
    return [each["code"] for each in found["findings"] if each["severity"] == severity]


def test_four_days_cost_the_vessel_and_the_credit(asked: Any) -> None:
    found = asked("delay", DELAY, ends=FINDINGS)
    assert (found["before"]["ready_on"], found["after"]["ready_on"]) == ("2026-09-14", "2026-09-18")
    assert (found["after"]["vessel"], found["after"]["departs_on"]) == ("EVER LOTUS 7", "2026-09-27")
    assert (found["currency"], found["penalty"], found["slack_days"]) == ("USD", "432.00", 1)
    assert codes(found) == [
        *["delay_cut_off_missed"] * 3, "delay_vessel_missed", "delay_contract_shipment_passed",
        "delay_credit_shipment_passed", "delay_arrival_passed", "delay_penalty_due",
    ]  # fmt: skip
    by = {each["facts"]["cut_off"]: each["from_slip"] for each in found["findings"] if "cut_off" in each["facts"]}
    assert by == {"SI": 2, "VGM": 4, "CY": 3}
    remedies = {each["code"]: (each["by"], each["on"]) for each in found["remedies"]}
    assert remedies["catch_up"] == ("2026-09-15", "2026-09-20")
    assert remedies["amend_shipment"] == ("2026-09-24", "2026-09-27")  # the 25th is 中秋节
    assert all(each["source"] and each["sentence"] for each in [*found["findings"], *found["remedies"]])


def test_one_day_breaks_nothing_and_only_says_how_tight_it_is(asked: Any) -> None:
    found = asked("delay", {**DELAY, "slip_days": 0, "credit": None})
    assert (found["findings"], found["remedies"], found["penalty"]) == ([], [], "0.00")
    tight = asked("delay", {**DELAY, "slip_days": 1, "credit": None}, ends=FINDINGS)
    assert codes(tight) == [] and codes(tight, "warning") == ["delay_no_day_to_spare"]


def test_what_the_caller_knows_of_a_day_counts(asked: Any) -> None:
    """A cut of power: the factory rests on the 18th and, a weekend behind it, until the 21st."""
    closed = [{"on": day, "works": False, "name": "no power"} for day in ("2026-09-18", "2026-09-19", "2026-09-20")]
    assert asked("delay", {**DELAY, "own_days": closed}, ends=FINDINGS)["after"]["ready_on"] == "2026-09-21"


def test_every_field_that_cannot_be_is_named(asked: Any) -> None:
    sailing = {"departs_on": "2026-09-20", "arrives_on": "2026-09-01", "cut_offs": {"cy": "2026-09-21", "si": "noon"}}
    bad = {**DELAY, "slip_days": -1, "milestones": [{}], "booked": sailing, "credit": {"bank_country": "XX"}}
    penalty = {"percent": 101, "amount": -1, "currency": "ZZZ"}
    (found,) = asked("delay", [{**bad, "penalty": penalty}], ends=UNUSABLE)
    assert {(each["field"], each["code"]) for each in found["problems"]} == {
        ("slip_days", "below_zero"), ("milestones[1].planned_on", "required"),
        ("booked.arrives_on", "arrives_before_departure"), ("booked.cut_offs.cy", "cut_off_after_departure"),
        ("booked.cut_offs.si", "not_a_date"), ("credit.bank_country", "unknown_country"),
        ("penalty.percent", "above_100_percent"), ("penalty.amount", "below_zero"),
        ("penalty.currency", "unknown_currency"),
    }  # fmt: skip


def test_a_milestone_that_is_done_cannot_slip(asked: Any) -> None:
    (found,) = asked("delay", [{**DELAY, "slip_at": "material"}], ends=UNUSABLE)
    assert found["problems"][0]["code"] == "nothing_slips" and "material" in found["problems"][0]["sentence"]


def test_a_contract_that_nobody_signs_is_told_until_the_order_stands(asked: Any) -> None:
    waiting = {
        "on": "2026-10-30",
        "issued_on": "2026-10-20",
        "stages": [{"stage": "order", "started_on": "2026-10-20"}],
    }
    assert codes(asked("chain", waiting, ends=FINDINGS), "warning") == ["contract_unsigned"]
    assert codes(asked("chain", {**waiting, "patience_days": 10}), "warning") == []
    signed = {**waiting, "stages": [{"stage": "order", "done_on": "2026-10-25"}]}
    assert asked("chain", signed)["findings"] == []


def test_a_buyers_order_beside_the_contract(asked: Any) -> None:
    found = asked("compare", COMPARED, ends=FINDINGS)
    told = [(each["code"], each["line"], each["left"], each["right"]) for each in found["findings"] if each["field"]]
    assert told[:2] == [("po_quantity_differs", 1, "400", "420"), ("po_price_differs", 2, "21.5", "21")]
    assert [code for code, *_rest in told[2:]] == ["po_payment_riskier", "po_total_wrong", "po_total_differs"]
    assert found["lines"] == [{"contract_line": 1, "order_line": 2}, {"contract_line": 2, "order_line": 1}]
    assert (found["needs_approval"], found["exposure"], found["currency"]) == (True, "31000.00", "USD")
    assert codes(found, "warning") == ["payment_terms_for_stranger", "credit_limit_missing"]


def test_a_yes_against_a_no_is_written_as_json_writes_it(asked: Any) -> None:
    papers = {"contract": {**CONTRACT, "allows_partial": False}, "order": {**CONTRACT, "allows_partial": True}}
    (found,) = asked("compare", papers, ends=FINDINGS)["findings"]
    assert (found["code"], found["left"], found["right"]) == ("po_partial_wanted", "false", "true")


def test_the_same_order_ends_with_nothing_to_say(asked: Any) -> None:
    known = {"orders_paid": 3, "limit": 50_000, "limit_currency": "usd"}
    found = asked("compare", {"contract": CONTRACT, "order": CONTRACT, "buyer": known})
    assert (found["is_same"], found["needs_approval"], found["findings"]) == (True, False, [])


def test_parts_that_are_not_the_whole_price_and_papers_without_lines_are_named(asked: Any) -> None:
    half = {**CONTRACT, "payment": COPY[:1]}
    whole, empty = asked("compare", [{"contract": half, "order": ORDER}, {"contract": {}}], ends=UNUSABLE)
    assert [each["code"] for each in whole["problems"]] == ["payment_shares_not_whole"]
    named = {(each["field"], each["code"]) for each in empty["problems"]}
    assert named == {("contract.lines", "required"), ("order", "required")}


def test_the_chain_tells_the_late_factory_and_the_deposit_that_is_short(asked: Any) -> None:
    found = asked("chain", CHAIN, ends=FINDINGS)
    lights = {each["stage"]: each["light"] for each in found["stages"]}
    assert (lights["inquiry"], lights["samples"], lights["production"]) == ("done", "not_applicable", "late")
    assert (found["light"], found["days_late"], found["current"]) == ("late", 4, "quotation")
    assert (found["owes_papers"], found["owes_money"]) == (False, True)
    assert found["payments"][0] == {
        "percent": "30", "amount": "3000.00", "open": "2000.00", "due_on": "2026-10-09", "days_late": 21,
    }  # fmt: skip
    assert found["payments"][1]["due_on"] is None
    said = [(each["code"], each["sentence"]) for each in found["findings"]]
    assert [code for code, _sentence in said] == ["stage_late", "payment_overdue_with_interest"]
    assert "Production and inspection" in said[0][1] and "USD 21.00" in said[1][1]  # 2,000 × 0.05 % × 21 days


ODD = st.sampled_from(
    [None, True, 0, -1, 1e300, "1e5", "abc", [], {}, "9999-12-31", "0001-01-01", [1], [{}], "9" * 24, "3%", "JPY"]
)


@given(st.data(), st.sampled_from(list(GOOD)))
def test_whatever_is_typed_is_answered_or_named(data: st.DataObject, kind: str) -> None:
    fields = st.sampled_from(sorted(command.KINDS[kind].INPUT))
    odd = data.draw(st.dictionaries(fields, ODD, min_size=1, max_size=3))
    typed = json.loads(json.dumps({**GOOD[kind], **odd}), parse_float=Decimal)
    told = answer_to(command.KINDS[kind], typed)
    assert told.is_usable == (told.record["problems"] == [])
    assert all(each["code"] and each["sentence"] for each in told.record["problems"])
    assert line_of(told.record)


def test_what_comes_out_is_what_the_schema_and_the_page_name(asked: Any, capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for kind, example in GOOD.items():
        main(["orders", kind, "--schema"])
        schema = json.loads(capsys.readouterr().out)
        inputs = schema["$defs"]["input"]
        assert all(each.get("description") for each in inputs["properties"].values())
        assert set(inputs["required"]) <= set(inputs["properties"])
        assert set(asked(kind, example, ends=FINDINGS)) | {"ref"} == set(schema["properties"])
        names = {*inputs["properties"], *schema["properties"]}
        assert {name for name in names if f"`{name}`" not in page} == set()


def test_it_speaks_to_a_person_in_his_language_and_loads_no_django(tmp_path: Path) -> None:
    (tmp_path / "given.json").write_text(json.dumps(DELAY), encoding="utf-8")
    code = "import sys; from tradewind.cli.main import main; main(sys.argv[1:]); sys.exit('django' in sys.modules)"
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none", "TRADEWIND_LANGUAGE": "zh"}
    words = [sys.executable, "-c", code, "orders", "delay", "given.json"]
    done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "须改证" in done.stdout and "EVER LOTUS 7" in done.stdout
