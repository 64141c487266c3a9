"""What happened to quotations?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class QuotationIssued:
    """A version has its number and stands."""

    quotation_id: int
    revision_id: int
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class QuotationDecided:
    """Won, lost, expired or void."""

    quotation_id: int
    state: str
    by_id: int
    at: datetime
