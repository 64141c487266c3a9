"""How does the demo's access log come into the database?"""

from tradewind.apps.parties.models import Party
from tradewind.demo.accesses import AccessRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.platform.audit.models import AccessLog
from tradewind.platform.audit.recording import type_of


def write_accesses(rows: tuple[AccessRow, ...], parties: dict[str, Party], ledger: Ledger) -> None:
    write_rows(AccessLog, [_entry(row, parties.get(row.party), ledger) for row in rows])


def _entry(row: AccessRow, party: Party | None, ledger: Ledger) -> AccessLog:
    return AccessLog(
        kind=row.kind, actor=ledger.people[row.by].actor_key, at=row.at, address=row.address, detail=row.detail,
        subject_type=type_of(party) if party else "", subject_id=party.pk if party else None,
    )  # fmt: skip
