"""What happened with a party, newest first: exchanges and changes in one stream?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from heapq import merge
from typing import Any

from django.utils.translation import gettext as _

from tradewind.apps.parties.models import Interaction, Party, PartyMerge
from tradewind.apps.parties.queries.files import files_of_interactions
from tradewind.apps.parties.queries.import_trail import files_named, people_brought
from tradewind.apps.parties.queries.merging import merges_named, records_of
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.platform.access import Actor
from tradewind.platform.attachments.models import Attachment
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.platform.wording import code_said, sentence

SYSTEM = "system"
NOTHING = "–"
LONGEST_VALUE = 40
_PEOPLE = ("before", "after", "before_deputy", "after_deputy", "user")
_BLANKS = ("name", "reason", "other", "account", "called", "number", "total", "version")
# The log entry says it better than the trail's line about it.
_SAID_BY_THE_ENTRY = frozenset({"interaction.logged", "interaction.file_added"})


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
    files: tuple[Attachment, ...] = ()
    merge: PartyMerge | None = None  # of "merged into this record"
    mail_id: int | None = None  # of a message, which the page of mail shows whole
    warnings: tuple[dict[str, Any], ...] = ()  # of a message: what to beware of


def timeline(
    by: Actor, party: Party, *, channel: str = "", limit: int = 50, records: Collection[int] = ()
) -> list[TimelineItem]:  # fmt: skip
    """The newest lines on a party the caller has fetched; `channel` narrows to one, 'system' to the trail.

    `records`: `records_of` the party, where the caller knows them.
    """
    exchanges = [] if channel == SYSTEM else _exchanges(by, party, channel, limit)
    changes = [] if channel not in ("", SYSTEM) else _changes(by, party, records or records_of(by, party), limit)
    return list(merge(exchanges, changes, key=lambda item: item.at, reverse=True))[:limit]


def _exchanges(by: Actor, party: Party, channel: str, limit: int) -> list[TimelineItem]:
    rows = Interaction.objects.select_related("by", "contact").filter(party=party)
    if channel:
        rows = rows.filter(channel=channel)
    shown = list(rows.order_by("-at", "-pk")[:limit])
    files = files_of_interactions(by, [row.pk for row in shown]) if shown else {}
    return [
        TimelineItem(
            at=row.at, channel=row.channel, who=row.by.called, text=row.summary, pk=row.pk, by_id=row.by_id,
            contact=row.contact.name if row.contact else "", next_contact_on=row.next_contact_on,
            is_struck=row.struck_at is not None, struck=row.struck_reason,
            files=tuple(files.get(row.pk, ())),
        )
        for row in shown
    ]  # fmt: skip


def _changes(by: Actor, party: Party, records: Collection[int], limit: int) -> list[TimelineItem]:
    deeds = audit.trail_of(by, party, also=records, limit=limit)
    trail = [row for row in deeds if row.action not in _SAID_BY_THE_ENTRY]
    wanted = {row.actor for row in trail} | {key for row in trail for key in _people_in(row.facts)}
    names = people.names_of(wanted, known=(party.owner, party.deputy, party.updated_by))
    files, brought, merges = files_named(by, trail), people_brought(by, trail), merges_named(by, trail)
    return [
        TimelineItem(
            at=row.at, channel=SYSTEM, who=names[row.actor].called if row.actor in names else "",
            text=sentence(
                row.action,
                _worded(row.facts, names)
                | {"file": files.get(row.facts.get("batch"), NOTHING)}
                | _with_people(row, brought),
            ),
            merge=merges.get(row.seq),
        )
        for row in trail
    ]  # fmt: skip


def _with_people(row: audit.TrailRow, brought: Mapping[int, list[str]]) -> dict[str, object]:
    """What a row of a sheet filled, and whom it added."""
    if row.seq not in brought:
        return {}
    filled = [_fields(row.facts)] if row.facts.get("fields") else []
    return {
        "fields": _(", ").join(filled + [_("contact %(name)s") % {"name": name} for name in brought[row.seq]])
        or NOTHING
    }


def _people_in(facts: dict[str, object]) -> list[str]:
    """Owners and deputies a deed names."""
    return [f"user:{facts[name]}" for name in _PEOPLE if isinstance(facts.get(name), int)]


def _worded(facts: dict[str, object], names: Mapping[str, people.ColleagueRow]) -> dict[str, object]:
    """Facts of the trail as the sentence wants them; an erased fact leaves a dash."""
    called = {name: _called(names, facts.get(name)) for name in _PEOPLE}
    known = {name: value for name, value in facts.items() if name not in _PEOPLE}
    ruling = sentence(f"ruling.{facts['ruling']}") if facts.get("ruling") else NOTHING
    coded = {name: code_said(name, facts.get(name)) for name in ("how", "reason")}
    return dict.fromkeys(_BLANKS, NOTHING) | known | called | coded | {"fields": _fields(facts), "ruling": ruling}


def _called(names: Mapping[str, people.ColleagueRow], user_id: object) -> str:
    person = names.get(f"user:{user_id}")
    return person.called if person else NOTHING


def _fields(facts: dict[str, object]) -> str:
    """Each changed field with its old and its new value."""
    fields, before, after = facts.get("fields"), facts.get("before"), facts.get("after")
    if not isinstance(fields, list) or not isinstance(before, dict) or not isinstance(after, dict):
        return NOTHING
    return _(", ").join(f"{FIELDS.get(name, name)} {_change(before, after, name)}" for name in fields)


def _change(before: dict[str, object], after: dict[str, object], name: str) -> str:
    """A first statement has no arrow."""
    now = _value(after, name)
    return f"{_value(before, name)} → {now}" if before.get(name) else now


def _value(values: dict[str, object], name: str) -> str:
    text = str(values.get(name) or NOTHING)
    if name in ("tier", "business_type", "price_sensitivity"):
        text = str(WORDS.get(text, text))
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
