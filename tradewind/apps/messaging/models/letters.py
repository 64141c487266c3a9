"""What is being written, what waits to leave, and what became of it?"""

from django.conf import settings
from django.db import models

from tradewind.apps.messaging.models.mailboxes import Mailbox
from tradewind.apps.messaging.models.messages import Message
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.messaging.letters import LetterState
from tradewind.domain.messaging.templates import TemplatePurpose
from tradewind.platform.attachments.models import Attachment


class Letter(models.Model):
    """A message of ours, from the first word to what the server said."""

    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    answers = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")
    to = models.JSONField(default=list)  # [{name, address}], as cc and bcc
    cc = models.JSONField(default=list)
    bcc = models.JSONField(default=list)
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField(blank=True)

    state = models.CharField(max_length=12, choices=choices(LetterState), default=LetterState.DRAFT)
    send_at = models.DateTimeField(null=True)
    rfc_id = models.CharField(max_length=500, blank=True)  # its Message-ID, given once, when it is to leave
    # When a try began of which nobody knows whether it arrived: the moment in its head. Stays until that is known.
    in_doubt_since = models.DateTimeField(null=True)
    raw_name = models.CharField(max_length=80, blank=True)  # its bytes, laid down before the first of them leaves
    sent = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")  # as it left
    trouble_code = models.CharField(max_length=60, blank=True)
    trouble_facts = models.JSONField(default=dict)
    refused = models.JSONField(default=list)  # recipients the server did not take: [{address, said}]

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [known("state", LetterState, "letter_state_known")]
        indexes = [
            models.Index(fields=["state", "send_at"], name="letters_to_send"),
            models.Index(fields=["by", "state", "-updated_at"], name="letters_of_writer"),
        ]

    def __str__(self) -> str:
        return self.subject


class LetterFile(models.Model):
    """A file that goes along."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="files")
    attachment = models.ForeignKey(Attachment, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["letter", "attachment"], name="letter_file_once")]

    def __str__(self) -> str:
        return str(self.attachment)


class MessageTemplate(models.Model):
    """A text that is written again and again, in one language; its blanks are a fixed list."""

    name = models.CharField(max_length=120)
    purpose = models.CharField(max_length=20, choices=choices(TemplatePurpose))
    language = models.CharField(max_length=8)
    subject = models.CharField(max_length=500, blank=True)
    text = models.TextField()
    archived_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("purpose", TemplatePurpose, "template_purpose_known"),
            models.UniqueConstraint(
                fields=["name", "language"], condition=models.Q(archived_at=None), name="one_template_of_a_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name
