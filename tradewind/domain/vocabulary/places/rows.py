"""Which ports and trading cities are known, one by one?"""

from collections.abc import Iterator
from dataclasses import dataclass

from tradewind.domain.vocabulary.places.tables import PLACES


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A line of the table; `code` is a UN/LOCODE or empty."""

    country: str
    code: str
    name: str
    spellings: tuple[str, ...]


def place_rows() -> Iterator[PlaceRow]:
    for line in PLACES.strip().splitlines():
        head, _, others = line.partition(":")
        country, code, name = head.split(" ", 2)
        spellings = tuple(each.strip() for each in others.split(",") if each.strip())
        yield PlaceRow(country, "" if code == "-" else country + code, name, spellings)
