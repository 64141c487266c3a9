"""How many pieces of a lot are looked at, and how many defective ones pass? The sampling tables, with their source.

Single sampling, normal inspection. What is not in here is refused, never guessed.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

DOWN, UP = "v", "^"  # the plan of the first code letter below, or above, that has one: with its own number of pieces


class Level(StrEnum):
    """Inspection level 检验水平: how many pieces are looked at. Contracts name II unless they say otherwise."""

    II = "II"


@dataclass(frozen=True, slots=True)
class Edition:
    """A standard whose tables these are."""

    name: str
    since: int  # year
    source: str


# The edition of 2026 has replaced it; contracts go on naming this one until they say otherwise.
EDITION = Edition(
    "ISO 2859-1:1999",
    1999,
    "ISO 2859-1:1999, tables 1 and 2-A; the cells as MIL-STD-105E (1989), tables I and II-A, prints them",
)

# The largest lot of a code letter; the last has no end.
LOTS: dict[Level, tuple[tuple[int | None, str], ...]] = {
    Level.II: (
        (8, "A"), (15, "B"), (25, "C"), (50, "D"), (90, "E"), (150, "F"), (280, "G"), (500, "H"), (1_200, "J"),
        (3_200, "K"), (10_000, "L"), (35_000, "M"), (150_000, "N"), (500_000, "P"), (None, "Q"),
    ),
}  # fmt: skip
SMALLEST_LOT = 2

AQLS = tuple(map(Decimal, ("0.65", "1.0", "1.5", "2.5", "4.0", "6.5")))  # acceptance quality limits, percent

# Code letter, pieces, and the number accepted under each AQL above; one more is rejected.
PLANS: dict[str, tuple[int, tuple[int | str, ...]]] = {
    code: (pieces, tuple(int(cell) if cell.isdigit() else cell for cell in cells.split()))
    for code, pieces, cells in (
        ("A", 2, "v v v v v 0"),
        ("B", 3, "v v v v 0 ^"),
        ("C", 5, "v v v 0 ^ v"),
        ("D", 8, "v v 0 ^ v 1"),
        ("E", 13, "v 0 ^ v 1 2"),
        ("F", 20, "0 ^ v 1 2 3"),
        ("G", 32, "^ v 1 2 3 5"),
        ("H", 50, "v 1 2 3 5 7"),
        ("J", 80, "1 2 3 5 7 10"),
        ("K", 125, "2 3 5 7 10 14"),
        ("L", 200, "3 5 7 10 14 21"),
        ("M", 315, "5 7 10 14 21 ^"),
        ("N", 500, "7 10 14 21 ^ ^"),
        ("P", 800, "10 14 21 ^ ^ ^"),
        ("Q", 1250, "14 21 ^ ^ ^ ^"),
    )
}
