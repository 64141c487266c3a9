"""Where does an inquiry stand: whose turn is it, or how did it end; and is a message a price question?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class InquiryState(StrEnum):
    """Open states say whose turn it is. What was answered, quoted or won stays as a dated fact beside them."""

    NEW = "new"  # nobody has looked
    OPEN = "open"  # ours to act: graded, or the buyer wrote again
    ANSWERED = "answered"  # the buyer's turn, no price has left since he wrote
    QUOTED = "quoted"  # the buyer's turn, he has a price
    WON = "won"
    LOST = "lost"
    NOT_AN_INQUIRY = "not_an_inquiry"
    MERGED = "merged"  # part of another inquiry, which takes everything over


OURS = (InquiryState.NEW, InquiryState.OPEN)
THEIRS = (InquiryState.ANSWERED, InquiryState.QUOTED)
FOLLOWED = frozenset({*OURS, *THEIRS})  # the cadence runs
_ENDED = (InquiryState.WON, InquiryState.LOST, InquiryState.NOT_AN_INQUIRY)

INQUIRY_LIFECYCLE = Lifecycle(
    InquiryState.NEW,
    moves={
        "grade": move(InquiryState.NEW, to=InquiryState.OPEN),
        "answer": move(*OURS, InquiryState.ANSWERED, to=InquiryState.ANSWERED),
        "quote": move(*OURS, *THEIRS, to=InquiryState.QUOTED),
        "win": move(InquiryState.OPEN, *THEIRS, to=InquiryState.WON),
        "lose": move(InquiryState.OPEN, *THEIRS, to=InquiryState.LOST),
        "set_aside": move(*OURS, InquiryState.ANSWERED, to=InquiryState.NOT_AN_INQUIRY),
        "merge": move(*OURS, *THEIRS, to=InquiryState.MERGED),
        "unmerge": move(InquiryState.MERGED, to=InquiryState.OPEN),
        "take_up": move(*_ENDED, to=InquiryState.OPEN),  # a colleague thinks better of it
        "hear": move(*THEIRS, *_ENDED, InquiryState.OPEN, to=InquiryState.OPEN),  # the buyer wrote or called
    },
)


def after_hearing(state: InquiryState | str) -> InquiryState:
    """What a buyer's message does: it opens again whatever rested or had ended, without asking anybody.

    A new one stays new, or nobody would grade it; of a merged one the other inquiry hears.
    """
    known = InquiryState(state)
    return known if known in (InquiryState.NEW, InquiryState.MERGED) else INQUIRY_LIFECYCLE.after("hear", known)


def whose_turn(state: InquiryState | str, *, is_answered: bool, is_priced: bool, owes_price: bool) -> InquiryState:
    """Where it stands by what has left since the buyer wrote: something, or even a price. What has ended stays ended.

    Whoever still owes a price has not handed the turn over by an answer without one.
    """
    known = InquiryState(state)
    if known not in FOLLOWED:
        return known
    if is_priced:
        return InquiryState.QUOTED
    if is_answered and not owes_price:
        return InquiryState.ANSWERED
    return known if known is InquiryState.NEW else InquiryState.OPEN


class PriceQuestionState(StrEnum):
    """Whether an inbound message asks price, quotation, MOQ or lead time (R56)."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


# A proposed one runs as well: otherwise what nobody has looked at would never be late.
RUNS_CLOCKS = frozenset({PriceQuestionState.PROPOSED, PriceQuestionState.CONFIRMED})

PRICE_QUESTION_LIFECYCLE = Lifecycle(
    PriceQuestionState.PROPOSED,
    moves={
        "confirm": move(PriceQuestionState.PROPOSED, PriceQuestionState.REJECTED, to=PriceQuestionState.CONFIRMED),
        "reject": move(PriceQuestionState.PROPOSED, PriceQuestionState.CONFIRMED, to=PriceQuestionState.REJECTED),
    },
)
