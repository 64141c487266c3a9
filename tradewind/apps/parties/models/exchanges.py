"""What was said with a party?"""

from django.conf import settings
from django.db import models

from tradewind.apps.parties.models.records import Contact, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.parties.channels import Channel
from tradewind.platform.attachments.models import Attachment


class Interaction(models.Model):
    """One exchange with a party 往来. Corrected by striking through, never deleted: it is evidence."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="interactions")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=12, choices=choices(Channel))
    summary = models.TextField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    next_contact_on = models.DateField(null=True)
    struck_at = models.DateTimeField(null=True)
    struck_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    struck_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [known("channel", Channel, "interaction_channel_known")]
        indexes = [
            models.Index(fields=["party", "-at", "-id"], name="interactions_newest"),
            models.Index(fields=["by", "-at"], name="interactions_of_person"),
            models.Index(fields=["-at"], name="interactions_lately"),  # the process table
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.at:%F}"


class InteractionFile(models.Model):
    """A file of a record that belongs to an exchange: the screenshot of a chat, the drawing a mail brought."""

    interaction = models.ForeignKey(Interaction, models.PROTECT, related_name="files")
    attachment = models.ForeignKey(Attachment, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interaction", "attachment"], name="interaction_file_once")]

    def __str__(self) -> str:
        return str(self.attachment)
