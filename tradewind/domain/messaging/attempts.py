"""How often may somebody try whether a server lets him in? Whoever may try for ever guesses a colleague's password."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from tradewind.domain.vocabulary.refusal import Refusal

MOST_A_MINUTE, MOST_A_DAY = 5, 30  # of one person at one address
MOST_A_DAY_IN_ALL = 100  # of one person: who sets ten mailboxes up in an afternoon needs half of them
DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


class TooManyAttempts(Refusal):
    """So many tests of a mailbox that they look like guessing."""

    code = "too_many_attempts"


def refuse_too_many(address: str, tried: Iterable[tuple[str, datetime]], *, at: datetime) -> None:
    """`tried`: the addresses this person tested and when, at least of the last day."""
    of_day = [(each, moment) for each, moment in tried if moment > at - DAY]
    here = [moment for each, moment in of_day if each == address]
    lately = [moment for moment in here if moment > at - _MINUTE]
    if len(lately) >= MOST_A_MINUTE or len(here) >= MOST_A_DAY or len(of_day) >= MOST_A_DAY_IN_ALL:
        raise TooManyAttempts()
