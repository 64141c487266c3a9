"""Which mailboxes are read and sent from, how far each was read, and what could not be?"""

from django.conf import settings
from django.db import models

from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.messaging.mailboxes import FolderRole, MailboxKind, MailboxState, QuarantineState


class Mailbox(models.Model):
    """A mailbox of one's own, or one that several share (`owner` is empty then)."""

    name = models.CharField(max_length=120)
    address = models.CharField(max_length=254, unique=True)  # lower case
    kind = models.CharField(max_length=10, choices=choices(MailboxKind))
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=choices(MailboxState), default=MailboxState.ACTIVE)

    imap_host = models.CharField(max_length=253, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=10, default="tls")
    smtp_host = models.CharField(max_length=253, blank=True)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=10, default="tls")
    username = models.CharField(max_length=254, blank=True)
    secret = models.TextField(blank=True)  # the password, encrypted with a key outside the database
    signature = models.TextField(blank=True)
    # Since when its address counts as ours: a leader vouched for it, or its server let it in under that name.
    ours_since = models.DateTimeField(null=True)
    reads_since = models.DateField(null=True)  # what lies in it from before is left where it is

    read_at = models.DateTimeField(null=True)  # the last time everything new was taken in
    trouble_code = models.CharField(max_length=60, blank=True)  # why it cannot be read just now
    trouble_facts = models.JSONField(default=dict)
    trouble_since = models.DateTimeField(null=True)

    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("kind", MailboxKind, "mailbox_kind_known"),
            known("state", MailboxState, "mailbox_state_known"),
        ]

    def __str__(self) -> str:
        return self.address


class MailboxMember(models.Model):
    """Somebody who reads a mailbox and writes from it: its owner, or one of those who share it."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "mailbox"], condition=models.Q(until=None), name="mailbox_member_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.mailbox_id}"


class MailFolder(models.Model):
    """How far a folder on the server was read. Another `uidvalidity` means that its numbers begin anew."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="folders")
    name = models.CharField(max_length=255)
    role = models.CharField(max_length=10, choices=choices(FolderRole))
    uidvalidity = models.BigIntegerField(default=0)
    last_uid = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "name"], name="mail_folder_once"),
            known("role", FolderRole, "mail_folder_role_known"),
        ]

    def __str__(self) -> str:
        return self.name


class MailCheck(models.Model):
    """Somebody looked into a mailbox: morning, noon and evening are marked (R53)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["user", "-at"], name="mail_checks_of_person")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.at:%F %H:%M}"


class Quarantined(models.Model):
    """A message that could not be read, kept as it came, with the reason; the next one was read all the same."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    raw_name = models.CharField(max_length=80, blank=True)  # empty where it was too large to be fetched
    raw_sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    came_from = models.CharField(max_length=255)  # folder and number, or the name of the file
    role = models.CharField(max_length=10, choices=choices(FolderRole), default=FolderRole.INBOX)
    came_at = models.DateTimeField(null=True)  # when its server got it; unknown of a file
    code = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=choices(QuarantineState), default=QuarantineState.WAITING)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["mailbox", "raw_sha256"], name="quarantined_once"),
            known("state", QuarantineState, "quarantined_state_known"),
            known("role", FolderRole, "quarantined_role_known"),
        ]
        indexes = [models.Index(fields=["state", "-at"], name="quarantined_waiting")]

    def __str__(self) -> str:
        return f"{self.code} {self.came_from}"
