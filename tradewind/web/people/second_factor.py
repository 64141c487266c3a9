"""Who needs a second step at login, and is it done? (ASVS 6.3.3, reliability target T25.)"""

from datetime import timedelta

from django.utils import timezone

from tradewind.platform.access import Actor
from tradewind.platform.company import queries as company
from tradewind.platform.people import queries as people
from tradewind.web.shared.asking import Request

GRACE = timedelta(days=7)  # to set up the phone after the account was opened


def is_forced(by: Actor) -> bool:
    """Whether this person must have a phone in this company."""
    return people.must_have_device(by) and company.second_factor_required()


def needs_second_step(request: Request) -> str | None:
    """The URL name of the step still to be taken, or None."""
    user = request.user
    if user.is_verified():  # type: ignore[attr-defined]  # added by django-otp
        return None
    if people.has_device(user):
        return "people:second_step"
    if not is_forced(user):
        return None
    in_grace = user.opened_at and timezone.now() - user.opened_at < GRACE
    return None if in_grace else "people:second_step_setup"
