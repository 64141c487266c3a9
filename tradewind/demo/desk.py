"""Which letters lie on the desks: begun, waiting for their hour, refused, in doubt?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tradewind.demo.days import Days, at_minute
from tradewind.demo.words.desk import LETTERS
from tradewind.domain.messaging.letters import LetterState


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A letter to a customer's first contact. `send_at`: when it shall leave; `said`: what the server answered."""

    party: str
    by: str
    state: LetterState
    subject: str
    text: str
    at: datetime
    send_at: datetime | None = None
    said: str = ""


def letters(days: Days) -> Iterator[DeskRow]:
    """Begun on the last day worked; what waits leaves in the first hours of the buyer's next working day."""
    for each in LETTERS:
        on = days.back(each.back)
        at = at_minute(on, each.minute // 60, each.minute % 60)
        send_at = at_minute(_next_weekday(days), each.leaves // 60, each.leaves % 60) if each.leaves else None
        yield DeskRow(each.party, each.by, LetterState(each.state), each.subject, each.text, at, send_at, each.said)


def _next_weekday(days: Days) -> date:
    on = days.today + timedelta(days=1)
    while on.weekday() > 4:
        on += timedelta(days=1)
    return on
