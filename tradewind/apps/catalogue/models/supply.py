"""Who makes a product, what does it cost, and whose word is that?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.kinds import SupplierRank


class SupplierOffer(models.Model):
    """What a supplier asks for a product, from when until when. A new price is a new row that ends the old one."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="offers")
    supplier = models.ForeignKey(Party, models.PROTECT, related_name="+")
    rank = models.CharField(max_length=10, choices=choices(SupplierRank), default=SupplierRank.MAIN)
    supplier_code = models.CharField(max_length=60, blank=True)
    cost = models.DecimalField(max_digits=18, decimal_places=4)  # of one unit, VAT included where `with_vat`
    currency = models.CharField(max_length=3, default="CNY")
    with_vat = models.BooleanField(default=True)
    moq = models.DecimalField(max_digits=12, decimal_places=3, null=True)
    lead_days = models.PositiveSmallIntegerField(null=True)
    valid_until = models.DateField(null=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    remark = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            known("rank", SupplierRank, "supplier_offer_rank_known"),
            models.CheckConstraint(condition=Q(cost__gt=0), name="supplier_offer_costs_something"),
            models.UniqueConstraint(
                fields=["product", "supplier"], condition=Q(ended_at=None), name="one_offer_of_a_supplier"
            ),
            models.UniqueConstraint(
                fields=["product"], condition=Q(ended_at=None, rank="main"), name="one_main_supplier"
            ),
        ]
        indexes = [models.Index(fields=["supplier"], condition=Q(ended_at=None), name="offers_of_supplier")]

    def __str__(self) -> str:
        return f"{self.product_id} {self.currency} {self.cost}"


class SupplyWord(models.Model):
    """Who in purchasing or production confirmed packing or lead time of a product, when, and how long it counts."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="supply_words")
    about = models.CharField(max_length=10)  # packing, lead
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    said_at = models.DateTimeField()
    valid_until = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(about__in=["packing", "lead"]), name="supply_word_about_known"),
            models.UniqueConstraint(fields=["product", "about"], condition=Q(ended_at=None), name="one_supply_word"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.about}"
