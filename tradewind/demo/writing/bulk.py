"""How do the changes of many records come into the database? As the list's own page makes them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F, Q, QuerySet

from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.queries.many import Asked
from tradewind.demo.bulk import BulkRow
from tradewind.demo.words.planted import PLANTED
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.lifecycle import PartyState
from tradewind.platform.access import Actor


def write_bulk_changes(rows: Iterable[BulkRow], ledger: Ledger) -> None:
    for row in rows:
        with ledger.telling(is_heard=False):
            _change(row, ledger.people[row.by], ledger)


def _change(row: BulkRow, by: Actor, ledger: Ledger) -> None:
    picked = list(_of(row, ledger).values_list("pk", "version")[: row.count])
    change = parties.begin_many(asked=Asked(row.action, row.value), picked=picked, by=by, at=row.at)
    parties.carry_out(change.pk, by=by, now=lambda: row.at)
    if row.undone_at:
        undone_at: datetime = row.undone_at
        parties.undo_many(change_id=change.pk, by=by, at=undone_at)
        parties.carry_out(change.pk, by=by, now=lambda: undone_at)


def _of(row: BulkRow, ledger: Ledger) -> QuerySet[Party]:
    """Nobody of whom a story speaks, and nobody who is late or was dealt with since."""
    told = [each.name for each in PLANTED]
    quiet = Q(last_contact_at__lt=row.at, updated_at__lt=row.at)
    not_late = Q(next_contact_on=None) | Q(next_contact_on__gt=F("created_at"))
    rows = Party.objects.filter(quiet, not_late, kind=PartyKind.CUSTOMER, state=PartyState.ACTIVE)
    return rows.filter(owner_id=ledger.id_of(row.owner), tier=row.tier).exclude(name__in=told).order_by("pk")
