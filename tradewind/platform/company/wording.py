"""The sentences and words of the company's settings."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, str | Promise] = {
    "same_person": _("A bank account is confirmed by another person than the one who proposed it."),
    "call_back_note_needed": _(
        "Write whom you called back, on which known number, and the answer (%(shortest)s to %(longest)s characters)."
    ),
    "no_working_hours": _("The week needs at least one working hour."),
    "bad_shift": _("These hours overlap, or end before they begin."),
    "bad_calendar_day": _("Name the day in at most 60 characters."),
    "entity_archived": _("This legal entity is archived."),
    "bank_change_waiting": _("A change of this account is already waiting for its second person."),
    "reason_needed": _("Write a reason of at most 500 characters."),
    "office_never_opens": _("No working hour was found within a year. Check the working calendar."),
    "calendar_year_missing": _("The holidays of %(year)s are not known yet. Weekdays count as working days."),
    # Why a field cannot stand
    "unknown_choice": _("Choose one of the list."),
    "unknown_currency": _("There is no such currency."),
    "not_a_uscc": _("This unified social credit code is mistyped: 18 characters with a check character."),
    "not_a_business_registration": _("A Hong Kong business registration number has 8 digits."),
    "not_public": _(
        "Buyers must reach it from anywhere: https:// and a public name without a path, "
        "such as https://portal.yourfirm.com."
    ),
    "not_a_year": _("This is not a year of four digits that has begun."),
    "not_an_amount": _("This is not an amount."),
    "not_an_account": _("This is not an account number."),
    "not_a_swift": _("This is not a SWIFT code: 8 or 11 letters and digits."),
    # The record's history
    "company.revised": _("Company changed"),
    "legal_entity.registered": _("Legal entity registered"),
    "legal_entity.revised": _("Legal entity changed"),
    "legal_entity.archived": _("Legal entity archived"),
    "legal_entity.reactivated": _("Legal entity in use again"),
    "legal_entity.image_replaced": _("Picture replaced"),
    "bank_account.proposed": _("Bank account proposed"),
    "bank_account.confirmed": _("Bank account confirmed"),
    "bank_account.declined": _("Bank account declined"),
    "bank_account.retired": _("Bank account no longer used"),
    "working_hours.set": _("Working hours set"),
    "calendar_day.set": _("Day set in the calendar"),
    "kind.company.bank_account": _("Our account"),
    "asks.company.bank_account": _("%(bank)s, account in %(currency)s"),
    "calendar_day.cleared": _("Day taken back to the official calendar"),
}

WORDS: dict[str, str | Promise] = {
    "mainland": _("Mainland China"),
    "hong_kong": _("Hong Kong, China"),
    "other": _("Elsewhere"),
    "proposed": _("Waiting for a second person"),
    "confirmed": _("In use"),
    "declined": _("Declined"),
    "retired": _("No longer used"),
}

FIELDS: dict[str, Any] = {
    "kind": _("Kind"),
    "name_zh": _("Chinese name"),
    "name_en": _("English name"),
    "country": _("Country/region"),
    "address_zh": _("Chinese address"),
    "address_en": _("English address"),
    "registration_number": _("Registration number"),
    "phone": _("Phone"),
    "fax": _("Fax"),
    "email": _("E-mail"),
    "website": _("Website"),
    "founded_year": _("Founded in"),
    "currency": _("Currency"),
    "total_assets": _("Total assets"),
    "annual_sales": _("Annual sales"),
    "awards": _("Awards"),
    "bank_name": _("Bank"),
    "bank_address": _("Bank's address"),
    "account_number": _("Account number"),
    "swift": _("SWIFT code"),
    "beneficiary": _("Beneficiary"),
}
