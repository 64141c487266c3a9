"""What happened to to-dos?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TaskGiven:
    """Somebody has a to-do from somebody else (or from himself)."""

    task_id: int
    title: str
    assignee_id: int
    by_id: int
    at: datetime
