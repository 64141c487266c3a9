"""Who works here, with which duties, and how do they get in?"""

from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language

from tradewind.platform.access import Duty, Role

SYSTEM_USERNAME = "system"


def called(name: str, name_en: str) -> str:
    """A person's name in the language of the page."""
    return name_en if name_en and (get_language() or "").startswith("en") else name


class User(AbstractBaseUser):
    """A colleague. Frozen (`is_active` false) instead of deleted."""

    username = models.CharField(max_length=150, unique=True)  # e-mail or staff number, folded to lower case
    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True)
    email = models.EmailField(blank=True)
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role], default=Role.NONE)
    language = models.CharField(max_length=10, default="zh-hans")
    time_zone = models.CharField(max_length=60, default="Asia/Shanghai")
    theme = models.CharField(max_length=5, default="auto")
    is_active = models.BooleanField(default=True)
    opened_at = models.DateTimeField(null=True)
    frozen_at = models.DateTimeField(null=True)
    # Raised to end every session of the person: the number is part of the session's hash.
    session_serial = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)

    objects = BaseUserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=[role.value for role in Role]), name="user_role_known")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """The name as the reader writes it: in Latin letters on an English page, where there is one."""
        return called(self.name, self.name_en)

    @cached_property
    def duties(self) -> frozenset[Duty]:
        return frozenset(Duty(row.duty) for row in self.duty_rows.all())

    @property
    def is_system(self) -> bool:
        return self.username == SYSTEM_USERNAME

    @property
    def actor_key(self) -> str:
        return f"user:{self.pk}"

    def get_session_auth_hash(self) -> str:
        """Changes with the password and with `session_serial`: either ends all sessions on the next request."""
        return self._hash_with(None)

    def get_session_auth_fallback_hash(self):  # type: ignore[no-untyped-def]  # Django's signature
        from django.conf import settings

        for secret in settings.SECRET_KEY_FALLBACKS:
            yield self._hash_with(secret)

    def _hash_with(self, secret: str | None) -> str:
        value = f"{self.password}|{self.session_serial}"
        return salted_hmac("tradewind.session", value, secret=secret, algorithm="sha256").hexdigest()


class DutyAssignment(models.Model):
    """A duty a person carries; for after-sales, the market (country code) the person is named for."""

    user = models.ForeignKey(User, models.PROTECT, related_name="duty_rows")
    duty = models.CharField(max_length=30, choices=[(duty.value, duty.value) for duty in Duty])
    market = models.CharField(max_length=2, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "duty", "market"], name="duty_once")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.duty} {self.market}"


class AccessLink(models.Model):
    """A link by which a person sets the password: single use, one day, only its digest is stored."""

    user = models.ForeignKey(User, models.PROTECT, related_name="access_links")
    token_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link of {self.user_id}"


class RecoveryCode(models.Model):
    """A code that stands in for a lost phone, once; only its digest is stored, and using it deletes it."""

    user = models.ForeignKey(User, models.PROTECT, related_name="recovery_codes")
    code_digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "code_digest"], name="recovery_code_once")]

    def __str__(self) -> str:
        return f"recovery code of {self.user_id}"


class LoginAttempt(models.Model):
    """One try to log in; what throttling counts."""

    at = models.DateTimeField()
    username = models.CharField(max_length=150)
    address = models.CharField(max_length=45)
    succeeded = models.BooleanField()

    class Meta:
        indexes = [
            models.Index(fields=["username", "-at"], name="attempts_on_account"),
            models.Index(fields=["at"], name="attempts_by_time"),  # forgetting old ones
        ]

    def __str__(self) -> str:
        return f"{self.username} {self.at:%F %T}"
