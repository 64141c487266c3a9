"""Which papers were made of a version, how did it come to the buyer, and who opened it?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.messaging.models import Letter, Message
from tradewind.apps.parties.models.words import choices, known
from tradewind.apps.quotations.models.quotations import QuotationRevision
from tradewind.domain.quotations.lifecycle import SentBy
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.attachments.models import Attachment


class QuotationPaper(models.Model):
    """A file of an issued version, as it went out."""

    revision = models.ForeignKey(QuotationRevision, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=4, choices=[("pdf", "pdf"), ("xlsx", "xlsx")])
    language = models.CharField(max_length=4, choices=choices(PaperLanguage))
    file = models.ForeignKey(Attachment, models.PROTECT, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["pdf", "xlsx"]), name="quotation_paper_kind_known"),
            models.UniqueConstraint(fields=["revision", "kind", "language"], name="one_quotation_paper"),
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} {self.kind}"


class Dispatch(models.Model):
    """A version on its way. By mail it has left when the mail has; the letter says what became of it until then."""

    revision = models.ForeignKey(QuotationRevision, models.PROTECT, related_name="dispatches")
    how = models.CharField(max_length=8, choices=choices(SentBy))
    letter = models.ForeignKey(Letter, models.PROTECT, null=True, related_name="+")
    message = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")
    link = models.ForeignKey("quotations.ShareLink", models.PROTECT, null=True, related_name="+")
    note = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            known("how", SentBy, "dispatch_how_known"),
            models.UniqueConstraint(fields=["letter"], condition=Q(letter__isnull=False), name="one_dispatch_a_letter"),
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} {self.how}"


class ShareLink(models.Model):
    """An address under which a version can be read for a time. Only a digest of its secret is kept."""

    revision = models.ForeignKey(QuotationRevision, models.PROTECT, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    # Marked with whom it was given to, as it was opened first: nobody outside makes the house print again.
    paper = models.ForeignKey(Attachment, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(revoked_by=None, revoked_at=None) | Q(revoked_by__isnull=False, revoked_at__isnull=False),
                name="share_link_revoked_whole",
            )
        ]

    def __str__(self) -> str:
        return f"{self.revision_id} {self.expires_at:%F}"


class ShareOpening(models.Model):
    """Somebody opened a shared quotation."""

    link = models.ForeignKey(ShareLink, models.PROTECT, related_name="openings")
    at = models.DateTimeField()
    address = models.CharField(max_length=45, blank=True)

    class Meta:
        indexes = [models.Index(fields=["link", "-at"], name="openings_newest")]

    def __str__(self) -> str:
        return f"{self.link_id} {self.at:%F %H:%M}"
