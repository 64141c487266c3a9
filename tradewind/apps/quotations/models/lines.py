"""What is offered: options under terms of their own, and their lines with all that explains a price?"""

from functools import reduce
from operator import and_

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models import PictureVersion, Product
from tradewind.apps.parties.models.words import choices, known
from tradewind.apps.quotations.models.quotations import QuotationRevision
from tradewind.domain.quotations.lifecycle import Word
from tradewind.domain.quotations.rows import LARGEST_AMOUNT
from tradewind.domain.quotations.totals import LARGEST
from tradewind.domain.vocabulary.exchange import RateKind


class QuotationOption(models.Model):
    """One table of a version. Each has its own Incoterm, currency and payment: FOB in dollars beside CIF in euros."""

    revision = models.ForeignKey(QuotationRevision, models.PROTECT, related_name="offered")
    place = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=80, blank=True)
    incoterm = models.CharField(max_length=3, blank=True)
    named_place = models.CharField(max_length=80, blank=True)
    currency = models.CharField(max_length=3)
    payment = models.JSONField(default=list)  # [{percent, way, trigger, days, condition}]
    # The rate at which it was judged, as it stood: yuan for one unit of its currency. Empty: nobody had one.
    rate = models.DecimalField(max_digits=18, decimal_places=8, null=True)
    rate_kind = models.CharField(max_length=10, choices=choices(RateKind), blank=True)
    rate_source = models.CharField(max_length=60, blank=True)
    rate_on = models.DateField(null=True)
    rate_named_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    costs = models.JSONField(default=dict)  # what all lines share: freight, insurance, commission … as typed
    problems = models.JSONField(default=list)

    amount = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    quantity = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    cartons = models.PositiveIntegerField(null=True)
    cbm = models.DecimalField(max_digits=14, decimal_places=6, null=True)
    gross_kg = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    net_kg = models.DecimalField(max_digits=14, decimal_places=3, null=True)
    margin = models.DecimalField(max_digits=9, decimal_places=5, null=True)  # of the price; for who may see it
    is_frozen = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(rate=None) | Q(rate__gt=0), name="quotation_option_rate_above_zero"),
            # One absurd draft, and every list that shows it fails to read it.
            models.CheckConstraint(
                condition=reduce(
                    and_, (Q(**{name: None}) | Q(**{f"{name}__lte": most}) for name, most in LARGEST.items())
                ),
                name="quotation_option_sums_fit",
            ),
        ]
        indexes = [models.Index(fields=["revision", "place"], name="options_of_quotation")]

    def __str__(self) -> str:
        return f"{self.incoterm} {self.named_place} {self.currency}"


class QuotationLine(models.Model):
    """One row of the grid. Snapshots say what was known when it was quoted; `typed` what could not be read."""

    option = models.ForeignKey(QuotationOption, models.PROTECT, related_name="lines")
    place = models.PositiveIntegerField()
    product = models.ForeignKey(Product, models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=60, blank=True)
    description = models.CharField(max_length=300, blank=True)
    specification = models.TextField(blank=True)
    description_zh = models.CharField(max_length=300, blank=True)  # beside it on a paper in both languages
    specification_zh = models.TextField(blank=True)
    picture = models.ForeignKey(PictureVersion, models.PROTECT, null=True, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3, null=True)
    unit = models.CharField(max_length=10, blank=True)
    unit_price = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    amount = models.DecimalField(max_digits=18, decimal_places=3, null=True)
    remark = models.CharField(max_length=200, blank=True)
    is_custom = models.BooleanField(default=False)  # made for this buyer, or not ours by code
    typed = models.JSONField(default=dict)  # {field: text} of what could not be read
    problems = models.JSONField(default=list)  # [{code, facts}], none of which names a floor or a cost

    packing = models.JSONField(default=dict)  # of a carton, and what the quantity comes to
    cost = models.JSONField(default=dict)  # the cost sheet's inputs and the named lines of its result
    cost_word = models.CharField(max_length=10, choices=choices(Word), default=Word.UNKNOWN)
    packing_word = models.CharField(max_length=10, choices=choices(Word), default=Word.UNKNOWN)
    lead_word = models.CharField(max_length=10, choices=choices(Word), default=Word.UNKNOWN)
    lead_days = models.PositiveSmallIntegerField(null=True)
    floor = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    margin = models.DecimalField(max_digits=9, decimal_places=5, null=True)
    is_frozen = models.BooleanField(default=False)
    is_judged = False  # set by who reads it: whether its price could be compared with anything

    class Meta:
        constraints = [
            known("cost_word", Word, "quotation_line_cost_word_known"),
            known("packing_word", Word, "quotation_line_packing_word_known"),
            known("lead_word", Word, "quotation_line_lead_word_known"),
            models.CheckConstraint(condition=Q(quantity=None) | Q(quantity__gt=0), name="quotation_line_of_something"),
            models.CheckConstraint(condition=Q(unit_price=None) | Q(unit_price__gte=0), name="quotation_line_price"),
            models.CheckConstraint(
                condition=Q(amount=None) | Q(amount__lt=LARGEST_AMOUNT), name="quotation_line_amount_fits"
            ),
        ]
        indexes = [
            models.Index(fields=["option", "place"], name="lines_of_quotation"),
            models.Index(fields=["product", "-id"], name="lines_of_product"),  # who was quoted what for it
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.description}"
