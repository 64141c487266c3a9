"""What can be done with the company's settings?"""

from tradewind.platform.company.services.banking import (
    confirm_bank_account,
    decline_bank_account,
    propose_bank_account,
    retire_bank_account,
)
from tradewind.platform.company.services.calendar import clear_calendar_day, set_calendar_day, set_working_hours
from tradewind.platform.company.services.entities import (
    archive_legal_entity,
    reactivate_legal_entity,
    register_legal_entity,
    replace_entity_image,
    revise_legal_entity,
)
from tradewind.platform.company.services.profile import revise_company

__all__ = [
    "archive_legal_entity",
    "clear_calendar_day",
    "confirm_bank_account",
    "decline_bank_account",
    "propose_bank_account",
    "reactivate_legal_entity",
    "register_legal_entity",
    "replace_entity_image",
    "retire_bank_account",
    "revise_company",
    "revise_legal_entity",
    "set_calendar_day",
    "set_working_hours",
]
