"""Which day is written on a paper, and can it be only that one?"""

import re
from dataclasses import dataclass
from datetime import date

from tradewind.domain.vocabulary.text import clean_code

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年 ]?(\d{1,2})[-/.月 ]?(\d{1,2})日?(?:T.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_NAMED = re.compile(
    r"(\d{1,2})?(?:st|nd|rd|th)?[-/., ]*([a-z]{3,9})[-/., ]*(\d{1,2})?(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})",
    re.IGNORECASE,
)
_MONTH_ONLY = re.compile(r"(?:([a-z]{3,9})|(\d{1,2}))[-/., ]+(\d{4})", re.IGNORECASE)
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Day:
    """ISBP 745 A16: any format will do as long as the day can be told. 03/04/25 has two readings."""

    readings: tuple[date, ...]
    raw: str

    @property
    def sole(self) -> date | None:
        return self.readings[0] if len(self.readings) == 1 else None


def read_day(text: str) -> Day | None:
    plain = clean_code(text)
    found = _year_first(plain) or _year_last(plain) or _named(plain)
    return Day(tuple(dict.fromkeys(found)), text) if found else None


def month_of(text: str) -> str:
    """ "MAR 2021", "03/2021" and "2021-03" are one month; anything else as it stands, in small letters."""
    plain = clean_code(text)
    match = _MONTH_ONLY.fullmatch(plain)
    if match and (number := _month(match[1]) if match[1] else int(match[2])) and 1 <= number <= 12:
        return f"{match[3]}-{number:02}"
    day = read_day(plain)
    return day.sole.isoformat() if day and day.sole else plain.casefold()


def _year_first(text: str) -> list[date]:
    match = _YEAR_FIRST.fullmatch(text)
    return _days([tuple(map(int, match.groups()))]) if match else []


def _year_last(text: str) -> list[date]:
    match = _YEAR_LAST.fullmatch(text)
    if not match:
        return []
    first, second, year = int(match[1]), int(match[2]), _full(match[3])
    return _days([(year, second, first), (year, first, second)])


def _named(text: str) -> list[date]:
    match = _NAMED.fullmatch(text)
    if not match or bool(match[1]) == bool(match[3]):
        return []
    month = _month(match[2])
    return _days([(_full(match[4]), month, int(match[1] or match[3]))]) if month else []


def _month(word: str) -> int:
    known = word.lower()[:3]
    return _MONTHS.index(known) + 1 if known in _MONTHS else 0


def _full(year: str) -> int:
    return int(year) + (_CENTURY if len(year) == 2 else 0)


def _days(candidates: list[tuple[int, ...]]) -> list[date]:
    found = []
    for year, month, day in candidates:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return found
