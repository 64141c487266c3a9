"""What happened to inquiries?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CadenceSet:
    """Grades are followed up more or less often from now on."""

    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class InquiryTakenIn:
    """An inquiry that was not there before."""

    inquiry_id: int
    owner_id: int | None
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class InquiryEnded:
    """Won, lost, or none after all."""

    inquiry_id: int
    state: str
    by_id: int
    at: datetime
