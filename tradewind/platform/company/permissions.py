"""What may be done with the company's own settings?"""

VIEW = "company.view"
MANAGE = "company.manage"
MANAGE_CALENDAR = "company.manage_calendar"
CHANGE_BANK = "company.change_bank"
# It guards the accounts of the boss, the assistant and finance.
SET_SECOND_FACTOR = "company.set_second_factor"
