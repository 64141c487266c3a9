"""What was written, by whom, to whom, and to which customer does it belong?"""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from tradewind.apps.messaging.models.mailboxes import Mailbox
from tradewind.apps.parties.models import Contact, Party
from tradewind.apps.parties.models.words import choices, known
from tradewind.domain.messaging.kinds import MessageKind
from tradewind.domain.messaging.linking import Linked
from tradewind.domain.messaging.mailboxes import Direction, FolderRole


class Thread(models.Model):
    """Messages that answer one another."""

    subject = models.CharField(max_length=500)  # without Re: and the like
    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    last_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.subject


class Message(models.Model):
    """One message, however many mailboxes it came to. What it says is never changed; to whom it belongs may be."""

    identity = models.CharField(max_length=64, unique=True)  # digest of what makes it the same message
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="messages")
    direction = models.CharField(max_length=3, choices=choices(Direction))
    kind = models.CharField(max_length=20, choices=choices(MessageKind))
    rfc_id = models.CharField(max_length=500)  # the Message-ID of its head
    in_reply_to = models.CharField(max_length=500, blank=True)
    sender_name = models.CharField(max_length=300, blank=True)
    sender_address = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=500, blank=True)
    begins = models.CharField(max_length=200, blank=True)  # the first words, for a list
    sent_at = models.DateTimeField(null=True)  # as the sender says
    at = models.DateTimeField()  # when it came to us or left: what clocks and lists go by
    # When it turned up, where its folder had been read since its date and did not hold it: somebody laid it in later.
    found_at = models.DateTimeField(null=True)
    files = models.PositiveIntegerField(default=0)
    warnings = models.JSONField(default=list)  # [{code, facts}]: bank details that change, a look-alike domain …

    party = models.ForeignKey(Party, models.PROTECT, null=True, related_name="+")
    contact = models.ForeignKey(Contact, models.PROTECT, null=True, related_name="+")
    linked = models.CharField(max_length=10, choices=choices(Linked), default=Linked.NOT)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")  # who sent it
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            known("direction", Direction, "message_direction_known"),
            known("kind", MessageKind, "message_kind_known"),
            known("linked", Linked, "message_linked_known"),
        ]
        indexes = [
            models.Index(fields=["party", "-at", "-id"], name="messages_of_party"),
            models.Index(fields=["thread", "at"], name="messages_of_thread"),
            models.Index(fields=["rfc_id"], name="messages_by_id"),
            models.Index(fields=["in_reply_to"], condition=~Q(in_reply_to=""), name="messages_by_answered"),
            models.Index(fields=["sender_address", "-at"], name="messages_of_sender"),
        ]

    def __str__(self) -> str:
        return self.subject

    def counts_at(self, *, known_since: datetime) -> datetime:
        """From when it answers what was known since then: a date can be written by anybody who may write into the
        folder. What is older than our knowledge of the question came here with it, as out of a mailbox newly set up.
        """
        is_found_late = self.found_at is not None and self.at >= known_since
        return max(self.at, self.found_at) if is_found_late and self.found_at else self.at


class MessageText(models.Model):
    """What a message says. Apart from it, so that lists do not carry it along."""

    message = models.OneToOneField(Message, models.PROTECT, primary_key=True, related_name="words")
    text = models.TextField(blank=True)
    reply_text = models.TextField(blank=True)  # without quotation and signature
    signature = models.TextField(blank=True)
    html = models.TextField(blank=True)
    complaints = models.JSONField(default=list)  # what the reader had to guess: [{code, facts}]

    def __str__(self) -> str:
        return self.reply_text[:80]


class MessageAddress(models.Model):
    """Somebody a message was written to."""

    message = models.ForeignKey(Message, models.PROTECT, related_name="addresses")
    role = models.CharField(max_length=8)  # to, cc, bcc, reply_to
    name = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=254)

    class Meta:
        indexes = [models.Index(fields=["address", "message"], name="messages_to_address")]

    def __str__(self) -> str:
        return self.address


class MessagePart(models.Model):
    """A file that came with a message. It lies in the message itself and is taken out when somebody opens it."""

    message = models.ForeignKey(Message, models.PROTECT, related_name="parts")
    place = models.PositiveIntegerField()  # among the parts, from 0
    filename = models.CharField(max_length=255)
    content_type = models.CharField(max_length=120)
    content_id = models.CharField(max_length=255, blank=True)
    is_inline = models.BooleanField(default=False)
    size = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "place"], name="message_part_once")]

    def __str__(self) -> str:
        return self.filename


class MessageCopy(models.Model):
    """The message as it lies in one mailbox, byte by byte."""

    message = models.ForeignKey(Message, models.PROTECT, related_name="copies")
    mailbox = models.ForeignKey(Mailbox, models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=choices(FolderRole))
    at = models.DateTimeField()
    came_from = models.CharField(max_length=255)  # folder and number, or the name of the file
    raw_name = models.CharField(max_length=80)
    raw_sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["mailbox", "message"], name="message_copy_once")]
        indexes = [models.Index(fields=["mailbox", "-at", "-id"], name="copies_newest")]

    def __str__(self) -> str:
        return self.came_from
