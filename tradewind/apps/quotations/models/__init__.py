"""What is kept about quotations?"""

from tradewind.apps.quotations.models.lines import QuotationLine, QuotationOption
from tradewind.apps.quotations.models.quotations import Quotation, QuotationRevision
from tradewind.apps.quotations.models.sending import Dispatch, QuotationPaper, ShareLink, ShareOpening
from tradewind.apps.quotations.models.settings import THE_LIMITS, ApprovalLimits
from tradewind.apps.quotations.models.tries import PriceTries

__all__ = [
    "THE_LIMITS",
    "ApprovalLimits",
    "Dispatch",
    "PriceTries",
    "Quotation",
    "QuotationLine",
    "QuotationOption",
    "QuotationPaper",
    "QuotationRevision",
    "ShareLink",
    "ShareOpening",
]
