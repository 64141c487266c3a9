"""Which sampling plan does a lot get: how many pieces are drawn, how many defective ones are accepted?"""

from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inspections.tables import AQLS, DOWN, LOTS, PLANS, SMALLEST_LOT, Level
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_code, read_number


class LotTooSmall(Refusal):
    """One piece is looked at; there is nothing to draw from."""

    code = "lot_too_small"


class UnknownLevel(Refusal):
    code = "unknown_inspection_level"


class UnknownAql(Refusal):
    code = "unknown_aql"


@dataclass(frozen=True, slots=True)
class SamplingPlan:
    """`code` is the lot's letter; `plan_from` the one whose plan is used, another where an arrow led there."""

    lot: int
    aql: Decimal
    code: str
    plan_from: str
    plan_pieces: int  # as the plan has it, which can be more than there are
    accept: int  # so many defective pieces pass
    reject: int  # from so many on the lot fails

    @property
    def inspect_all(self) -> bool:
        """The plan asks for the whole lot or more: every piece is looked at."""
        return self.plan_pieces >= self.lot

    @property
    def pieces(self) -> int:
        """Pieces to look at; never more than there are."""
        return min(self.plan_pieces, self.lot)


def plan_for(lot: int, aql: Decimal, level: Level = Level.II) -> SamplingPlan:
    if lot < SMALLEST_LOT:
        raise LotTooSmall(smallest=SMALLEST_LOT)
    if aql not in AQLS:
        raise UnknownAql(aql=aql, known=", ".join(map(str, AQLS)))
    code = _code_letter(lot, level)
    plan_from, accept = _follow_arrows(code, AQLS.index(aql))
    return SamplingPlan(lot, aql, code, plan_from, PLANS[plan_from][0], accept, accept + 1)


def read_level(text: str) -> Level:
    """II, ii or Ⅱ; any other level is refused, since its lots are not in the table."""
    said = clean_code(text).upper()
    if said not in set(Level):
        raise UnknownLevel(level=said, known=", ".join(Level))
    return Level(said)


def read_aql(text: str) -> Decimal:
    """2.5, or 4 for 4.0; a value between two columns is refused."""
    number = read_number(clean_code(text).removesuffix("%"))
    if number not in AQLS:
        raise UnknownAql(aql=clean_code(text), known=", ".join(map(str, AQLS)))
    return AQLS[AQLS.index(number)]


def _code_letter(lot: int, level: Level) -> str:
    return next(code for largest, code in LOTS[level] if largest is None or lot <= largest)


def _follow_arrows(code: str, column: int) -> tuple[str, int]:
    """The letter whose plan is used, and what it accepts: an arrow takes the pieces of that plan with it."""
    letters = list(PLANS)
    place = letters.index(code)
    cell = PLANS[code][1][column]
    step = 1 if cell == DOWN else -1
    while not isinstance(cell, int):
        place += step
        cell = PLANS[letters[place]][1][column]
    return letters[place], cell
