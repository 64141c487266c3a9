"""When should a customer be contacted again, if nobody says otherwise, and which day is no plan?

By tier until inquiries bring their grades (R43, R44: every customer at least once a month, the valuable ones weekly).
"""

from datetime import date, timedelta

from tradewind.domain.parties.channels import CONTACT_CHANNELS, Channel
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.refusal import Refusal

DAYS_BETWEEN: dict[Tier, int] = {Tier.KEY: 7, Tier.MAJOR: 7, Tier.REGULAR: 15, Tier.POTENTIAL: 30}


class NextContactPast(Refusal):
    """Nobody can plan to be in touch on a day that is over."""

    code = "next_contact_past"


def refuse_past(said: date | None, planned: date | None = None, *, on: date) -> None:
    """A day that is over is no plan; the one that stands already may stay, late as it is."""
    if said is not None and said < on and said != planned:
        raise NextContactPast()


def next_contact(tier: Tier | str, on: date) -> date:
    """The usual day of the next contact after one on this day."""
    return on + timedelta(days=DAYS_BETWEEN[Tier(tier)])


def planned_after(channel: Channel | str, said: date | None, planned: date | None, *, on: date) -> date | None:
    """The next contact after an exchange: the day that was said; a contact that was due is over; else as planned."""
    is_over = channel in CONTACT_CHANNELS and planned is not None and planned <= on
    return said or (None if is_over else planned)
