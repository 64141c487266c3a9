"""What can be done with approvals?"""

from tradewind.platform.approvals.services.deciding import (
    grant_approval,
    request_approval,
    return_with_reason,
    withdraw_overtaken,
    withdraw_request,
)
from tradewind.platform.approvals.services.own_accounts import (
    on_bank_account_decided,
    on_bank_account_proposed,
    on_own_account_decided,
)

__all__ = [
    "grant_approval",
    "on_bank_account_decided",
    "on_bank_account_proposed",
    "on_own_account_decided",
    "request_approval",
    "return_with_reason",
    "withdraw_overtaken",
    "withdraw_request",
]
