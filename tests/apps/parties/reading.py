"""What does the evidence say about the last deed?"""

from typing import Any

from tradewind.platform.audit import queries as audit


def last_deed(by: Any, subject: Any) -> audit.TrailRow:
    return audit.trail_of(by, subject, limit=1)[0]


def deeds(by: Any, subject: Any) -> list[str]:
    """The names of all deeds on a record, the newest first."""
    return [row.action for row in audit.trail_of(by, subject)]
