"""What can be refused about views?"""

from tradewind.domain.vocabulary.refusal import Refusal


class BadView(Refusal):
    """A view without a name, or with one that is too long."""

    code = "bad_view"


class ViewNameTaken(Refusal):
    code = "view_name_taken"


class TooManyViews(Refusal):
    """Facts: most."""

    code = "too_many_views"
