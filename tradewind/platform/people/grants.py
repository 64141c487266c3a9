"""Who may touch whose account?"""

from django.db.models import Q

from tradewind.platform.access import Actor, Duty, NotFound, Role, allows
from tradewind.platform.people import permissions
from tradewind.platform.people.models import SYSTEM_USERNAME, User
from tradewind.platform.people.refusals import LastBoss, RoleNotGrantable

# Roles and duties that reach over the whole company's rows or money: only the boss gives or takes them.
BOSS_GRANTS: frozenset[Role | Duty] = frozenset({Role.BOSS, Role.ASSISTANT, Duty.FINANCE, Duty.LEGAL})


def account_to_change(user_id: int) -> User:
    """A colleague's row, locked; the system is no colleague."""
    # The bosses' rows are locked with it, in one order: two bosses who freeze each other must not both succeed.
    rows = User.objects.select_for_update(no_key=True).exclude(username=SYSTEM_USERNAME)
    locked = {user.pk: user for user in rows.filter(Q(pk=user_id) | Q(role=Role.BOSS)).order_by("pk")}
    if user_id not in locked:
        raise NotFound(what="colleague")
    return locked[user_id]


def powers_of(user: User) -> frozenset[Role | Duty]:
    """What freezing takes from a person, and a new link would give to whoever holds it."""
    return frozenset({Role(user.role)}) | user.duties


def check_grant(by: Actor, powers: frozenset[Role | Duty]) -> None:
    """Refuse everybody but the boss to touch an account that has, had or would get such powers."""
    if powers & BOSS_GRANTS and not allows(by, permissions.GRANT_ANY_ROLE):
        raise RoleNotGrantable()


def refuse_last_boss(user: User) -> None:
    others = User.objects.filter(role=Role.BOSS, is_active=True).exclude(pk=user.pk)
    if not others.exists():
        raise LastBoss()
