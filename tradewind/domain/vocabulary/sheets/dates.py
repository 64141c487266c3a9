"""Which day does a text mean, however it is written?"""

import re
from datetime import date

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})")
_NAMED_MIDDLE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.-]*([a-z]{3})[a-z]*[\s.,-]*(\d{4})")
_NAMED_FIRST = re.compile(r"([a-z]{3})[a-z]*[\s.-]*(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+(\d{4})")
_CLOCK = re.compile(r"[\sT]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*([ap]m|z)?$", re.IGNORECASE)
_SINCE = 1900


def read_date(text: str, *, day_first: bool | None = None) -> date | None:
    """The day, or None when the text is no day or could be two: 3/4/2026 needs `day_first`."""
    if len(text) > 40:
        return None
    plain = _CLOCK.sub("", text.strip()).casefold()
    if match := _YEAR_FIRST.fullmatch(plain) or _COMPACT.fullmatch(plain):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _YEAR_LAST.fullmatch(plain):
        return _year_last(int(match[1]), int(match[3]), int(match[4]), True if match[2] == "." else day_first)
    if match := _NAMED_MIDDLE.fullmatch(plain):
        return _day(int(match[3]), _MONTH_NUMBERS.get(match[2], 0), int(match[1]))
    if match := _NAMED_FIRST.fullmatch(plain):
        return _day(int(match[3]), _MONTH_NUMBERS.get(match[1], 0), int(match[2]))
    return None


def _year_last(first: int, second: int, year: int, day_first: bool | None) -> date | None:
    if day_first is None and first <= 12 and second <= 12 and first != second:
        return None
    if day_first is None:
        day_first = first > 12
    return _day(year, second, first) if day_first else _day(year, first, second)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= _SINCE else None
    except ValueError:
        return None
