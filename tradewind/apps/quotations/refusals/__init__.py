"""What can be refused about quotations?"""

from tradewind.domain.vocabulary.refusal import Refusal


class NoEntityToQuote(Refusal):
    """Nobody has written down yet who we are."""

    code = "no_entity_to_quote"


class CustomerToQuoteNeeded(Refusal):
    """An offer is made to a customer: the inquiry has none yet."""

    code = "customer_to_quote_needed"


class NotACustomer(Refusal):
    """Suppliers and forwarders are not quoted."""

    code = "not_a_customer_to_quote"


class VersionAtWork(Refusal):
    """The next version is being written already. Facts: ordinal."""

    code = "quotation_version_at_work"


class NothingIssued(Refusal):
    """A next version needs one before it that has left its draft."""

    code = "quotation_nothing_issued"


class NotReady(Refusal):
    """Something in it is not finished. `problems`: everything that is missing, each at its place. Facts: count."""

    code = "quotation_not_ready"

    def __init__(self, problems: tuple[tuple[str, str], ...]) -> None:
        super().__init__(count=len(problems))
        self.problems = problems


class ApprovalNeeded(Refusal):
    """It is the boss's to release. Facts: count (of reasons)."""

    code = "quotation_to_be_released"


class NothingToApprove(Refusal):
    """Nothing in it needs the boss's word: it may be issued."""

    code = "quotation_nothing_to_approve"


class NotIssued(Refusal):
    """Only what was issued leaves the house."""

    code = "quotation_not_issued"


class TooManyLines(Refusal):
    """Over all options of a version. Facts: most."""

    code = "quotation_too_many_lines"


class TooManyOptions(Refusal):
    """At least one, at most six. Facts: most."""

    code = "quotation_too_many_options"


class NotUnderstood(Refusal):
    """A button came without what it needs. Facts: what."""

    code = "quotation_not_understood"


class BadTerms(Refusal):
    """A word of the terms is unknown. Facts: what."""

    code = "quotation_bad_terms"


class OptionToChoose(Refusal):
    """Of several options the buyer orders one. Facts: count."""

    code = "quotation_option_to_choose"


class LinkGone(Refusal):
    """The shared address is not open (any more): unknown, revoked and expired look the same."""

    code = "quotation_link_gone"


class NoPublicAddress(Refusal):
    """Buyers cannot reach this house, so no address of it is given out."""

    code = "no_public_address"


class LetterNotForIt(Refusal):
    """The letter is not a draft of one's own to this customer."""

    code = "quotation_letter_not_for_it"


class LetterTaken(Refusal):
    """The letter carries another version already. Facts: number, version."""

    code = "quotation_letter_taken"


class OfferOvertaken(Refusal):
    """The letter carries an offer that counts no more. Facts: number, version."""

    code = "quotation_overtaken"


class BadLimits(Refusal):
    """An amount is above zero, a margin between nothing and the whole price, a risk one of the list."""

    code = "bad_approval_limits"
