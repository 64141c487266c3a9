"""A call, chat or visit about one or several inquiries, and the next one."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from tradewind.apps.inquiries import permissions, queries
from tradewind.apps.inquiries.models import FollowUp, Inquiry
from tradewind.apps.inquiries.refusals import NoContact
from tradewind.apps.inquiries.services.hearing import answer, hear, locked_standing
from tradewind.apps.inquiries.services.planning import PLANNED, name_day, replan_all
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Interaction
from tradewind.domain.inquiries.clocks import Answer
from tradewind.domain.inquiries.contacts import TALKS, ContactKind
from tradewind.domain.inquiries.grading import refuse_unplanned
from tradewind.domain.inquiries.lifecycle import FOLLOWED
from tradewind.domain.parties.cadence import refuse_past
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.domain.vocabulary.text import clean_paragraphs
from tradewind.platform import audit
from tradewind.platform.access import Actor, NotFound, require
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.revising import refuse_stale, save_next

LONGEST_NOTE = 2_000  # in the trail; where the inquiry has a customer, the timeline has all of it

# What a logged exchange is for the cadence; two-way, or it would be a note.
KINDS: dict[Channel, ContactKind] = {
    Channel.PHONE: ContactKind.CALL,
    Channel.EMAIL: ContactKind.WRITTEN,
    Channel.WHATSAPP: ContactKind.CHAT,
    Channel.WECHAT: ContactKind.CHAT,
    Channel.MEETING: ContactKind.VISIT,
    Channel.FAX: ContactKind.WRITTEN,
    Channel.LINKEDIN: ContactKind.WRITTEN,
    Channel.PLATFORM: ContactKind.WRITTEN,
    Channel.NOTE: ContactKind.NOTE,
}


@use_case
def log_follow_up(
    *, party_id: int, inquiry_ids: Sequence[int], channel: Channel, summary: str, contact_id: int | None = None,
    next_contact_on: date | None = None, is_priced: bool = False,
    files: Sequence[StoredFile] = (), by: Actor, at: datetime,
) -> Interaction:  # fmt: skip
    """Write down an exchange and the inquiries it was about: it stops their clocks and counts for each of them."""
    require(by, permissions.GRADE)
    for pk in inquiry_ids:
        queries.inquiry_for(by, pk)  # whoever works on it writes, also where the customer is a colleague's (R54)
    write = parties.keep_interaction if inquiry_ids else parties.log_interaction
    entry = write(
        party_id=party_id, channel=channel, summary=summary, contact_id=contact_id, next_contact_on=next_contact_on,
        files=files, by=by, at=at,
    )  # fmt: skip
    about = locked_standing(inquiry_ids)
    if any(inquiry.party_id != party_id for inquiry in about):
        raise NotFound(what="inquiry")
    for inquiry in about:
        _count(inquiry, entry, channel, at, is_priced=is_priced, by=by)
        if next_contact_on:
            _plan(inquiry, next_contact_on, by, at)
    return entry


@use_case
def answer_by_hand(
    *, inquiry_id: int, version: int, channel: Channel, note: str, is_priced: bool, is_instead_of_fax: bool = False,
    by: Actor, at: datetime,
) -> Inquiry:  # fmt: skip
    """An answer that left another way: on the platform, by a printed fax, by telephone. Logged, it stops the clocks."""
    require(by, permissions.GRADE)
    party_id, entry = queries.inquiry_for(by, inquiry_id).party_id, None
    if channel is Channel.NOTE:
        raise NoContact()
    if party_id:  # the customer is locked before the inquiry
        entry = parties.keep_interaction(party_id=party_id, channel=channel, summary=note, by=by, at=at)
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    reply = Answer(at, is_priced=is_priced, is_fax=channel is Channel.FAX, is_instead_of_fax=is_instead_of_fax)
    said = {"channel": str(channel), "note": clean_paragraphs(note)[:LONGEST_NOTE]}
    answer(inquiry, reply, None, kind=KINDS[channel], interaction=entry, said=said, by=by, at=at)
    return inquiry


@use_case
def plan_inquiry(*, inquiry_id: int, version: int, next_contact_on: date | None, by: Actor, at: datetime) -> Inquiry:
    """Say when to be in touch next; an A or B is never without such a day."""
    inquiry = queries.inquiry_to_change(by, inquiry_id)
    refuse_stale(version, inquiry.version)
    if inquiry.state not in FOLLOWED:
        raise MoveNotAllowed(action="plan", state=inquiry.state)
    refuse_past(next_contact_on, on=timezone.localdate(at))
    if inquiry.grade:
        refuse_unplanned(inquiry.grade, next_contact_on)
    before, was_named = inquiry.next_contact_on, inquiry.is_day_named
    name_day(inquiry, next_contact_on)
    if (before, was_named) != (inquiry.next_contact_on, inquiry.is_day_named):
        save_next(inquiry, PLANNED, by=by, at=at)
        audit.record("inquiry.planned", inquiry, by=by, at=at, before=before, after=next_contact_on)
    return inquiry


@use_case
def replan_inquiries(*, inquiry_ids: Sequence[int], by: Actor, at: datetime) -> int:
    """Plan anew: another week has begun, the calendar or the table has changed. How many days have moved.

    A day that a person named is not moved: it stays due until somebody was in touch.
    """
    require(by, "jobs.view")
    rows = Inquiry.objects.select_for_update(of=("self",)).select_related("party")
    found = rows.filter(pk__in=inquiry_ids, state__in=FOLLOWED, is_day_named=False).order_by("pk")
    moved = [inquiry for inquiry in replan_all(found, on=timezone.localdate(at)) if inquiry.next_contact_on]
    Inquiry.objects.bulk_update(moved, ["next_contact_on"])
    return len(moved)


def _count(
    inquiry: Inquiry, entry: Interaction, channel: Channel, at: datetime, *, is_priced: bool, by: Actor
) -> None:  # fmt: skip
    kind = KINDS[channel]
    if kind is ContactKind.NOTE:
        FollowUp.objects.create(
            inquiry=inquiry, kind=kind, on=timezone.localdate(at), at=at, by_id=by.pk, interaction=entry
        )
        return
    if kind in TALKS and inquiry.state not in FOLLOWED:
        hear(inquiry, None, (), by=by, at=at)  # he speaks with us again about what had ended
    reply = Answer(at, is_priced=is_priced, is_fax=channel is Channel.FAX)
    answer(inquiry, reply, None, kind=kind, interaction=entry, by=by, at=at)


def _plan(inquiry: Inquiry, said: date, by: Actor, at: datetime) -> None:
    """The day somebody names comes before the one the grade asks for."""
    if inquiry.state in FOLLOWED and said != inquiry.next_contact_on:
        name_day(inquiry, said)
        save_next(inquiry, PLANNED, by=by, at=at)
