"""A chat from a telephone was about inquiries: its days count as contacts, and who spoke last waits for the other."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.inquiries.services.hearing import answer, hear, locked
from tradewind.apps.messaging import queries as messaging
from tradewind.apps.messaging.models import ChatEntry
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import ContactKind
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.use_case import use_case


@use_case
def count_chat(
    *, chat_id: int, inquiry_ids: Sequence[int], is_priced: bool = False, by: Actor, at: datetime
) -> list[Inquiry]:
    """Each day on which we spoke is a contact of these inquiries; a price, where one was named, left with the last.

    What the buyer asks in a chat starts no clock: it is brought days later, and somebody read it on the telephone.
    """
    require(by, permissions.GRADE)
    chat = messaging.chat_for(by, chat_id)
    entries = messaging.entries_of_chat(by, chat)
    for pk in inquiry_ids:
        queries.inquiry_for(by, pk)
    about = locked(inquiry_ids)
    if any(inquiry.party_id != chat.party_id for inquiry in about):
        raise NotFound(what="inquiry")
    for inquiry in about:
        _count(inquiry, entries, is_priced=is_priced, by=by, at=at)
    return about


def _count(inquiry: Inquiry, entries: Sequence[ChatEntry], *, is_priced: bool, by: Actor, at: datetime) -> None:
    known = inquiry.heard_at
    spoken = [each for each in entries if each.ours_at]
    days = {timezone.localdate(each.ours_at): each for each in spoken}  # of a long day its last entry
    heard = {timezone.localdate(each.theirs_at) for each in entries if each.theirs_at}
    for day, entry in days.items():
        kind = ContactKind.CHAT if day in heard else ContactKind.WRITTEN
        reply = Answer(entry.ours_at, is_priced=is_priced and entry is spoken[-1])
        answer(inquiry, reply, None, kind=kind, interaction=entry.interaction, by=by, at=at)
    for entry in (each for each in entries if not each.ours_at):
        said_at = entry.theirs_at or at
        facts = {"kind": ContactKind.NOTE, "on": timezone.localdate(said_at), "at": said_at, "by_id": by.pk}
        # No contact of ours; that he wrote stands as long as the chat does.
        FollowUp.objects.get_or_create(inquiry=inquiry, interaction=entry.interaction, defaults=facts)
    ours = max((each.ours_at for each in spoken if each.ours_at), default=None)
    theirs = max((each.theirs_at for each in entries if each.theirs_at), default=None)
    if theirs and theirs > known and (ours is None or theirs > ours):
        hear(inquiry, None, (), heard_at=theirs, by=by, at=at)
