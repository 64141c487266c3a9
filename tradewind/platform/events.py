"""How does a lower room's news reach the rooms above it?"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

_collected: ContextVar[list[object] | None] = ContextVar("events", default=None)


@cache
def reactions() -> dict[type, tuple[Callable[[Any], None], ...]]:
    """What happens upstairs; loading it takes half a second, so servers do it before anybody saves."""
    found: dict[type, tuple[Callable[[Any], None], ...]] = import_string(settings.REACTIONS)
    return found


def publish(event: object) -> None:
    """Tell the rooms above; they hear it before the use case's transaction ends."""
    collected = _collected.get()
    if collected is None:
        raise RuntimeError("publish belongs inside a use case")
    collected.append(event)


@contextmanager
def collecting() -> Iterator[list[object]]:
    """Gather what is published until the use case delivers it."""
    gathered: list[object] = []
    token = _collected.set(gathered)
    try:
        yield gathered
    finally:
        _collected.reset(token)


def deliver() -> None:
    """Call every reaction in order; a reaction may publish more. Errors are not swallowed."""
    queue = _collected.get()
    while queue:
        event = queue.pop(0)
        for reaction in reactions().get(type(event), ()):
            reaction(event)
