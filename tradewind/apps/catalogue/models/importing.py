"""What is remembered of a sheet that became products, of its rows and of the pictures that came with it?"""

from django.conf import settings
from django.db import models

from tradewind.apps.catalogue.models.pictures import ProductPicture
from tradewind.apps.catalogue.models.products import Product
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.catalogue.importing.lifecycle import ImportState, PictureState, Plan, RowState
from tradewind.platform.attachments.models import Attachment


class ProductImport(models.Model):
    """One file on its way into the catalogue, from the upload to its undoing."""

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
    counts = models.JSONField(default=dict)  # rows, and what became of them
    state = models.CharField(max_length=12, choices=choices(ImportState), default=ImportState.SHEET)
    task_id = models.UUIDField(null=True)
    taken_up = models.PositiveSmallIntegerField(default=0)  # how often the sweep had to begin this phase again
    moved_at = models.DateTimeField()  # the last step, by whomever
    compared_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [known("state", ImportState, "product_import_state_known")]
        indexes = [
            models.Index(fields=["sha256"], name="product_imports_of_file"),
            models.Index(fields=["state"], name="product_imports_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} {self.state}"


class ProductImportRow(models.Model):
    """One row of the sheet: what it said, what is planned, what became of it."""

    batch = models.ForeignKey(ProductImport, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()  # the one Excel shows
    texts = models.JSONField()  # the cells as they were to be seen
    code = models.CharField(max_length=40, blank=True)  # folded, as products are found by
    plan = models.CharField(max_length=8, choices=choices(Plan))
    reason = models.CharField(max_length=30, blank=True)  # why it is left out or failed, or stays
    facts = models.JSONField(default=dict)  # for the reason's sentence, and the changes as they are shown
    ready = models.JSONField(default=dict)  # what will be written
    before = models.JSONField(default=dict)  # the columns it changes, as somebody saw them
    state = models.CharField(max_length=8, choices=choices(RowState), default=RowState.WAITING)
    product = models.ForeignKey(Product, models.PROTECT, null=True, related_name="+")
    made = models.JSONField(default=dict)  # the offer and the rate it noted, and what they ended
    version = models.PositiveIntegerField(default=0)  # of the product when the row was written
    written_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="one_product_import_row"),
            known("state", RowState, "product_import_row_state_known"),
        ]
        indexes = [
            models.Index(fields=["batch", "state", "plan", "number"], name="product_import_rows_by_state"),
            models.Index(fields=["product"], condition=models.Q(product__isnull=False), name="import_rows_of_product"),
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.number} {self.state}"


class ProductImportPicture(models.Model):
    """A picture that came with a sheet: a file of its own, or a member of an archive."""

    batch = models.ForeignKey(ProductImport, models.PROTECT, related_name="pictures")
    file = models.ForeignKey(Attachment, models.PROTECT, related_name="+")
    member = models.CharField(max_length=500, blank=True)  # its path in the archive
    name = models.CharField(max_length=255)
    code = models.CharField(max_length=40, blank=True)  # folded: the product it is of, by its name
    state = models.CharField(max_length=10, choices=choices(PictureState), default=PictureState.WAITING)
    picture = models.ForeignKey(ProductPicture, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["file", "member"], name="one_product_import_picture"),
            known("state", PictureState, "product_import_picture_state_known"),
        ]
        indexes = [models.Index(fields=["batch", "state", "id"], name="import_pictures_by_state")]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.name} {self.state}"
