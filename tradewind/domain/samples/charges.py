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


class PriceNeeded(Refusal):
    """Goods that are paid in advance, and nobody has said how much."""

    code = "sample_price_needed"


@dataclass(frozen=True, slots=True)
class SampleRules:
    """What the boss lets go out free."""

    most_free_pieces: int = 5
    most_free_value: Decimal = Decimal(500)  # yuan of cost


@dataclass(frozen=True, slots=True)
class Terms:
    """How one sample is charged. `value` is what is known of its cost, in yuan; None where nobody knows any of it."""

    goods: GoodsCharge
    courier: Courier
    answer: CollectAnswer
    account: str
    pays_at_door: bool
    pieces: Decimal
    value: Decimal | None
    is_priced: bool = False  # what he pays by T/T is said, with its currency


def usual_charge(pieces: Decimal, value: Decimal | None, rules: SampleRules) -> GoodsCharge:
    """Free for few, paid in advance for many or dear ones (R81, R83)."""
    return GoodsCharge.PAID if is_large(pieces, value, rules) else GoodsCharge.FREE


def is_large(pieces: Decimal, value: Decimal | None, rules: SampleRules) -> bool:
    return pieces > rules.most_free_pieces or _is_dear(value, rules)


def _is_dear(value: Decimal | None, rules: SampleRules) -> bool:
    """What nobody knows the cost of is not held to be dear: its pieces count."""
    return value is not None and value > rules.most_free_value


def refuse_unready(terms: Terms) -> None:
    """Freight collect only with an account or his word that he pays when it comes; paid goods only with their price."""
    pays_when_it_comes = terms.answer is not CollectAnswer.REFUSED and (terms.account or terms.pays_at_door)
    if terms.courier is Courier.COLLECT and not pays_when_it_comes:
        raise AccountNeeded()
    if terms.goods is GoodsCharge.PAID and not terms.is_priced:
        raise PriceNeeded()


def is_paid_by_tt(goods: GoodsCharge, courier: Courier) -> bool:
    """Money has to come before it leaves; paid goods are not even made without (R83)."""
    return goods is GoodsCharge.PAID or courier is Courier.BUYER_TT


def courier_after(answer: CollectAnswer, courier: Courier, *, at_his_account: bool) -> Courier:
    """Who pays it once the buyer has answered: he who agrees, and the house, if the boss does, where he will not."""
    if answer is CollectAnswer.NOT_ASKED:
        return courier
    if answer is CollectAnswer.REFUSED:
        return Courier.PREPAID
    return courier if courier is Courier.BUYER_TT and not at_his_account else Courier.COLLECT


def reasons_to_ask(terms: Terms, rules: SampleRules) -> tuple[Finding, ...]:
    """Why the boss decides: we pay the courier, or give away more than the house does. Empty: nobody is asked."""
    return tuple(_reasons(terms, rules))


def _reasons(terms: Terms, rules: SampleRules) -> Iterator[Finding]:
    if terms.courier is Courier.PREPAID:
        yield Finding("sample_prepaid", "R81", {"answer": str(terms.answer)}, Severity.WARNING)
    if terms.goods is not GoodsCharge.FREE:
        return
    if terms.pieces > rules.most_free_pieces:
        facts = {"pieces": terms.pieces.normalize(), "most": rules.most_free_pieces}
        yield Finding("sample_large_free", "R83", facts, Severity.WARNING)
    if _is_dear(terms.value, rules):  # without the value: whoever reads it may not know what goods cost
        yield Finding("sample_dear_free", "R83", {}, Severity.WARNING)


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
