"""What happened to exports?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ExportAsked:
    """Somebody asked for a list that is too long to be written while he waits."""

    export_id: int
    of: str
    about: str
    by_id: int
    at: datetime
