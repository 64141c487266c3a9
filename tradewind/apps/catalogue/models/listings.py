"""On which B2B platforms does a product stand, with which picture, since when and by whom?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models.pictures import PictureVersion
from tradewind.apps.catalogue.models.products import Product


class ProductListing(models.Model):
    product = models.ForeignKey(Product, models.PROTECT, related_name="listings")
    platform = models.CharField(max_length=60)
    url = models.CharField(max_length=500, blank=True)
    picture = models.ForeignKey(PictureVersion, models.PROTECT, null=True, related_name="+")
    listed_on = models.DateField()
    listed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["product", "platform"], condition=Q(ended_on=None), name="listed_once_on_a_platform"
            )
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.platform}"
