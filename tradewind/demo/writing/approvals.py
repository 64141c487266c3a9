"""How do the demo's requests and decisions come into the database? Through the use cases, one at a time."""

from datetime import datetime, timedelta

from tradewind.apps.parties import services as parties
from tradewind.apps.parties.models import Party, PartyBankAccount
from tradewind.demo.approvals import FACTORY_PEOPLE, BankRow, CollisionRow, Decision, Row, SharingRow
from tradewind.demo.writing.ledger import Ledger
from tradewind.domain.parties.channels import Channel
from tradewind.platform.approvals import services
from tradewind.platform.approvals.models import Approval
from tradewind.platform.notifications import services as notifications
from tradewind.platform.notifications.models import Notification
from tradewind.platform.use_case.unit import gathered

READ_WITHIN = timedelta(days=4)  # what was told later than that before today is unread


def write_approvals(rows: tuple[Row, ...], written: dict[str, Party], ledger: Ledger) -> None:
    for row in rows:
        with ledger.telling():
            approval = _ask(row, written, ledger)
        if row.decision:
            with ledger.telling():
                _decide(approval, row.decision, ledger)


def _ask(row: Row, written: dict[str, Party], ledger: Ledger) -> Approval:
    party, by = written[row.party], ledger.people[row.by]
    if isinstance(row, SharingRow):
        return parties.request_sharing(party_id=party.pk, reason=row.reason, by=by, at=row.at)
    if isinstance(row, CollisionRow):
        other = written[row.other]
        return parties.report_collision(party_id=party.pk, other_id=other.pk, reason=row.reason, by=by, at=row.at)
    return _propose(row, party, ledger)


def _propose(row: BankRow, party: Party, ledger: Ledger) -> Approval:
    if row.mail:
        parties.log_interaction(
            party_id=party.pk, channel=Channel.EMAIL, summary=row.mail, by=ledger.people["chenjing"],
            at=row.at - timedelta(hours=1),
        )  # fmt: skip
    by = ledger.people[row.by]
    present = PartyBankAccount.objects.filter(party=party, state="in_force").first()
    account = parties.propose_bank_account(
        party_id=party.pk, details=row.details, reason=row.reason, replaces_id=present.pk if present else None, by=by,
        at=row.at,
    )  # fmt: skip
    return Approval.objects.get(kind="party.bank_account", subject_id=account.pk)


def _decide(approval: Approval, decision: Decision, ledger: Ledger) -> None:
    by, at = ledger.people[decision.by], decision.at
    if decision.is_withdrawn:
        services.withdraw_request(approval_id=approval.pk, by=by, at=at)
        return
    if decision.reason:
        services.return_with_reason(approval_id=approval.pk, reason=decision.reason, by=by, at=at)
        return
    known = [row["number"] for row in approval.numbers or ()]
    answers = {"number": known[0], "person": FACTORY_PEOPLE, "moment": at - timedelta(minutes=9)} if known else {}
    services.grant_approval(
        approval_id=approval.pk, note=decision.note, ruling=decision.ruling, answers=answers, by=by, at=at
    )  # fmt: skip


def read_what_is_old(ledger: Ledger, at: datetime) -> None:
    """Whatever the use cases told people some days ago."""
    people = {person.pk: person for person in ledger.people.values()}
    with gathered():
        for row in Notification.objects.filter(read_at=None, at__lt=at - READ_WITHIN):
            read_at = row.at + timedelta(minutes=25)
            notifications.mark_read(notification_id=row.pk, by=people[row.to_id], at=read_at)
