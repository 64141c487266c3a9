"""What does a cell show that the library's plain value does not tell: a failed formula, zeros in front?"""

import re
from dataclasses import dataclass, field

from tradewind.domain.vocabulary.sheets.cells import ErrorValue

ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
MOST_MARKS = 300_000  # of one sheet; they lie in memory
_ZEROS = re.compile(r'(?:"?0+"?)+(?:;.*)?')

Place = tuple[int, int]  # row and column from 1


@dataclass(slots=True)
class SheetMarks:
    """What a look over the raw cells of a sheet showed."""

    rows: int = 0
    columns: int = 0
    errors: dict[Place, str] = field(default_factory=dict)
    widths: dict[Place, int] = field(default_factory=dict)  # digits of a number whose format fills up with zeros

    def reach(self, row: int, column: int) -> None:
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)

    def note_error(self, place: Place, name: str) -> None:
        if len(self.errors) < MOST_MARKS:
            self.errors[place] = name

    def note_width(self, place: Place, digits: int) -> None:
        if len(self.widths) < MOST_MARKS:
            self.widths[place] = digits

    def applied(self, row: int, values: list[object]) -> list[object]:
        """The values of a row with what was noted about its cells."""
        if not self.errors and not self.widths:
            return values
        for index, value in enumerate(values):
            place = (row, index + 1)
            if name := self.errors.get(place):
                values[index] = ErrorValue(name)
            elif isinstance(value, float) and (digits := self.widths.get(place)):
                values[index] = f"{int(value):0{digits}}" if value.is_integer() and value >= 0 else value
        return values


def zeros_of(number_format: str) -> int:
    """How many digits a format such as 0000000000 fills up with zeros; 0 for every other."""
    digits = number_format.replace('"', "")
    return digits.split(";")[0].count("0") if _ZEROS.fullmatch(number_format) and digits.startswith("00") else 0
