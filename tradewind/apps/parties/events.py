"""What happened to parties?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CustomerAssigned:
    """A customer has another owner."""

    party_id: int
    owner_id: int | None
    before_id: int | None
    by_id: int
    at: datetime
