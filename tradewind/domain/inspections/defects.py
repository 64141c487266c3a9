"""What was found wrong with the goods: how grave, of what kind, on how many pieces?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.vocabulary.details import BadDetail


class DefectClass(StrEnum):
    """How grave a defect is, as inspection reports class it, the gravest first."""

    CRITICAL = "critical"  # somebody may come to harm, or a law is broken
    MAJOR = "major"  # the buyer would not take the piece
    MINOR = "minor"  # he would see it and take the piece


class DefectKind(StrEnum):
    """What a defect concerns."""

    SAFETY = "safety"
    FUNCTION = "function"
    MATERIAL = "material"
    WORKMANSHIP = "workmanship"
    APPEARANCE = "appearance"
    COLOUR = "colour"
    SIZE = "size"
    MARKING = "marking"  # labels, barcodes, shipping marks
    PACKING = "packing"
    ASSORTMENT = "assortment"  # wrong or missing pieces, colours, sizes in a carton
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Defect:
    """One line of a defect list. A piece with several defects is counted once, under its gravest."""

    defect_class: DefectClass
    kind: DefectKind
    pieces: int
    words: str = ""


def count_by_class(defects: Iterable[Defect]) -> Mapping[DefectClass, int]:
    """Defective pieces of each class."""
    counts = dict.fromkeys(DefectClass, 0)
    for each in defects:
        counts[each.defect_class] += each.pieces
    return counts


def problems_of_defects(defects: Iterable[Defect], inspected: int) -> tuple[BadDetail, ...]:
    """Lines that cannot be true. The classes together may not exceed the pieces either: a piece counts once."""
    listed = list(defects)
    problems = [
        BadDetail(f"defects[{place}].pieces", "not_above_zero" if each.pieces <= 0 else "more_than_inspected")
        for place, each in enumerate(listed, 1)
        if not 0 < each.pieces <= inspected
    ]
    if not problems and sum(each.pieces for each in listed) > inspected:
        problems.append(BadDetail("defects", "more_than_inspected"))
    return tuple(problems)
