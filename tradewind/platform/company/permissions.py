"""What may be done with the company's own settings?"""

VIEW = "company.view"
MANAGE = "company.manage"
MANAGE_CALENDAR = "company.manage_calendar"
CHANGE_BANK = "company.change_bank"
