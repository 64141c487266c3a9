"""What do the pages of a party share: the look that comes into the log, and the form of its owner?"""

from typing import Any

from django.http import QueryDict
from django.utils import timezone

from tradewind.apps.parties import queries
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import Actor
from tradewind.platform.audit import note_access
from tradewind.platform.audit import queries as audit
from tradewind.platform.people import queries as people
from tradewind.web.parties.forms import OwnerForm
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


def owner_form(by: Actor, record: Any, posted: QueryDict | None = None) -> OwnerForm:
    """Owner and deputy, to be chosen among those who sell."""
    return OwnerForm(posted, record, [(person.pk, person.called) for person in people.salespeople(by)])
