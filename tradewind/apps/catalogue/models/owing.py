"""By which to-dos does the catalogue wait for somebody?"""

from django.db import models
from django.db.models import Q

from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.owing import OwedAbout
from tradewind.platform.tasks.models import Task


class CatalogueTask(models.Model):
    """One matter, one to-do, until it is settled; `subject_id`: of the product, the certificate or the wish."""

    about = models.CharField(max_length=12, choices=choices(OwedAbout))
    subject_id = models.BigIntegerField()
    product = models.ForeignKey(Product, models.PROTECT, null=True, related_name="owed")
    task = models.ForeignKey(Task, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            known("about", OwedAbout, "catalogue_task_about_known"),
            models.UniqueConstraint(
                fields=["about", "subject_id"], condition=Q(settled_at=None), name="one_catalogue_task"
            ),
        ]
        indexes = [models.Index(fields=["product"], condition=Q(settled_at=None), name="owed_of_product")]

    def __str__(self) -> str:
        return f"{self.about} {self.subject_id}"
