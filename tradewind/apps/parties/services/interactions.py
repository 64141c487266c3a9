"""What was said to and by a party."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from tradewind.apps.parties import permissions, queries
from tradewind.apps.parties.events import InteractionRestored, InteractionStruck
from tradewind.apps.parties.models import Contact, Interaction, Party
from tradewind.apps.parties.refusals import AlreadyStruck, BadInteraction, NotStruck, NotYourInteraction
from tradewind.apps.parties.services.files import put_file
from tradewind.domain.parties.cadence import planned_after, refuse_past
from tradewind.domain.parties.channels import CONTACT_CHANNELS, Channel
from tradewind.domain.vocabulary.text import clean_line, clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require, sees_all_rows
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.events import publish
from tradewind.platform.use_case import use_case

LONGEST_SUMMARY = 20_000
_STRUCK = ("struck_at", "struck_by", "struck_reason")


@use_case
def log_interaction(
    *, party_id: int, channel: Channel, summary: str, contact_id: int | None = None,
    next_contact_on: date | None = None, files: Sequence[StoredFile] = (), said_at: datetime | None = None,
    by: Actor, at: datetime,
) -> Interaction:  # fmt: skip
    """Write down a call, chat or meeting with the files it brought, and when to be in touch next.

    `said_at`: when it was, where that was not just now.
    """
    require(by, permissions.LOG_INTERACTION)
    queries.party_for(by, party_id)
    return keep_interaction(
        party_id=party_id, channel=channel, summary=summary, contact_id=contact_id, next_contact_on=next_contact_on,
        files=files, said_at=said_at, by=by, at=at,
    )  # fmt: skip


def keep_interaction(
    *, party_id: int, channel: Channel, summary: str, contact_id: int | None = None,
    next_contact_on: date | None = None, files: Sequence[StoredFile] = (), said_at: datetime | None = None,
    by: Actor, at: datetime,
) -> Interaction:  # fmt: skip
    """The same for a room that has judged by its own right who writes: a deputy works on what the customer asked."""
    require(by, permissions.LOG_INTERACTION)
    party = Party.objects.select_for_update().get(pk=party_id)
    queries.refuse_merged(by, party)
    text = clean_paragraphs(summary) or _names(files)
    if not text or len(text) > LONGEST_SUMMARY:
        raise BadInteraction()
    refuse_past(next_contact_on, on=timezone.localdate(at))
    if contact_id and not Contact.objects.filter(pk=contact_id, party=party, archived_at=None).exists():
        raise NotFound(what="contact")

    moment = min(said_at or at, at)
    entry = Interaction.objects.create(
        party=party, contact_id=contact_id, channel=channel, summary=text, at=moment, by_id=by.pk,
        next_contact_on=next_contact_on,
    )  # fmt: skip
    changed = []
    if channel in CONTACT_CHANNELS:
        party.last_contact_at = max(moment, party.last_contact_at or moment)
        changed.append("last_contact_at")
    planned = planned_after(channel, next_contact_on, party.next_contact_on, on=timezone.localdate(moment))
    if planned != party.next_contact_on:
        # A new version: whoever has the record open would put the former day back unawares.
        party.next_contact_on, party.version = planned, party.version + 1
        changed += ["next_contact_on", "version"]
    if changed:
        party.save(update_fields=changed)
    audit.record("interaction.logged", party, by=by, at=at, interaction=entry.pk, channel=channel)
    for stored in files:
        put_file(party, stored, exchange=entry, by=by, at=at)
    return entry


def _names(files: Sequence[StoredFile]) -> str:
    """A screenshot may say everything: its entry is called after it."""
    return "\n".join(stored.original_name for stored in files)


@use_case
def strike_interaction(*, interaction_id: int, reason: str, by: Actor, at: datetime) -> Interaction:
    """Correct an entry by striking it through; it stays readable as evidence."""
    require(by, permissions.LOG_INTERACTION)
    found = queries.interaction_for(by, interaction_id)
    entry = _locked(found.pk, by)
    if entry.struck_at:
        raise AlreadyStruck()
    entry.struck_at, entry.struck_by_id, entry.struck_reason = at, by.pk, clean_line(reason)[:200]
    entry.save(update_fields=_STRUCK)
    audit.record("interaction.struck", found.party, by=by, at=at, interaction=entry.pk, reason=entry.struck_reason)
    publish(InteractionStruck(entry.pk, by.pk, at))
    return entry


@use_case
def restore_interaction(*, interaction_id: int, by: Actor, at: datetime) -> Interaction:
    """The entry was right after all; the trail keeps that it was struck through, and why."""
    require(by, permissions.LOG_INTERACTION)
    found = queries.interaction_for(by, interaction_id)
    entry = _locked(found.pk, by)
    if entry.struck_at is None:
        raise NotStruck()
    entry.struck_at, entry.struck_by, entry.struck_reason = None, None, ""
    entry.save(update_fields=_STRUCK)
    audit.record("interaction.restored", found.party, by=by, at=at, interaction=entry.pk)
    publish(InteractionRestored(entry.pk, by.pk, at))
    return entry


def _locked(interaction_id: int, by: Actor) -> Interaction:
    """Only who wrote it, or a leader, corrects an entry."""
    entry = Interaction.objects.select_for_update().get(pk=interaction_id)
    if entry.by_id != by.pk and not sees_all_rows(by):
        raise NotYourInteraction()
    return entry
