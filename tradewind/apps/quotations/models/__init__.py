"""What is kept about quotations?"""

from tradewind.apps.quotations.models.lines import QuotationLine, QuotationOption
from tradewind.apps.quotations.models.quotations import Quotation, QuotationRevision
from tradewind.apps.quotations.models.sending import Dispatch, QuotationPaper, ShareLink, ShareOpening
from tradewind.apps.quotations.models.settings import THE_LIMITS, ApprovalLimits

__all__ = [
    "THE_LIMITS",
    "ApprovalLimits",
    "Dispatch",
    "Quotation",
    "QuotationLine",
    "QuotationOption",
    "QuotationPaper",
    "QuotationRevision",
    "ShareLink",
    "ShareOpening",
]
