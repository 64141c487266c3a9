"""Which quotations does the boss release?"""

from tradewind.apps.quotations import permissions
from tradewind.domain.approvals.kinds import ApprovalKind

BELOW_FLOOR = "quotation.below_floor"
OVER_LIMIT = "quotation.over_limit"  # by amount, margin or the risk of payment

# A boss who quotes low himself decides alone where there is no second boss, and it is marked as such.
KINDS = (
    ApprovalKind(BELOW_FLOOR, permissions.APPROVE, own_step=True, buyer_waits=True),
    ApprovalKind(OVER_LIMIT, permissions.APPROVE, own_step=True, buyer_waits=True),
)
