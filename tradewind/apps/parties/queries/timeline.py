"""What happened with a party, newest first: exchanges and changes in one stream?"""

from dataclasses import dataclass
from datetime import datetime
from heapq import merge

from django.utils.translation import gettext as _

from tradewind.apps.parties.models import Interaction, Party
from tradewind.apps.parties.wording import FIELDS
from tradewind.platform.access import Actor
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence

SYSTEM = "system"
# The log entry says it better than the trail's line about it.
_SAID_BY_THE_ENTRY = frozenset({"interaction.logged"})


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One line of the timeline. `pk` is set for exchanges, which can be struck through."""

    at: datetime
    channel: str
    who: str
    text: str
    contact: str = ""
    pk: int | None = None
    by_id: int | None = None
    next_contact_on: object = None
    struck: str = ""
    is_struck: bool = False


def timeline(by: Actor, party: Party, *, channel: str = "", limit: int = 50) -> list[TimelineItem]:
    """The newest lines on a party the caller has fetched; `channel` narrows to one, 'system' to the trail."""
    exchanges = [] if channel == SYSTEM else _exchanges(party, channel, limit)
    changes = [] if channel not in ("", SYSTEM) else _changes(by, party, limit)
    return list(merge(exchanges, changes, key=lambda item: item.at, reverse=True))[:limit]


def _exchanges(party: Party, channel: str, limit: int) -> list[TimelineItem]:
    rows = Interaction.objects.select_related("by", "contact").filter(party=party)
    if channel:
        rows = rows.filter(channel=channel)
    return [
        TimelineItem(
            at=row.at, channel=row.channel, who=row.by.called, text=row.summary, pk=row.pk, by_id=row.by_id,
            contact=row.contact.name if row.contact else "", next_contact_on=row.next_contact_on,
            is_struck=row.struck_at is not None, struck=row.struck_reason,
        )
        for row in rows.order_by("-at", "-pk")[:limit]
    ]  # fmt: skip


def _changes(by: Actor, party: Party, limit: int) -> list[TimelineItem]:
    trail = [row for row in audit.trail_of(by, party, limit=limit) if row.action not in _SAID_BY_THE_ENTRY]
    names = people.names_of({row.actor for row in trail})
    return [
        TimelineItem(
            at=row.at, channel=SYSTEM, who=names[row.actor].called if row.actor in names else "",
            text=sentence(row.action, _worded(row.facts)),
        )
        for row in trail
    ]  # fmt: skip


def _worded(facts: dict[str, object]) -> dict[str, object]:
    """Facts of the trail as the sentence wants them; an erased fact leaves a dash."""
    fields = facts.get("fields", [])
    shown = _(", ").join(str(FIELDS.get(name, name)) for name in fields) if isinstance(fields, list) else ""
    return {"name": "–", "reason": "–"} | facts | {"fields": shown or "–"}
