"""At which prices do we offer, to whom, and how low may it go?"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.kinds import Presentation


class PriceList(models.Model):
    """Prices in one currency under one Incoterm and place."""

    name = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80, blank=True)
    currency = models.CharField(max_length=3)
    incoterm = models.CharField(max_length=3)
    place = models.CharField(max_length=80)
    is_usual = models.BooleanField(default=False)  # where no strategy says another
    archived_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name"], condition=Q(archived_at=None), name="one_price_list_of_a_name"),
            models.UniqueConstraint(
                fields=["currency"], condition=Q(is_usual=True, archived_at=None), name="one_usual_list_of_a_currency"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class PriceTier(models.Model):
    """A price from a quantity on. A new price is a new row that ends the old one; the floor is the boss's."""

    price_list = models.ForeignKey(PriceList, models.PROTECT, related_name="tiers")
    product = models.ForeignKey(Product, models.PROTECT, related_name="tiers")
    from_quantity = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    price = models.DecimalField(max_digits=18, decimal_places=4)
    floor = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    valid_from = models.DateField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(price__gt=0), name="price_tier_costs_something"),
            models.CheckConstraint(condition=Q(floor=None) | Q(floor__gt=0), name="price_tier_floor"),
            models.UniqueConstraint(
                fields=["price_list", "product", "from_quantity"], condition=Q(ended_at=None), name="one_price_tier"
            ),
        ]
        indexes = [
            models.Index(fields=["product", "price_list"], condition=Q(ended_at=None), name="tiers_of_product"),
            models.Index(fields=["price_list", "product"], condition=Q(ended_at=None), name="tiers_of_list"),
            models.Index(fields=["product", "-set_at"], name="price_history"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.price}"


class PriceStrategy(models.Model):
    """To whom a price list applies, how much is put on it or taken off, and what must remain.

    Of those that fit a customer the one with the most conditions counts, then the one that stands first.
    """

    name = models.CharField(max_length=80)
    countries = models.JSONField(default=list)  # ISO codes; empty: everywhere
    business_types = models.JSONField(default=list)  # empty: whoever
    tiers = models.JSONField(default=list)  # of customers; empty: all
    price_list = models.ForeignKey(PriceList, models.PROTECT, related_name="strategies")
    adjustment = models.DecimalField(max_digits=6, decimal_places=5, default=0)  # −0.03: three per cent less
    floor_adjustment = models.DecimalField(max_digits=6, decimal_places=5, null=True)  # null: no discount moves a floor
    presentation = models.CharField(max_length=16, choices=choices(Presentation), default=Presentation.PRICE_FIRST)
    least_margin = models.DecimalField(max_digits=6, decimal_places=5, null=True)  # on the price
    position = models.PositiveIntegerField(default=0)
    archived_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("presentation", Presentation, "price_strategy_presentation_known"),
            models.CheckConstraint(condition=Q(adjustment__gt=-1, adjustment__lt=1), name="price_strategy_adjustment"),
            models.CheckConstraint(
                condition=Q(least_margin=None) | Q(least_margin__gte=0, least_margin__lt=1),
                name="price_strategy_margin",
            ),
            models.CheckConstraint(
                condition=Q(floor_adjustment=None) | Q(floor_adjustment__gt=-1, floor_adjustment__lt=1),
                name="price_strategy_floor",
            ),
            models.UniqueConstraint(fields=["name"], condition=Q(archived_at=None), name="one_strategy_of_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
