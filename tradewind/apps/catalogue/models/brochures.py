"""Which catalogues and electronic samples were put together, of which products, with which pictures and prices?"""

from django.conf import settings
from django.db import models

from tradewind.apps.catalogue.models.pictures import PictureVersion
from tradewind.apps.catalogue.models.prices import PriceList
from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.attachments.models import Attachment


class ProductBrochure(models.Model):
    """A choice of products under a title. What was handed out stands in its versions."""

    title = models.CharField(max_length=120)
    current = models.ForeignKey("catalogue.BrochureVersion", models.PROTECT, null=True, related_name="+")
    archived_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["-id"], condition=models.Q(archived_at=None), name="brochures_newest")]

    def __str__(self) -> str:
        return self.title


class BrochureVersion(models.Model):
    """One state of it, with the paper that was printed. Never changed: a buyer may hold it in his hands."""

    brochure = models.ForeignKey(ProductBrochure, models.PROTECT, related_name="versions")
    ordinal = models.PositiveIntegerField()
    language = models.CharField(max_length=4, choices=choices(PaperLanguage))
    price_list = models.ForeignKey(PriceList, models.PROTECT, null=True, related_name="+")  # none: without prices
    file = models.ForeignKey(Attachment, models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            known("language", PaperLanguage, "brochure_language_known"),
            models.UniqueConstraint(fields=["brochure", "ordinal"], name="one_brochure_version"),
        ]

    def __str__(self) -> str:
        return f"{self.brochure_id} v{self.ordinal}"


class BrochureItem(models.Model):
    """A product in a version, as it was shown and priced then."""

    edition = models.ForeignKey(BrochureVersion, models.PROTECT, related_name="items")
    position = models.PositiveIntegerField()
    product = models.ForeignKey(Product, models.PROTECT, related_name="+")
    shown = models.ForeignKey(PictureVersion, models.PROTECT, null=True, related_name="+")
    price = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    currency = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "product"], name="product_once_in_a_brochure")]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.product_id}"
