"""Roles, duties and the one table that says who may do what."""

from tradewind.platform.access.roles import Duty, Role
from tradewind.platform.access.rules import (
    Actor,
    NotFound,
    NotPermitted,
    StaleVersion,
    allows,
    require,
    sees_all_rows,
)

__all__ = ["Actor", "Duty", "NotFound", "NotPermitted", "Role", "StaleVersion", "allows", "require", "sees_all_rows"]
