"""How are days, moments and amounts written?"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tradewind.domain.vocabulary.money import minor_unit

NOTHING = "--"
MINUS = "−"
_DAYS_FROM = timedelta(days=2)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def written_day(value: date | datetime | None) -> str:
    """2026-10-12 in Chinese, 12 Oct 2026 in English; never 10/12."""
    if value is None or value == "":
        return NOTHING
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    if _english():
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"


def written_moment(value: datetime | None) -> str:
    """Day and time in the reader's own zone."""
    if value is None or value == "":
        return NOTHING
    local = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{written_day(local.date())} {local:%H:%M}"


def written_weekday(value: date | None) -> str:
    """周一 / Mon."""
    names = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return names[value.weekday()] if value else ""


def written_amount(amount: Decimal | int | None, currency: str, places: int | None = None) -> str:
    """12,345.60 with the currency's own decimals and a true minus."""
    if amount is None or amount == "":
        return NOTHING
    value = Decimal(amount)
    decimals = minor_unit(currency) if places is None else places
    rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    sign = MINUS if rounded < 0 else ""
    return f"{sign}{abs(rounded):,.{decimals}f}"


def listed(texts: Iterable[object]) -> str:
    """Names in a row: 甲、乙 in Chinese, a, b in English."""
    return (", " if _english() else "、").join(map(str, texts))


def in_turn(sentences: Iterable[object]) -> str:
    """Sentences in a row, each without a full stop of its own."""
    return ("; " if _english() else "；").join(str(each).rstrip(".。") for each in sentences)


def _english() -> bool:
    return (get_language() or "zh").startswith("en")


def time_left(until: datetime, now: datetime, worked: timedelta | None = None) -> str:
    """0:22 left, or over by 0:14; days from two days on. `worked`: the same in the office's time."""
    word, wall = _("left") if until > now else _("over by"), abs(until - now)
    if wall >= _DAYS_FROM:
        return _("%(word)s %(days)s days") % {"word": word, "days": wall.days}
    minutes = int(abs(wall if worked is None else worked).total_seconds()) // 60
    return f"{word} {minutes // 60}:{minutes % 60:02d}"
