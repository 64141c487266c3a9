"""What happened to a request?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ApprovalDecided:
    """Granted, returned or withdrawn: the room that asked carries out what follows."""

    approval_id: int
    kind: str
    subject_id: int
    state: str
    ruling: str
    note: str  # the reason of a return
    answers: Mapping[str, str]
    facts: Mapping[str, object]
    requested_by_id: int
    by_id: int
    at: datetime

    @property
    def called(self) -> str:
        """Which number was called back and who answered; nothing where the kind wants no call."""
        return " · ".join(self.answers[name] for name in ("number", "person") if name in self.answers)

    @property
    def is_granted(self) -> bool:
        return self.state == "granted"
