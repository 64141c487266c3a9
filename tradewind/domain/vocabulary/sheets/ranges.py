"""How are places of a sheet named?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class CellRange:
    """A rectangle of cells; rows and columns count from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def __str__(self) -> str:
        return f"{column_name(self.first_column)}{self.first_row}:{column_name(self.last_column)}{self.last_row}"


def column_name(number: int) -> str:
    """1 -> A, 28 -> AB."""
    name = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        name = chr(ord("A") + place) + name
    return name


def column_number(name: str) -> int:
    """A -> 1, AB -> 28."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def range_of(name: str) -> CellRange | None:
    """A1:C3 as numbers; one cell is a range of itself."""
    first, _, last = name.replace("$", "").partition(":")
    corners = [_place(first), _place(last or first)]
    if corners[0] is None or corners[1] is None:
        return None
    (top, left), (bottom, right) = corners[0], corners[1]
    return CellRange(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _place(name: str) -> tuple[int, int] | None:
    letters = name.rstrip("0123456789")
    digits = name[len(letters) :]
    if not (letters.isascii() and letters.isalpha() and digits) or len(letters) > 3 or len(digits) > 7:
        return None
    return int(digits), column_number(letters)
