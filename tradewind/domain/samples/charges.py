"""Who pays for a sample and its courier, what does his answer say of him, and who has to agree?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.refusal import Refusal


class GoodsCharge(StrEnum):
    FREE = "free"  # the house's rule (R81)
    PAID = "paid"  # the buyer pays by T/T before it is made (R83)


class Courier(StrEnum):
    """Who pays the courier."""

    COLLECT = "collect"  # 到付: on the buyer's account or at his door (R81)
    BUYER_TT = "buyer_tt"  # with the goods, by T/T
    PREPAID = "prepaid"  # we do: somebody has to agree


class CollectAnswer(StrEnum):
    """What the buyer said when he was asked to pay the courier."""

    NOT_ASKED = "not_asked"
    OFFERED = "offered"  # before anybody asked
    ACCEPTED = "accepted"
    REFUSED = "refused"


class SampleLimitPassed(Refusal):
    """More pieces than the house gives away. Facts: pieces, most."""

    code = "sample_limit_passed"


class AccountNeeded(Refusal):
    """Freight collect without the buyer's account, or his word that he pays at the door."""

    code = "courier_account_needed"


@dataclass(frozen=True, slots=True)
class SampleRules:
    """What the boss lets go out free."""

    most_free_pieces: int = 5
    most_free_value: Decimal = Decimal(500)  # yuan of cost


@dataclass(frozen=True, slots=True)
class Terms:
    """How one sample is charged. `value` is its cost in yuan, None where nobody knows it."""

    goods: GoodsCharge
    courier: Courier
    answer: CollectAnswer
    account: str
    pays_at_door: bool
    pieces: Decimal
    value: Decimal | None


def usual_charge(pieces: Decimal, value: Decimal | None, rules: SampleRules) -> GoodsCharge:
    """Free for few, paid in advance for many or dear ones (R81, R83)."""
    return GoodsCharge.PAID if is_large(pieces, value, rules) else GoodsCharge.FREE


def is_large(pieces: Decimal, value: Decimal | None, rules: SampleRules) -> bool:
    return pieces > rules.most_free_pieces or (value is not None and value > rules.most_free_value)


def refuse_unready(terms: Terms) -> None:
    """Freight collect only with an account, or with the word that he pays when it comes."""
    if terms.courier is Courier.COLLECT and not terms.account and not terms.pays_at_door:
        raise AccountNeeded()


def reasons_to_ask(terms: Terms, rules: SampleRules) -> tuple[Finding, ...]:
    """Why the boss decides: we pay the courier, or give away more than the house does. Empty: nobody is asked."""
    return tuple(_reasons(terms, rules))


def _reasons(terms: Terms, rules: SampleRules) -> Iterator[Finding]:
    if terms.courier is Courier.PREPAID:
        yield Finding("sample_prepaid", "R81", {"answer": str(terms.answer)}, Severity.WARNING)
    if terms.goods is GoodsCharge.FREE and is_large(terms.pieces, terms.value, rules):
        facts = {"pieces": terms.pieces.normalize(), "most": rules.most_free_pieces}
        yield Finding("sample_large_free", "R83", facts, Severity.WARNING)


class Signal(StrEnum):
    STRONG = "strong"
    WEAK = "weak"
    NONE = "none"


# A buyer who offers to pay the courier means it (R82); one who will not is asked for his reasons.
SIGNALS: dict[CollectAnswer, Signal] = {
    CollectAnswer.NOT_ASKED: Signal.NONE,
    CollectAnswer.OFFERED: Signal.STRONG,
    CollectAnswer.ACCEPTED: Signal.STRONG,
    CollectAnswer.REFUSED: Signal.WEAK,
}
# What the signal proposes for the grade of his inquiry: a proposal, a person sets it.
PROPOSED_GRADES = {Signal.STRONG: "A", Signal.WEAK: "C"}


def proposed_grade(answer: CollectAnswer, present: str) -> str:
    """A grade that would say more than the present one; empty where nothing changes.

    A strong signal lifts to A; a weak one never lifts, and lowers only what nobody has graded or graded high.
    """
    grade = PROPOSED_GRADES.get(SIGNALS[answer], "")
    if not grade or grade == present:
        return ""
    if SIGNALS[answer] is Signal.WEAK and present and present >= grade:
        return ""
    return grade
