"""How is the link made by which a person chooses the password?"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from tradewind.platform.people.models import AccessLink, User
from tradewind.platform.people.refusals import LinkSpent

LINK_LIFE = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Invitation:
    """An account and the secret of its link, shown once."""

    user: User
    token: str


def invite(user: User, at: datetime) -> Invitation:
    """A new link; only its digest is kept."""
    token = secrets.token_urlsafe(32)
    AccessLink.objects.create(user=user, token_digest=digest(token), made_at=at, expires_at=at + LINK_LIFE)
    return Invitation(user, token)


def open_link(links: QuerySet[AccessLink], token: str, at: datetime) -> AccessLink:
    """The link of this secret while it may be used; unknown, used, old and dead ones are refused alike."""
    link = links.select_related("user").filter(token_digest=digest(token)).first()
    if link is None or link.used_at or link.expires_at <= at or not link.user.is_active:
        raise LinkSpent()
    return link


def digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
