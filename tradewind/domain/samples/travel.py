"""How does a parcel travel, when has nobody heard of it, and when is the buyer asked?"""

import re
from datetime import date, timedelta
from enum import StrEnum

from tradewind.domain.vocabulary.text import clean_code

QUIET_DAYS = 5  # without a movement somebody calls the courier
ASK_AFTER = 3  # days after its arrival (J09)
# A parcel nobody reported as arrived is taken for arrived when it should long have been there.
USUAL_DAYS = 7
_SIGNS = re.compile(r"[A-Z0-9]{6,35}")


class CourierName(StrEnum):
    DHL = "dhl"
    FEDEX = "fedex"
    UPS = "ups"
    TNT = "tnt"
    SF = "sf"
    EMS = "ems"
    OTHER = "other"


# How the companies number their parcels, as their own help pages describe it; others are taken as typed.
_FORMS: dict[CourierName, re.Pattern[str]] = {
    CourierName.DHL: re.compile(r"\d{10}"),
    CourierName.FEDEX: re.compile(r"\d{12}|\d{15}|\d{20}"),
    CourierName.UPS: re.compile(r"1Z[A-Z0-9]{16}|\d{9}|\d{12}"),
    CourierName.TNT: re.compile(r"\d{9}"),
    CourierName.SF: re.compile(r"SF\d{12,13}|\d{12}"),
    CourierName.EMS: re.compile(r"E[A-Z]\d{9}CN"),
}


def clean_tracking(text: str) -> str:
    """Capitals and digits, as printed on the waybill; what people put between and before them goes."""
    return "".join(sign for sign in clean_code(text).upper() if sign.isascii() and sign.isalnum())


def is_tracking(text: str) -> bool:
    return bool(_SIGNS.fullmatch(text))


def looks_wrong(courier: CourierName, tracking: str) -> bool:
    """Not how this company numbers parcels: a hint, never a refusal, since companies change their numbers."""
    form = _FORMS.get(courier)
    return form is not None and not form.fullmatch(tracking)


def quiet_since(moved_on: date, on: date) -> int:
    """Days without a movement; 0 while it is within the usual."""
    days = (on - moved_on).days
    return days if days >= QUIET_DAYS else 0


def ask_on(arrived_on: date) -> date:
    """The day on which the buyer is asked what he thinks of it."""
    return arrived_on + timedelta(days=ASK_AFTER)


def expected_on(sent_on: date, promised_on: date | None) -> date:
    return promised_on or sent_on + timedelta(days=USUAL_DAYS)
