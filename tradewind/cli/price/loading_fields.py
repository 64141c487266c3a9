"""Which fields do a load and its plan have at the console?"""

from typing import Any

from tradewind.cli.contract import COUNT, DECIMAL, TEXT
from tradewind.cli.records.schemas import amount, choice, number, objects, text
from tradewind.domain.vocabulary.containers import ContainerType

REQUIRED: list[str] = []
CARGO: dict[str, Any] = {
    "name": text("of the product"),
    "quantity": number("pieces"),
    "pieces_per_carton": number("pieces in a full carton"),
    "cartons": number("instead of quantity and pieces_per_carton"),
    "length_cm": number("of a carton"),
    "width_cm": number("of a carton"),
    "height_cm": number("of a carton"),
    "cbm": number("of a carton, instead of the three sizes"),
    "gross_kg": number("of a full carton"),
    "net_kg": number("of the goods in a full carton"),
}
_LIMITS: dict[str, Any] = {"cbm": number("what cartons fill of it"), "kg": number("what it may carry")}
INPUT: dict[str, Any] = {
    **CARGO,
    "cargo": objects("several products, each with the fields above; instead of them", CARGO),
    "prices": {
        "type": ["object", "null"],
        "description": "what each container costs; only those named are used, and the cheapest mix is found",
        "properties": {kind.value: number("cost of one") for kind in ContainerType},
    },
    "capacities": {
        "type": ["object", "null"],
        "description": "other planning figures than the built-in ones",
        "properties": {kind.value: {"type": "object", "properties": _LIMITS} for kind in ContainerType},
    },
}
_BOX: dict[str, Any] = {
    "container": choice("kind", ContainerType),
    "cartons": {"type": "array", "items": COUNT, "description": "of each cargo, in the order of cargo"},
    "cbm": DECIMAL,
    "kg": DECIMAL,
    "cbm_percent": DECIMAL,
    "kg_percent": DECIMAL,
    "more_cartons": {"type": "array", "items": COUNT, "description": "of each cargo, that would still fit alone"},
}
OUTPUT: dict[str, Any] = {
    "cargo": objects(
        "each product; null where the carton's size or weight is not known",
        {
            "name": TEXT,
            "quantity": DECIMAL,
            "cartons": COUNT,
            "pieces_in_last_carton": DECIMAL,
            "carton_cbm": DECIMAL,
            "cbm": DECIMAL,
            "gross_kg": DECIMAL,
            "net_kg": DECIMAL,
            "cartons_in": {"type": "object", "description": "cartons that go into one container of each kind"},
        },
    ),
    "cartons": {**COUNT, "description": "of all"},
    "cbm": amount("of all; null where one is not known"),
    "gross_kg": amount("of all; null where one is not known"),
    "net_kg": amount("of all; null where one is not known"),
    "plan": {"type": ["object", "null"], "description": "number of containers of each kind"},
    "cost": amount("of the plan; null without prices"),
    "boxes": objects("what stands in each container", _BOX),
}
