"""What did a buyer ask for that we do not make yet?"""

from django.conf import settings
from django.db import models

from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.lifecycle import WishState


class ProductWish(models.Model):
    """Leads to a product or to a custom order, or is declined with a reason."""

    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    quantity_hint = models.CharField(max_length=80, blank=True)
    origin_type = models.CharField(max_length=60, blank=True)  # the inquiry or quotation it came from
    origin_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=14, choices=choices(WishState), default=WishState.OPEN)
    product = models.ForeignKey(Product, models.PROTECT, null=True, related_name="+")
    answer = models.CharField(max_length=500, blank=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    keeper = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [known("state", WishState, "product_wish_state_known")]
        indexes = [
            models.Index(fields=["state", "-id"], name="wishes_newest"),
            models.Index(fields=["party"], name="wishes_of_party"),
        ]

    def __str__(self) -> str:
        return self.text[:60]
