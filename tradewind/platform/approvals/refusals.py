"""What can be refused about approvals?"""

from tradewind.domain.vocabulary.refusal import Refusal


class AlreadyAsked(Refusal):
    """The same person's request about this record still waits."""

    code = "already_asked"


class AlreadyDecided(Refusal):
    """Somebody was faster. Facts: who."""

    code = "already_decided"
