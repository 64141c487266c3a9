"""Which decisions about the company does a second colleague take?"""

from tradewind.domain.approvals.kinds import CALL_BACK, ApprovalKind
from tradewind.platform.company import permissions

BANK_ACCOUNT = "company.bank_account"
KINDS = (ApprovalKind(BANK_ACCOUNT, permissions.CHANGE_BANK, second_person=True, answers=CALL_BACK),)
