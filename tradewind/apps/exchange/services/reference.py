"""Bringing in the euro reference rates of the European Central Bank that a package of ours carries.

The rest of the package reads 27 years into dictionaries (0.25 s and 48 MB, measured): its file is all that is needed,
and the newest 400 days of that are read in three milliseconds.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from importlib.util import find_spec
from pathlib import Path
from zipfile import BadZipFile, ZipFile
from zoneinfo import ZoneInfo

from django.db.models import Max

from tradewind.apps.exchange import permissions
from tradewind.apps.exchange.models import HOME, ExchangeRate
from tradewind.apps.exchange.services.entering import ECB, TURN
from tradewind.domain.exchange.tables import ROUGHLY
from tradewind.domain.vocabulary.exchange import MOST_DECIMALS, RateKind
from tradewind.platform import audit
from tradewind.platform.access import Actor, require
from tradewind.platform.use_case import use_case
from tradewind.platform.use_case.turns import one_at_a_time

PACKAGE, FILE = "currency_converter", "eurofxref-hist.zip"
KEPT_FOR = timedelta(days=400)
DAYS_A_STEP = 10
# The ECB publishes around four in the afternoon in Frankfurt.
_PUBLISHED, _FRANKFURT = time(16, 0), ZoneInfo("Europe/Berlin")
_STEP = Decimal(1).scaleb(-MOST_DECIMALS)

Day = tuple[date, Mapping[str, Decimal]]


def bring_in_reference(*, by: Actor, at: datetime) -> int:
    """Keep the days of the package's file that are not kept yet, some at a time; how many days."""
    require(by, permissions.ENTER)
    newest = ExchangeRate.objects.filter(kind=RateKind.REFERENCE).aggregate(newest=Max("on"))["newest"]
    days = [day for day in reference_days() if newest is None or day[0] > newest]
    days.sort(key=lambda day: day[0])  # killed in the middle, it goes on with the next day
    for place in range(0, len(days), DAYS_A_STEP):
        keep_reference(days=days[place : place + DAYS_A_STEP], by=by, at=at)
    return len(days)


@use_case
def keep_reference(*, days: Sequence[Day], by: Actor, at: datetime) -> int:
    """Keep the reference rates of some days; those that stand already stay."""
    require(by, permissions.ENTER)
    one_at_a_time(TURN)
    kept = set(
        ExchangeRate.objects.filter(kind=RateKind.REFERENCE, on__in=[on for on, _ in days])
        .values_list("on", "currency")
    )  # fmt: skip
    rows = [
        ExchangeRate(
            currency=currency, quote=HOME, kind=RateKind.REFERENCE, source=ECB, rate=rate, on=on,
            taken_at=datetime.combine(on, _PUBLISHED, _FRANKFURT), entered_by_id=by.pk, entered_at=at,
        )
        for on, rates in days
        for currency, rate in rates.items()
        if (on, currency) not in kept
    ]  # fmt: skip
    if rows:
        ExchangeRate.objects.bulk_create(rows)
        span = {"first": days[0][0], "last": days[-1][0], "rates": len(rows)}
        audit.record("exchange_rate.reference_kept", rows[0], by=by, at=at, source=ECB, **span)
    return len(rows)


def reference_days() -> list[Day]:
    """The newest 400 days of the package's file, in yuan; nothing where the package or its file is missing."""
    path = _file()
    if path is None:
        return []
    try:
        with ZipFile(path) as archive, archive.open(archive.namelist()[0]) as file:
            return list(_crossed(csv.DictReader(io.TextIOWrapper(file, "utf-8"))))
    except (OSError, BadZipFile, KeyError, ValueError, IndexError):
        return []


def _file() -> Path | None:
    """Found without importing the package, which would bring in the web's half of the standard library."""
    spec = find_spec(PACKAGE)
    folders = spec.submodule_search_locations if spec else None
    return Path(folders[0]) / FILE if folders else None


def _crossed(rows: Iterable[dict[str, str]]) -> Iterator[Day]:
    """Euro rates, the newest first, turned into yuan: a currency's is the yuan's divided by its own."""
    newest: date | None = None
    for row in rows:
        on = date.fromisoformat(row["Date"])
        newest = newest or on
        if newest - on > KEPT_FOR:
            return
        yuan = _number(row.get(HOME, ""))
        if yuan is None:
            continue
        rates = {"EUR": yuan.quantize(_STEP, ROUND_HALF_UP)}
        for currency in ROUGHLY:
            number = _number(row.get(currency, ""))
            if number is not None:
                rates[currency] = (yuan / number).quantize(_STEP, ROUND_HALF_UP)
        yield on, rates


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None  # N/A: the currency is gone, or was not traded
    return number if number.is_finite() and number > 0 else None
