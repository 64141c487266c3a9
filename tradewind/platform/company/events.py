"""What happened to the company's own settings?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class BankAccountProposed:
    """A receiving account waits for its second person. `facts`: what it says, and what the present one says."""

    account_id: int
    title: str
    facts: Mapping[str, object]
    by_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BankAccountDecided:
    """Confirmed, declined or taken back."""

    account_id: int
    is_confirmed: bool
    note: str
    by_id: int
    at: datetime
