"""Every write of the house goes through here."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tradewind.platform.use_case.unit import AlreadyDone, bound_request_key, in_use_case, use_case

__all__ = ["AlreadyDone", "bound_request_key", "in_use_case", "use_case"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from tradewind.platform.use_case import unit

    return getattr(unit, name)
