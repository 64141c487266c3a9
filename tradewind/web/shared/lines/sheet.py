"""What do the lines of a paper hold: as typed, as understood, and what is wrong with them?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

Value = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Problem:
    """An observation about a cell, by its code (`wording.py` says it)."""

    code: str
    most: int = 0


@dataclass(frozen=True, slots=True)
class LineRow:
    texts: Mapping[str, str]  # by column, as typed
    values: Mapping[str, Value] = field(default_factory=dict)  # cleaned; None where nothing or nothing right stands
    problems: Mapping[str, Problem] = field(default_factory=dict)
    record: str = ""  # the key of the stored line; of a new one nothing
    chosen: str = ""  # what identifies the product; nothing where the code is not known
    typed: frozenset[str] = frozenset()  # columns that a product's own values must not replace
    facts: Mapping[str, str] = field(default_factory=dict)  # of the product: pieces, cbm, kg
    shown: Mapping[str, str] = field(
        default_factory=dict
    )  # by column: readonly text, address of a picture, a worked figure as stored
    state: str = ""  # a word for the state column
    tone: str = ""  # risk | warn | done | info | pause


@dataclass(frozen=True, slots=True)
class LineSheet:
    """The lines in their order; empty ones are left out."""

    rows: Sequence[LineRow] = ()
    problem: Problem | None = None  # of the lines as a whole
    totals: Mapping[str, str] = field(default_factory=dict)  # as the server worked them out, by column
    is_kept: bool = False  # saved with what is wrong in it, as a draft may: it is marked, and nothing was refused

    @property
    def is_right(self) -> bool:
        return self.problem is None and (self.is_kept or not any(row.problems for row in self.rows))

    @property
    def is_refused(self) -> bool:
        return not self.is_right

    def dressed(self, with_product: Callable[[LineRow], LineRow]) -> "LineSheet":
        """With what a form does not bring along: facts, pictures, states."""
        return replace(self, rows=tuple(with_product(row) for row in self.rows))
