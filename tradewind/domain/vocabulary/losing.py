"""Why does a buyer not buy, and what is kept of it?"""

from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.text import clean_paragraphs

LONGEST_REMARK = 500


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


class LossReasonNeeded(Refusal):
    code = "loss_reason_needed"


class RemarkNeeded(Refusal):
    """ "Other" says what."""

    code = "remark_needed"


@dataclass(frozen=True, slots=True)
class Ending:
    """What is kept of it."""

    reason: str
    remark: str = ""


def judge_loss(reason: str, remark: str = "") -> Ending:
    if reason not in frozenset(LossReason):
        raise LossReasonNeeded()
    return Ending(reason, checked_remark(remark, needed=reason == LossReason.OTHER))


def checked_remark(text: str, *, needed: bool) -> str:
    remark = clean_paragraphs(text)
    if (needed and not remark) or len(remark) > LONGEST_REMARK:
        raise RemarkNeeded(longest=LONGEST_REMARK)
    return remark
