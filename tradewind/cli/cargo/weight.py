"""Can the verified gross mass of a packed container be true?"""

from typing import Any

from tradewind.cli.contract import DECIMAL
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import finding_record, plain
from tradewind.cli.records.schemas import amount, choice, number
from tradewind.domain.vocabulary.containers import ContainerType, read_size_type
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.gross_mass import PackedBox, check_gross_mass

REQUIRED = ["container", "cargo_kg"]
INPUT: dict[str, Any] = {
    "container": {"type": "string", "description": "20GP, 40GP, 40HQ, 45HQ, or a size and type code such as 45G1"},
    "cargo_kg": number("goods and packing, as the packing list has it"),
    "tare_kg": number("of the box, as painted on it"),
    "vgm_kg": number("the verified gross mass that the line is told"),
    "plate_kg": number("the greatest gross mass on the box's plate"),
}
OUTPUT: dict[str, Any] = {
    "container": choice("the box", ContainerType),
    "least_kg": {**DECIMAL, "description": "goods and box; without a tare, the lightest usual box"},
    "most_kg": amount("goods and box; without a tare, the heaviest usual box"),
    "may_weigh_kg": amount("by the plate, else what most boxes may weigh"),
}


def answer(fields: Fields) -> dict[str, Any]:
    kind = _container(fields)
    cargo = fields.needed("cargo_kg")
    tare, vgm, plate = (fields.optional(name) for name in ("tare_kg", "vgm_kg", "plate_kg"))
    if fields.problems or kind is None:
        raise BadDetails(tuple(fields.problems))
    found = check_gross_mass(PackedBox(kind, cargo, tare, vgm, plate))
    return {
        "container": kind,
        "least_kg": plain(found.least_kg),
        "most_kg": plain(found.most_kg),
        "may_weigh_kg": plain(found.may_weigh_kg),
        "findings": [finding_record(each) for each in found.findings],
    }


def tell(record: dict[str, Any]) -> None:
    print(f"{record['container']}: {record['least_kg']} – {record['most_kg']} kg ≤ {record['may_weigh_kg']} kg")


def _container(fields: Fields) -> ContainerType | None:
    """By its name, or by the code painted on it."""
    said = fields.text("container")
    if not said:
        fields.complain("container", "required")
        return None
    size = read_size_type(said)
    return (size.container if size else None) or fields.choice("container", ContainerType)
