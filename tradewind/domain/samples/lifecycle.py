"""Where does a sample stand, from the wish for it to the buyer's word about it?"""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class SampleState(StrEnum):
    DRAFT = "draft"
    PLACED = "placed"  # it has a number, and somebody prepares it
    READY = "ready"  # looked at and found good
    SENT = "sent"
    ARRIVED = "arrived"
    ANSWERED = "answered"  # the buyer has said what he thinks of it
    CANCELLED = "cancelled"


IN_HAND = (SampleState.PLACED, SampleState.READY)
NOT_LEFT = (SampleState.DRAFT, *IN_HAND)  # its terms are still open
UNDERWAY = (*IN_HAND, SampleState.SENT, SampleState.ARRIVED)

SAMPLE_LIFECYCLE = Lifecycle(
    SampleState.DRAFT,
    moves={
        "place": move(SampleState.DRAFT, to=SampleState.PLACED),
        "check": move(*IN_HAND, to=SampleState.READY),
        "reject": move(*IN_HAND, to=SampleState.PLACED),  # not good enough to be shown: it is made again
        "send": move(SampleState.READY, to=SampleState.SENT),
        "arrive": move(SampleState.SENT, to=SampleState.ARRIVED),
        "answer": move(SampleState.SENT, SampleState.ARRIVED, SampleState.ANSWERED, to=SampleState.ANSWERED),
        "cancel": move(SampleState.DRAFT, *IN_HAND, to=SampleState.CANCELLED),
    },
)


class Verdict(StrEnum):
    """What the buyer says of a sample."""

    ACCEPTED = "accepted"
    CHANGES = "changes"  # the next version follows
    REJECTED = "rejected"
    NO_ANSWER = "no_answer"  # asked in vain
