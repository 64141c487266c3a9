"""How long may a shared quotation be opened, and what of its secret is kept?"""

import hashlib
from datetime import datetime, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.refusal import Refusal

USUAL_DAYS = 14
MOST_DAYS = 90


class BadLinkTime(Refusal):
    """A link is open for one to ninety days."""

    code = "bad_link_time"


class LinkStanding(StrEnum):
    OPEN = "open"
    EXPIRED = "expired"
    REVOKED = "revoked"


def digest_of(token: str) -> str:
    """What the database knows of the secret: whoever reads it can open nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_ends(at: datetime, *, days: int = USUAL_DAYS) -> datetime:
    if not 1 <= days <= MOST_DAYS:
        raise BadLinkTime(most=MOST_DAYS)
    return at + timedelta(days=days)


def standing_of_link(*, expires_at: datetime, revoked_at: datetime | None, at: datetime) -> LinkStanding:
    if revoked_at is not None and revoked_at <= at:
        return LinkStanding.REVOKED
    return LinkStanding.OPEN if at < expires_at else LinkStanding.EXPIRED
