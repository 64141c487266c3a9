"""Which decisions about samples does another colleague take, and who?"""

from tradewind.apps.samples import permissions
from tradewind.domain.approvals.kinds import ApprovalKind

TERMS = "sample.terms"

KINDS = (ApprovalKind(TERMS, permissions.APPROVE, own_step=True),)
