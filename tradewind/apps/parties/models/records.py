"""What is kept about a company we deal with, and about its people?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.kinds import NUMBER_LETTER, BusinessType, PartyKind
from tradewind.domain.parties.lifecycle import PartyState, PoolState
from tradewind.domain.parties.tiers import Tier


class Party(models.Model):
    """A company. Owner, deputy, tier and pool state are columns because scope and lists need them."""

    kind = models.CharField(max_length=20, choices=choices(PartyKind))
    name = models.CharField(max_length=200)
    name_zh = models.CharField(max_length=200, blank=True)
    name_folded = models.CharField(max_length=420, blank=True)  # both names, folded for searching
    country = models.CharField(max_length=2)
    city = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=500, blank=True)
    time_zone = models.CharField(max_length=60, blank=True)  # empty: the country's own
    website = models.CharField(max_length=300, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    phone_e164 = models.CharField(max_length=20, blank=True)
    tax_number = models.CharField(max_length=40, blank=True)  # VAT, EORI, CNPJ, 统一社会信用代码 …
    business_type = models.CharField(max_length=20, choices=choices(BusinessType), blank=True)
    products = models.CharField(max_length=300, blank=True)
    annual_purchase = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=120, blank=True)
    remarks = models.TextField(blank=True)

    tier = models.CharField(max_length=10, choices=choices(Tier), default=Tier.POTENTIAL)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    owner_since = models.DateField(null=True)
    deputy = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    pool_state = models.CharField(max_length=10, choices=choices(PoolState), default=PoolState.OWNED)
    state = models.CharField(max_length=10, choices=choices(PartyState), default=PartyState.ACTIVE)
    last_contact_at = models.DateTimeField(null=True)
    next_contact_on = models.DateField(null=True)

    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("kind", PartyKind, "party_kind_known"),
            known("tier", Tier, "party_tier_known"),
            known("state", PartyState, "party_state_known"),
            known("pool_state", PoolState, "party_pool_state_known"),
        ]
        indexes = [
            # One index a list: (kind, state) first, then what it filters by, then its order.
            models.Index(fields=["kind", "state", "-id"], name="party_newest"),
            models.Index(fields=["kind", "state", "owner", "-id"], name="party_of_owner"),
            models.Index(fields=["kind", "state", "country", "owner", "-id"], name="party_of_country"),
            models.Index(fields=["kind", "state", "tier", "-id"], name="party_of_tier"),
            models.Index(fields=["kind", "state", "business_type", "-id"], name="party_of_type"),
            models.Index(fields=["kind", "state", "next_contact_on", "id"], name="party_next_contact"),
            models.Index(fields=["kind", "state", "-last_contact_at", "-id"], name="party_last_contact"),
            models.Index(fields=["kind", "state", "name_folded", "id"], name="party_by_name"),
            models.Index(fields=["owner", "next_contact_on"], name="party_due_for_owner"),
            models.Index(fields=["deputy"], condition=Q(deputy__isnull=False), name="party_of_deputy"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def number(self) -> str:
        """The number people say on the phone; never a legal number."""
        return f"{NUMBER_LETTER[self.kind]}-{self.pk:04d}"


class FormerName(models.Model):
    """What a party was called before: it is still found by it."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="former_names")
    name = models.CharField(max_length=200)
    until = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "name"], name="one_former_name")]

    def __str__(self) -> str:
        return self.name


class Contact(models.Model):
    """A person at a party. Never a login."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="contacts")
    name = models.CharField(max_length=200)
    title = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    phone_e164 = models.CharField(max_length=20, blank=True)
    whatsapp = models.CharField(max_length=60, blank=True)
    wechat = models.CharField(max_length=60, blank=True)
    is_primary = models.BooleanField(default=False)
    remarks = models.CharField(max_length=500, blank=True)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    archived_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["party"], condition=Q(is_primary=True, archived_at=None), name="one_primary_contact"
            )
        ]

    def __str__(self) -> str:
        return self.name
