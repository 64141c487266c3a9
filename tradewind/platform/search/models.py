"""By what is a record found?"""

from django.db import models


class SearchText(models.Model):
    """One row a record, written with it. `engines` says how the databases find the keys."""

    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    text = models.TextField()  # to be compared and ranked by
    keys = models.TextField()  # to be found by: short pieces with spaces between
    rules = models.PositiveSmallIntegerField()  # by which rules it was made
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject_type", "subject_id"], name="one_search_text")]
        indexes = [models.Index(fields=["rules"], name="search_text_rules")]

    def __str__(self) -> str:
        return f"{self.subject_type}:{self.subject_id}"
