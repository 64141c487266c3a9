"""The second step at login: a code of six digits from the phone, or a recovery code."""

import base64
import secrets
from datetime import datetime

from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from tradewind.platform import audit
from tradewind.platform.access import Duty, NotFound, Role, require
from tradewind.platform.people.models import User
from tradewind.platform.use_case import use_case

FORCED_ROLES = frozenset({Role.BOSS, Role.ASSISTANT})
RECOVERY_CODES = 8


def is_forced_for(user: User) -> bool:
    """Boss, assistant and finance reach over the whole company's rows or money."""
    return user.role in FORCED_ROLES or Duty.FINANCE in user.duties


def has_device(user: User) -> bool:
    return bool(TOTPDevice.objects.filter(user=user, confirmed=True).exists())


def device_being_set_up(user: User) -> TOTPDevice:
    """The phone not confirmed yet: made when the set-up page is asked for by POST."""
    device, _ = TOTPDevice.objects.get_or_create(user=user, confirmed=False, defaults={"name": "phone"})
    return device


def confirmed_device(user: User) -> TOTPDevice:
    return TOTPDevice.objects.get(user=user, confirmed=True)


def secret_of(device: TOTPDevice) -> str:
    """The key to type into a phone that cannot scan."""
    return base64.b32encode(device.bin_key).decode("ascii")


@use_case
def confirm_device(*, code: str, by: User, at: datetime) -> tuple[str, ...] | None:
    """Confirm the phone by its first code and make recovery codes, shown once; None when the code is wrong."""
    device = TOTPDevice.objects.select_for_update().filter(user=by, confirmed=False).first()
    if device is None or not device.verify_token(code):
        return None
    TOTPDevice.objects.filter(user=by, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    audit.record("account.second_step_set_up", by, by=by, at=at)
    return _new_recovery_codes(by)


@use_case
def remove_device(*, user_id: int, by: User, at: datetime) -> None:
    """Take the phone off an account, for oneself or (lost phone) by the boss."""
    if user_id != by.pk:
        require(by, "people.grant_any_role")
    user = User.objects.filter(pk=user_id).first()
    if user is None:
        raise NotFound(what="colleague")
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()
    audit.record("account.second_step_removed", user, by=by, at=at)


def device_of_code(user: User, code: str) -> TOTPDevice | StaticDevice | None:
    """The device whose code this is; each code counts once and wrong ones are throttled by django-otp."""
    for device in (*TOTPDevice.objects.filter(user=user, confirmed=True), *StaticDevice.objects.filter(user=user)):
        allowed, _ = device.verify_is_allowed()
        if allowed and device.verify_token(code):
            return device
    return None


def _new_recovery_codes(user: User) -> tuple[str, ...]:
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name="recovery")
    codes = tuple(secrets.token_hex(4) for _ in range(RECOVERY_CODES))
    for code in codes:
        device.token_set.create(token=code)
    return codes
