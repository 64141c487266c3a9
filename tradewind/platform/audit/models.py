"""What is kept as evidence?"""

from django.db import models


class AuditEntry(models.Model):
    """One deed. `entry_hash` covers the columns, the facts' digest and the hash before it."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    action = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    facts_digest = models.CharField(max_length=64)
    previous_hash = models.CharField(max_length=64)
    entry_hash = models.CharField(max_length=64, unique=True)

    class Meta:
        indexes = [models.Index(fields=["subject_type", "subject_id", "-seq"], name="audit_of_subject")]

    def __str__(self) -> str:
        return f"{self.seq} {self.action} {self.subject_type}:{self.subject_id}"


class AuditFacts(models.Model):
    """The values of an entry, apart from the chain so that a person's data can be erased without breaking it."""

    entry = models.OneToOneField(AuditEntry, models.PROTECT, primary_key=True, related_name="facts_row")
    salt = models.CharField(max_length=32, blank=True)
    text = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"facts of {self.entry_id}"


class AuditHead(models.Model):
    """The end of the chain: one row, the last lock every use case takes."""

    seq = models.BigIntegerField(default=0)
    entry_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.seq}:{self.entry_hash}"


class AccessLog(models.Model):
    """Who looked at or took out a sensitive record; outside the chain, sealed into it once a day."""

    class Kind(models.TextChoices):
        VIEW = "view"
        EXPORT = "export"
        LOGIN = "login"

    at = models.DateTimeField()
    actor = models.CharField(max_length=40)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    subject_type = models.CharField(max_length=60, blank=True)
    subject_id = models.BigIntegerField(null=True)
    address = models.CharField(max_length=45, blank=True)
    detail = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "-at"], name="access_of_subject"),
            models.Index(fields=["at"], name="access_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} {self.kind} {self.subject_type}:{self.subject_id}"


class AccessBlock(models.Model):
    """Which records one export took, 256 to a row: a hundred thousand are four hundred rows, not a hundred thousand."""

    access = models.ForeignKey(AccessLog, models.PROTECT, related_name="blocks")
    subject_type = models.CharField(max_length=60)
    block = models.BigIntegerField()
    marks = models.CharField(max_length=64)  # one bit a record, as hexadecimal digits

    class Meta:
        constraints = [models.UniqueConstraint(fields=["access", "subject_type", "block"], name="access_block_once")]
        indexes = [models.Index(fields=["subject_type", "block", "-access"], name="access_blocks_of_subject")]

    def __str__(self) -> str:
        return f"{self.access_id} {self.subject_type} {self.block}"
