"""What happened to a record, when and by whom, in sentences?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Model

from tradewind.platform.access import Actor
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.platform.wording import sentence


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of a record's history; nobody's name where the house itself did it."""

    at: datetime
    who: str
    what: str


class _Told(dict[str, object]):
    """The facts of a deed; what was erased or never told leaves a dash."""

    def __missing__(self, name: str) -> str:
        return "–"


def history_of(by: Actor, record: Model, said: Mapping[str, str] | None = None) -> list[HistoryRow]:
    """The newest deeds on a record that the caller has fetched through its room's scope.

    `said`: what the page knows better than the sentence of a deed.
    """
    trail = audit.trail_of(by, record)
    names = people.names_of({row.actor for row in trail})
    known = said or {}
    return [
        HistoryRow(
            row.at, names[row.actor].called if row.actor in names else "",
            known.get(row.action) or sentence(row.action, _Told(row.facts)),
        )
        for row in trail
    ]  # fmt: skip
