"""What does the evidence say about the last deed, and what stands on a record, column by column?"""

from typing import Any

from django.db.models import Model

from tradewind.apps.parties.followers import Head, followers
from tradewind.apps.parties.models import Party
from tradewind.platform.audit import queries as audit


def last_deed(by: Any, subject: Any) -> audit.TrailRow:
    return audit.trail_of(by, subject, limit=1)[0]


def deeds(by: Any, subject: Any) -> list[str]:
    """The names of all deeds on a record, the newest first."""
    return [row.action for row in audit.trail_of(by, subject)]


# What a merge and its undoing leave behind; that there were both is no secret.
_COUNTED = dict.fromkeys(("version", "updated_at", "updated_by_id"))


def everything_of(*parties: Party) -> dict[tuple[str, int], dict[str, object]]:
    """Every row that points at one of these records and would move in a merge, and the records, column by column."""
    heads = Party.objects.filter(pk__in=[party.pk for party in parties])
    found = {("party", row.pk): _columns(row) for row in heads}
    for follower in (each for each in followers() if each.head is Head.PARTY):
        for party in parties:
            found |= {(follower.name, row.pk): _columns(row) for row in follower.at(party.pk)}
    return found


def _columns(row: Model) -> dict[str, object]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields} | _COUNTED
