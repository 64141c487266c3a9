"""What is read once while a page is put together, however often it is asked for?"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar, cast

T = TypeVar("T")
_read: ContextVar[dict[object, object] | None] = ContextVar("read", default=None)


@contextmanager
def looking() -> Iterator[None]:
    """One look at things as they stand, which changes nothing: what `once` has read in it stays so to its end."""
    token = _read.set({})
    try:
        yield
    finally:
        _read.reset(token)


def once(read: Callable[[], T], *, key: object = None) -> T:
    """What this reads: within one look the first answer, elsewhere as things stand now.

    What is read with values of its own says by them, as its key, which answer is meant.
    """
    known, key = _read.get(), read if key is None else key
    if known is None:
        return read()
    if key not in known:
        known[key] = read()
    return cast(T, known[key])
