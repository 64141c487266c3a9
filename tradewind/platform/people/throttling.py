"""May somebody try a password now? (OWASP ASVS 5.0 6.3.1, reliability target T25.)"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tradewind.platform.people.models import LoginAttempt

WINDOW = timedelta(minutes=15)
PER_ADDRESS = 5  # failures on one account from one address in the window
PER_ACCOUNT = 100  # failures on one account from anywhere in a day: then only backoff, never a lock-out for good
ACCOUNT_WINDOW = timedelta(days=1)
KEEP = timedelta(days=30)
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Throttle:
    """Until when the next try has to wait; None = may try."""

    until: datetime | None


def throttle(*, username: str, address: str, at: datetime) -> Throttle:
    """Five failures on account and address wait out the window; a hundred on an account wait longer each time."""
    failed = LoginAttempt.objects.filter(username=username, at__gt=at - ACCOUNT_WINDOW, succeeded=False)
    here = failed.filter(address=address, at__gt=at - WINDOW).order_by("-at")[:PER_ADDRESS]
    waits = []
    if len(here) == PER_ADDRESS:
        waits.append(here[PER_ADDRESS - 1].at + WINDOW)
    total = failed.count()
    if total >= PER_ACCOUNT and (last := failed.order_by("-at").first()):
        pause = min(timedelta(seconds=30 * 2 ** min(total - PER_ACCOUNT, 12)), LONGEST_WAIT)
        waits.append(last.at + pause)
    until = max(waits, default=None)
    return Throttle(until if until and until > at else None)


def note_attempt(*, username: str, address: str, at: datetime, succeeded: bool) -> None:
    """Remember a try. Outside the use case: a refused login must be counted although nothing else is written."""
    LoginAttempt.objects.create(username=username[:150], address=address[:45], at=at, succeeded=succeeded)


def forget_failures(*, username: str, address: str) -> None:
    """After a success the person's own typing errors at this address count no more."""
    LoginAttempt.objects.filter(username=username, address=address, succeeded=False).delete()


def forget_account(*, username: str) -> None:
    """A new link starts the account afresh: it is the way out of the throttle that the login page names."""
    LoginAttempt.objects.filter(username=username, succeeded=False).delete()


def forget_old(now: datetime) -> int:
    """Who tried to log in from where is personal data: kept a month."""
    gone, _ = LoginAttempt.objects.filter(at__lt=now - KEEP).delete()
    return gone
