"""A whole set of papers as an export office makes it: garden chairs from Ningbo to Hamburg, CIF, by sea."""

import copy
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tradewind.domain.documents.checking import check_documents
from tradewind.domain.documents.findings import Observation, Verdict
from tradewind.domain.documents.reading import read_set
from tradewind.domain.papers.amounts import say
from tradewind.domain.vocabulary.money import Money

SELLER = {"name": "NINGBO TRADEWIND OUTDOOR CO., LTD.", "address": "88 Zhongshan East Rd, Ningbo, China"}
BUYER = {"name": "Nordlicht Garten GmbH", "address": "Elbchaussee 12, Hamburg, Germany"}
ROUTE = {"vessel": "COSCO STAR", "voyage": "012W", "port_of_loading": "NINGBO, CHINA", "port_of_discharge": "HAMBURG"}
Row = tuple[str, str, int, str, int, str, str, str]  # item, description, pieces, price, a carton, net, gross, cbm
ROWS: tuple[Row, ...] = (
    ("FC-12", "FOLDING CHAIR, STEEL FRAME", 600, "12.50", 6, "21.0", "24.0", "0.120"),
    ("FT-20", "FOLDING TABLE, STEEL FRAME", 200, "30.00", 2, "18.0", "20.0", "0.150"),
)


def lines(rows: tuple[Row, ...], *, priced: bool, packed: bool) -> list[dict[str, Any]]:
    found = []
    for item, description, pieces, price, each, net, gross, cbm in rows:
        cartons = -(-pieces // each)
        line: dict[str, Any] = {"item": item, "description": description, "quantity": f"{pieces} PCS",
                                "hs_code": "9401790000"}  # fmt: skip
        if priced:
            line |= {"unit_price": price, "amount": str(pieces * Decimal(price))}
        if packed:
            line |= {"packages": f"{cartons} CTNS", "net_weight": str(cartons * Decimal(net)),
                     "gross_weight": str(cartons * Decimal(gross)), "volume": str(cartons * Decimal(cbm)),
                     "quantity_per_package": each}  # fmt: skip
        found.append(line)
    return found


def whole_set(rows: tuple[Row, ...] = ROWS) -> dict[str, Any]:
    """Consistent, and written as different hands write it."""
    pieces = sum(row[2] for row in rows)
    cartons = sum(-(-row[2] // row[4]) for row in rows)
    amount = sum((row[2] * Decimal(row[3]) for row in rows), Decimal(0)).quantize(Decimal("0.01"))
    net, gross, cbm = (
        sum((-(-row[2] // row[4]) * Decimal(row[place]) for row in rows), Decimal(0)) for place in (5, 6, 7)
    )
    cargo = {"packages": f"{cartons} CARTONS", "gross_weight": f"{gross} KGS", "marks": "NG / HAMBURG / C/NO. 1-UP"}
    box = {"number": "CSQU3054383", "seal": "NB 123456", "packages": f"{cartons} CTNS"}
    money = {"currency": "USD", "amount": str(amount), "amount_in_words": say(Money(amount, "USD"))}
    ordered = [{**line, "amount": None} for line in lines(rows, priced=True, packed=False)]
    insured = (amount * Decimal("1.1")).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return {"presented_on": "2026-11-20", "documents": [
        {"kind": "contract", "number": "SC-26-031", "issued_on": "2026-09-01", "seller": SELLER, "buyer": BUYER,
         "currency": "USD", "amount": str(amount), "incoterm": "CIF", "incoterm_place": "Hamburg",
         "latest_shipment": "2026-11-15", "lines": ordered},
        {"kind": "commercial_invoice", "number": "INV-26-107", "issued_on": "2026-11-02", "seller": SELLER,
         "buyer": BUYER, "contract_number": "SC-26-031", "goods": "GARDEN FURNITURE", "incoterm": "CIF HAMBURG",
         "incoterm_place": "HAMBURG, GERMANY", "credit_number": "LC 2026/0815", "origin": "CHINA",
         **money, **ROUTE, "marks": cargo["marks"], "lines": lines(rows, priced=True, packed=False)},
        {"kind": "packing_list", "number": "PL-26-107", "issued_on": "2026-11-02", "seller": SELLER, "buyer": BUYER,
         "invoice_number": "INV-26-107", "invoice_date": "NOV. 2, 2026", **cargo, "quantity": f"{pieces} PCS",
         "net_weight": f"{net} KGS", "volume": f"{cbm} CBM", "lines": lines(rows, priced=False, packed=True),
         "containers": [box]},
        {"kind": "bill_of_lading", "number": "COSU6123456780", "issued_on": "2026-11-06", "shipped_on": "2026-11-06",
         "shipper": "Ningbo Tradewind Outdoor Company Limited", "consignee": "TO ORDER", "notify_party": BUYER,
         "goods": "GARDEN FURNITURE", "freight": "FREIGHT PREPAID", "credit_number": "LC2026/0815", **ROUTE,
         "vessel": "M/V COSCO STAR", **cargo, "volume": f"{cbm} CBM", "containers": [dict(box)],
         "clauses": ["SHIPPED ON BOARD", "SAID TO CONTAIN"]},
        {"kind": "insurance_document", "title": "INSURANCE POLICY", "number": "PICC-77", "issued_on": "2026-11-05",
         "insured": SELLER, "insured_amount": str(insured), "insured_currency": "USD", **ROUTE, "vessel": "AS PER B/L",
         "invoice_number": "INV-26-107", "packages": cargo["packages"]},
        {"kind": "certificate_of_origin", "number": "CCPIT 26-9", "issued_on": "2026-11-04", "exporter": SELLER,
         "consignee": BUYER, "invoice_number": "INV-26-107", "invoice_date": "2026/11/02", "origin": "P.R. CHINA",
         "goods": "GARDEN FURNITURE", "hs_code": "9401.79", "packages": cargo["packages"], "marks": cargo["marks"]},
        {"kind": "draft", "number": "D-107", "issued_on": "2026-11-10", "drawer": SELLER, **money,
         "credit_number": "LC2026/0815", "tenor": "AT SIGHT"},
        {"kind": "inspection_certificate", "title": "PRE-SHIPMENT INSPECTION CERTIFICATE", "number": "SGS-5",
         "issued_on": "2026-11-08", "inspected_on": "2026-11-01", "invoice_number": "INV-26-107"},
        {"kind": "beneficiary_certificate", "issued_on": "2026-11-08", "issuer": SELLER, "sent_on": "2026-11-07",
         "within_days": 2, "statements": ["ONE SET OF COPIES HAS BEEN SENT WITHIN 2 DAYS AFTER SHIPMENT"]},
        {"kind": "shipping_advice", "issued_on": "2026-11-06", "transport_number": "COSU 6123456780",
         "shipped_on": "06 NOV 2026", "vessel": "COSCO STAR V.012W", "amount": str(amount)},
        {"kind": "customs_declaration", "number": "310120260519999999", "declared_on": "2026-11-04",
         "contract_number": "SC-26-031", "incoterm": "CIF", "amount": str(amount), "currency": "USD",
         "packages": f"{cartons} 纸箱", "gross_weight": str(gross), "net_weight": str(net),
         "transport_number": "COSU6123456780", "port_of_loading": "宁波", "port_of_discharge": "汉堡"},
    ]}  # fmt: skip


def spoiled(kind: str, /, **fields: Any) -> dict[str, Any]:
    """The whole set with some fields of one paper changed; `lines_0` changes fields of its first line."""
    papers = copy.deepcopy(whole_set())
    document = paper(papers, kind)
    for name, value in fields.items():
        head, _, place = name.rpartition("_")
        if place.isdigit() and head in ("lines", "containers"):
            document[head][int(place)] |= value
        else:
            document[name] = value
    return papers


def paper(papers: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(each for each in papers["documents"] if each["kind"] == kind)


def found_in(papers: object) -> tuple[Observation, ...]:
    return check_documents(read_set(papers))


def told(papers: object) -> list[tuple[str, str, str, str]]:
    """Rule, severity, paper and field of each finding; what is fine is left out."""
    return [
        (each.rule, each.severity.value, each.document.name, each.field)
        for each in found_in(papers)
        if each.severity is not Verdict.INFO
    ]
