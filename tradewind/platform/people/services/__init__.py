"""What can be done with accounts?"""

from tradewind.platform.people.links import Invitation
from tradewind.platform.people.services.accounts import (
    found_company,
    freeze_account,
    open_account,
    revise_account,
    set_preferences,
    thaw_account,
)
from tradewind.platform.people.services.passwords import change_password, renew_link, set_password_by_link
from tradewind.platform.people.services.second_step import (
    begin_device,
    confirm_device,
    remove_device,
    renew_recovery_codes,
    use_code,
)
from tradewind.platform.people.services.tries import begin_try, end_try

__all__ = [
    "Invitation",
    "begin_device",
    "begin_try",
    "change_password",
    "confirm_device",
    "end_try",
    "found_company",
    "freeze_account",
    "open_account",
    "remove_device",
    "renew_link",
    "renew_recovery_codes",
    "revise_account",
    "set_password_by_link",
    "set_preferences",
    "thaw_account",
    "use_code",
]
