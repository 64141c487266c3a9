"""Who looked at a party, took it out and changed it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from tradewind.apps.parties import queries
from tradewind.platform.access import Actor
from tradewind.platform.audit import queries as audit
from tradewind.platform.audit.queries import AccessRow
from tradewind.platform.people import queries as people
from tradewind.web.shared.asking import Request

SHOWN = 100


@dataclass(frozen=True, slots=True)
class AccessLine:
    """A line of the table. Kinds: view, export, change."""

    at: datetime
    who: str
    kind: str
    what: str


@require_GET
def accesses(request: Request, party_id: int) -> HttpResponse:
    """Looks, exports and changes in one table, the newest first: for the record's owner and the boss (B9)."""
    record = queries.party_for(request.user, party_id)
    if not queries.may_see_accesses(request.user, record):
        return render(request, "403.html", status=403)
    lines = sorted(_lines(request.user, record), key=lambda line: line.at, reverse=True)
    return render(request, "parties/accesses.html", {"party": record, "lines": lines[:SHOWN], "most": SHOWN})


def _lines(by: Actor, record: Any) -> list[AccessLine]:
    rows = audit.accesses_to(by, record, also=queries.records_of(by, record), limit=SHOWN)
    names = people.names_of({row.actor for row in rows})
    seen = [AccessLine(row.at, names[row.actor].called, row.kind, _what(row)) for row in rows if row.actor in names]
    changes = queries.timeline(by, record, channel="system", limit=SHOWN)
    return seen + [AccessLine(item.at, item.who, "change", item.text) for item in changes]


def _what(row: AccessRow) -> str:
    if row.kind != "export":
        return _("Looked at the record")
    kind, _space, rows = row.detail.partition(" ")
    return _("Taken out in a list of %(rows)s rows (%(kind)s)") % {"rows": rows or "?", "kind": kind.upper()}
