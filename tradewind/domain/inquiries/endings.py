"""What has to be kept when an inquiry is lost, or turns out to be none?"""

from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_paragraphs

LONGEST_REMARK = 500


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


class LossReason(StrEnum):
    PRICE = "price"
    MINIMUM_QUANTITY = "minimum_quantity"
    DELIVERY_TIME = "delivery_time"
    PAYMENT_TERMS = "payment_terms"
    QUALITY_OR_CERTIFICATES = "quality_or_certificates"
    OTHER_SUPPLIER = "other_supplier"
    PROJECT_DROPPED = "project_dropped"
    NO_REPLY = "no_reply"
    WE_DECLINED = "we_declined"
    OTHER = "other"


class NoInquiryReasonNeeded(Refusal):
    code = "no_inquiry_reason_needed"


class PoliteAnswerNeeded(Refusal):
    """Every person who writes gets an answer, also a friendly no (R55)."""

    code = "polite_answer_needed"


class LossReasonNeeded(Refusal):
    code = "loss_reason_needed"


class NotAnsweredYet(Refusal):
    """Nothing that was never answered is lost (R55)."""

    code = "not_answered_yet"


class CustomerNeeded(Refusal):
    """Whoever orders is a customer, with a record of his own."""

    code = "customer_needed_to_win"


class RemarkNeeded(Refusal):
    """ "Other" says what."""

    code = "remark_needed"


@dataclass(frozen=True, slots=True)
class Ending:
    """What is kept of it."""

    reason: str
    remark: str = ""


def judge_setting_aside(reason: str, *, was_answered: bool, remark: str = "") -> Ending:
    if reason not in frozenset(NoInquiryReason):
        raise NoInquiryReasonNeeded()
    if not was_answered and reason not in NEVER_ANSWERED:
        raise PoliteAnswerNeeded()
    return Ending(reason, _remark(remark, needed=reason == NoInquiryReason.OTHER))


def judge_losing(reason: str, *, was_answered: bool, remark: str = "") -> Ending:
    if reason not in frozenset(LossReason):
        raise LossReasonNeeded()
    if not was_answered:
        raise NotAnsweredYet()
    return Ending(reason, _remark(remark, needed=reason == LossReason.OTHER))


def judge_winning(*, was_answered: bool, has_customer: bool, remark: str = "") -> Ending:
    if not was_answered:
        raise NotAnsweredYet()
    if not has_customer:
        raise CustomerNeeded()
    return Ending("", _remark(remark, needed=False))


def _remark(text: str, *, needed: bool) -> str:
    remark = clean_paragraphs(text)
    if (needed and not remark) or len(remark) > LONGEST_REMARK:
        raise RemarkNeeded(longest=LONGEST_REMARK)
    return remark
