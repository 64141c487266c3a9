"""What did we quote before there was a quotation here?"""

from django.db import models

from tradewind.apps.parties.models import Party


class PastQuotation(models.Model):
    """A quotation from former files: what it was for, what it cost, what became of it and why."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    number = models.CharField(max_length=40)
    on = models.DateField()
    who = models.CharField(max_length=120, blank=True)  # who quoted, as the files say
    lines = models.JSONField(default=list)  # [{code, name, quantity, price}]
    terms = models.CharField(max_length=120, blank=True)
    currency = models.CharField(max_length=3)
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    outcome = models.CharField(max_length=10)  # won, lost, open
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "number"], name="past_quotation_once")]
        indexes = [models.Index(fields=["party", "-on"], name="past_quotations_newest")]

    def __str__(self) -> str:
        return self.number
