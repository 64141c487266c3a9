"""At which moment does a message say it was written?"""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_tz

# Before mail was spoken of, and after everything we plan for: a broken clock, or a forger's wish to stand on top.
_FIRST_YEAR, _LAST_YEAR = 1971, 2099
_NUMBERS = re.compile(
    r"(?P<year>(?:19|20)\d\d)\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})(?:\s*日)?"
    r"(?:[T\s]+(?P<hour>\d{1,2})\s*[:：时]\s*(?P<minute>\d{1,2})(?:\s*[:：分]\s*(?P<second>\d{1,2}))?(?:[.,]\d+)?秒?)?"
    r"\s*(?:(?P<zulu>Z)|(?:GMT|UTC)?\s*(?P<sign>[+-])(?P<zone_hour>\d{2}):?(?P<zone_minute>\d{2}))?"
)
_ZONE = re.compile(r"(?:GMT|UTC?)\s*([+-])(\d{1,2}):?(\d{2})?\b", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]*\)")
# Some programs write the month in the language of the desk.
_MONTHS = {
    "jan": "janv janvier enero ene januar jän jänner gennaio gen janeiro янв января",
    "feb": "févr fevr février fev febrero februar febbraio fevereiro фев февраля",
    "mar": "mars marzo märz mär mrz março мар марта maart",
    "apr": "avr avril abril abr aprile апр апреля",
    "may": "mai mayo maggio mag maio мая май mei",
    "jun": "juin junio juni giugno giu junho июн июня",
    "jul": "juil juillet julio juli luglio lug julho июл июля",
    "aug": "août aout agosto ago авг августа augustus",
    "sep": "sept septembre septiembre set settembre setembro сен сентября september",
    "oct": "octobre octubre okt oktober ottobre ott outubro out окт октября",
    "nov": "novembre noviembre novembro ноя ноября",
    "dec": "déc décembre diciembre dic dez dezember dicembre dezembro дек декабря",
}
_ENGLISH = {foreign: month for month, names in _MONTHS.items() for foreign in names.split()}


def moment_of(text: str) -> datetime | None:
    """In UTC; nothing where no date or an absurd one is said. A date without zone is taken as UTC."""
    plain = _COMMENT.sub(" ", text[:300]).strip()
    if not plain:
        return None
    moment = _in_numbers(plain) or _as_mail_writes(plain)
    return moment if moment and _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def _in_numbers(text: str) -> datetime | None:
    match = _NUMBERS.search(text)
    if match is None:
        return None
    parts = [int(match[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
    zone = int(match["zone_hour"] or 0) * 60 + int(match["zone_minute"] or 0)
    return _moment(parts, (-zone if match["sign"] == "-" else zone) * 60)


def _as_mail_writes(text: str) -> datetime | None:
    words = [_ENGLISH.get(word.lower().strip(".,"), word) for word in text.split()]
    normal = _ZONE.sub(lambda zone: f"{zone[1]}{zone[2]:0>2}{zone[3] or '00'}", " ".join(words))
    try:
        parsed = parsedate_tz(normal)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return _moment(list(parsed[:6]), parsed[9] or 0) if parsed else None


def _moment(parts: list[int], offset: int) -> datetime | None:
    year, month, day, hour, minute, second = parts
    if abs(offset) >= 24 * 3600:
        return None
    try:
        local = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
        return local - timedelta(seconds=offset)
    except (ValueError, OverflowError):
        return None
