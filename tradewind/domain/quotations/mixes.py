"""Which mixes of containers are large enough for a load, the cheapest first?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import islice, product

from tradewind.domain.quotations.tables import Capacity
from tradewind.domain.vocabulary.containers import ContainerType
from tradewind.domain.vocabulary.refusal import Refusal

Capacities = Mapping[ContainerType, Capacity]
Mix = Mapping[ContainerType, int]
MOST_BOXES = 500  # nobody plans more in one go
_NONE = Decimal(0)
_TRIED = 6  # boxes of the best kind that are weighed up against mixes; what is beyond them is filled with it
_SPARE = 2  # cartons do not divide: a mix that is just large enough may need one box more
_MOST_TRIES = 400
_COARSE = 20  # of so large a carton the part of a box that stays empty counts


class CartonTooLarge(Refusal):
    """It goes into none of the containers."""

    code = "carton_too_large"


class LoadTooLarge(Refusal):
    code = "load_too_large"


class CartonWithoutSize(Refusal):
    """Without volume and weight nobody knows what fits; a zero would promise a container without end."""

    code = "carton_without_size"


@dataclass(frozen=True, slots=True)
class Cargo:
    """Equal cartons of one product."""

    name: str
    cartons: int
    cbm: Decimal  # of a carton
    kg: Decimal  # gross, of a carton


def cartons_in(capacity: Capacity, cbm: Decimal, kg: Decimal) -> int:
    """floor(min(volume / carton's volume, weight / carton's weight))."""
    if cbm <= 0 or kg <= 0:
        raise CartonWithoutSize(name="–")
    return int(min(capacity.plan_cbm / cbm, capacity.plan_kg / kg).to_integral_value(ROUND_FLOOR))


@dataclass(frozen=True, slots=True)
class _Load:
    """What is to be taken, and by how much each kind of box takes it."""

    cbm: Decimal
    kg: Decimal
    coarse: tuple[Cargo, ...]
    capacities: Capacities

    def rest(self, mix: Mix, kind: ContainerType) -> Decimal:
        """Boxes of this kind for what a mix leaves; below zero where it leaves nothing."""
        one = self.capacities[kind]
        room = sum((self.capacities[each].plan_cbm * number for each, number in mix.items()), _NONE)
        load = sum((self.capacities[each].plan_kg * number for each, number in mix.items()), _NONE)
        needs = [(self.cbm - room) / one.plan_cbm, (self.kg - load) / one.plan_kg]
        for cargo in self.coarse:
            taken = sum(self._fits(each, cargo) * number for each, number in mix.items())
            needs.append(Decimal(cargo.cartons - taken) / self._fits(kind, cargo))
        return max(needs)

    def _fits(self, kind: ContainerType, cargo: Cargo) -> int:
        return cartons_in(self.capacities[kind], cargo.cbm, cargo.kg)


def mixes(cargo: Sequence[Cargo], capacities: Capacities, weights: Mapping[ContainerType, Decimal]) -> Iterator[Mix]:
    """By their weights (prices). At the end ever more boxes of one kind, for cartons that are hard to stow."""
    whole = _able(cargo, capacities)
    load = _load(cargo, capacities, whole)
    needs = {kind: load.rest({}, kind) for kind in whole}
    best = min(needs, key=lambda kind: (needs[kind] * weights[kind], weights[kind]))
    if needs[best] > MOST_BOXES:
        raise LoadTooLarge(limit=MOST_BOXES)
    yield from islice(_weighed(load, weights, best), _MOST_TRIES)
    number = int(needs[best]) + 1
    while number <= 2 * MOST_BOXES:
        yield {best: number}
        number += 1 + number // 20


def _able(cargo: Sequence[Cargo], capacities: Capacities) -> list[ContainerType]:
    """Kinds that take every carton."""
    for each in cargo:
        if not any(cartons_in(capacity, each.cbm, each.kg) for capacity in capacities.values()):
            raise CartonTooLarge(name=each.name)
    able = [kind for kind, one in capacities.items() if all(cartons_in(one, each.cbm, each.kg) for each in cargo)]
    if not able:
        raise CartonTooLarge(name=cargo[0].name)
    return able


def _load(cargo: Sequence[Cargo], capacities: Capacities, whole: Sequence[ContainerType]) -> _Load:
    cbm = sum((each.cbm * each.cartons for each in cargo), _NONE)
    kg = sum((each.kg * each.cartons for each in cargo), _NONE)
    coarse = [
        each for each in cargo if min(cartons_in(capacities[kind], each.cbm, each.kg) for kind in whole) < _COARSE
    ]
    return _Load(cbm, kg, tuple(coarse), capacities)


def _of(load: _Load, kinds: Sequence[ContainerType]) -> list[Capacity]:
    return [load.capacities[kind] for kind in kinds]


def _weighed(load: _Load, weights: Mapping[ContainerType, Decimal], best: ContainerType) -> Iterator[Mix]:
    """Some boxes of the other kinds, and of the best one as many as are still needed."""
    need = load.rest({}, best)
    bulk = max(int(need) - _TRIED, 0)
    others = [kind for kind in load.capacities if kind is not best]
    left = 1 - bulk / max(need, Decimal(1))
    most = [int(max(load.cbm / one.plan_cbm, load.kg / one.plan_kg) * left) + 2 for one in _of(load, others)]
    found = []
    for counts in product(*map(range, most)):
        mix = dict(zip(others, counts, strict=True))
        least = max(int(load.rest(mix, best).to_integral_value(ROUND_CEILING)), bulk)
        for number in range(least, least + _SPARE):
            whole = {**mix, best: number}
            cost = sum((weights[kind] * boxes for kind, boxes in whole.items()), _NONE)
            found.append((cost, sum(whole.values()), counts, whole))
    yield from (whole for *_order, whole in sorted(found, key=lambda each: each[:3]))
