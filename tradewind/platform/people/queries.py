"""Who are the colleagues?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django_otp.plugins.otp_totp.models import TOTPDevice

from tradewind.platform.access import Actor, Duty, NotFound, Role, allows, require
from tradewind.platform.access.roles import SEE_ALL_ROLES
from tradewind.platform.access.rows import the_one
from tradewind.platform.audit.models import AuditEntry
from tradewind.platform.audit.recording import type_of
from tradewind.platform.people import permissions
from tradewind.platform.people.grants import BOSS_GRANTS, powers_of
from tradewind.platform.people.links import open_link
from tradewind.platform.people.models import SYSTEM_USERNAME, AccessLink, RecoveryCode, User, called
from tradewind.platform.people.refusals import LinkSpent, NotAnotherPerson

WAYS_INTO_AN_ACCOUNT = (
    "account.opened", "account.revised", "account.thawed", "account.link_renewed", "account.second_step_removed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """What every colleague may know of another."""

    pk: int
    name: str
    name_en: str
    role: str
    is_active: bool

    @property
    def called(self) -> str:
        return called(self.name, self.name_en)


def system_user() -> User:
    """The actor of jobs; made with the database, has no password and cannot log in."""
    return User.objects.get(username=SYSTEM_USERNAME)


def colleague_by_id(user_id: int) -> User | None:
    """The person behind an event's `by_id`."""
    return the_one(User.objects.filter(pk=user_id))


def require_own_person(by: Actor, *, asked_by: int, since: datetime) -> None:
    """A second person is one: refuse whose account the asker opened, raised, thawed or gave a way into since he asked.

    Else a boss alone would be both of the four eyes. `since` is the moment of the request.
    """
    handled = AuditEntry.objects.filter(
        subject_type=type_of(User), subject_id=by.pk, actor=f"user:{asked_by}", at__gte=since,
        action__in=WAYS_INTO_AN_ACCOUNT,
    )  # fmt: skip
    if handled.exists():
        raise NotAnotherPerson()


def has_people() -> bool:
    """Whether anybody can log in already; false in a company folder that is not set up."""
    return User.objects.exclude(username=SYSTEM_USERNAME).exists()


def account_named(username: str) -> User | None:
    """The open account with this login, for the console of the computer itself."""
    return User.objects.filter(username=username.strip().lower(), is_active=True).first()


def has_boss() -> bool:
    return User.objects.filter(role=Role.BOSS, is_active=True).exists()


def bosses(by: Actor) -> list[User]:
    """Whom a job tells what cannot wait."""
    return list(User.objects.filter(role=Role.BOSS, is_active=True).order_by("pk"))


def visible_colleagues(by: Actor) -> QuerySet[User]:
    """Everybody sees who works here; accounts and contact data are the leaders' business."""
    if not allows(by, permissions.VIEW_COLLEAGUES):
        return User.objects.filter(pk=by.pk)
    return User.objects.exclude(username=SYSTEM_USERNAME).order_by("-is_active", "pk")


def colleague_for(by: Actor, user_id: int) -> User:
    """One account to manage, or refuse."""
    require(by, permissions.MANAGE_ACCOUNTS)
    user = the_one(visible_colleagues(by).prefetch_related("duty_rows").filter(pk=user_id))
    if user is None:
        raise NotFound(what="colleague")
    return user


def may_change(by: Actor, user: User) -> bool:
    """Whether an account is this person's to change: the leaders', and those over money, are the boss's."""
    if powers_of(user) & BOSS_GRANTS:
        return allows(by, permissions.GRANT_ANY_ROLE)
    return allows(by, permissions.MANAGE_ACCOUNTS)


def salespeople(by: Actor) -> list[ColleagueRow]:
    """Who can own a customer, for a choice field."""
    rows = visible_colleagues(by).filter(is_active=True, role__in=[Role.SALESPERSON, Role.ASSISTANT, Role.BOSS])
    return [_row(user) for user in rows]


def active_colleagues(by: Actor) -> list[ColleagueRow]:
    """Everybody who can be given a to-do."""
    return [_row(user) for user in visible_colleagues(by).filter(is_active=True)]


def names_of(keys: set[str], *, known: Iterable[User | None] = ()) -> dict[str, ColleagueRow]:
    """Names for the actor keys ('user:7') of a timeline, in one query; in none when the caller knows them all."""
    found = {user.actor_key: _row(user) for user in known if user and user.actor_key in keys}
    ids = {int(key[5:]) for key in keys - found.keys() if key.startswith("user:") and key[5:].isdigit()}
    return found | {user.actor_key: _row(user) for user in User.objects.filter(pk__in=ids)} if ids else found


def must_have_device(by: Actor) -> bool:
    """Whether role or duties reach over the whole company's rows or money: boss, assistant and finance."""
    return by.role in SEE_ALL_ROLES or Duty.FINANCE in by.duties


def has_device(by: Actor, user_id: int | None = None) -> bool:
    """Whether the own account has a phone, or (for whoever manages accounts) a colleague's."""
    if user_id is not None:
        require(by, permissions.MANAGE_ACCOUNTS)
    return bool(TOTPDevice.objects.filter(user_id=user_id or by.pk, confirmed=True).exists())


def recovery_codes_left(by: Actor, user_id: int | None = None) -> int:
    """How many recovery codes the own account has, or (for whoever manages accounts) a colleague's."""
    if user_id is not None:
        require(by, permissions.MANAGE_ACCOUNTS)
    return RecoveryCode.objects.filter(user_id=user_id or by.pk).count()


def link_is_open(token: str, at: datetime) -> bool:
    """Whether the page behind a link may ask for a password at all."""
    try:
        open_link(AccessLink.objects.all(), token, at)
    except LinkSpent:
        return False
    return True


def confirmed_device(by: Actor) -> TOTPDevice:
    """One's own phone."""
    return TOTPDevice.objects.get(user_id=by.pk, confirmed=True)


def _row(user: User) -> ColleagueRow:
    return ColleagueRow(user.pk, user.name, user.name_en, user.role, user.is_active)
