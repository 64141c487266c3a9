"""What do the pages of a party share: the record as it is looked at, and the form of its owner?"""

from typing import Any

from django.http import QueryDict

from tradewind.apps.parties import queries
from tradewind.platform.access import Actor
from tradewind.platform.people import queries as people
from tradewind.web.parties.forms import OwnerForm
from tradewind.web.shared.asking import Request
from tradewind.web.shared.seeing import note_look


def seen_party(request: Request, party_id: int) -> Any:
    """The party, its look noted: every page that shows a customer fetches it here (B9)."""
    record = queries.party_for(request.user, party_id)
    note_look(request, record)
    return record


def owner_form(by: Actor, record: Any, posted: QueryDict | None = None) -> OwnerForm:
    """Owner and deputy, to be chosen among those who sell."""
    return OwnerForm(posted, record, [(person.pk, person.called) for person in people.salespeople(by)])
