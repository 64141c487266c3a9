"""How is a set of papers described in JSON Schema? Out of the same tables by which it is read."""

from collections.abc import Mapping
from typing import Any

from tradewind.cli.contract import TEXT, list_of
from tradewind.domain.documents.findings import Verdict
from tradewind.domain.documents.kinds import DocumentKind
from tradewind.domain.documents.tables import CONTAINER_FIELDS, FIELDS, LINE_FIELDS, PARTY_FIELDS, Shape
from tradewind.platform.documents.labels import FIELD_NAMES, KIND_NAMES

_NUMBER: dict[str, Any] = {"type": ["string", "number", "null"]}
_OR_OBJECT: dict[str, Any] = {"type": ["string", "number", "object", "null"]}
_SHAPES: Mapping[Shape, tuple[dict[str, Any], str]] = {
    Shape.TEXT: (TEXT, ""),
    Shape.CODE: (TEXT, "as printed; signs and blanks between letters and digits do not count"),
    Shape.PARTY: ({"$ref": "#/$defs/party"}, ""),
    Shape.PLACE: (TEXT, "a name, with or without its country, or a UN/LOCODE"),
    Shape.COUNTRY: (TEXT, "a name or an ISO 3166-1 code"),
    Shape.DAY: (TEXT, "2026-11-30, or as printed (NOV. 30, 2026)"),
    Shape.NUMBER: (_NUMBER, ""),
    Shape.COUNT: (_NUMBER, "a whole number"),
    Shape.MEASURE: (
        {**_OR_OBJECT, "properties": {"value": _NUMBER, "unit": TEXT}},
        "with its unit: 1,200 PCS, 13.5 MT; a bare weight is in kg, a bare volume in m³, else the unit is not known",
    ),
    Shape.PACKAGES: (
        {**_OR_OBJECT, "properties": {"value": _NUMBER, "kind": TEXT}},
        "150 CARTONS, or 3 PALLETS (150 CARTONS); for a bare number package_kind says what they are",
    ),
    Shape.FLAG: ({"type": ["boolean", "null"]}, ""),
    Shape.TEXTS: ({"type": ["array", "string", "null"], "items": TEXT}, ""),
}
# What a name does not say by itself.
_NOTES: Mapping[str, str] = {
    "is_called_for": "false: nobody asked for this paper, it is not compared (UCP 600 art. 14(g)); true where left out",
    "texts": "whatever stands on the paper and has no field",
    "statements": "what a certificate states, sentence by sentence",
    "clauses": "what the carrier noted: on board, on deck, said to contain, freight",
    "amount": "of the paper, after discounts: the invoice's total, the draft's sum, the contract's value",
    "invoice_amount": "the invoice's total, where another paper repeats it",
    "incoterm": "CIF, or CIF HAMBURG INCOTERMS 2020",
    "unit": "of quantity, where it is a bare number",
    "weight_unit": "of the weights, where they are bare numbers",
    "percent_of_invoice": "what a draft is drawn for; 100 where left out",
    "insured_percent": "what was asked to be insured; 110 where left out",
    "within_days": "days after shipment by which the paper says it was, or was to be, sent",
    "shipped_on": "on board, or of the carrier's own notation; of an air, road or rail document else issued_on",
    "vessel": "two where the goods change ships: COSCO STAR / EVER GIVEN",
    "freight": "FREIGHT PREPAID, FREIGHT COLLECT, or as printed",
    "tolerance": "in words: ABOUT, 5 PCT MORE OR LESS",
    "quantity_tolerance_percent": "more or less, of what was agreed",
    "item": "what names the goods on every paper; else model, else description",
    "seller": "of a draft the drawer, of a beneficiary's certificate the issuer counts as it",
}


def field_schema(name: str, shape: Shape) -> dict[str, Any]:
    schema, note = _SHAPES[shape]
    said = "; ".join(part for part in (FIELD_NAMES[name], _NOTES.get(name, ""), note) if part)
    return {**schema, "description": said}


def _fields(shapes: Mapping[str, Shape]) -> dict[str, Any]:
    return {name: field_schema(name, shape) for name, shape in shapes.items()}


_PACKAGE_KIND = {**TEXT, "description": "of packages, where they are a bare number: CARTONS"}
DEFINITIONS: dict[str, Any] = {
    "party": {
        "type": ["object", "string", "null"],
        "description": "a party as it stands on the paper; a text alone is its name",
        "properties": {
            **dict.fromkeys(PARTY_FIELDS, TEXT),
            "other_names": {**list_of(TEXT), "description": "the same name in another script"},
        },
    },
    "line": {"type": "object", "properties": {**_fields(LINE_FIELDS), "package_kind": _PACKAGE_KIND}},
    "container": {"type": "object", "properties": {**_fields(CONTAINER_FIELDS), "package_kind": _PACKAGE_KIND}},
    "document": {
        "type": "object",
        "required": ["kind"],
        "properties": {
            "kind": {
                "enum": [kind.value for kind in DocumentKind],
                "description": "; ".join(f"{kind.value}: {KIND_NAMES[kind]}" for kind in DocumentKind),
            },
            "id": {**TEXT, "description": "how findings call this paper; its kind where left out"},
            **_fields(FIELDS),
            "package_kind": _PACKAGE_KIND,
            "lines": list_of({"$ref": "#/$defs/line"}),
            "containers": list_of({"$ref": "#/$defs/container"}),
        },
    },
}
INPUT: dict[str, Any] = {
    "documents": {**list_of({"$ref": "#/$defs/document"}), "description": "the papers there are; no set need be whole"},
    "presented_on": {**TEXT, "description": "the day of presentation, where there is one"},
}
OUTPUT: dict[str, Any] = {
    "documents": {"type": ["integer", "null"], "description": "papers that were read"},
    "is_consistent": {"type": ["boolean", "null"], "description": "no finding but those of severity info"},
    "findings": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "rule": {**TEXT, "description": "XD-07, IS-06 ...: see docs/cli.md"},
                "source": {**TEXT, "description": "article or paragraph"},
                "severity": {"enum": [verdict.value for verdict in Verdict]},
                "document": {**TEXT, "description": "id of the paper that departs from the others"},
                "field": {**TEXT, "description": "quantity, lines[3].quantity, containers[1].seal"},
                "left": {**TEXT, "description": "what stands there"},
                "right": {**TEXT, "description": "what it is held against"},
                "message_zh": TEXT,
                "message_en": TEXT,
                "against": {**TEXT, "description": "id of the paper on which `right` stands; null: the same, or a sum"},
            },
        },
    },
}
