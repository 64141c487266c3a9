"""What has to be kept when an inquiry is lost, or turns out to be none?"""

from enum import StrEnum

from tradewind.domain.vocabulary.losing import Ending, checked_remark, judge_loss
from tradewind.domain.vocabulary.refusal import Refusal


class NoInquiryReason(StrEnum):
    BULK = "bulk"  # a mailing
    PHISHING = "phishing"
    SELLER = "seller"  # wants to sell to us
    NOT_OUR_TRADE = "not_our_trade"
    JOB = "job"
    OTHER_MATTER = "other_matter"  # goes to a colleague: a complaint, a payment, a shipment
    OTHER = "other"


# To answer these would tell a machine that somebody reads here.
NEVER_ANSWERED = frozenset({NoInquiryReason.BULK, NoInquiryReason.PHISHING})


class NoInquiryReasonNeeded(Refusal):
    code = "no_inquiry_reason_needed"


class PoliteAnswerNeeded(Refusal):
    """Every person who writes gets an answer, also a friendly no (R55)."""

    code = "polite_answer_needed"


class NotAnsweredYet(Refusal):
    """Nothing that was never answered is lost (R55)."""

    code = "not_answered_yet"


class CustomerNeeded(Refusal):
    """Whoever orders is a customer, with a record of his own."""

    code = "customer_needed_to_win"


def judge_setting_aside(reason: str, *, was_answered: bool, remark: str = "") -> Ending:
    if reason not in frozenset(NoInquiryReason):
        raise NoInquiryReasonNeeded()
    if not was_answered and reason not in NEVER_ANSWERED:
        raise PoliteAnswerNeeded()
    return Ending(reason, checked_remark(remark, needed=reason == NoInquiryReason.OTHER))


def judge_losing(reason: str, *, was_answered: bool, remark: str = "") -> Ending:
    ending = judge_loss(reason, remark)
    if not was_answered:
        raise NotAnsweredYet()
    return ending


def judge_winning(*, was_answered: bool, has_customer: bool, remark: str = "") -> Ending:
    if not was_answered:
        raise NotAnsweredYet()
    if not has_customer:
        raise CustomerNeeded()
    return Ending("", checked_remark(remark, needed=False))
