"""What can be refused about inquiries?"""

from tradewind.domain.vocabulary.refusal import Refusal


class GradedMeanwhile(Refusal):
    """A colleague was faster. Facts: who, grade, time."""

    code = "graded_meanwhile"


class NothingToTakeBack(Refusal):
    """The step was taken back, or the inquiry has changed since."""

    code = "step_gone"


class SameInquiry(Refusal):
    """An inquiry is not part of itself."""

    code = "same_inquiry"


class OfTwoCustomers(Refusal):
    """Two inquiries filed under different customers are no part of one another."""

    code = "of_two_customers"


class NobodyWrote(Refusal):
    """An inquiry names a person, a company, an address or a number."""

    code = "nobody_wrote"


class BadInquiryOwner(Refusal):
    """Whoever gets an inquiry sells, and the account is open."""

    code = "bad_inquiry_owner"


class AbsenceOverlaps(Refusal):
    """The person is away then already."""

    code = "absence_overlaps"


class BadAbsence(Refusal):
    """The first day comes before the last, and somebody else stands in."""

    code = "bad_absence"


class NoContact(Refusal):
    """A note is no answer: nobody was spoken or written to."""

    code = "note_is_no_answer"


class NotUnderstood(Refusal):
    """A key came without what it needs."""

    code = "inquiry_not_understood"


class BadCadence(Refusal):
    """Every grade is followed up at least once a month, at most seven times a week."""

    code = "bad_cadence"
