"""How do the demo's twin records come into the database? Through the use cases, one at a time."""

from dataclasses import replace
from datetime import timedelta

from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import DuplicateSuspicion, Party
from tradewind.demo.duplicates import TwinRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.parties.suspicions import SuspicionState
from tradewind.platform.use_case.unit import gathered

MET, NOTED = timedelta(minutes=12), timedelta(hours=1)  # after the record was opened


def write_twins(rows: tuple[TwinRow, ...], written: dict[str, Party], ledger: Ledger) -> None:
    """What was learnt after the opening makes some of the pairs strong."""
    for row in rows:
        with gathered() as deeds:
            written[row.details.name] = _open(row, written, ledger)
            _say(row, written, ledger)
        ledger.deeds.extend(deeds)


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
    else:
        parties.say_not_the_same(suspicion_id=pair.pk, reason=row.said.reason, by=by, at=row.said.at)
