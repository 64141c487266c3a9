"""Which pictures are there, in which versions, and on which papers do they stand?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.kinds import PictureKind
from tradewind.platform.attachments.models import Attachment


class ProductPicture(models.Model):
    """A picture under a number of its own. What it shows changes only by a new version; a locked one not even so."""

    product = models.ForeignKey(Product, models.PROTECT, null=True, related_name="pictures")
    kind = models.CharField(max_length=10, choices=choices(PictureKind), default=PictureKind.MAIN)
    title = models.CharField(max_length=120, blank=True)
    position = models.PositiveIntegerField(default=0)
    current = models.ForeignKey("catalogue.PictureVersion", models.PROTECT, null=True, related_name="+")
    locked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    locked_at = models.DateTimeField(null=True)
    archived_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("kind", PictureKind, "product_picture_kind_known"),
            models.CheckConstraint(
                condition=Q(locked_by=None, locked_at=None) | Q(locked_by__isnull=False, locked_at__isnull=False),
                name="product_picture_lock_whole",
            ),
        ]
        indexes = [
            models.Index(fields=["product", "position", "id"], name="pictures_of_product"),
            models.Index(fields=["-id"], condition=Q(archived_at=None), name="pictures_newest"),
            models.Index(fields=["-id"], condition=Q(locked_at__isnull=False), name="pictures_locked"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """Unique for ever; never a legal number."""
        return f"P-{self.pk:05d}"


class PictureVersion(models.Model):
    """One file of a picture. It is never changed and never goes: papers that show it say which it was."""

    picture = models.ForeignKey(ProductPicture, models.PROTECT, related_name="versions")
    ordinal = models.PositiveIntegerField()
    file = models.ForeignKey(Attachment, models.PROTECT, related_name="+")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    look = models.CharField(max_length=22, blank=True)  # a digest of how it looks: the same motif is found again
    reason = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["picture", "ordinal"], name="one_picture_version")]
        indexes = [models.Index(fields=["look"], condition=~Q(look=""), name="pictures_that_look_alike")]

    def __str__(self) -> str:
        return f"{self.picture_id} v{self.ordinal}"


class PictureUse(models.Model):
    """A paper on which a version stands. The room that made the paper notes it here."""

    shown = models.ForeignKey(PictureVersion, models.PROTECT, related_name="uses")
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    title = models.CharField(max_length=120)  # how people call that paper
    noted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)  # it was taken off a draft

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shown", "subject_type", "subject_id"], condition=Q(ended_at=None), name="picture_used_once"
            )
        ]
        indexes = [models.Index(fields=["subject_type", "subject_id"], name="pictures_on_a_paper")]

    def __str__(self) -> str:
        return f"{self.shown_id} {self.title}"
