"""What do the lines of an option come to, and which of its sums is larger than any trade?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.quotations.rows import LARGEST_AMOUNT
from tradewind.domain.vocabulary.finding import Finding, Severity

# Below what a column of an option holds, rounded as it may be: one absurd line fits, sixty of them do not.
LARGEST = {
    "amount": LARGEST_AMOUNT,
    "quantity": Decimal(10) ** 14,
    "cartons": Decimal(2_000_000_000),
    "cbm": Decimal(10) ** 7,
    "gross_kg": Decimal(10) ** 10,
    "net_kg": Decimal(10) ** 10,
}


@dataclass(frozen=True, slots=True)
class Measures:
    """Of a line, or of all of them. None is not known."""

    amount: Decimal | None = None
    quantity: Decimal | None = None
    cartons: Decimal | None = None
    cbm: Decimal | None = None
    gross_kg: Decimal | None = None
    net_kg: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """A sum that is too large is not known; `problems` says that there is one."""

    sums: Measures
    problems: tuple[Finding, ...]


def totals_of(lines: Iterable[Measures]) -> Totals:
    """Of the lines that say something; what is unknown is not guessed and not counted."""
    known = list(lines)
    sums = {name: _sum(getattr(each, name) for each in known) for name in LARGEST}
    fit = {name: total for name, total in sums.items() if total is None or total < LARGEST[name]}
    problems = (Finding("totals_too_large", "option", {}, Severity.PROBLEM),) if len(fit) < len(sums) else ()
    return Totals(Measures(**fit), problems)


def _sum(parts: Iterable[Decimal | None]) -> Decimal | None:
    said = [part for part in parts if part is not None]
    return sum(said, Decimal(0)) if said else None
