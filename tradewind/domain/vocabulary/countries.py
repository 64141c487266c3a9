"""Which country codes exist, and what time it is there."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tradewind.domain.vocabulary.tables import COUNTRY_ZONES


def is_country(code: str) -> bool:
    """Whether the code is officially assigned by ISO 3166-1 alpha-2."""
    return code in COUNTRY_ZONES


def country_codes() -> tuple[str, ...]:
    return tuple(COUNTRY_ZONES)


def zones_of(country: str) -> tuple[str, ...]:
    """The country's business time zones, the capital's or chief trading city's first."""
    return COUNTRY_ZONES.get(country, ())


def default_zone(country: str) -> str | None:
    """The zone to assume until the party says otherwise."""
    return next(iter(zones_of(country)), None)


def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        # A folder of the time zone database ("Asia") answers with OSError, a path with ValueError.
        return False
    return True
