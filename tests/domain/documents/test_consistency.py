"""Does one paper of a set contradict another, and is nothing said of what only looks so?"""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.documents.papers import BUYER, ROWS, found_in, paper, spoiled, told, whole_set
from tradewind.domain.documents.findings import Verdict
from tradewind.domain.documents.reading import read_set
from tradewind.domain.documents.schema import Line, line_facts
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.documents.labels import FIELD_NAMES, KIND_NAMES
from tradewind.platform.documents.saying import said
from tradewind.platform.documents.sentences import FOUND

pytestmark = pytest.mark.pure
Told = list[tuple[str, str, str, str]]

ITEMS = st.lists(st.integers(100, 999), min_size=1, max_size=12, unique=True)


@st.composite
def sets(draw: st.DrawFn) -> dict[str, Any]:
    """Any number of products, pieces, prices, cartons and weights: the papers are made of one source."""
    rows = []
    for item in draw(ITEMS):
        net = draw(st.decimals("0.5", "30", places=1))
        rows.append((
            f"FC-{item}", draw(st.sampled_from(["FOLDING CHAIR", "FOLDING TABLE", "GARDEN BENCH"])),
            draw(st.integers(1, 5000)), str(draw(st.decimals("0.01", "99", places=2))), draw(st.integers(1, 24)),
            str(net), str(net + 1),
            str(draw(st.decimals("0.001", "0.5", places=3))),
        ))  # fmt: skip
    return whole_set(tuple(rows))


@given(sets())
def test_papers_of_one_source_contradict_nothing(papers: dict[str, Any]) -> None:
    assert told(papers) == []


def test_the_set_is_written_by_many_hands_and_agrees() -> None:
    """M/V, AS PER B/L, TO ORDER, CTNS, 纸箱, P.R. CHINA, LC 2026/0815, NOV. 2, 2026: none of it is a conflict."""
    assert found_in(whole_set()) == ()


_SPOILED: list[tuple[str, dict[str, Any], Told]] = [
    ("bill_of_lading", {"vessel": "EVER GIVEN"}, [("XD-03", "discrepancy", "bill_of_lading", "vessel")]),
    ("bill_of_lading", {"voyage": "013W"}, [("XD-03", "discrepancy", "bill_of_lading", "voyage")]),
    ("bill_of_lading", {"port_of_discharge": "ROTTERDAM"},
     [("XD-05", "discrepancy", "bill_of_lading", "port_of_discharge")]),
    ("insurance_document", {"port_of_loading": "SHANGHAI"},
     [("XD-05", "discrepancy", "insurance_document", "port_of_loading")]),
    ("customs_declaration", {"port_of_loading": "上海"},
     [("XD-05", "warning", "customs_declaration", "port_of_loading")]),
    ("bill_of_lading", {"credit_number": "LC2026/0816"},
     [("XD-01", "discrepancy", "bill_of_lading", "credit_number")]),
    ("packing_list", {"invoice_number": "INV-26-170"}, [("XD-02", "discrepancy", "packing_list", "invoice_number")]),
    ("packing_list", {"invoice_date": "2026-11-03"}, [("XD-02", "discrepancy", "packing_list", "invoice_date")]),
    ("shipping_advice", {"transport_number": "COSU6123456781"},
     [("XD-04", "discrepancy", "shipping_advice", "transport_number")]),
    ("shipping_advice", {"shipped_on": "2026-11-05"}, [("XD-06", "discrepancy", "shipping_advice", "shipped_on")]),
    ("commercial_invoice", {"contract_number": "SC-26-013"},
     [("XD-16", "warning", "commercial_invoice", "contract_number")]),
    ("bill_of_lading", {"packages": "201 CARTONS"}, [("XD-07", "discrepancy", "bill_of_lading", "packages")]),
    ("packing_list", {"packages": "201 CARTONS"}, [("XD-07", "discrepancy", "packing_list", "packages")]),
    ("certificate_of_origin", {"packages": "200 BAGS"},
     [("XD-07", "discrepancy", "certificate_of_origin", "packages")]),
    ("bill_of_lading", {"gross_weight": "4500 KGS"}, [("XD-08", "discrepancy", "bill_of_lading", "gross_weight")]),
    ("customs_declaration", {"net_weight": "3800"}, [("XD-08", "warning", "customs_declaration", "net_weight")]),
    ("packing_list", {"lines_0": {"quantity": "594 PCS"}},
     [("XD-09", "discrepancy", "packing_list", "lines[1].quantity")]),
    ("packing_list", {"quantity": "801 PCS"}, [("XD-09", "discrepancy", "packing_list", "quantity")]),
    ("packing_list", {"volume": "28 CBM"}, [("XD-08", "discrepancy", "packing_list", "volume")]),
    ("packing_list", {"lines_0": {"item": "FC-21"}}, [("XD-10", "discrepancy", "packing_list", "lines[1].item")]),
    ("commercial_invoice", {"lines_0": {"item": "FC-21"}},
     [("XD-10", "discrepancy", "commercial_invoice", "lines[1].item")]),
    ("packing_list", {"lines_0": {"description": "FOLDING STOOL"}},
     [("XD-10", "discrepancy", "packing_list", "lines[1].description")]),
    ("packing_list", {"lines_0": {"hs_code": "9403200000"}},
     [("XD-15", "discrepancy", "packing_list", "lines[1].hs_code")]),
    ("commercial_invoice", {"lines_0": {"unit_price": "12.60"}},
     [("AM-12", "warning", "commercial_invoice", "lines[1].unit_price")]),
    ("bill_of_lading", {"goods": "GARDEN LAMPS"}, [("BL-22", "discrepancy", "bill_of_lading", "goods")]),
    ("bill_of_lading", {"goods": "OUTDOOR ARTICLES"}, [("BL-22", "unverified", "bill_of_lading", "goods")]),
    ("certificate_of_origin", {"marks": "NG / BREMEN"}, [("XD-11", "discrepancy", "certificate_of_origin", "marks")]),
    ("packing_list", {"containers_0": {"number": "CSQU3054384"}},
     [("XD-11", "discrepancy", "packing_list", "containers[1].number")]),
    ("packing_list", {"containers_0": {"seal": "NB 123465"}},
     [("XD-11", "discrepancy", "packing_list", "containers[1].seal")]),
    ("certificate_of_origin", {"origin": "VIETNAM"}, [("XD-13", "discrepancy", "certificate_of_origin", "origin")]),
    ("certificate_of_origin", {"hs_code": "9403.20"}, [("XD-15", "discrepancy", "certificate_of_origin", "hs_code")]),
    ("customs_declaration", {"lines": [{"hs_code": "9401790000", "description": "椅"}, {"hs_code": "9401710000101"}]},
     [("XD-15", "warning", "customs_declaration", "lines[2].hs_code")]),
    ("packing_list", {"buyer": "Suedlicht Garten GmbH"}, [("XD-14", "discrepancy", "packing_list", "buyer")]),
    ("packing_list", {"buyer": {**BUYER, "address": "1 Orchard Road, Singapore"}},
     [("NA-01", "discrepancy", "packing_list", "buyer")]),
    ("draft", {"drawer": "Ningbo Tradewind Indoor Co., Ltd."}, [("XD-14", "discrepancy", "draft", "drawer")]),
    ("commercial_invoice", {"incoterm": "FOB NINGBO"},
     [("XD-12", "warning", "commercial_invoice", "incoterm"), ("XD-12", "warning", "bill_of_lading", "freight")]),
    ("draft", {"currency": "EUR"}, [("XD-17", "discrepancy", "draft", "currency")]),
    ("shipping_advice", {"amount": "13400"}, [("XD-17", "discrepancy", "shipping_advice", "amount")]),
    ("bill_of_lading", {"freight": "FREIGHT COLLECT"}, [("XD-12", "discrepancy", "bill_of_lading", "freight")]),
    ("certificate_of_origin", {"consignee": "Unknown Trading LLC"},
     [("CO-05", "discrepancy", "certificate_of_origin", "consignee")]),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "expected"), _SPOILED)
def test_one_spoiled_field_is_found_and_nothing_else(kind: str, fields: dict[str, Any], expected: Told) -> None:
    assert sorted(told(spoiled(kind, **fields))) == sorted(expected)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("bill_of_lading", {"shipper": "Shanghai Forwarding Co., Ltd."}),  # UCP 600 art. 14(k)
        ("certificate_of_origin", {"exporter": "Ningbo Chairs Factory"}),
        ("packing_list", {"buyer": {**BUYER, "address": "Jungfernstieg 1, Hamburg, Germany"}}),  # 14(j)
        ("bill_of_lading", {"packages": "10 PALLETS (200 CARTONS)"}),
        ("bill_of_lading", {"packages": "200 PACKAGES"}),
        ("bill_of_lading", {"gross_weight": "4.4 MT"}),
        ("bill_of_lading", {"freight": "FREIGHT AS ARRANGED"}),
        ("bill_of_lading", {"shipped_on": None, "issued_on": "2026-11-06"}),
        (
            "bill_of_lading",
            {
                "goods": "SHIPPER'S LOAD COUNT & SEAL 200 CTNS STC GARDEN FURNITURE AS PER S/C NO. SC-26-031"
                " L/C NO. LC2026/0815 FREIGHT PREPAID MADE IN CHINA"
            },
        ),
        ("bill_of_lading", {"packages": "SAY TWO HUNDRED (200) CARTONS ONLY"}),
        ("commercial_invoice", {"amount": "US$13,500.00", "contract_number": "SC-26-031, SC-26-032"}),
        ("bill_of_lading", {"goods": "FOLDING CHAIRS AND TABLES, STEEL FRAME"}),
        ("insurance_document", {"insured_amount": "20000.00"}),  # more than 110 % is allowed
        ("insurance_document", {"issued_on": "2026-11-09", "effective_on": "2026-11-01"}),
        ("inspection_certificate", {"issued_on": "2026-11-08"}),
        ("commercial_invoice", {"is_signed": False}),  # UCP 600 art. 18(a)(iv)
    ],
)
def test_what_only_looks_like_a_conflict_is_none(kind: str, fields: dict[str, Any]) -> None:
    assert told(spoiled(kind, **fields)) == []


def test_a_paper_nobody_asked_for_contradicts_nothing() -> None:
    """UCP 600 art. 14(g)."""
    papers = spoiled("insurance_document", is_called_for=False, vessel="EVER GIVEN", insured_amount="1")
    assert [(each.rule, each.severity) for each in found_in(papers)] == [("CR-23", Verdict.INFO)]


def test_the_first_of_two_invoices_is_not_held_against_the_second() -> None:
    """Two invoices, one bill of lading: numbers are their own, quantities and packages add up."""
    papers = {"documents": [
        {"kind": "commercial_invoice", "number": "A", "quantity": "600 PCS", "packages": "100 CTNS"},
        {"kind": "commercial_invoice", "number": "B", "quantity": "200 PCS", "packages": "100 CTNS"},
        {"kind": "bill_of_lading", "invoice_number": "B", "quantity": "800 PCS", "packages": "200 CARTONS"},
    ]}  # fmt: skip
    assert told(papers) == []
    papers["documents"][2] |= {"invoice_number": "C", "packages": "199 CARTONS"}
    assert sorted(told(papers)) == [
        ("XD-02", "discrepancy", "bill_of_lading", "invoice_number"),
        ("XD-07", "discrepancy", "bill_of_lading", "packages"),
    ]


def test_most_papers_are_believed_and_the_odd_one_is_named() -> None:
    """The invoice's gross weight is the wrong one: three papers say the other."""
    (finding,) = found_in(spoiled("commercial_invoice", gross_weight="9999 KGS"))
    assert finding.document.name == "commercial_invoice" and finding.left == "9999 KGS"
    assert finding.against is not None and finding.right.startswith("4400")


def test_a_field_that_cannot_be_read_is_said_and_stops_nothing() -> None:
    papers = spoiled("bill_of_lading", gross_weight="heavy", vessel="EVER GIVEN")
    assert told(papers) == [
        ("XD-03", "discrepancy", "bill_of_lading", "vessel"), ("P1", "unverified", "bill_of_lading", "gross_weight"),
    ]  # fmt: skip


def test_no_set_at_all_is_refused_with_every_reason() -> None:
    with pytest.raises(BadDetails) as refused:
        read_set({"documents": [{"kind": "love_letter"}, 7, {"kind": "draft", "lines": "x"}]})
    assert [(each.field, each.reason) for each in refused.value.problems] == [
        ("documents[1].kind", "unknown_choice"), ("documents[2]", "not_an_object"),
        ("documents[3].lines", "not_an_object"),
    ]  # fmt: skip


@given(st.dictionaries(
    st.sampled_from(sorted(FIELD_NAMES)),
    st.one_of(st.text(max_size=20), st.integers(), st.booleans(), st.none(), st.lists(st.text(max_size=5), max_size=3)),
    max_size=12,
), st.sampled_from(sorted(KIND_NAMES)))  # fmt: skip
def test_no_field_is_too_strange_to_be_looked_at(fields: dict[str, Any], kind: str) -> None:
    papers = whole_set()
    papers["documents"].append({**fields, "kind": kind, "id": "strange", "lines": [], "containers": []})
    for each in found_in(papers):
        assert said(each, str) and each.rule and each.source


def test_every_observation_is_worded_and_every_name_is_known() -> None:
    from tradewind.domain.documents.kinds import DocumentKind
    from tradewind.domain.documents.tables import CONTAINER_FIELDS, FIELDS, LINE_FIELDS

    assert {*FIELDS, *LINE_FIELDS, *CONTAINER_FIELDS} <= set(FIELD_NAMES)
    assert set(DocumentKind) == set(KIND_NAMES)
    with pytest.raises(KeyError):
        Line(1, line_facts({})).facts.text("no_such_field")
    assert FOUND and Decimal(paper(whole_set(), "draft")["amount"]) == sum(row[2] * Decimal(row[3]) for row in ROWS)
