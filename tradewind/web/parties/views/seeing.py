"""How does a look at a customer come into the log of who looked?"""

from typing import Any

from django.utils import timezone

from tradewind.apps.parties import queries
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.audit import note_access
from tradewind.platform.audit import queries as audit
from tradewind.web.shared.asking import Request


def seen_party(request: Request, party_id: int) -> Any:
    """The party, its look noted: every page that shows a customer fetches it here (B9)."""
    record = queries.party_for(request.user, party_id)
    note_look(request, record)
    return record


def note_look(request: Request, record: Any) -> None:
    at = timezone.now()
    if record.kind == PartyKind.CUSTOMER and not audit.viewed_lately(request.user, record, at=at):
        note_access("view", by=request.user, at=at, subject=record, address=request.META.get("REMOTE_ADDR", ""))
