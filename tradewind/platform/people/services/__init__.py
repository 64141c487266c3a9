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
from tradewind.platform.people.services.second_step import begin_device, confirm_device, remove_device, use_code

__all__ = [
    "Invitation",
    "begin_device",
    "change_password",
    "confirm_device",
    "found_company",
    "freeze_account",
    "open_account",
    "remove_device",
    "renew_link",
    "revise_account",
    "set_password_by_link",
    "set_preferences",
    "thaw_account",
    "use_code",
]
