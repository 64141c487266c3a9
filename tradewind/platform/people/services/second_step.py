"""The second step at login: tying a phone to an account, using its codes, taking it off."""

import secrets
from datetime import datetime

from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from tradewind.platform import audit
from tradewind.platform.access import require
from tradewind.platform.people import permissions, queries
from tradewind.platform.people.grants import account_to_change
from tradewind.platform.people.models import User
from tradewind.platform.people.refusals import SecondStepNeeded
from tradewind.platform.use_case import use_case

RECOVERY_CODES = 8


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
    return _new_recovery_codes(by)


@use_case
def use_code(*, code: str, by: User, at: datetime) -> TOTPDevice | StaticDevice | None:  # noqa: ARG001
    """The device whose code this is; each code counts once and wrong ones are throttled by django-otp."""
    account_to_change(by.pk)  # two who send the same code at once come one after the other
    for device in (*TOTPDevice.objects.filter(user=by, confirmed=True), *StaticDevice.objects.filter(user=by)):
        if device.verify_token(code):
            return device
    return None


@use_case
def remove_device(*, user_id: int, company_requires: bool, by: User, at: datetime) -> None:
    """Take the phone off an account: the boss for a lost one, everybody the own one unless it is needed."""
    if user_id != by.pk:
        require(by, permissions.GRANT_ANY_ROLE)
    user = account_to_change(user_id)
    if user_id == by.pk and company_requires and queries.must_have_device(user):
        raise SecondStepNeeded()
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
    audit.record("account.second_step_removed", user, by=by, at=at)


def _new_recovery_codes(user: User) -> tuple[str, ...]:
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery")
    codes = tuple(secrets.token_hex(4) for _ in range(RECOVERY_CODES))
    for code in codes:
        device.token_set.create(token=code)
    return codes
