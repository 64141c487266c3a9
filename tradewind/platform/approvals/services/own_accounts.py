"""How do our own receiving accounts get their second person through a request?

The company's room stands below and cannot ask; it says what waits, and this room asks and answers for it.
"""

from datetime import datetime

from django.utils import timezone

from tradewind.domain.approvals.lifecycle import APPROVAL_LIFECYCLE, ApprovalState
from tradewind.domain.company.lifecycle import BankAccountState
from tradewind.platform.access import Actor
from tradewind.platform.approvals.events import ApprovalDecided
from tradewind.platform.approvals.models import Approval
from tradewind.platform.approvals.services.deciding import close, request_approval
from tradewind.platform.company import queries as company
from tradewind.platform.company.approvals import BANK_ACCOUNT
from tradewind.platform.company.events import BankAccountDecided, BankAccountProposed
from tradewind.platform.company.services import confirm_bank_account, decline_bank_account
from tradewind.platform.people import queries as people

NO_REASON = "–"  # a proposal taken back


def on_bank_account_proposed(event: BankAccountProposed) -> None:
    """An account waits for its second person."""
    by = people.colleague_by_id(event.by_id)
    if by is None:
        return
    account = company.bank_account_for(by, event.account_id)
    request_approval(
        kind=BANK_ACCOUNT, subject=account, subject_title=event.title, facts=event.facts, reason="", by=by, at=event.at
    )  # fmt: skip


def on_bank_account_decided(event: BankAccountDecided) -> None:
    """Decided on the accounts' own page: the request follows. Decided here, it is closed already."""
    by = people.colleague_by_id(event.by_id)
    approval = (
        Approval.objects.select_for_update()
        .filter(kind=BANK_ACCOUNT, subject_id=event.account_id, state=ApprovalState.REQUESTED)
        .first()
    )
    if by is None or approval is None:
        return
    action = "grant" if event.is_confirmed else "withdraw" if approval.requested_by_id == by.pk else "return"
    close(approval, APPROVAL_LIFECYCLE.after(action, approval.state), event.note, by, event.at)


def on_own_account_decided(event: ApprovalDecided) -> None:
    """Decided as a request: the account follows. Decided on its own page, it is in its state already."""
    by = people.colleague_by_id(event.by_id) if event.kind == BANK_ACCOUNT else None
    if by is None or company.bank_account_for(by, event.subject_id).state != BankAccountState.PROPOSED:
        return
    if event.is_granted:
        _confirm(event, by, event.at)
    else:
        decline_bank_account(account_id=event.subject_id, reason=event.note or NO_REASON, by=by, at=event.at)


def _confirm(event: ApprovalDecided, by: Actor, at: datetime) -> None:
    moment = timezone.localtime(datetime.fromisoformat(event.answers["moment"]))
    note = f"{event.called} · {moment:%F %R}\n{event.note}".strip()
    confirm_bank_account(account_id=event.subject_id, call_back_note=note, by=by, at=at)
