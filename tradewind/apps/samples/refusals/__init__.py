"""What can be refused about samples?"""

from tradewind.domain.vocabulary.refusal import Refusal


class NoEntityToSend(Refusal):
    """Nobody has said yet who we are: a sample is numbered by the legal entity that sends it."""

    code = "no_entity_to_send"


class EmptySample(Refusal):
    """A parcel with nothing in it."""

    code = "sample_empty"


class BadSampleLine(Refusal):
    """Facts: place."""

    code = "sample_line_bad"


class BossHasToAgree(Refusal):
    """We would pay the courier, or give away more than the house does."""

    code = "sample_boss_has_to_agree"


class PaymentFirst(Refusal):
    """The buyer pays for the goods before they are made (R83), for the courier before it leaves."""

    code = "sample_payment_first"


class TrackingNeeded(Refusal):
    code = "sample_tracking_needed"


class NotBeforeSent(Refusal):
    """It cannot have moved or arrived before it left."""

    code = "sample_not_before_sent"


class DayToCome(Refusal):
    """What has happened happened today or earlier."""

    code = "sample_day_to_come"


class NextSampleThere(Refusal):
    """The next version has been written down already. Facts: next."""

    code = "sample_next_there"


class NothingToAsk(Refusal):
    """These terms need nobody's word, or have it."""

    code = "sample_nothing_to_ask"


class BadRules(Refusal):
    code = "sample_rules_bad"


class ClosedToAnswer(Refusal):
    """Who pays the courier is settled: it has left, or was called off."""

    code = "sample_closed_to_answer"


class NeededInPast(Refusal):
    """Nobody can wait for it on a day that is over."""

    code = "sample_needed_past"
