"""How is a message drawn: its people, its times, what to beware of?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.domain.messaging.mailboxes import Direction
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.platform.attachments.kinds import PROGRAM_ENDINGS, ending_of
from tradewind.web.shared import zones
from tradewind.web.shared.bewaring import Beware, beware_of, said_of
from tradewind.web.shared.cutting import MOST_SIGNS, WHOLE, cut


@dataclass(frozen=True, slots=True)
class PartLine:
    """A file that came along. A program has no address to fetch it from."""

    pk: int
    name: str
    size: int
    url: str
    file_url: str
    is_program: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One message of a thread."""

    message: Any
    is_ours: bool
    is_open: bool
    to: str
    cc: str
    text: str
    whole_url: str  # where all of it stands, when it was cut
    rest: str  # what the text says besides: quotation and signature
    there: str  # the time at the other side
    warnings: tuple[Beware, ...]
    complaints: tuple[str, ...]
    parts: tuple[PartLine, ...]
    html_url: str

    @property
    def tone(self) -> str:
        return "risk" if any(each.tone == "risk" for each in self.warnings) else "warn"


def shown_thread(messages: Iterable[Any], current: Any, *, zone: str, whole: int | None = None) -> list[Shown]:
    """Each message of a thread that was fetched with its words, people and files; the current and the last are open.

    `whole`: the one whose text is not cut.
    """
    every = list(messages)
    last = every[-1].pk if every else None
    return [_shown(each, zone, is_open=each.pk in (current.pk, last), is_whole=each.pk == whole) for each in every]


def zone_of(party: Any) -> str:
    return str(party.time_zone or default_zone(party.country)) if party else ""


def _shown(message: Any, zone: str, *, is_open: bool, is_whole: bool) -> Shown:
    words = getattr(message, "words", None)
    text, reply = (words.text, words.reply_text) if words else ("", "")
    rest = text if reply and reply.split() != text.split() else ""
    said, besides = (cut(each, most=len(each) if is_whole else MOST_SIGNS) for each in (reply or text, rest))
    people = list(message.addresses.all())
    return Shown(
        message=message,
        is_ours=message.direction == Direction.OUT,
        is_open=is_open,
        to=_people(people, "to"),
        cc=_people(people, "cc"),
        text=said.text,
        whole_url=_whole_url(message) if said.is_cut or besides.is_cut else "",
        rest=besides.text,
        there=_there(zone, message.at),
        warnings=tuple(beware_of(message.warnings)),
        complaints=tuple(said_of(each) for each in (words.complaints if words else ())),
        parts=tuple(_part(each) for each in message.parts.all() if not each.is_inline or not _has_html(words)),
        html_url=reverse("messaging:shown", args=[message.pk]) if _has_html(words) else "",
    )


def _whole_url(message: Any) -> str:
    return f"{reverse('messaging:message', args=[message.pk])}?{WHOLE}#m{message.pk}"


def _has_html(words: Any) -> bool:
    return bool(words and words.html)


def _people(people: Iterable[Any], role: str) -> str:
    named = [each for each in people if each.role == role]
    return ", ".join(f"{each.name} <{each.address}>" if each.name else each.address for each in named)


def _there(zone: str, at: datetime) -> str:
    if not zone or zones.clock_at(zone, at) == zones.clock_at(str(timezone.get_current_timezone()), at):
        return ""
    return f"{zones.city_of(zone)} {zones.clock_at(zone, at)}"


def _part(part: Any) -> PartLine:
    name = part.filename or _("file %(number)s") % {"number": part.place + 1}
    is_program = ending_of(name) in PROGRAM_ENDINGS
    address = reverse("messaging:part", args=[part.pk])
    return PartLine(part.pk, name, part.size, address, reverse("messaging:file_part", args=[part.pk]), is_program)
