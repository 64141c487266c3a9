"""What is kept about the company itself?"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from tradewind.domain.company.details import EntityKind
from tradewind.domain.company.lifecycle import BankAccountState

THE_PROFILE = 1


class CompanyProfile(models.Model):
    """The one row that says who we are; what kind of company folder this is comes from the settings."""

    name = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    require_second_factor = models.BooleanField(default=True)
    facts_fresh_for_days = models.PositiveSmallIntegerField(default=183)  # older ones are to be confirmed
    public_address = models.CharField(max_length=200, blank=True)  # where buyers reach us; without one, no links
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=THE_PROFILE), name="one_company_profile")]

    def __str__(self) -> str:
        return self.name


class LegalEntity(models.Model):
    """A company of ours that signs contracts: on the mainland, in Hong Kong or elsewhere."""

    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in EntityKind])
    name_zh = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    country = models.CharField(max_length=2)
    address_zh = models.CharField(max_length=300, blank=True)
    address_en = models.CharField(max_length=300, blank=True)
    registration_number = models.CharField(max_length=40, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    fax = models.CharField(max_length=60, blank=True)
    email = models.CharField(max_length=254, blank=True)
    website = models.CharField(max_length=300, blank=True)
    founded_year = models.PositiveSmallIntegerField(null=True)
    currency = models.CharField(max_length=3, default="CNY")  # of the two figures below
    total_assets = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    annual_sales = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    awards = models.TextField(blank=True)
    letterhead = models.ForeignKey("attachments.Attachment", models.PROTECT, null=True, related_name="+")
    seal = models.ForeignKey("attachments.Attachment", models.PROTECT, null=True, related_name="+")
    archived_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=[kind.value for kind in EntityKind]), name="entity_kind_known"),
            models.CheckConstraint(condition=~Q(name_zh="", name_en=""), name="entity_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name_zh or self.name_en

    def label(self, language: str) -> str:
        first, second = (self.name_en, self.name_zh) if language.startswith("en") else (self.name_zh, self.name_en)
        return first or second


class EntityBankAccount(models.Model):
    """An account on which a legal entity is paid. A change is a new row that a second person confirms."""

    entity = models.ForeignKey(LegalEntity, models.PROTECT, related_name="bank_accounts")
    bank_name = models.CharField(max_length=200)
    bank_address = models.CharField(max_length=300, blank=True)
    account_number = models.CharField(max_length=40)
    swift = models.CharField(max_length=11)
    currency = models.CharField(max_length=3)
    beneficiary = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10,
        choices=[(state.value, state.value) for state in BankAccountState],
        default=BankAccountState.PROPOSED,
    )
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    note = models.CharField(max_length=500, blank=True)  # whom the second person called back, or why it was declined

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=[state.value for state in BankAccountState]), name="bank_account_state_known"
            ),
            # The last guard of the four eyes.
            models.CheckConstraint(
                condition=~Q(state="confirmed") | (Q(decided_by__isnull=False) & ~Q(decided_by=F("proposed_by"))),
                name="bank_account_second_person",
            ),
            models.UniqueConstraint(fields=["replaces"], condition=Q(state="proposed"), name="one_change_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.bank_name} {self.account_number}"


class WorkingShift(models.Model):
    """One stretch of the working week; no row at all means the usual hours of the trade."""

    weekday = models.PositiveSmallIntegerField()  # 0 is Monday
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="shift_weekday"),
            models.CheckConstraint(condition=Q(opens__lt=F("closes")), name="shift_closes_after_it_opens"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens:%H:%M}-{self.closes:%H:%M}"


class CalendarDay(models.Model):
    """The office's own word about a day, above the State Council's."""

    on = models.DateField(unique=True)
    is_working = models.BooleanField()
    name = models.CharField(max_length=60, blank=True)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.on:%F} {self.name}"
