"""May somebody try a password or a code now? (OWASP ASVS 5.0 6.3.1, reliability target T25.)"""

import ipaddress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet

from tradewind.platform.people.models import SYSTEM_USERNAME, LoginAttempt, User

WINDOW = timedelta(minutes=15)
PER_ACCOUNT_AND_ADDRESS = 5  # failures on one account from one address in the window
PER_ADDRESS = 30  # failures from one address on any accounts in the window; an office behind one address shares them
PER_ACCOUNT = 100  # failures on one account from anywhere in a day: then only backoff, never a lock-out for good
ACCOUNT_WINDOW = timedelta(days=1)
KEEP = timedelta(days=30)
LONGEST_WAIT = timedelta(hours=1)
NEIGHBOURS = 64  # bits of an IPv6 address that whoever holds it cannot choose
MAPPED = "::ffff:"


@dataclass(frozen=True, slots=True)
class Throttle:
    """Until when the next try has to wait; None = may try."""

    until: datetime | None


def throttle(*, username: str, address: str, at: datetime) -> Throttle:
    """Failures of one account here, of all accounts here, and of one account anywhere; the longest wait holds."""
    failed = LoginAttempt.objects.filter(succeeded=False)
    here = failed.filter(address=place_of(address), at__gt=at - WINDOW)
    anywhere = failed.filter(username=username, at__gt=at - ACCOUNT_WINDOW)
    waits = [
        _full_since(here.filter(username=username), PER_ACCOUNT_AND_ADDRESS),
        _full_since(here, PER_ADDRESS),
        _backoff(anywhere),
    ]
    until = max((wait for wait in waits if wait), default=None)
    return Throttle(until if until and until > at else None)


def _full_since(failed: QuerySet[LoginAttempt], most: int) -> datetime | None:
    """When the oldest of so many failures leaves the window."""
    newest = failed.order_by("-at").values_list("at", flat=True)[:most]
    return newest[most - 1] + WINDOW if len(newest) == most else None


def _backoff(failed: QuerySet[LoginAttempt]) -> datetime | None:
    total = failed.count()
    last = failed.order_by("-at").first() if total >= PER_ACCOUNT else None
    if last is None:
        return None
    return last.at + min(timedelta(seconds=30 * 2 ** min(total - PER_ACCOUNT, 12)), LONGEST_WAIT)


def place_of(address: str) -> str:
    """What counts as one address: of IPv6 the network, for everybody has more single ones than can be counted."""
    try:
        known = ipaddress.ip_address(address.removeprefix(MAPPED) if "." in address else address.partition("%")[0])
    except ValueError:
        return address[:45]
    if known.version == 4:
        return str(known)
    return str(ipaddress.ip_network((known, NEIGHBOURS), strict=False))


def stand_in_line() -> None:
    """Until the end of the transaction nobody else looks at the counts, so that no two tries take the same place.

    On SQLite whoever writes is alone already. Elsewhere the system's own row is the turnstile: it is always there,
    and nothing but the founding of a company locks it.
    """
    list(User.objects.select_for_update(no_key=True).filter(username=SYSTEM_USERNAME).values_list("pk"))


def note_attempt(*, username: str, address: str, at: datetime, succeeded: bool) -> int:
    """Remember a try; its number."""
    return LoginAttempt.objects.create(
        username=username[:150], address=place_of(address), at=at, succeeded=succeeded
    ).pk  # fmt: skip


def forgive(attempt_id: int) -> None:
    """The try was right: with it the person's own typing errors at this address count no more."""
    attempt = LoginAttempt.objects.get(pk=attempt_id)
    LoginAttempt.objects.filter(username=attempt.username, address=attempt.address, succeeded=False).exclude(
        pk=attempt.pk
    ).delete()
    attempt.succeeded = True
    attempt.save(update_fields=["succeeded"])


def forget_account(*, username: str) -> None:
    """A new link starts the account afresh: it is the way out of the throttle that the login page names."""
    LoginAttempt.objects.filter(username=username, succeeded=False).delete()


def forget_old(now: datetime) -> int:
    """Who tried to log in from where is personal data: kept a month."""
    gone, _ = LoginAttempt.objects.filter(at__lt=now - KEEP).delete()
    return gone
