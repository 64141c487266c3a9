"""Counting who tries to get in: every try has its place before it is looked at."""

from datetime import datetime

from tradewind.platform.access import Actor
from tradewind.platform.people import throttling
from tradewind.platform.people.refusals import TooManyTries
from tradewind.platform.use_case import use_case


@use_case
def begin_try(*, username: str, address: str, by: Actor | None, at: datetime) -> int:  # noqa: ARG001 - nobody yet
    """Take a place among the tries that are allowed, as a failure until it is known better; the number of the try."""
    throttling.stand_in_line()
    if until := throttling.throttle(username=username, address=address, at=at).until:
        raise TooManyTries(until)
    return throttling.note_attempt(username=username, address=address, at=at, succeeded=False)


@use_case
def end_try(*, attempt_id: int, by: Actor, at: datetime) -> None:  # noqa: ARG001 - whoever it was knew the secret
    """The try was right."""
    throttling.forgive(attempt_id)
