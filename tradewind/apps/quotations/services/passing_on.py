"""A customer has another owner: what is open with the customer goes along, with the to-dos about it."""

from typing import Any

from django.db.models import Model, QuerySet

from tradewind.apps.parties.events import OwnerChanged
from tradewind.apps.quotations.models import Quotation
from tradewind.domain.quotations.lifecycle import STANDING, QuotationState
from tradewind.domain.tasks.lifecycle import TaskState
from tradewind.platform import audit
from tradewind.platform.access import Actor
from tradewind.platform.audit.recording import type_of
from tradewind.platform.people import queries as people
from tradewind.platform.tasks.models import Task
from tradewind.platform.tasks.services import pass_tasks_on
from tradewind.platform.use_case.revising import save_next

OPEN = (QuotationState.DRAFT, *STANDING)


def on_owner_changed(event: OwnerChanged) -> None:
    """Drafts, and what is issued or with the buyer; what is over stays with whoever brought it there."""
    pass_on(Quotation.objects.filter(state__in=OPEN), event, "quotation.passed_on", "party.quotations_passed_on")


def pass_on(rows: QuerySet[Any, Any], event: OwnerChanged, deed: str, told: str) -> int:
    """Those of the rows that are not the owner's yet; each says so, and its customer's timeline once.

    Taking a hand-over back is one as well: the same rows come back, as far as they are still open.
    """
    by = people.colleague_by_id(event.by_id)
    if by is None:
        return 0
    found = rows.filter(party_id=event.party_id).exclude(owner_id=event.owner_id).select_related("party")
    held = list(found.order_by("pk").select_for_update(of=("self",)))
    givers = {row.owner_id for row in held}
    names = people.names_of({f"user:{each}" for each in (*givers, event.owner_id)}) if held else {}
    for row in held:
        before, row.owner_id = row.owner_id, event.owner_id
        save_next(row, ["owner"], by=by, at=event.at)
        giver, taker = (names[f"user:{each}"].name for each in (before, event.owner_id))
        audit.record(deed, row, by=by, at=event.at, before=before, after=event.owner_id, giver=giver, taker=taker)
    _pass_tasks_on(rows.model, event, givers, by)
    if held:
        customer: Model = held[0].party
        taker, ids = names[f"user:{event.owner_id}"].name, [row.pk for row in held]
        audit.record(told, customer, by=by, at=event.at, count=len(held), taker=taker, ids=ids)
    return len(held)


def _pass_tasks_on(papers: Any, event: OwnerChanged, givers: set[int], by: Actor) -> None:
    """Also those about papers that are over: who has a to-do about a paper reads it."""
    leaving = {*event.left, *givers}
    about = Task.objects.filter(subject_type=type_of(papers), state=TaskState.OPEN, assignee_id__in=leaving)
    for paper in papers.objects.filter(party_id=event.party_id, pk__in=about.values("subject_id")).order_by("pk"):
        pass_tasks_on(subject=paper, from_ids=leaving, to_id=event.owner_id, by=by, at=event.at)
