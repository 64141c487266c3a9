"""How much do containers hold? Dated planning figures with their sources; a company may pass its own."""

from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.vocabulary.containers import ContainerType


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

# What people plan with; a 45HQ is asked for by name.
USUAL = {kind: CAPACITIES[kind] for kind in (ContainerType.GP20, ContainerType.GP40, ContainerType.HQ40)}
# Cubic metres or tons, whichever is more: below it a place in somebody else's box costs less than a 20GP of one's own
# (forwarders put the turn at 13 to 15, 2026).
LESS_THAN_CONTAINER = Decimal(15)
