"""Which groups of problems does a sheet of products have, and what may be decided about each?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Trouble(StrEnum):
    """The groups in which problems are mended: one decision a group."""

    NO_CODE = "no_code"
    TWICE = "twice"  # the code stands in several rows
    NO_NAME = "no_name"
    NUMBER = "number"
    PERCENTAGE = "percentage"
    WEIGHT = "weight"  # gross below net
    CBM = "cbm"  # does not follow from the size
    UNIT = "unit"
    HS_CODE = "hs_code"
    SUPPLIER = "supplier"  # not known here
    COST = "cost"  # without a supplier, or a supplier without a cost
    CATEGORY = "category"
    KEEPER = "keeper"
    DATE = "date"
    UNFIT = "unfit"  # longer than its field, or not of its list


# What may be decided about each group; the first is proposed.
CHOICES: Mapping[Trouble, tuple[str, ...]] = {
    Trouble.NO_CODE: ("skip",),
    Trouble.TWICE: ("last", "first", "skip"),
    Trouble.NO_NAME: ("skip", "code"),
    Trouble.NUMBER: ("mend", "drop", "skip"),
    Trouble.PERCENTAGE: ("mend", "drop", "skip"),
    Trouble.WEIGHT: ("swap", "drop", "skip"),
    Trouble.CBM: ("size", "drop", "skip"),
    Trouble.UNIT: ("adopt", "drop", "skip"),
    Trouble.HS_CODE: ("drop", "skip"),
    Trouble.SUPPLIER: ("make", "drop", "skip"),
    Trouble.COST: ("drop", "skip"),
    Trouble.CATEGORY: ("make", "drop", "skip"),
    Trouble.KEEPER: ("drop", "skip"),
    Trouble.DATE: ("today", "drop", "skip"),
    Trouble.UNFIT: ("mend", "drop", "skip"),
}


@dataclass(frozen=True, slots=True)
class Decisions:
    """One word a group. `units`: what a spelling of a unit means."""

    choices: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    publish: bool = False  # new products are on offer at once

    def of(self, trouble: Trouble) -> str:
        chosen = self.choices.get(trouble, "")
        return chosen if chosen in CHOICES[trouble] else CHOICES[trouble][0]
