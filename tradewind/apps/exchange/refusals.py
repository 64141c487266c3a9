"""What can be refused about exchange rates?"""

from tradewind.domain.vocabulary.refusal import Refusal


class NoRates(Refusal):
    """Nothing was entered, or the sheet holds no rates."""

    code = "no_rates"


class BadSource(Refusal):
    """Who gave the rates is missing, too long, or a name the house keeps for itself."""

    code = "bad_rate_source"


class NotAForeignCurrency(Refusal):
    """No currency, or our own. Fact: currency."""

    code = "not_a_foreign_currency"


class RatesCrossed(Refusal):
    """A bank never buys dearer than it sells: the two are mixed up. Fact: currency."""

    code = "rates_crossed"


class RateAbsurd(Refusal):
    """Several times off all that is on record: finance or the boss may enter it. Facts: currency, rate."""

    code = "rate_absurd"
