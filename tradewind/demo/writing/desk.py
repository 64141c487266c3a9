"""How do the letters on the desks come into the database? Through the use cases, up to where each one stands."""

from collections.abc import Iterable
from datetime import timedelta

from tradewind.apps.messaging import services as messaging
from tradewind.apps.messaging.models import Letter, Mailbox
from tradewind.apps.parties.models import Contact, Party
from tradewind.demo.desk import DeskRow
from tradewind.demo.inquiries.post import SHARED, own_address
from tradewind.demo.people import SELLERS
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.messaging.letters import TO_THINK_AGAIN, LetterState
from tradewind.domain.messaging.message import Address
from tradewind.platform.mail.transport import Delivery, RecipientOutcome, SendOutcome
from tradewind.platform.people.queries import system_user

_WRITTEN_IN, _ANSWERED_IN = timedelta(minutes=6), timedelta(seconds=21)


def write_desks(rows: Iterable[DeskRow], written: dict[str, Party], ledger: Ledger) -> None:
    boxes = {box.address: box for box in Mailbox.objects.all()}
    for row in rows:
        with ledger.telling(is_heard=row.send_at is not None):  # what waits for tomorrow really leaves then
            _write(row, written[row.party], boxes, ledger)


def _write(row: DeskRow, party: Party, boxes: dict[str, Mailbox], ledger: Ledger) -> None:
    by = ledger.people[row.by]
    contact = Contact.objects.filter(party=party, is_primary=True).exclude(email="").first()
    to = Address(contact.name, contact.email) if contact else Address(party.name, party.email)
    details = messaging.LetterDetails(
        boxes[own_address(row.by) if row.by in SELLERS else SHARED].pk, [to], row.subject, row.text, party_id=party.pk,
        contact_id=contact.pk if contact else None,
    )  # fmt: skip
    letter = messaging.begin_letter(details=details, by=by, at=row.at - _WRITTEN_IN)
    if row.state is LetterState.DRAFT:
        return
    messaging.send_letter(letter_id=letter.pk, version=letter.version, send_at=row.send_at, by=by, at=row.at)
    if row.state is not LetterState.WAITING:
        _leave_in_vain(letter, row, to.address)


def _leave_in_vain(letter: Letter, row: DeskRow, address: str) -> None:
    """The server says no; or it says nothing, and nobody knows."""
    house, left = system_user(), row.at + TO_THINK_AGAIN
    messaging.begin_leaving(letter_id=letter.pk, by=house, at=left)
    delivery = Delivery.REFUSED if row.said else Delivery.UNKNOWN
    outcome = SendOutcome((RecipientOutcome(address, delivery, int(row.said[:3] or 0), row.said),))
    messaging.note_not_sent(letter_id=letter.pk, outcome=outcome, by=house, at=left + _ANSWERED_IN)
