"""A chat on a customer's timeline: a day is one entry. Brought twice it adds nothing; it can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from django.utils import timezone

from tradewind.apps.messaging import queries
from tradewind.apps.messaging.models import ChatEntry, ChatImport, KeptChatLine
from tradewind.apps.messaging.refusals import ChatIsTakenBack, NotYourChat
from tradewind.apps.messaging.services.chat_reading import ChatRead
from tradewind.apps.parties import permissions as party_permissions
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties import services as party_services
from tradewind.apps.parties.events import InteractionRestored
from tradewind.apps.parties.models import Interaction
from tradewind.domain.messaging.chat_imports import CHAT_LIFECYCLE, ChatState
from tradewind.domain.messaging.chat_people import OURS
from tradewind.domain.messaging.chats import ChatLine
from tradewind.domain.parties.channels import Channel
from tradewind.platform import audit
from tradewind.platform.access import Actor, require, sees_all_rows
from tradewind.platform.attachments.services import keep_file
from tradewind.platform.attachments.storage import StoredFile
from tradewind.platform.use_case import use_case

DAYS_AT_ONCE = 10  # a use case
LONGEST_ENTRY = 19_000  # signs; a longer day has several entries
Who = Mapping[str, str]  # the names of a chat: OURS, the number of a contact as text, or somebody else


@dataclass(frozen=True, slots=True)
class DaysKept:
    """What came of some days."""

    new: int
    days: int


@use_case
def begin_chat(*, party_id: int, stored: StoredFile, read: ChatRead, by: Actor, at: datetime) -> ChatImport:
    """Keep what was read, to be looked at; nothing stands on the timeline yet."""
    require(by, party_permissions.LOG_INTERACTION)
    party = parties.party_for(by, party_id)
    parties.refuse_merged(by, party)
    times = [line.at for line in read.lines if line.at]
    chat = ChatImport.objects.create(
        party=party, channel=read.channel, lines=len(read.lines), begins_at=min(times), ends_at=max(times), by_id=by.pk,
        at=at,
    )  # fmt: skip
    chat.attachment = keep_file(stored=stored, subject=chat, by=by, at=at)
    chat.save(update_fields=["attachment"])
    audit.record("chat.read", chat, by=by, at=at, party=party.pk, lines=chat.lines, sha256=stored.sha256)
    return chat


def import_chat(chat: ChatImport, read: ChatRead, who: Who, *, by: Actor, now: Callable[[], datetime]) -> ChatImport:
    """Day after day, a few days a transaction: interrupted, the same chat goes on where it was."""
    days = [list(found) for _day, found in groupby(read.lines, key=_day_of)]
    for start in range(0, len(days), DAYS_AT_ONCE):
        some = days[start : start + DAYS_AT_ONCE]
        keep_chat_days(chat_id=chat.pk, days=some, who=who, by=by, at=now())
    return close_chat(chat_id=chat.pk, by=by, at=now())


@use_case
def keep_chat_days(*, chat_id: int, days: Sequence[Sequence[ChatLine]], who: Who, by: Actor, at: datetime) -> DaysKept:
    """Write what is new of some days; each day's new lines are one entry, dated as its last line."""
    chat = queries.chat_to_change(by, chat_id)
    CHAT_LIFECYCLE.after("keep", chat.state)
    known = queries.known_chat_keys(by, chat.party_id, {line.key for day in days for line in day})
    new = filled = 0
    for day in days:
        fresh = list({line.key: line for line in day if line.key not in known}.values())
        for lines in _entries(fresh):
            _write(chat, lines, who, by=by, at=at)
        rows = [KeptChatLine(party_id=chat.party_id, chat=chat, key=line.key) for line in fresh]
        KeptChatLine.objects.bulk_create(rows, batch_size=500)
        known |= {line.key for line in fresh}
        new, filled = new + len(fresh), filled + bool(fresh)
    return DaysKept(new, filled)


@use_case
def close_chat(*, chat_id: int, by: Actor, at: datetime) -> ChatImport:
    """Every day is written: say how much of it was new."""
    chat = queries.chat_to_change(by, chat_id)
    chat.state = CHAT_LIFECYCLE.after("keep", chat.state)
    chat.new, chat.kept_at = KeptChatLine.objects.filter(chat=chat).count(), at
    chat.save(update_fields=["state", "new", "kept_at"])
    audit.record("chat.kept", chat, by=by, at=at, party=chat.party_id, new=chat.new, lines=chat.lines)
    return chat


@use_case
def take_back_chat(*, chat_id: int, reason: str, by: Actor, at: datetime) -> ChatImport:
    """Strike its entries through; the same file may be brought again. Who brought it may, and leaders."""
    require(by, party_permissions.LOG_INTERACTION)
    chat = queries.chat_to_change(by, chat_id)
    if chat.by_id != by.pk and not sees_all_rows(by):
        raise NotYourChat()
    chat.state = CHAT_LIFECYCLE.after("take_back", chat.state)
    entries = list(ChatEntry.objects.filter(chat=chat).order_by("pk").values_list("interaction_id", flat=True))
    standing = Interaction.objects.filter(pk__in=entries, struck_at=None).order_by("pk")
    for interaction_id in standing.values_list("pk", flat=True):
        party_services.strike_interaction(interaction_id=interaction_id, reason=reason, by=by, at=at)
    KeptChatLine.objects.filter(chat=chat).delete()
    chat.taken_back_at, chat.taken_back_by_id = at, by.pk
    chat.save(update_fields=["state", "taken_back_at", "taken_back_by"])
    audit.record("chat.taken_back", chat, by=by, at=at, party=chat.party_id, entries=len(entries))
    return chat


def on_interaction_restored(event: InteractionRestored) -> None:
    """An entry of a chat that was taken back stays struck through."""
    rows = ChatEntry.objects.filter(interaction_id=event.interaction_id, chat__state=ChatState.TAKEN_BACK)
    if rows.exists():
        raise ChatIsTakenBack()


def _write(chat: ChatImport, lines: Sequence[ChatLine], who: Who, *, by: Actor, at: datetime) -> None:
    contacts = {int(who[line.author]) for line in lines if who.get(line.author, "").isdecimal()}
    entry = party_services.log_interaction(
        party_id=chat.party_id, channel=Channel(chat.channel), summary="\n".join(map(_said, lines)),
        contact_id=contacts.pop() if len(contacts) == 1 else None, said_at=lines[-1].at, by=by, at=at,
    )  # fmt: skip
    ours = [line.at for line in lines if line.at and who.get(line.author) == OURS]
    theirs = [line.at for line in lines if line.at and who.get(line.author) != OURS]
    ChatEntry.objects.create(
        chat=chat, interaction=entry, ours_at=max(ours, default=None), theirs_at=max(theirs, default=None)
    )


def _entries(lines: Sequence[ChatLine]) -> list[list[ChatLine]]:
    entries: list[list[ChatLine]] = []
    room = 0
    for line in lines:
        if len(_said(line)) + 1 > room:
            entries.append([])
            room = LONGEST_ENTRY
        entries[-1].append(line)
        room -= len(_said(line)) + 1
    return entries


def _said(line: ChatLine) -> str:
    at = timezone.localtime(line.at)
    return f"{at:%H:%M} {line.author}: {line.text}"[:LONGEST_ENTRY]


def _day_of(line: ChatLine) -> date:
    return timezone.localdate(line.at)
