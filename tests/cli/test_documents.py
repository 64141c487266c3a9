"""Does `tradewind documents check` say what differs, in both languages and in the shape it promises?"""

import io
import json
from functools import partial
from typing import Any

import pytest

from tests.domain.documents.papers import spoiled, whole_set
from tradewind.cli.contract import FINDINGS, FINE, UNUSABLE
from tradewind.cli.documents.fields import OUTPUT
from tradewind.cli.main import main

pytestmark = pytest.mark.pure
SHAPE = ["rule", "source", "severity", "document", "field", "left", "right", "message_zh", "message_en", "against"]


@pytest.fixture
def asked(ask: Any) -> Any:
    return partial(ask, "documents", "check")


def test_a_set_that_agrees_ends_with_nothing_to_say(asked: Any) -> None:
    found = asked({"ref": "S-26-1", **whole_set()})
    assert found == {"ref": "S-26-1", "documents": 11, "is_consistent": True, "findings": [], "problems": []}


def test_a_difference_comes_with_rule_source_and_both_languages(asked: Any) -> None:
    (finding,) = asked(spoiled("bill_of_lading", vessel="EVER GIVEN"), ends=FINDINGS)["findings"]
    assert list(finding) == SHAPE == list(OUTPUT["findings"]["items"]["properties"])
    assert (finding["rule"], finding["source"], finding["severity"]) == ("XD-03", "UCP 600 art. 14(d)", "discrepancy")
    assert (finding["document"], finding["field"], finding["against"]) == (
        "bill_of_lading", "vessel", "commercial_invoice",
    )  # fmt: skip
    assert (finding["left"], finding["right"]) == ("EVER GIVEN", "COSCO STAR")
    assert finding["message_zh"].startswith("船名：提单") and finding["message_en"].startswith("Vessel: the bill")


def test_what_is_fine_is_explained_and_ends_with_nothing(asked: Any) -> None:
    found = asked(spoiled("bill_of_lading", shipper="Shanghai Forwarding Ltd"))
    assert found["is_consistent"] and [each["severity"] for each in found["findings"]] == ["info"]


def test_a_slip_in_the_name_of_a_field_is_found_whatever_its_depth(asked: Any) -> None:
    papers = spoiled(
        "bill_of_lading", vesel="EVER GIVEN", consignee={"nmae": "x", "name": "TO ORDER"}, lines=[{"qty": 1}]
    )
    names = [each["field"] for each in asked(papers, ends=FINDINGS)["findings"]]
    assert names == ["documents[4].consignee.nmae", "documents[4].vesel", "documents[4].lines[1].qty"]


def test_a_list_of_sets_comes_back_as_a_list_and_a_bad_one_loses_no_other(asked: Any) -> None:
    first, second, third = asked([{"documents": []}, {"documents": [{"kind": "poem"}]}, whole_set()])
    assert [each["field"] for each in first["problems"] + second["problems"]] == ["documents", "documents[1].kind"]
    assert third["is_consistent"] and third["problems"] == []
    asked([{"documents": 7}], ends=UNUSABLE)


def test_numbers_are_never_read_through_a_float(asked: Any) -> None:
    given = """{"documents": [{"kind": "commercial_invoice", "amount": 0.1000000000000000000001, "currency": "USD"},
                              {"kind": "shipping_advice", "amount": 0.1}]}"""
    (finding,) = asked(given, ends=FINDINGS)["findings"]
    assert (finding["rule"], finding["left"], finding["right"]) == ("XD-17", "0.1", "0.1000000000000000000001")


def test_a_person_reads_sentences_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = json.dumps(spoiled("draft", drawer="Other Co., Ltd."))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    assert main(["documents", "check", "-"]) == FINDINGS
    assert "XD-14" in capsys.readouterr().out


def test_the_schema_names_every_paper_and_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["documents", "check", "--schema"]) == FINE
    schema = json.loads(capsys.readouterr().out)
    document = schema["$defs"]["document"]["properties"]
    assert {"draft", "customs_declaration", "other"} <= set(document["kind"]["enum"])
    assert {"texts", "lines", "containers", "statements", "insured_amount"} <= set(document)
    assert set(schema["$defs"]) == {"party", "line", "container", "document", "input", "output"}
