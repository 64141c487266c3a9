"""What do the lines of a paper come to, and amounts of several papers together?"""

from collections.abc import Sequence
from decimal import Decimal

from tradewind.domain.documents.measures import Measure, Packages
from tradewind.domain.documents.schema import Document, Value
from tradewind.domain.documents.tables import LINE_FIELDS


def total_of_lines(document: Document, name: str) -> Value | None:
    """None where a line lacks it, or the lines' units do not add up: half a sum would be no sum."""
    if name not in LINE_FIELDS or not document.lines:
        return None
    values = [line.facts.value(name) for line in document.lines]
    return added([value for value in values if value is not None]) if None not in values else None


def added(values: Sequence[Value]) -> Value | None:
    numbers = [value for value in values if isinstance(value, Decimal)]
    measures = [value for value in values if isinstance(value, Measure)]
    packages = [value for value in values if isinstance(value, Packages)]
    if values and len(numbers) == len(values):
        return sum(numbers, Decimal(0))
    if values and len(measures) == len(values):
        return _measures(measures)
    return _packages(packages) if values and len(packages) == len(values) else None


def _measures(measures: Sequence[Measure]) -> Measure | None:
    """In their one unit, else in the one they share a kind with (kg and t)."""
    units = {each.unit for each in measures}
    if len(units) == 1:
        total, unit = sum((each.amount for each in measures), Decimal(0)), measures[0].unit
    elif len({each.kind for each in measures}) == 1:
        first = measures[0]
        total, unit = sum((each.whole for each in measures), Decimal(0)) / first.factor, first.unit
    else:
        return None
    return Measure(total, unit, f"{total:f} {unit}".strip())


def _packages(packages: Sequence[Packages]) -> Packages:
    counted: dict[str, int] = {}
    for each in packages:
        for count, kind in each.counts:
            counted[kind] = counted.get(kind, 0) + count
    raw = ", ".join(f"{count} {kind}" for kind, count in counted.items())
    return Packages(tuple((count, kind) for kind, count in counted.items()), raw)
