"""Does a paper add up, do its days come in order, and does its money fit the invoice and the order?"""

from typing import Any

import pytest

from tests.domain.documents.papers import found_in, spoiled, told, whole_set
from tradewind.domain.documents.findings import Verdict

pytestmark = pytest.mark.pure
Told = list[tuple[str, str, str, str]]


def invoice(**fields: Any) -> dict[str, Any]:
    return {"documents": [{"kind": "commercial_invoice", **fields}]}


def packing(**line: Any) -> dict[str, Any]:
    return {"documents": [{"kind": "packing_list", "lines": [line]}]}


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        (invoice(lines=[{"quantity": "3 PCS", "unit_price": "1.10", "amount": "3.40"}]), ["AM-14 lines[1].amount"]),
        (invoice(amount="10.00", lines=[{"amount": "4.00"}, {"amount": "5.00"}]), ["AM-14 amount"]),
        (invoice(amount="8.00", discount="1.00", lines=[{"amount": "4.00"}, {"amount": "5.00"}]), []),
        (invoice(amount="1100", fob_value="900", freight_charge="150", insurance_charge="50"), []),
        (invoice(amount="1100", fob_value="900", freight_charge="150", insurance_charge="40"), ["IN-10 amount"]),
        (invoice(amount="12.50", amount_in_words="SAY US DOLLARS TWELVE AND CENTS FIFTY ONLY"), []),
        (invoice(amount="12.50", amount_in_words="SAY US DOLLARS TWELVE ONLY"), ["AM-15 amount_in_words"]),
        (invoice(amount="12.50", amount_in_words="see below"), ["AM-15 amount_in_words"]),
        (invoice(incoterm="FOB NINGBO", texts=["TOTAL CIF VALUE USD 100"]), ["IN-09 incoterm"]),
        (invoice(seller="ABC Trading Ltd", issuer="XYZ Group Ltd"), ["IN-01 issuer"]),
        (packing(gross_weight="10", net_weight="11"), ["PL-09 lines[1].net_weight"]),
        (packing(packages="10 CTNS", quantity_per_package="6", quantity="60 PCS"), []),
        (packing(packages="10 CTNS", quantity_per_package="6", quantity="55 PCS"), []),  # the last is not full
        (packing(packages="10 CTNS", quantity_per_package="6", quantity="61 PCS"), ["PL-09 lines[1].quantity"]),
        (packing(packages="10 CTNS", package_from=1, package_to=11), ["PL-09 lines[1].packages"]),
    ],
)
def test_a_paper_adds_up_within_itself(papers: dict[str, Any], expected: list[str]) -> None:
    assert [f"{rule} {field}" for rule, _, _, field in told(papers)] == expected


def test_a_packing_list_that_does_not_add_up_names_the_sum() -> None:
    papers = {"documents": [{
        "kind": "packing_list", "gross_weight": "31 KGS", "packages": "5 CTNS",
        "lines": [{"gross_weight": "10 KGS", "packages": "2 CTNS", "package_from": 1, "package_to": 2},
                  {"gross_weight": "20 KGS", "packages": "3 CTNS", "package_from": 2, "package_to": 4}],
    }]}  # fmt: skip
    found = {each.code: (each.field, each.left, each.right) for each in found_in(papers)}
    assert found == {
        "sum_differs": ("gross_weight", "31 KGS", "30 kgs"),
        "carton_twice": ("lines[2].package_from", "2-4", "1-2"),
    }


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("insurance_document", {"insured_amount": "14849.99"}, [("IS-06", "warning")]),  # rounded down by the insurer
        ("insurance_document", {"insured_amount": "14000.00"}, [("IS-06", "discrepancy")]),
        ("insurance_document", {"insured_currency": "EUR"}, [("IS-05", "discrepancy")]),
        ("insurance_document", {"issued_on": "2026-11-07"}, [("IS-07", "discrepancy")]),
        ("insurance_document", {"expires_on": "2026-11-05"}, [("IS-16", "warning")]),
        ("draft", {"amount": "13499.00", "amount_in_words": None}, [("AM-11", "discrepancy")]),
        ("draft", {"amount": "12150.00", "amount_in_words": None, "percent_of_invoice": "90"}, []),
        ("draft", {"issued_on": "2026-11-21"}, [("CR-18", "discrepancy")]),
        ("inspection_certificate", {"inspected_on": "2026-11-07"}, [("CT-03", "discrepancy")]),
        (
            "inspection_certificate",
            {"inspected_on": "2026-11-07", "title": "INSPECTION CERTIFICATE"},
            [("CT-03", "warning")],
        ),
        ("beneficiary_certificate", {"sent_on": "2026-11-09", "issued_on": "2026-11-09"}, [("BC-04", "discrepancy")]),
        ("beneficiary_certificate", {"issued_on": "2026-11-06"}, [("BC-04", "discrepancy")]),
        ("bill_of_lading", {"clauses": ["FREIGHT PAYABLE AT DESTINATION"]}, [("BL-16", "discrepancy")]),
        ("bill_of_lading", {"issued_on": "2026-11-05"}, [("BL-30", "warning")]),
        ("bill_of_lading", {"arrival_on": "2026-10-30"}, [("XD-06", "warning")]),
        ("commercial_invoice", {"issued_on": "11/02/2026"}, [("CR-21", "warning")]),
        ("contract", {"latest_shipment": "2026-11-05"}, [("CC-07", "warning")]),
        ("contract", {"issued_on": "2026-11-07"}, [("CC-14", "warning")]),
        ("contract", {"amount": "13400.00"}, [("CC-02", "warning")]),
        ("contract", {"amount": "13400.00", "tolerance": "ABOUT"}, []),  # UCP 600 art. 30(a)
        ("contract", {"amount": "13400.00", "amount_tolerance_percent": 5}, []),
        ("contract", {"lines_0": {"quantity": "590 PCS"}}, [("CC-03", "warning")]),
        ("contract", {"lines_0": {"quantity": "590 PCS"}, "quantity_tolerance_percent": 5}, []),
        ("contract", {"lines_0": {"quantity": "700 PCS"}}, []),  # a part of it: allowed where nothing is said
        ("contract", {"lines_0": {"quantity": "700 PCS"}, "partial_shipments": "NOT ALLOWED"}, [("CC-03", "warning")]),
        ("customs_declaration", {"amount": "13000.00"}, [("CU-01", "warning")]),
        ("customs_declaration", {"declared_on": "2026-11-07"}, [("CU-02", "warning")]),
    ],
)
def test_money_days_and_the_order(kind: str, fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert [(rule, severity) for rule, severity, _, _ in told(spoiled(kind, **fields))] == expected


def test_five_per_cent_belong_to_what_is_measured_and_not_to_pieces() -> None:
    """UCP 600 art. 30(b)."""

    def shipped(agreed: str, quantity: str) -> Told:
        return told({"documents": [
            {"kind": "contract", "quantity": agreed}, {"kind": "commercial_invoice", "quantity": quantity},
        ]})  # fmt: skip

    assert shipped("57 MTS", "59.85 MT") == []
    assert shipped("57 MTS", "59.86 MT") == [("CC-03", "warning", "commercial_invoice", "quantity")]
    assert shipped("1000 PCS", "1001 PCS") == [("CC-03", "warning", "commercial_invoice", "quantity")]
    assert shipped("ABOUT 1000 PCS", "1001 PCS") != shipped("1000 SETS", "1000 SETS")


def test_a_declaration_under_fob_is_the_invoice_without_freight_and_premium() -> None:
    papers = spoiled("customs_declaration", incoterm="FOB", amount="12400.00")
    assert told(papers) == []  # nobody says what freight and premium are
    invoice = next(each for each in papers["documents"] if each["kind"] == "commercial_invoice")
    invoice |= {"freight_charge": "1000.00", "insurance_charge": "100.00"}
    assert told(papers) == []
    invoice["freight_charge"] = "900.00"
    assert told(papers) == [("CU-01", "warning", "customs_declaration", "amount")]


def test_insurance_under_a_term_that_needs_none_is_not_held_to_an_amount() -> None:
    papers = {"documents": [
        {"kind": "commercial_invoice", "incoterm": "FOB NINGBO", "amount": "100", "currency": "USD"},
        {"kind": "insurance_document", "insured_amount": "1", "insured_currency": "USD"},
    ]}  # fmt: skip
    assert [(each.rule, each.severity) for each in found_in(papers)] == [("IS-18", Verdict.INFO)]


def test_insured_is_the_gross_value_before_a_discount() -> None:
    """ISBP 745 K12-K14."""
    papers = spoiled("commercial_invoice", discount="500.00")
    rules = [rule for rule, _, _, _ in told(papers)]
    assert "IS-06" in rules and "IS-06" not in [rule for rule, _, _, _ in told(whole_set())]
