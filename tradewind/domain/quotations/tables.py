"""How much do containers hold? Dated planning figures with their sources; a company may pass its own."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ContainerType(StrEnum):
    GP20 = "20GP"
    GP40 = "40GP"
    HQ40 = "40HQ"
    HQ45 = "45HQ"


@dataclass(frozen=True, slots=True)
class Capacity:
    """`inner_cbm` is the box, `plan_cbm` what cartons fill of it; `plan_kg` what roads and lines let pass."""

    inner_cbm: Decimal
    plan_cbm: Decimal
    plan_kg: Decimal
    source: str


_BOXES = "ISO 668 boxes, inner sizes as the lines publish them; planning volumes as forwarders quote them, 2026"
# By its plate a 20GP carries 21 to 28 t, a 40-foot box about 28 t and a 45HQ 29 t; roads, cranes and lines allow less.
CAPACITIES: dict[ContainerType, Capacity] = {
    ContainerType.GP20: Capacity(Decimal("33.1"), Decimal(28), Decimal(21_000), _BOXES),
    ContainerType.GP40: Capacity(Decimal("67.5"), Decimal(58), Decimal(26_000), _BOXES),
    ContainerType.HQ40: Capacity(Decimal("76.2"), Decimal(68), Decimal(26_000), _BOXES),
    ContainerType.HQ45: Capacity(Decimal("86"), Decimal(76), Decimal(26_000), _BOXES),
}
