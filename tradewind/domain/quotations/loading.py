"""How many cartons go into which containers, which mix of boxes is the cheapest, and what still fits?

By volume and weight alone: how cartons stand in the box is the loader's art, and planning volumes leave room for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from tradewind.domain.quotations.mixes import MOST_BOXES, Cargo, CartonWithoutSize, LoadTooLarge, Mix, cartons_in, mixes
from tradewind.domain.quotations.tables import CAPACITIES, LESS_THAN_CONTAINER, Capacity
from tradewind.domain.vocabulary.containers import ContainerType

_NONE = Decimal(0)
_MANY = 100_000  # a box more outweighs any volume saved
_KG_IN_TON = 1000


class LimitedBy(StrEnum):
    """What a box runs out of first."""

    VOLUME = "volume"
    WEIGHT = "weight"


@dataclass(frozen=True, slots=True)
class LoadedBox:
    """One container, with the number of cartons of each cargo in it."""

    container: ContainerType
    cartons: tuple[int, ...]
    cbm: Decimal
    kg: Decimal
    cbm_percent: Decimal
    kg_percent: Decimal

    @property
    def limited_by(self) -> LimitedBy:
        return LimitedBy.WEIGHT if self.kg_percent > self.cbm_percent else LimitedBy.VOLUME

    @property
    def full_percent(self) -> Decimal:
        return max(self.cbm_percent, self.kg_percent)


@dataclass(frozen=True, slots=True)
class LoadingPlan:
    boxes: tuple[LoadedBox, ...]
    cost: Decimal | None  # None without prices of boxes

    @property
    def is_less_than_container(self) -> bool:
        """It goes with other people's goods 拼箱: a box of its own would cost more."""
        cbm, kg = (sum((getattr(box, name) for box in self.boxes), _NONE) for name in ("cbm", "kg"))
        return max(cbm, kg / _KG_IN_TON) < LESS_THAN_CONTAINER

    @property
    def mix(self) -> dict[ContainerType, int]:
        kinds = [box.container for box in self.boxes]
        return {kind: kinds.count(kind) for kind in ContainerType if kind in kinds}


def plan(
    cargo: Sequence[Cargo],
    prices: Mapping[ContainerType, Decimal] | None = None,
    capacities: Mapping[ContainerType, Capacity] = CAPACITIES,
) -> LoadingPlan:
    """The cheapest mix that takes everything: by the prices of boxes, else the fewest, then the smallest."""
    needed = [each for each in cargo if each.cartons > 0]
    if not needed:
        return LoadingPlan((), None if prices is None else _NONE)
    for each in needed:
        if each.cbm <= 0 or each.kg <= 0:
            raise CartonWithoutSize(name=each.name)
    kinds = {kind: each for kind, each in capacities.items() if prices is None or kind in prices}
    weights = prices or {kind: _MANY + each.plan_cbm for kind, each in kinds.items()}
    for mix in mixes(needed, kinds, weights):
        boxes = _loaded(needed, mix, capacities)
        if boxes is not None:
            cost = sum((prices[box.container] for box in boxes), _NONE) if prices is not None else None
            return LoadingPlan(tuple(boxes), cost)
    raise LoadTooLarge(limit=MOST_BOXES)


def more_that_fits(box: LoadedBox, cbm: Decimal, kg: Decimal, capacity: Capacity | None = None) -> int:
    """Cartons of a product that still go into the room left in a box."""
    whole = capacity or CAPACITIES[box.container]
    left = Capacity(whole.inner_cbm, whole.plan_cbm - box.cbm, whole.plan_kg - box.kg, whole.source)
    return max(cartons_in(left, cbm, kg), 0)


class _Filling:
    """A container that is being filled."""

    def __init__(self, kind: ContainerType, capacity: Capacity, number_of_kinds: int) -> None:
        self.kind, self.capacity = kind, capacity
        self.cartons = [0] * number_of_kinds
        self.cbm, self.kg = _NONE, _NONE

    def put(self, place: int, one: Cargo, wanted: int) -> int:
        """As many as still go in, at most so many as are wanted."""
        if not wanted:
            return 0
        fits = min((self.capacity.plan_cbm - self.cbm) / one.cbm, (self.capacity.plan_kg - self.kg) / one.kg)
        number = min(wanted, int(fits.to_integral_value(ROUND_FLOOR)))
        self.cartons[place] += number
        self.cbm += number * one.cbm
        self.kg += number * one.kg
        return number

    @property
    def loaded(self) -> LoadedBox:
        shares = (self.cbm / self.capacity.plan_cbm * 100, self.kg / self.capacity.plan_kg * 100)
        return LoadedBox(self.kind, tuple(self.cartons), self.cbm, self.kg, *shares)


def _loaded(cargo: Sequence[Cargo], mix: Mix, capacities: Mapping[ContainerType, Capacity]) -> list[LoadedBox] | None:
    """Every cargo spread over the boxes by their size, so that heavy and light share them; the rest where it goes."""
    kinds = [kind for kind, number in mix.items() for _each in range(number)]
    boxes = [_Filling(kind, capacities[kind], len(cargo)) for kind in kinds]
    room = sum((box.capacity.plan_cbm for box in boxes), _NONE)
    left = [each.cartons for each in cargo]
    for box in boxes:
        for place, each in enumerate(cargo):
            left[place] -= box.put(place, each, int(each.cartons * box.capacity.plan_cbm / room))
    for box in boxes:
        for place, each in enumerate(cargo):
            left[place] -= box.put(place, each, left[place])
    return None if any(left) else [box.loaded for box in boxes if any(box.cartons)]
