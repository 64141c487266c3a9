"""What can be done with many records at once, and what becomes of each of them?"""

from datetime import date
from enum import StrEnum

from tradewind.domain.parties.cadence import refuse_past
from tradewind.domain.parties.tiers import Tier

AT_ONCE = 200  # records; more are changed in the background
A_TRANSACTION = 25  # measured with imports: so many are written within the 200 ms that others may have to wait
MOST = 10_000  # as far as a list counts


class ManyAction(StrEnum):
    OWNER = "owner"
    TIER = "tier"
    NEXT_CONTACT = "next_contact_on"
    ARCHIVE = "archive"


class ManyState(StrEnum):
    """Where a change of many records stands."""

    WRITING = "writing"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


class Outcome(StrEnum):
    CHANGED = "changed"
    SAME = "same"  # it says so already
    NOT_YOURS = "not_yours"  # to be read, not to be changed
    STALE = "stale"  # somebody changed it since the preview
    REFUSED = "refused"
    TAKEN_BACK = "taken_back"
    STAYS = "stays"  # somebody changed it since, so taking back left it


def line_value(action: str, text: str) -> Tier | date | None:
    """What a tier or a day says, as its column holds it; ValueError where it says nothing."""
    if action == ManyAction.TIER:
        return Tier(text)
    return date.fromisoformat(text) if action == ManyAction.NEXT_CONTACT and text else None


def refuse_past_day(action: str, text: str, *, on: date) -> None:
    """Refuse a next contact on a day that is over, before anybody looks at a preview of it."""
    value = line_value(action, text)
    if isinstance(value, date):
        refuse_past(value, on=on)
