"""What is remembered of a sheet that became customers, and of each of its rows?"""

from django.conf import settings
from django.db import models

from tradewind.apps.parties.models.records import Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.importing.lifecycle import ImportState, Plan, RowState, TextsKept


class ImportBatch(models.Model):
    """One file on its way into the book, from the upload to its undoing."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    file_name = models.CharField(max_length=255)
    stored_name = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64)
    sheets = models.JSONField(default=list)  # what reading the file told: names, sizes, first rows
    sheet = models.PositiveIntegerField(default=0)  # its place in the file
    header_row = models.PositiveIntegerField(default=0)  # 0: none
    signature = models.CharField(max_length=2000, blank=True)  # of the head, to know it again next time
    columns = models.JSONField(default=list)  # what each column is proposed to be, and why
    mapping = models.JSONField(default=dict)  # place of the column -> field
    found = models.JSONField(default=dict)  # the groups of problems with their counts
    decisions = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)  # rows, and what is or was done with them; what came otherwise
    state = models.CharField(max_length=12, choices=choices(ImportState), default=ImportState.SHEET)
    task_id = models.UUIDField(null=True)
    taken_up = models.PositiveSmallIntegerField(default=0)  # how often the sweep had to begin this phase again
    texts_kept = models.CharField(max_length=6, choices=choices(TextsKept), default=TextsKept.ALL)
    moved_at = models.DateTimeField()  # the last step, by whomever
    compared_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            known("state", ImportState, "import_state_known"),
            known("texts_kept", TextsKept, "import_texts_kept_known"),
        ]
        indexes = [
            models.Index(fields=["by", "-id"], name="imports_of_person"),
            models.Index(fields=["sha256"], name="imports_of_file"),
            models.Index(fields=["state"], name="imports_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} {self.state}"


class ImportRow(models.Model):
    """One row of the sheet: what it said, what is planned, what became of it."""

    batch = models.ForeignKey(ImportBatch, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()  # the one Excel shows
    texts = models.JSONField()  # the cells as they were to be seen
    digest = models.CharField(max_length=32)  # of the cells: the same row is known again
    plan = models.CharField(max_length=8, choices=choices(Plan), blank=True)
    reason = models.CharField(max_length=30, blank=True)  # why it is skipped or failed, or stays
    facts = models.JSONField(default=dict)  # for the reason's sentence
    ready = models.JSONField(default=dict)  # columns and people as they will be written
    state = models.CharField(max_length=8, choices=choices(RowState), default=RowState.WAITING)
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    contacts = models.JSONField(default=list)  # the people it made
    before = models.JSONField(default=dict)  # columns it filled, as they were
    after = models.JSONField(default=dict)  # and as it left them
    version = models.PositiveIntegerField(default=0)  # of the record when the row was written
    written_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="one_import_row"),
            known("state", RowState, "import_row_state_known"),
        ]
        indexes = [
            models.Index(fields=["batch", "state", "plan", "number"], name="import_rows_by_state"),
            models.Index(fields=["digest", "state"], name="import_rows_known"),
            models.Index(fields=["party"], condition=models.Q(party__isnull=False), name="import_rows_of_party"),
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.number} {self.state}"
