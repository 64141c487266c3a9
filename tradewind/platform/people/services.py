"""What can be done with accounts?"""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.db.models import F, Q

from tradewind.platform import audit
from tradewind.platform.access import Actor, Duty, NotFound, Role, StaleVersion, allows, require
from tradewind.platform.people.models import SYSTEM_USERNAME, AccessLink, DutyAssignment, User
from tradewind.platform.people.refusals import (
    BadPerson,
    LastBoss,
    LinkSpent,
    OwnAccount,
    RoleNotGrantable,
    UsernameTaken,
)
from tradewind.platform.use_case import use_case

LINK_LIFE = timedelta(hours=24)
# Roles and duties that reach over the whole company's rows or money: only the boss gives or takes them.
BOSS_GRANTS: frozenset[Role | Duty] = frozenset({Role.BOSS, Role.ASSISTANT, Duty.FINANCE, Duty.LEGAL})


@dataclass(frozen=True, slots=True)
class Invitation:
    """The new account and the secret of its link, shown once."""

    user: User
    token: str


@use_case
def open_account(
    *, username: str, name: str, name_en: str = "", email: str = "", role: Role, duties: Iterable[Duty] = (),
    market: str = "", by: Actor, at: datetime,
) -> Invitation:  # fmt: skip
    """Open a colleague's account at once; the person sets the password by a link (R169)."""
    require(by, "people.manage_accounts")
    duties = frozenset(duties)
    _check_grant(by, frozenset({role}) | duties)
    username, name = folded(username), name.strip()
    if not name or not username or len(username) > 150 or len(name) > 80:
        raise BadPerson()
    if User.objects.filter(username=username).exists():
        raise UsernameTaken(username=username)

    user = User(username=username, name=name, name_en=name_en.strip(), email=email.strip(), role=role, opened_at=at)
    user.set_unusable_password()
    user.save()
    _put_duties(user, duties, market)
    token = _new_link(user, at)
    audit.record("account.opened", user, by=by, at=at, username=username, role=role, duties=duties)
    return Invitation(user, token)


@use_case
def revise_account(
    *, user_id: int, version: int, name: str, name_en: str, email: str, role: Role, duties: Iterable[Duty],
    market: str = "", by: Actor, at: datetime,
) -> User:  # fmt: skip
    """Change a colleague's name, role and duties; in force on the person's next request."""
    require(by, "people.manage_accounts")
    user = _account_to_change(user_id)
    if user.version != version:
        raise StaleVersion(version=user.version)
    before, wanted = _powers(user), frozenset({role}) | frozenset(duties)
    _check_grant(by, before ^ wanted)
    if user.role == Role.BOSS and role != Role.BOSS:
        _refuse_last_boss(user)
    if not name.strip() or len(name) > 80:
        raise BadPerson()

    user.name, user.name_en, user.email, user.role = name.strip(), name_en.strip(), email.strip(), role
    user.version += 1
    user.save(update_fields=["name", "name_en", "email", "role", "version"])
    _put_duties(user, frozenset(duties), market)
    audit.record("account.revised", user, by=by, at=at, before=sorted(before), after=sorted(wanted))
    return user


@use_case
def freeze_account(*, user_id: int, by: Actor, at: datetime) -> User:
    """Freeze an account: every session of the person ends with the next request (R170)."""
    require(by, "people.manage_accounts")
    user = _account_to_change(user_id)
    _check_grant(by, _powers(user))
    if user.pk == by.pk:
        raise OwnAccount()
    if user.role == Role.BOSS:
        _refuse_last_boss(user)
    user.is_active, user.frozen_at = False, at
    user.session_serial += 1
    user.version += 1
    user.save(update_fields=["is_active", "frozen_at", "session_serial", "version"])
    AccessLink.objects.filter(user=user, used_at=None).update(used_at=at)
    audit.record("account.frozen", user, by=by, at=at)
    return user


@use_case
def thaw_account(*, user_id: int, by: Actor, at: datetime) -> User:
    """Let a frozen colleague in again, with the password of before."""
    require(by, "people.manage_accounts")
    user = _account_to_change(user_id)
    _check_grant(by, _powers(user))
    user.is_active, user.frozen_at = True, None
    user.version += 1
    user.save(update_fields=["is_active", "frozen_at", "version"])
    audit.record("account.thawed", user, by=by, at=at)
    return user


@use_case
def renew_link(*, user_id: int, by: Actor, at: datetime) -> Invitation:
    """Give a colleague a new link to set the password; earlier links die."""
    require(by, "people.manage_accounts")
    user = _account_to_change(user_id)
    _check_grant(by, _powers(user))
    AccessLink.objects.filter(user=user, used_at=None).update(used_at=at)
    token = _new_link(user, at)
    audit.record("account.link_renewed", user, by=by, at=at)
    return Invitation(user, token)


@use_case
def set_password_by_link(*, token: str, password: str, by: Actor | None = None, at: datetime) -> User:
    """Set the password by a link of at most a day, once. Raises ValidationError when the password is weak."""
    link = AccessLink.objects.select_for_update().select_related("user").filter(token_digest=digest(token)).first()
    if link is None or link.used_at or link.expires_at <= at or not link.user.is_active:
        raise LinkSpent()
    user = link.user
    validate_password(password, user)
    link.used_at = at
    link.save(update_fields=["used_at"])
    _store_password(user, password)
    audit.record("account.password_set", user, by=by or user, at=at)
    return user


@use_case
def change_password(*, password: str, by: User, at: datetime) -> User:
    """Change one's own password; the other sessions end. Raises ValidationError when it is weak."""
    validate_password(password, by)
    user = User.objects.select_for_update().get(pk=by.pk)
    _store_password(user, password)
    audit.record("account.password_changed", user, by=by, at=at)
    return user


@use_case
def set_preferences(*, language: str, theme: str, time_zone: str, by: User, at: datetime) -> User:  # noqa: ARG001
    """Keep a person's language, theme and time zone. Not worth an audit entry each: nobody else is affected."""
    User.objects.filter(pk=by.pk).update(language=language, theme=theme, time_zone=time_zone)
    by.language, by.theme, by.time_zone = language, theme, time_zone
    return by


@use_case
def found_company(*, username: str, name: str, password: str, by: Actor, at: datetime) -> User:
    """Open the first boss account of an empty company; the caller has checked the code of the console."""
    if User.objects.filter(role=Role.BOSS).exists():
        raise LastBoss()
    username = folded(username)
    if not name.strip() or not username or len(username) > 150 or len(name) > 80:
        raise BadPerson()
    if User.objects.filter(username=username).exists():
        raise UsernameTaken(username=username)
    user = User(username=username, name=name.strip(), role=Role.BOSS, opened_at=at)
    validate_password(password, user)
    user.set_password(password)
    user.save()
    audit.record("account.opened", user, by=by, at=at, username=username, role=Role.BOSS, first=True)
    return user


def folded(username: str) -> str:
    """The login as it is stored and compared: trimmed, lower case."""
    return username.strip().lower()


def digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _account_to_change(user_id: int) -> User:
    # The bosses' rows are locked with it, in one order: two bosses who freeze each other must not both succeed.
    rows = User.objects.select_for_update(no_key=True).exclude(username=SYSTEM_USERNAME)
    locked = {user.pk: user for user in rows.filter(Q(pk=user_id) | Q(role=Role.BOSS)).order_by("pk")}
    if user_id not in locked:
        raise NotFound(what="colleague")
    return locked[user_id]


def _powers(user: User) -> frozenset[Role | Duty]:
    """What freezing takes from a person, and a new link would give to whoever holds it."""
    return frozenset({Role(user.role)}) | user.duties


def _check_grant(by: Actor, changed: frozenset[Role | Duty]) -> None:
    if changed & BOSS_GRANTS and not allows(by, "people.grant_any_role"):
        raise RoleNotGrantable()


def _refuse_last_boss(user: User) -> None:
    others = User.objects.filter(role=Role.BOSS, is_active=True).exclude(pk=user.pk)
    if not others.exists():
        raise LastBoss()


def _put_duties(user: User, duties: frozenset[Duty], market: str) -> None:
    user.duty_rows.all().delete()
    rows = [DutyAssignment(user=user, duty=duty, market=_market_of(duty, market)) for duty in sorted(duties)]
    DutyAssignment.objects.bulk_create(rows)
    user.__dict__.pop("duties", None)


def _market_of(duty: Duty, market: str) -> str:
    return market.upper()[:2] if duty == Duty.AFTER_SALES else ""


def _new_link(user: User, at: datetime) -> str:
    token = secrets.token_urlsafe(32)
    AccessLink.objects.create(user=user, token_digest=digest(token), made_at=at, expires_at=at + LINK_LIFE)
    return token


def _store_password(user: User, password: str) -> None:
    user.set_password(password)
    user.session_serial = F("session_serial") + 1
    user.save(update_fields=["password", "session_serial"])
    user.refresh_from_db()
