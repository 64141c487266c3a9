"""How have the last lots of a supplier done, and would the standard look at the next ones more severely?"""

from collections.abc import Sequence
from dataclasses import dataclass

from tradewind.domain.inspections.tables import EDITION
from tradewind.domain.inspections.verdict import Verdict
from tradewind.domain.vocabulary.finding import Finding

# ISO 2859-1:1999, 9.3: the switching rules. We inspect normally and say only what they would ask for.
REJECTED_FOR_TIGHTENED, LOTS_LOOKED_BACK = 2, 5


@dataclass(frozen=True, slots=True)
class Streak:
    """How the last lots of one supplier and product did, each at its first inspection."""

    accepted_in_a_row: int
    rejected_of_last: int  # of the last five
    findings: tuple[Finding, ...]


def streak_of(first_inspections: Sequence[Verdict]) -> Streak:
    """Lots in the order of their making. Re-inspections do not count here, a waiver leaves a lot rejected."""
    decided = [each is Verdict.PASSED for each in first_inspections if each is not Verdict.UNDECIDED]
    in_a_row = next((place for place, passed in enumerate(reversed(decided)) if not passed), len(decided))
    rejected = decided[-LOTS_LOOKED_BACK:].count(False)
    facts = {"rejected": rejected, "lots": min(len(decided), LOTS_LOOKED_BACK)}
    severe = rejected >= REJECTED_FOR_TIGHTENED
    found = (Finding("tightened_inspection_due", EDITION.name, facts),) if severe else ()
    return Streak(in_a_row, rejected, found)
