"""How do the demo's notifications come into the database?"""

from tradewind.apps.parties.models import Party
from tradewind.demo.notifications import NotificationRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.demo.writing.rows import write_rows
from tradewind.platform.audit.recording import type_of
from tradewind.platform.notifications.models import Notification


def write_notifications(rows: tuple[NotificationRow, ...], parties: dict[str, Party], ledger: Ledger) -> None:
    write_rows(Notification, [_notification(row, parties, ledger) for row in rows])


def _notification(row: NotificationRow, parties: dict[str, Party], ledger: Ledger) -> Notification:
    party = parties.get(row.party)
    return Notification(
        to=ledger.people[row.to], code=row.code, facts=dict(row.facts), weight=Notification.Weight.TODAY, at=row.at,
        read_at=row.read_at, subject_type=type_of(party) if party else "", subject_id=party.pk if party else None,
    )  # fmt: skip
