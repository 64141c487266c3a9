"""The second step at login: tying a phone to an account, using its codes, taking it off."""

from datetime import datetime

from django.db.models import F
from django_otp.plugins.otp_totp.models import TOTPDevice

from tradewind.platform import audit
from tradewind.platform.access import require
from tradewind.platform.people import permissions, queries, recovery, throttling
from tradewind.platform.people.grants import account_to_change
from tradewind.platform.people.models import User
from tradewind.platform.people.refusals import NoSecondStep, SecondStepNeeded
from tradewind.platform.people.services.tries import begin_try, end_try
from tradewind.platform.use_case import use_case

COUNTED_AS = "\x1fsecond step of "  # codes are counted like passwords; no login holds a control character


@use_case
def begin_device(*, by: User, at: datetime) -> TOTPDevice:  # noqa: ARG001 - nothing is on record before the first code
    """The key of the phone that is being tied to one's account; the same one until its first code."""
    account_to_change(by.pk)
    device, _ = TOTPDevice.objects.get_or_create(user=by, confirmed=False, defaults={"name": "phone"})
    return device


@use_case
def confirm_device(*, code: str, by: User, at: datetime) -> tuple[str, ...] | None:
    """Confirm the phone by its first code and make recovery codes, shown once; None when the code is wrong."""
    account_to_change(by.pk)
    device = TOTPDevice.objects.filter(user=by, confirmed=False).first()
    if device is None or not device.verify_token(code):
        return None
    TOTPDevice.objects.filter(user=by, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    audit.record("account.second_step_set_up", by, by=by, at=at)
    return recovery.renew_codes(by, at)


@use_case
def use_code(*, code: str, address: str, by: User, at: datetime) -> TOTPDevice | None:
    """The phone when this is its code or a recovery code. Each counts once, and tries are counted like passwords."""
    # In one transaction with the count, and first of all: its line comes before the account's lock.
    attempt_id = begin_try(username=f"{COUNTED_AS}{by.pk}", address=address, by=by, at=at)
    account_to_change(by.pk)  # two who send the same code at once come one after the other
    device = TOTPDevice.objects.filter(user=by, confirmed=True).first()
    if device is None:
        return None
    if not device.verify_token(code):
        if not recovery.spend_code(by, code):
            return None
        audit.record("account.recovery_code_used", by, by=by, at=at)
    end_try(attempt_id=attempt_id, by=by, at=at)
    return device


@use_case
def renew_recovery_codes(*, by: User, at: datetime) -> tuple[str, ...]:
    """New recovery codes for whoever has a phone, shown once; the earlier ones are void."""
    account_to_change(by.pk)
    if not queries.has_device(by):
        raise NoSecondStep()
    audit.record("account.recovery_codes_renewed", by, by=by, at=at)
    return recovery.renew_codes(by, at)


@use_case
def remove_device(*, user_id: int, company_requires: bool, by: User, at: datetime) -> None:
    """Take the phone off an account: the boss for a lost one, everybody the own one unless it is needed."""
    if user_id != by.pk:
        require(by, permissions.GRANT_ANY_ROLE)
    user = account_to_change(user_id)
    if user_id == by.pk and company_requires and queries.must_have_device(user):
        raise SecondStepNeeded()
    TOTPDevice.objects.filter(user=user).delete()
    recovery.forget_codes(user)
    throttling.forget_account(username=f"{COUNTED_AS}{user.pk}")
    if user_id != by.pk:  # whoever has the phone may be logged in on it
        User.objects.filter(pk=user.pk).update(session_serial=F("session_serial") + 1)
    audit.record("account.second_step_removed", user, by=by, at=at)
