"""Choosing and changing passwords."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.db.models import F

from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.people import permissions, throttling
from tradewind.platform.people.grants import account_to_change, check_grant, powers_of
from tradewind.platform.people.hashing import takes_a_place
from tradewind.platform.people.links import Invitation, invite, open_link
from tradewind.platform.people.models import AccessLink, User
from tradewind.platform.use_case import use_case


@use_case
def renew_link(*, user_id: int, by: Actor, at: datetime) -> Invitation:
    """Give a colleague a new link to set the password; earlier links die."""
    require(by, permissions.MANAGE_ACCOUNTS)
    user = account_to_change(user_id)
    check_grant(by, powers_of(user))
    AccessLink.objects.filter(user=user, used_at=None).update(used_at=at)
    invitation = invite(user, at)
    audit.record("account.link_renewed", user, by=by, at=at)
    return invitation


@takes_a_place
@use_case
def set_password_by_link(*, token: str, password: str, by: Actor | None = None, at: datetime) -> User:
    """Set the password by a link of at most a day, once. Raises ValidationError when the password is weak."""
    link = open_link(AccessLink.objects.select_for_update(), token, at)
    user = link.user
    validate_password(password, user)
    link.used_at = at
    link.save(update_fields=["used_at"])
    _store_password(user, password)
    throttling.forget_account(username=user.username)
    audit.record("account.password_set", user, by=by or user, at=at)
    return user


@takes_a_place
@use_case
def change_password(*, password: str, by: User, at: datetime) -> User:
    """Change one's own password; the other sessions end. Raises ValidationError when it is weak."""
    validate_password(password, by)
    user = User.objects.select_for_update().get(pk=by.pk)
    _store_password(user, password)
    audit.record("account.password_changed", user, by=by, at=at)
    return user


def _store_password(user: User, password: str) -> None:
    user.set_password(password)
    user.session_serial = F("session_serial") + 1
    user.save(update_fields=["password", "session_serial"])
    user.refresh_from_db()
