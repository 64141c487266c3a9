"""How do the demo's twin records come into the database? Through the use cases, one at a time."""

from dataclasses import replace
from datetime import timedelta

from tradewind.apps.parties import queries
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import DuplicateSuspicion, Party
from tradewind.demo.duplicates import Said, TwinRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.access import Actor

MET, NOTED = timedelta(minutes=12), timedelta(hours=1)  # after the record was opened


def write_twins(rows: tuple[TwinRow, ...], written: dict[str, Party], ledger: Ledger) -> None:
    """What was learnt after the opening makes some of the pairs strong."""
    for row in rows:
        with ledger.telling():
            written[row.details.name] = _open(row, written, ledger)
            _say(row, written, ledger)


def _open(row: TwinRow, written: dict[str, Party], ledger: Ledger) -> Party:
    by = ledger.people[row.by]
    party = parties.register_party(kind=row.kind, details=row.details, insists=row.insists, by=by, at=row.at)
    if row.contact:
        parties.add_contact(party_id=party.pk, details=row.contact, by=by, at=row.at + MET)
    if row.same_phone:
        parties.revise_party(
            party_id=party.pk, version=party.version, details=replace(row.details, phone=written[row.of].phone), by=by,
            at=row.at + NOTED,
        )  # fmt: skip
    return party


def _say(row: TwinRow, written: dict[str, Party], ledger: Ledger) -> None:
    if row.said is None:
        return
    first, second = written[row.of], written[row.details.name]
    pair, by = DuplicateSuspicion.objects.get(first=first, second=second), ledger.people[row.said.by]
    if row.said.state is SuspicionState.LINKED:
        parties.link_companies(suspicion_id=pair.pk, by=by, at=row.said.at)
    elif row.said.state is SuspicionState.MERGED:
        _merge(first.pk, second.pk, row.said, by)
    else:
        parties.say_not_the_same(suspicion_id=pair.pk, reason=row.said.reason, by=by, at=row.said.at)


def _merge(first: int, second: int, said: Said, by: Actor) -> None:
    """Under the older record, whose owner keeps it."""
    stays, goes = Party.objects.get(pk=first), Party.objects.get(pk=second)
    parties.merge_parties(
        survivor_id=stays.pk, loser_id=goes.pk, versions=(stays.version, goes.version),
        seen=queries.seen_of(by, stays, goes), take=(), owner_id=stays.owner_id, reason=said.reason, by=by, at=said.at,
    )  # fmt: skip
