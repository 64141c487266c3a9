"""What is kept about inquiries?"""

from tradewind.apps.inquiries.models.clocks import ClockCall, ClockPause, InquiryClock, PriceQuestion
from tradewind.apps.inquiries.models.history import PastQuotation
from tradewind.apps.inquiries.models.inquiries import FollowUp, Inquiry, InquiryLine, InquiryMessage, TriageStep
from tradewind.apps.inquiries.models.quotas import MissedQuota, QuotaCount
from tradewind.apps.inquiries.models.settings import THE_TABLE, Absence, CadenceTable, SalesField
from tradewind.apps.inquiries.models.waiting import WaitingNo

__all__ = [
    "THE_TABLE",
    "Absence",
    "CadenceTable",
    "ClockCall",
    "ClockPause",
    "FollowUp",
    "Inquiry",
    "InquiryClock",
    "InquiryLine",
    "InquiryMessage",
    "MissedQuota",
    "PastQuotation",
    "PriceQuestion",
    "QuotaCount",
    "SalesField",
    "TriageStep",
    "WaitingNo",
]
