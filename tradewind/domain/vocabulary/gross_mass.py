"""Can the verified gross mass (VGM) of a packed container be true: goods and box within what the box may weigh?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.vocabulary.containers import ContainerType
from tradewind.domain.vocabulary.details import BadDetail, BadDetails
from tradewind.domain.vocabulary.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Limit:
    """A weight of a rule, in kg."""

    kg: Decimal
    since: int  # year
    source: str


@dataclass(frozen=True, slots=True)
class Tares:
    """Between which weights an empty box is published, in kg; a single one may differ by 2 % more."""

    least: Decimal
    most: Decimal
    source: str


# What a box and its goods may weigh together. The plate on the door says it for one box, these for most and for all.
USUAL_GROSS = Limit(Decimal(30_480), 2005, "ISO 668:1995/Amd 1:2005, every box of 20 feet and more")
HIGHEST_GROSS = Limit(Decimal(36_000), 2016, "ISO 668:2013/Amd 2:2016, the most that any box may be built for")
# What a shipper says may differ from what the port weighs by the smaller of the two.
DIFFERENCE_PERCENT, DIFFERENCE_KG = Decimal(5), Decimal(1_000)
DIFFERENCE_SOURCE = "SOLAS VI/2 (MSC.380(94)) and the Ministry of Transport's notice, both from 2016-07-01"

_PUBLISHED = "tare weights as lines, traders and makers of boxes publish them, seen in 2026"
TARES: dict[ContainerType, Tares] = {
    ContainerType.GP20: Tares(Decimal(2_220), Decimal(2_495), _PUBLISHED),
    ContainerType.GP40: Tares(Decimal(3_720), Decimal(3_833), _PUBLISHED),
    ContainerType.HQ40: Tares(Decimal(3_860), Decimal(4_200), _PUBLISHED),
    ContainerType.HQ45: Tares(Decimal(4_799), Decimal(4_990), _PUBLISHED),
}
_TOLERANCE = Decimal("0.02")  # by which a box may differ from its maker's table (Hapag-Lloyd)


@dataclass(frozen=True, slots=True)
class PackedBox:
    """What is known of a packed container, in kg. None is not known."""

    container: ContainerType
    cargo_kg: Decimal  # the goods with their packing, as the packing list has it
    tare_kg: Decimal | None = None  # as painted on the box
    vgm_kg: Decimal | None = None  # as it is, or will be, told the line
    plate_kg: Decimal | None = None  # the greatest gross mass of its plate


@dataclass(frozen=True, slots=True)
class GrossMass:
    """Goods and box. Without the box's tare the published ones say between what."""

    least_kg: Decimal
    most_kg: Decimal
    may_weigh_kg: Decimal
    findings: tuple[Finding, ...]


def check_gross_mass(box: PackedBox) -> GrossMass:
    named = ("cargo_kg", "tare_kg", "vgm_kg", "plate_kg")
    typed = [(name, getattr(box, name)) for name in named]
    problems = [BadDetail(name, "not_above_zero") for name, value in typed if value is not None and value <= 0]
    if problems:
        raise BadDetails(tuple(problems))
    published = TARES[box.container]
    least, most = (published.least, published.most) if box.tare_kg is None else (box.tare_kg, box.tare_kg)
    limit = box.plate_kg or USUAL_GROSS.kg
    sums = (box.cargo_kg + least, box.cargo_kg + most)
    found = (*_findings_on_tare(box), *_findings_on_vgm(box, *sums), *_findings_on_limit(box, sums[1], limit))
    return GrossMass(*sums, limit, found)


def allowed_difference(vgm_kg: Decimal) -> Decimal:
    return min(vgm_kg * DIFFERENCE_PERCENT / 100, DIFFERENCE_KG)


def _findings_on_tare(box: PackedBox) -> Iterator[Finding]:
    published = TARES[box.container]
    facts = {"container": box.container, "least": published.least, "most": published.most}
    if box.tare_kg is None:
        yield Finding("tare_unknown", published.source, facts, Severity.NOTE)
        return
    if not published.least * (1 - _TOLERANCE) <= box.tare_kg <= published.most * (1 + _TOLERANCE):
        yield Finding("tare_unusual", published.source, {**facts, "tare": box.tare_kg})


def _findings_on_vgm(box: PackedBox, least: Decimal, most: Decimal) -> Iterator[Finding]:
    if box.vgm_kg is None:
        return
    facts = {"vgm": box.vgm_kg, "cargo": box.cargo_kg, "least": least, "most": most}
    allowed = allowed_difference(box.vgm_kg)
    if box.vgm_kg <= box.cargo_kg:
        yield Finding("vgm_without_box", DIFFERENCE_SOURCE, facts, Severity.PROBLEM)
    elif not least - allowed <= box.vgm_kg <= most + allowed:
        yield Finding("vgm_differs", DIFFERENCE_SOURCE, {**facts, "allowed": allowed})


def _findings_on_limit(box: PackedBox, most: Decimal, limit: Decimal) -> Iterator[Finding]:
    """The verified weight decides where there is one."""
    weight = box.vgm_kg or most
    facts = {"weight": weight, "limit": limit, "container": box.container}
    if box.plate_kg is not None and box.plate_kg > HIGHEST_GROSS.kg:
        yield Finding("plate_unusual", HIGHEST_GROSS.source, {"plate": box.plate_kg, "highest": HIGHEST_GROSS.kg})
    if weight > limit and box.plate_kg is not None:
        yield Finding("vgm_over_plate", "CSC 1972, safety approval plate", facts, Severity.PROBLEM)
    elif weight > HIGHEST_GROSS.kg and box.plate_kg is None:
        highest = {**facts, "limit": HIGHEST_GROSS.kg}
        yield Finding("vgm_over_every_box", HIGHEST_GROSS.source, highest, Severity.PROBLEM)
    elif weight > limit:
        yield Finding("vgm_over_usual_box", USUAL_GROSS.source, facts)
