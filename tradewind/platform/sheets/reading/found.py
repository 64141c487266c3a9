"""In which form do the readers of the formats hand over what they found?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tradewind.domain.vocabulary.sheets.ranges import CellRange

FoundRow = tuple[int, Sequence[object]]  # number from 1, values from column A on


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """One sheet of a file, its rows still to be drawn; a row that is not there is empty."""

    name: str
    rows: Iterable[FoundRow]
    hidden: bool = False
    merged: Sequence[CellRange] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something to tell about the file while its other sheets go on."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
