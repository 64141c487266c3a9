"""How does a party's timeline look on a page?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import merge
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tradewind.apps.messaging.queries import MailLine, mail_of_party
from tradewind.apps.parties.queries import TimelineItem
from tradewind.apps.parties.wording import WORDS
from tradewind.domain.parties.merging import may_unmerge
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.platform.access import Actor
from tradewind.web.shared.bewaring import Beware, beware_of
from tradewind.web.shared.files import FileLine, line_of

ICONS = {
    "phone": "phone", "email": "mail", "whatsapp": "brand-whatsapp", "wechat": "message-circle", "meeting": "users",
    "fax": "printer", "linkedin": "message-circle", "platform": "building-store",
    "note": "notes", "system": "history",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One line as `shared/_timeline.html` draws it."""

    day: date | None
    time: str
    second_time: str
    icon: str
    tone: str
    headline: str
    note: str
    text: str
    struck: bool
    strike_id: int | None
    files: tuple[FileLine, ...] = ()
    link: tuple[str, str] | None = None  # where it leads and what that is called
    is_new: bool = False  # it came just now, with others
    warnings: tuple[Beware, ...] = ()


def with_mail(by: Actor, party: Any, items: Sequence[TimelineItem], *, channel: str, limit: int) -> list[TimelineItem]:
    """The room's own lines and the messages with this party in one stream, newest first."""
    if channel not in ("", "email"):
        return list(items)
    mail = [_mail_item(line) for line in mail_of_party(by, party, limit=limit)]
    return list(merge(items, mail, key=lambda item: item.at, reverse=True))[:limit]


def _mail_item(line: MailLine) -> TimelineItem:
    who = line.who if line.is_ours else _("%(who)s wrote") % {"who": line.who}
    text = "\n".join(filter(None, (line.subject, line.begins)))
    return TimelineItem(
        at=line.at, channel="email", who=who, text=text, contact=line.contact if line.is_ours else "", mail_id=line.pk,
        warnings=line.warnings,
    )  # fmt: skip


def entries_of(
    items: list[TimelineItem], party: Any, chats: Mapping[int, int] | None = None, new: int = 0
) -> list[Entry]:
    """The lines with a separator on the first of each day, in both time zones.

    `chats`: the chat an entry came of; those of the chat `new` are marked.
    """
    chats = chats or {}
    zone = party.time_zone or default_zone(party.country) or "UTC"
    found, before = [], None
    for item in items:
        here, there = timezone.localtime(item.at), item.at.astimezone(ZoneInfo(zone))
        day = here.date() if here.date() != before else None
        before = here.date()
        entry = _entry(item, day, f"{here:%H:%M}", f"{there:%H:%M}")
        if chat := chats.get(item.pk or 0):
            link = reverse("messaging:chat", args=[chat]), _("Imported chat")
            entry = replace(entry, link=entry.link or link, is_new=chat == new)
        found.append(entry)
    return found


def _entry(item: TimelineItem, day: date | None, time: str, second_time: str) -> Entry:
    is_system = item.channel == "system"
    word = "" if is_system else str(WORDS[item.channel])
    whom = f"{item.who} → {item.contact}" if item.contact else item.who
    note = word
    if item.is_struck:
        note = f"{word} · " + _("struck through: %(reason)s") % {"reason": item.struck}
    return Entry(
        day=day, time=time, second_time=second_time, icon=ICONS[item.channel],
        tone="pause" if is_system else "info", headline=item.text if is_system else whom,
        note=item.who if is_system else note, text="" if is_system else item.text, struck=item.is_struck,
        strike_id=None if item.is_struck else item.pk, files=tuple(map(_file, item.files)),
        link=_link(item), warnings=tuple(beware_of(item.warnings)),
    )  # fmt: skip


def _link(item: TimelineItem) -> tuple[str, str] | None:
    if item.mail_id:
        return reverse("messaging:message", args=[item.mail_id]), _("Open the mail")
    return _merge_link(item.merge) if item.merge else None


def _merge_link(merge: Any) -> tuple[str, str]:
    """The merge's own page, and whether it can be taken back there."""
    is_open = merge.undone_at is None and may_unmerge(merge.at, timezone.now())
    said = _("Can be separated within 30 days") if is_open else _("See the merge")
    return reverse("parties:merged", args=[merge.pk]), said


def _file(file: Any) -> FileLine:
    return line_of(file, 1, "parties", lambda _file: False)
