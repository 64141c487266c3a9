"""What can be refused about parties?"""

from tradewind.domain.vocabulary.refusal import Refusal


class BadOwner(Refusal):
    """The proposed owner or deputy does not sell, or is frozen."""

    code = "bad_owner"


class BadInteraction(Refusal):
    """Nothing was written, or too much."""

    code = "bad_interaction"


class AlreadyStruck(Refusal):
    code = "already_struck"


class NotYourInteraction(Refusal):
    """Only the writer or a leader strikes an entry through."""

    code = "not_your_interaction"
