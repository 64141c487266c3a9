"""Which whole markets are among some countries, and which countries stand alone?"""

from collections.abc import Iterable

from tradewind.domain.catalogue.tables import COUNTRIES, Region


def as_regions(codes: Iterable[str]) -> tuple[tuple[Region, ...], tuple[str, ...]]:
    """The markets that are there with every country of theirs, and the rest."""
    asked = set(codes)
    whole = tuple(region for region in Region if COUNTRIES[region] <= asked)
    covered = {code for region in whole for code in COUNTRIES[region]}
    return whole, tuple(sorted(asked - covered))


def codes_of(regions: Iterable[str], codes: Iterable[str] = ()) -> tuple[str, ...]:
    """All countries of some markets, and these countries besides; a word that is no market adds nothing."""
    known = {str(region) for region in Region}
    found = {code for region in regions if region in known for code in COUNTRIES[Region(region)]}
    return tuple(sorted(found | set(codes)))
