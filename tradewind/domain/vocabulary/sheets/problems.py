"""What about a cell needs somebody's decision?"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Problem:
    """`trouble`: the group it is mended in; `said` as it stands in the sheet, `proposed` what it probably means."""

    trouble: StrEnum
    field: str
    said: str
    proposed: str = ""
