"""Who needs a second step at login, and is it done? (ASVS 6.3.3, reliability target T25.)"""

from datetime import timedelta

from django.utils import timezone

from tradewind.platform.people import queries as people
from tradewind.web.shared.asking import Request
from tradewind.web.shared.company import company_of

GRACE = timedelta(days=7)  # to set up the phone after the account was opened


def is_forced(request: Request) -> bool:
    """Whether this person must have a phone in this company."""
    return people.must_have_device(request.user) and bool(company_of(request).require_second_factor)


def needs_second_step(request: Request) -> str | None:
    """The URL name of the step still to be taken, or None."""
    user = request.user
    if user.is_verified():  # type: ignore[attr-defined]  # added by django-otp
        return None
    if people.has_device(user):
        return "people:second_step"
    if not is_forced(request):
        return None
    in_grace = user.opened_at and timezone.now() - user.opened_at < GRACE
    return None if in_grace else "people:second_step_setup"
