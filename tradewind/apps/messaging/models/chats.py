"""Which chats were brought from telephones, and which entries of a timeline came of them?"""

from django.conf import settings
from django.db import models

from tradewind.apps.parties.models import Interaction, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.messaging.chat_imports import ChatState
from tradewind.domain.parties.channels import Channel
from tradewind.platform.attachments.models import Attachment


class ChatImport(models.Model):
    """An exported chat: read, kept on a customer's timeline, perhaps taken back."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    attachment = models.ForeignKey(Attachment, models.PROTECT, null=True, related_name="+")  # the text as it came
    channel = models.CharField(max_length=12, choices=choices(Channel))
    state = models.CharField(max_length=10, choices=choices(ChatState), default=ChatState.READ)
    lines = models.PositiveIntegerField(default=0)  # said with a name and a time
    new = models.PositiveIntegerField(default=0)  # of these, what was not there before
    begins_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            known("channel", Channel, "chat_channel_known"),
            known("state", ChatState, "chat_state_known"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.at:%F}"


class ChatEntry(models.Model):
    """An entry of the timeline that came of a chat, and when each side spoke last in it."""

    chat = models.ForeignKey(ChatImport, models.PROTECT, related_name="entries")
    interaction = models.OneToOneField(Interaction, models.PROTECT, related_name="+")
    ours_at = models.DateTimeField(null=True)  # empty where we said nothing, or nobody knows who is who
    theirs_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.chat_id} {self.interaction_id}"


class KeptChatLine(models.Model):
    """A line of an exported chat that stands in a timeline already: the same export once more adds nothing."""

    party = models.ForeignKey(Party, models.PROTECT, related_name="+")
    chat = models.ForeignKey(ChatImport, models.PROTECT, null=True, related_name="+")
    key = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "key"], name="chat_line_once")]

    def __str__(self) -> str:
        return self.key
