"""An exported WhatsApp chat, or WeChat records somebody copied, on a customer's timeline: a day is one entry."""

import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from django.utils import timezone

from tradewind.apps.messaging.models import KeptChatLine
from tradewind.apps.messaging.refusals import NoChat
from tradewind.apps.parties import queries as parties
from tradewind.apps.parties import services as party_services
from tradewind.domain.messaging.chats import ChatLine, chat_lines
from tradewind.domain.parties.channels import Channel
from tradewind.domain.vocabulary.sheets.encoding import decode
from tradewind.platform.access import Actor
from tradewind.platform.use_case import use_case

DAYS_AT_ONCE = 10  # a use case
LONGEST_ENTRY = 19_000  # signs; a longer day has several entries
MOST_BYTES = 30 * 1024 * 1024
_CHAT_FILE = ".txt"


@dataclass(frozen=True, slots=True)
class ChatImported:
    """What came of a chat: lines that are new, lines that were there already, and the days they fill."""

    new: int
    known: int
    days: int


def chat_in(content: bytes, *, zone: ZoneInfo) -> tuple[ChatLine, ...]:
    """The lines of an export as the telephone wrote it: a text, or a zip with a text and pictures."""
    lines = chat_lines(decode(_text_of(content)).text, zone=zone)
    if not any(line.at for line in lines):
        raise NoChat()
    return lines


def _text_of(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content[:MOST_BYTES]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            named = [each for each in archive.infolist() if each.filename.lower().endswith(_CHAT_FILE)]
            if not named:
                raise NoChat()
            with archive.open(named[0]) as file:
                return file.read(MOST_BYTES)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise NoChat() from error


def import_chat(
    party_id: int, lines: Sequence[ChatLine], channel: Channel, *, by: Actor, now: Callable[[], datetime]
) -> ChatImported:
    """Day after day, a few days a transaction: interrupted, the same export goes on where it was."""
    dated = [line for line in lines if line.at and line.text and line.author]
    days = [list(found) for _day, found in groupby(dated, key=_day_of)]
    new = filled = 0
    for start in range(0, len(days), DAYS_AT_ONCE):
        some = days[start : start + DAYS_AT_ONCE]
        done = keep_chat_days(party_id=party_id, days=some, channel=channel, by=by, at=now())
        new, filled = new + done.new, filled + done.days
    return ChatImported(new, len(dated) - new, filled)


@use_case
def keep_chat_days(
    *, party_id: int, days: Sequence[Sequence[ChatLine]], channel: Channel, by: Actor, at: datetime
) -> ChatImported:
    """Write what is new of some days; each day's new lines are one entry, dated as its last line."""
    party = parties.party_for(by, party_id)
    keys = {line.key for day in days for line in day}
    known = set(KeptChatLine.objects.filter(party=party, key__in=keys).values_list("key", flat=True))
    new = filled = 0
    for day in days:
        fresh = [line for line in day if line.key not in known]
        for entry in _entries(fresh):
            party_services.log_interaction(
                party_id=party.pk, channel=channel, summary="\n".join(map(_said, entry)), said_at=entry[-1].at, by=by,
                at=at,
            )  # fmt: skip
        KeptChatLine.objects.bulk_create([KeptChatLine(party=party, key=line.key) for line in fresh], batch_size=500)
        known |= {line.key for line in fresh}
        new, filled = new + len(fresh), filled + bool(fresh)
    return ChatImported(new, len(keys) - new, filled)


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
