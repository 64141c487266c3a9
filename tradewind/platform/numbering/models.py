"""Which legal numbers are taken, and how are they written?"""

from django.db import models
from django.db.models import F, Q

from tradewind.domain.numbering.series import NumberStyle, Series


class NumberSeries(models.Model):
    """The one row that is locked when a number of an entity, series and year is taken.

    How the year's numbers are written stands here too, from its first number on: another style begins with a new year.
    The numbers `begins_after + 1` to `last` are taken, without a gap.
    """

    entity = models.ForeignKey("company.LegalEntity", models.PROTECT, related_name="+")
    series = models.CharField(max_length=20, choices=[(series.value, series.value) for series in Series])
    year = models.PositiveSmallIntegerField()
    prefix = models.CharField(max_length=4)
    digits = models.PositiveSmallIntegerField()
    letter = models.CharField(max_length=1, blank=True)
    begins_after = models.PositiveIntegerField(default=0)  # the last number of the system before this one
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entity", "series", "year"], name="one_row_a_series_and_year"),
            # Two runs that are written alike would put one text on two papers.
            models.UniqueConstraint(fields=["prefix", "letter", "year"], name="one_series_a_style_and_year"),
            models.CheckConstraint(condition=Q(last__gte=F("begins_after")), name="numbers_go_on"),
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.year}: {self.last}"

    @property
    def is_unused(self) -> bool:
        return self.last == self.begins_after

    @property
    def style(self) -> NumberStyle:
        return NumberStyle(self.prefix, self.digits, self.letter)


class SeriesStyle(models.Model):
    """How the office writes a series from its next year on; no row means the trade's usual way."""

    series = models.CharField(max_length=20, unique=True, choices=[(series.value, series.value) for series in Series])
    prefix = models.CharField(max_length=4, unique=True)
    digits = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"{self.series}: {self.prefix}"


class EntityLetter(models.Model):
    """The letter in the numbers of a legal entity: none for the first that took one."""

    entity = models.OneToOneField("company.LegalEntity", models.PROTECT, related_name="+")
    letter = models.CharField(max_length=1, blank=True, unique=True)

    def __str__(self) -> str:
        return f"{self.entity_id}: {self.letter or '-'}"
