"""May this person do that?"""

from collections.abc import Iterable
from typing import Protocol

from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access.roles import SEE_ALL_ROLES, Duty, Role
from tradewind.platform.access.table import HOLDERS


class Actor(Protocol):
    """Whoever acts: a colleague, or the system itself in a job."""

    @property
    def pk(self) -> int: ...
    @property
    def role(self) -> str: ...
    @property
    def duties(self) -> Iterable[Duty]: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def is_system(self) -> bool: ...
    @property
    def actor_key(self) -> str: ...


class NotPermitted(Refusal):
    """The person's role and duties do not hold the permission."""

    code = "not_permitted"


class NotFound(Refusal):
    """The row is not there, or not there for this person: both look the same."""

    code = "not_found"


class StaleVersion(Refusal):
    """Somebody saved the record since it was opened. Facts: version (the one it has now)."""

    code = "stale_version"


def allows(by: Actor, permission: str) -> bool:
    """Whether one of the person's role and duties holds the permission."""
    if by.is_system:
        return True
    if not by.is_active:
        return False
    holders = HOLDERS.get(permission, frozenset())
    return Role(by.role) in holders or any(duty in holders for duty in by.duties)


def require(by: Actor, permission: str) -> None:
    """Refuse unless the person holds the permission."""
    if not allows(by, permission):
        raise NotPermitted(permission=permission)


def sees_all_rows(by: Actor) -> bool:
    """Boss and assistant (and the system) see every row; the others are scoped."""
    return by.is_system or (by.is_active and by.role in SEE_ALL_ROLES)
