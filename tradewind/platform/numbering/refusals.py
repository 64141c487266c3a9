"""What can be refused about legal numbers?"""

from tradewind.domain.vocabulary.refusal import Refusal


class SeriesBegun(Refusal):
    """The year has numbers already, so that its start stands. Fact: last (its text)."""

    code = "series_begun"


class BadStart(Refusal):
    """A start below 1 or out of reach, or a year that is neither this one nor the next. Fact: largest."""

    code = "bad_number_start"


class BadStyle(Refusal):
    """The prefix is not one to four capital letters, the digits are not 1 to 6, or the letter is none."""

    code = "bad_number_style"


class StyleTaken(Refusal):
    """Another series has had the prefix, or another legal entity the letter. Fact: text."""

    code = "number_style_taken"
