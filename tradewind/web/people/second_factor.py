"""Who needs a second step at login, and is it done? (ASVS 6.3.3, reliability target T25.)"""

from datetime import timedelta

from django.utils import timezone

from tradewind.platform.company import queries as company
from tradewind.platform.people import second_step
from tradewind.web.shared.asking import Request

GRACE = timedelta(days=7)  # to set up the phone after the account was opened


def needs_second_step(request: Request) -> str | None:
    """The URL name of the step still to be taken, or None."""
    user = request.user
    if user.is_verified():  # type: ignore[attr-defined]  # added by django-otp
        return None
    if second_step.has_device(user):
        return "people:second_step"
    if not second_step.is_forced_for(user) or not company.second_factor_required():
        return None
    in_grace = user.opened_at and timezone.now() - user.opened_at < GRACE
    return None if in_grace else "people:second_step_setup"
