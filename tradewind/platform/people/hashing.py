"""How many passwords are hashed at once? Each takes a core for a moment, and a flood must not take them all."""

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from tradewind.platform.people.refusals import TooBusy

P = ParamSpec("P")
R = TypeVar("R")

AT_ONCE = 2  # hashes of one process
WAITING = 4  # in line behind them; with those that hash fewer than the web server's threads, so that pages still come
PATIENCE_SECONDS = 3.0

_places = threading.BoundedSemaphore(AT_ONCE)
_line = threading.BoundedSemaphore(AT_ONCE + WAITING)


@contextmanager
def place_to_hash() -> Iterator[None]:
    """Wait a moment for a place, or be told to come again. Never within a transaction: it would hold the others up."""
    if not _line.acquire(blocking=False):
        raise TooBusy()
    try:
        if not _places.acquire(timeout=PATIENCE_SECONDS):
            raise TooBusy()
        try:
            yield
        finally:
            _places.release()
    finally:
        _line.release()


def takes_a_place(function: Callable[P, R]) -> Callable[P, R]:
    """For a use case that hashes: the place is taken before its transaction begins."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        with place_to_hash():
            return function(*args, **kwargs)

    return run
