"""Which exchange rates are on record, from whom and of when?"""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.domain.vocabulary.exchange import MOST_DECIMALS, FxRate, RateKind, written_rate

HOME = "CNY"  # what every rate is quoted in: cost, profit and bank accounts are in yuan
IN_FORCE = Q(replaced_at__isnull=True)


class ExchangeRate(models.Model):
    """One unit of a currency in yuan, as one source gave it for one day. A correction is a new row."""

    currency = models.CharField(max_length=3)
    quote = models.CharField(max_length=3, default=HOME)
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in RateKind])
    source = models.CharField(max_length=60)
    rate = models.DecimalField(max_digits=18, decimal_places=MOST_DECIMALS)
    on = models.DateField()
    taken_at = models.DateTimeField()  # when the source gave it
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["currency", "quote", "kind", "source", "on"], condition=IN_FORCE, name="one_rate_a_day_in_force"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=[kind.value for kind in RateKind]), name="exchange_rate_kind_known"
            ),
            models.CheckConstraint(condition=Q(rate__gt=Decimal(0)), name="exchange_rate_above_zero"),
        ]
        indexes = [
            models.Index(fields=["currency", "kind", "taken_at"], condition=IN_FORCE, name="exchange_newest"),
            models.Index(fields=["currency", "on"], name="exchange_history"),
        ]

    def __str__(self) -> str:
        return f"{self.as_rate} {self.kind} {self.source} {self.on:%F}"

    @property
    def written(self) -> str:
        return written_rate(self.rate)

    @property
    def as_rate(self) -> FxRate:
        return FxRate(self.currency, self.quote, self.rate, RateKind(self.kind), self.source, self.on)
