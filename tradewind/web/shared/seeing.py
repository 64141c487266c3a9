"""How does a look at a customer come into the log?"""

from typing import Any

from django.utils import timezone

from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.audit import note_access
from tradewind.platform.audit import queries as audit
from tradewind.web.shared.asking import Request


def note_look(request: Request, record: Any) -> None:
    """Every page that shows a customer notes it, once a while (B9)."""
    at = timezone.now()
    if record.kind == PartyKind.CUSTOMER and not audit.viewed_lately(request.user, record, at=at):
        note_access("view", by=request.user, at=at, subject=record, address=request.META.get("REMOTE_ADDR", ""))
