"""What makes a use case one whole: one transaction, its evidence, its news, its request answered once?"""

import functools
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ParamSpec, TypeVar

from django.conf import settings
from django.db import IntegrityError, OperationalError, transaction

from tradewind.platform import events
from tradewind.platform.audit import recording
from tradewind.platform.audit.chain import Deed
from tradewind.platform.use_case.models import RequestKey
from tradewind.platform.use_case.turns import writers_turn

P = ParamSpec("P")
R = TypeVar("R")

_SACRIFICED = frozenset({"40P01", "40001"})  # deadlock_detected, serialization_failure


@dataclass(slots=True)
class BoundKey:
    """The key of the request being answered; claimed by the first use case that runs for it."""

    key: str
    user_id: int | None
    body_digest: str
    at: datetime
    claimed: bool = False


class AlreadyDone(Exception):
    """The same request was carried out before (or is being carried out): answer with what was answered then."""


_inside: ContextVar[bool] = ContextVar("inside_use_case", default=False)
_request: ContextVar[BoundKey | None] = ContextVar("request_key", default=None)


@contextmanager
def bound_request_key(bound: BoundKey) -> Iterator[BoundKey]:
    """Let the use cases of one request claim its key."""
    token = _request.set(bound)
    try:
        yield bound
    finally:
        _request.reset(token)


def use_case(function: Callable[P, R]) -> Callable[P, R]:
    """Run `verb_noun(*, ..., by, at)` as one transaction with its audit entries; inside another one, join it."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        if _inside.get():
            return function(*args, **kwargs)
        token = _inside.set(True)
        try:
            return _outermost(function, *args, **kwargs)
        except OperationalError as error:
            if not _was_sacrificed(error):
                raise
            return _outermost(function, *args, **kwargs)  # nothing of the first try is left
        finally:
            _inside.reset(token)

    run.is_use_case = True  # type: ignore[attr-defined]
    return run


def in_use_case() -> bool:
    """Whether a use case is at work: what may only stand or fall with a whole one asks first."""
    return _inside.get()


@contextmanager
def gathered() -> Iterator[list[Deed]]:
    """Run use cases inside the caller's transaction and hand out their evidence unwritten.

    For the demo, which tells two years at once and chains everything in time order at its end.
    """
    token = _inside.set(True)
    try:
        with recording.collecting() as deeds, events.collecting():
            yield deeds
            events.deliver()
    finally:
        _inside.reset(token)


def _outermost(function: Callable[..., R], *args: Any, **kwargs: Any) -> R:
    with writers_turn(), transaction.atomic(), recording.collecting() as deeds, events.collecting(), _short_hold():
        _claim_request_key()
        result = function(*args, **kwargs)
        events.deliver()
        recording.write(deeds)  # last: the chain's head is the last lock of every use case
    if bound := _request.get():
        bound.claimed = True
    return result


def _was_sacrificed(error: OperationalError) -> bool:
    """PostgreSQL ended this transaction so that another could go on, and the whole of it was ours to undo."""
    return getattr(error.__cause__, "sqlstate", "") in _SACRIFICED and not transaction.get_connection().in_atomic_block


def _claim_request_key() -> None:
    bound = _request.get()
    if bound is None or bound.claimed:
        return
    try:
        with transaction.atomic():
            RequestKey.objects.create(
                key=bound.key, user_id=bound.user_id, body_digest=bound.body_digest, at=bound.at
            )  # fmt: skip
    except IntegrityError as twin:
        raise AlreadyDone(bound.key) from twin


@contextmanager
def _short_hold() -> Iterator[None]:
    """In the tests, refuse a use case that holds the writer long: no mail, no PDF, no big loop inside."""
    started, worked = time.monotonic(), time.thread_time()
    yield
    limit = settings.USE_CASE_HOLD_SECONDS
    if limit is None:
        return
    # A busy machine stretches the wall clock, so it gets slack; the thread's own work does not.
    if time.thread_time() - worked > limit or time.monotonic() - started > 10 * limit:
        raise AssertionError(f"a use case held the writer longer than {limit} s")
