"""Opening, changing and freezing accounts."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from django.conf import settings
from django.contrib.auth.password_validation import validate_password

from tradewind.domain.people.details import CleanAccount, clean_account, clean_preferences
from tradewind.platform import audit
from tradewind.platform.access import Actor, Duty, Role, require
from tradewind.platform.people import permissions
from tradewind.platform.people.grants import account_to_change, check_grant, powers_of, refuse_last_boss
from tradewind.platform.people.links import Invitation, invite
from tradewind.platform.people.models import AccessLink, DutyAssignment, User
from tradewind.platform.people.refusals import OwnAccount, UsernameTaken
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale


@use_case
def open_account(
    *, username: str, name: str, name_en: str = "", email: str = "", role: Role, duties: Iterable[Duty] = (),
    market: str = "", by: Actor, at: datetime,
) -> Invitation:  # fmt: skip
    """Open a colleague's account at once; the person sets the password by a link (R169)."""
    require(by, permissions.MANAGE_ACCOUNTS)
    duties = frozenset(duties)
    check_grant(by, frozenset({role}) | duties)
    typed = clean_account(username=username, name=name, name_en=name_en, email=email, market=market)
    user = _new_person(typed, role, at)
    user.set_unusable_password()
    user.save()
    _put_duties(user, duties, typed.market)
    invitation = invite(user, at)
    audit.record("account.opened", user, by=by, at=at, username=user.username, role=role, duties=duties)
    return invitation


@use_case
def revise_account(
    *, user_id: int, version: int, name: str, name_en: str, email: str, role: Role, duties: Iterable[Duty],
    market: str = "", by: Actor, at: datetime,
) -> User:  # fmt: skip
    """Change a colleague's name, role and duties; in force on the person's next request."""
    require(by, permissions.MANAGE_ACCOUNTS)
    user = account_to_change(user_id)
    refuse_stale(version, user.version)
    duties = frozenset(duties)
    before, wanted = powers_of(user), frozenset({role}) | duties
    check_grant(by, before | wanted)  # a mail address too is a way into an account
    if user.role == Role.BOSS and role != Role.BOSS:
        refuse_last_boss(user)
    typed = clean_account(username=user.username, name=name, name_en=name_en, email=email, market=market)

    user.name, user.name_en, user.email, user.role = typed.name, typed.name_en, typed.email, role
    user.version += 1
    user.save(update_fields=["name", "name_en", "email", "role", "version"])
    _put_duties(user, duties, typed.market)
    audit.record("account.revised", user, by=by, at=at, before=sorted(before), after=sorted(wanted))
    return user


@use_case
def freeze_account(*, user_id: int, by: Actor, at: datetime) -> User:
    """Freeze an account: every session of the person ends with the next request (R170)."""
    require(by, permissions.MANAGE_ACCOUNTS)
    user = account_to_change(user_id)
    check_grant(by, powers_of(user))
    if user.pk == by.pk:
        raise OwnAccount()
    if user.role == Role.BOSS:
        refuse_last_boss(user)
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
    require(by, permissions.MANAGE_ACCOUNTS)
    user = account_to_change(user_id)
    check_grant(by, powers_of(user))
    user.is_active, user.frozen_at = True, None
    user.version += 1
    user.save(update_fields=["is_active", "frozen_at", "version"])
    audit.record("account.thawed", user, by=by, at=at)
    return user


@use_case
def set_preferences(*, language: str, theme: str, time_zone: str, by: User, at: datetime) -> User:  # noqa: ARG001
    """Keep a person's language, theme and time zone. Not worth an audit entry each: nobody else is affected."""
    languages = [code for code, _name in settings.LANGUAGES]
    typed = clean_preferences(language=language, theme=theme, time_zone=time_zone, languages=languages)
    User.objects.filter(pk=by.pk).update(**asdict(typed))
    by.language, by.theme, by.time_zone = typed.language, typed.theme, typed.time_zone
    return by


@use_case
def found_company(*, username: str, name: str, password: str, by: Actor, at: datetime) -> User:
    """Open the first boss account of an empty company; the doors checked the code, and that there is no boss."""
    user = _new_person(clean_account(username=username, name=name), Role.BOSS, at)
    validate_password(password, user)
    user.set_password(password)
    user.save()
    audit.record("account.opened", user, by=by, at=at, username=user.username, role=Role.BOSS, first=True)
    return user


def _new_person(typed: CleanAccount, role: Role, at: datetime) -> User:
    """A person whose login nobody has, not saved yet: the password is missing."""
    if User.objects.filter(username=typed.username).exists():
        raise UsernameTaken(username=typed.username)
    return User(
        username=typed.username, name=typed.name, name_en=typed.name_en, email=typed.email, role=role, opened_at=at
    )  # fmt: skip


def _put_duties(user: User, duties: frozenset[Duty], market: str) -> None:
    user.duty_rows.all().delete()
    rows = [
        DutyAssignment(user=user, duty=duty, market=market if duty == Duty.AFTER_SALES else "")
        for duty in sorted(duties)
    ]  # fmt: skip
    DutyAssignment.objects.bulk_create(rows)
    user.__dict__.pop("duties", None)
