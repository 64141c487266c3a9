"""What can be refused about papers?"""

from tradewind.domain.vocabulary.refusal import Refusal


class BadDesignName(Refusal):
    """A design without a name, or with one that is too long."""

    code = "bad_design_name"


class TooManyDesigns(Refusal):
    """Facts: most."""

    code = "too_many_designs"
