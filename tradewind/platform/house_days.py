"""Which day is it in the house? Numbers, papers and last days go by it, wherever somebody sits who presses a button."""

from datetime import date, datetime

from django.utils import timezone


def house_day(at: datetime) -> date:
    return timezone.localdate(at, timezone.get_default_timezone())
