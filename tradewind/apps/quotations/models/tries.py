"""Which prices of a product did somebody try on a day who does not see its floor?"""

from django.conf import settings
from django.db import models

from tradewind.apps.catalogue.models import Product


class PriceTries(models.Model):
    """Marks of what was tried, not the prices. Kept for the day."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    product = models.ForeignKey(Product, models.PROTECT, related_name="+")
    on = models.DateField()
    tries = models.JSONField(default=list)
    is_too_often = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "product", "on"], name="tries_of_a_day")]

    def __str__(self) -> str:
        return f"{self.product_id} {self.on}"
