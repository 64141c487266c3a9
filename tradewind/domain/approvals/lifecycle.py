"""Where a request for approval stands: decided once, or taken back, and then never changed."""

from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move


class ApprovalState(StrEnum):
    REQUESTED = "requested"
    GRANTED = "granted"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"


APPROVAL_LIFECYCLE = Lifecycle(
    ApprovalState.REQUESTED,
    moves={
        "grant": move(ApprovalState.REQUESTED, to=ApprovalState.GRANTED),
        "return": move(ApprovalState.REQUESTED, to=ApprovalState.RETURNED),
        "withdraw": move(ApprovalState.REQUESTED, to=ApprovalState.WITHDRAWN),
    },
)
