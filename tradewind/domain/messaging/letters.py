"""What becomes of a message that is being written?"""

from datetime import datetime, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.lifecycle import Lifecycle, move
from tradewind.domain.vocabulary.refusal import Refusal

# So long a letter waits after the button was pressed, for second thoughts.
TO_THINK_AGAIN = timedelta(seconds=10)


class LetterState(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"  # leaves at its moment; until then it can be taken back
    LEAVING = "leaving"  # handed to the server: from here on nothing is certain until it answers
    SENT = "sent"
    FAILED = "failed"  # the server did not take it: it may be sent again
    UNKNOWN = "unknown"  # the line broke after the text was handed over: only a person may send it again
    DROPPED = "dropped"


S = LetterState
LETTER_LIFECYCLE = Lifecycle(
    start=S.DRAFT,
    moves={
        "send": move(S.DRAFT, S.FAILED, to=S.WAITING),
        "take_back": move(S.WAITING, to=S.DRAFT),
        "doubt_again": move(S.WAITING, to=S.UNKNOWN),  # taken back before another try: the first may have arrived
        "leave": move(S.WAITING, to=S.LEAVING),
        "arrive": move(S.LEAVING, S.UNKNOWN, to=S.SENT),
        "be_found": move(S.DRAFT, S.WAITING, S.FAILED, S.UNKNOWN, S.LEAVING, to=S.SENT),  # in the server's sent folder
        "confirm": move(S.UNKNOWN, to=S.SENT),  # a person asked, and it arrived
        "deny": move(S.UNKNOWN, to=S.DRAFT),
        "fail": move(S.LEAVING, S.WAITING, to=S.FAILED),
        "lose_sight": move(S.LEAVING, S.WAITING, to=S.UNKNOWN),
        "send_again": move(S.UNKNOWN, to=S.WAITING),
        "drop": move(S.DRAFT, S.FAILED, to=S.DROPPED),
    },
)


class NobodyToWriteTo(Refusal):
    """A letter needs one recipient at least."""

    code = "nobody_to_write_to"


class NothingWritten(Refusal):
    """A letter has a subject and says something."""

    code = "nothing_written"


class LeavesInThePast(Refusal):
    """A letter that waits leaves in the future."""

    code = "leaves_in_the_past"


def leaving_at(asked: datetime | None, *, now: datetime) -> datetime:
    """The moment a letter leaves: the one that was asked for, at the earliest after the time for second thoughts."""
    if asked is not None and asked < now:
        raise LeavesInThePast()
    return max(asked or now, now + TO_THINK_AGAIN)
