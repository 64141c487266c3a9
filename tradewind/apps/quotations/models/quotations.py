"""Whom did we quote, in which versions, and what became of it?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models import PriceList, PriceStrategy
from tradewind.apps.inquiries.models import Inquiry, PastQuotation
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.apps.quotations.models.indexes import INDEXES
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.quotations.lifecycle import WITH_BOSS, QuotationState, RevisionState
from tradewind.domain.quotations.rows import LARGEST_AMOUNT
from tradewind.domain.vocabulary.losing import LONGEST_REMARK
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.company.models import LegalEntity


class Quotation(models.Model):
    """An offer to one customer. Beside it stands what lists show of its newest version."""

    entity = models.ForeignKey(LegalEntity, models.PROTECT, related_name="+")
    number = models.CharField(max_length=30, blank=True)  # taken when the first version is issued
    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    inquiry = models.ForeignKey(Inquiry, models.PROTECT, null=True, related_name="+")
    copied_from = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    former = models.ForeignKey(PastQuotation, models.PROTECT, null=True, related_name="+")  # the one before this house
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    country = models.CharField(max_length=2)  # the market it was made for
    state = models.CharField(max_length=10, choices=choices(QuotationState), default=QuotationState.DRAFT)

    # Of the newest version; of several options the first, and once it is won the one that was bought.
    currency = models.CharField(max_length=3, blank=True)
    amount = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    options = models.PositiveSmallIntegerField(default=1)
    lines = models.PositiveIntegerField(default=0)
    valid_until = models.DateField(null=True)
    latest = models.ForeignKey("quotations.QuotationRevision", models.PROTECT, null=True, related_name="+")
    standing = models.ForeignKey("quotations.QuotationRevision", models.PROTECT, null=True, related_name="+")

    issued_at = models.DateTimeField(null=True)  # the first version
    sent_at = models.DateTimeField(null=True)  # when the first version left
    next_reminder_on = models.DateField(null=True)
    won_option = models.ForeignKey("quotations.QuotationOption", models.PROTECT, null=True, related_name="+")
    ended_on = models.DateField(null=True)
    end_reason = models.CharField(max_length=30, blank=True)
    end_remark = models.CharField(max_length=LONGEST_REMARK, blank=True)

    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("state", QuotationState, "quotation_state_known"),
            models.UniqueConstraint(fields=["entity", "number"], condition=~Q(number=""), name="one_quotation_number"),
            # Drafts carry no number, and what has left its draft carries one; only a draft is void without.
            models.CheckConstraint(
                condition=Q(state="draft", number="") | Q(state="void") | (~Q(state="draft") & ~Q(number="")),
                name="quotation_numbered_when_issued",
            ),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__lt=LARGEST_AMOUNT), name="quotation_amount_fits"
            ),
        ]
        indexes = INDEXES

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """Its legal number; before that what people say on the phone."""
        return self.number or f"D-{self.pk:04d}"

    @property
    def boss_word(self) -> str:
        """Whether its newest version waits for the boss or may leave; empty otherwise."""
        if self.latest is None or self.state in (QuotationState.WON, QuotationState.LOST):
            return ""
        return self.latest.state if self.latest.state in [each.value for each in WITH_BOSS] else ""


class QuotationRevision(models.Model):
    """One version. From its issue on the database refuses every change but that it is superseded or void."""

    quotation = models.ForeignKey(Quotation, models.PROTECT, related_name="revisions")
    ordinal = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=choices(RevisionState), default=RevisionState.DRAFT)
    language = models.CharField(max_length=4, choices=choices(PaperLanguage), default=PaperLanguage.ENGLISH)
    design = models.CharField(max_length=60, blank=True)  # how the paper looks; empty: as the house's usual one
    design_version = models.PositiveIntegerField(null=True)  # kept at issue: a later design changes no paper
    presentation = models.CharField(max_length=16, choices=choices(Presentation), default=Presentation.PRICE_FIRST)
    strategy = models.ForeignKey(PriceStrategy, models.PROTECT, null=True, related_name="+")
    price_list = models.ForeignKey(PriceList, models.PROTECT, null=True, related_name="+")
    valid_until = models.DateField(null=True)
    expected_ship_on = models.DateField(null=True)  # decides the rebate rate
    lead_text = models.CharField(max_length=200, blank=True)
    notes_zh = models.TextField(blank=True)
    notes_en = models.TextField(blank=True)

    reasons = models.JSONField(default=list)  # why it is the boss's to release: [{code, facts}]
    is_below_floor = models.BooleanField(default=False)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField(null=True)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    sides = models.JSONField(default=dict)  # who writes to whom, kept at issue: a later name changes no paper
    issued_at = models.DateTimeField(null=True)

    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("state", RevisionState, "quotation_revision_state_known"),
            known("language", PaperLanguage, "quotation_revision_language_known"),
            known("presentation", Presentation, "quotation_revision_presentation_known"),
            models.UniqueConstraint(fields=["quotation", "ordinal"], name="one_quotation_version"),
            models.UniqueConstraint(
                fields=["quotation"], condition=Q(state__in=["draft", "submitted", "approved"]),
                name="one_quotation_version_at_work",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["issued", "superseded"]) | Q(issued_at__isnull=False, issued_by__isnull=False),
                name="quotation_revision_issued_by_somebody",
            ),
            # The last guard of the floor: what is below it leaves with somebody's word only.
            models.CheckConstraint(
                condition=~Q(is_below_floor=True) | Q(issued_at=None) | Q(granted_by__isnull=False),
                name="quotation_floor_granted",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["state", "quotation"], name="quotation_versions_of_state")]

    def __str__(self) -> str:
        return f"{self.quotation_id} v{self.ordinal}"
