"""Which ports, cities and countries are named in a text?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tradewind.domain.inquiries.reading.phrases import Hit, Phrases
from tradewind.domain.vocabulary.country_names import country_names
from tradewind.domain.vocabulary.places.rows import place_rows


@dataclass(frozen=True, slots=True)
class Place:
    """A port or city, or a whole country where `name` is empty. `code` is a UN/LOCODE or empty."""

    country: str
    name: str = ""
    code: str = ""


def _rows() -> Iterator[tuple[str, Place]]:
    for name, country in country_names():
        yield name, Place(country)
    for row in place_rows():
        place = Place(row.country, row.name, row.code)
        # A name that is common elsewhere is given once more with "=", and then counts in these letters only.
        for spelling in row.spellings if f"={row.name}" in row.spellings else [row.name, *row.spellings]:
            yield spelling, place


@lru_cache(maxsize=1)
def _places() -> Phrases[Place]:
    return Phrases(_rows())


@lru_cache(maxsize=8)
def places_in(text: str) -> tuple[Hit[Place], ...]:
    """Names in their order. Latin names begin with a capital, or the whole text is written small."""
    careless = text.lower() == text
    return tuple(hit for hit in _places().find(text) if careless or _is_name(text, hit))


def _is_name(text: str, hit: Hit[Place]) -> bool:
    first = text[hit.start]
    if hit.value.name == "Porto" and text[hit.end : hit.end + 4] == " de ":
        return False  # the port of another town
    return not first.islower() or len(text[hit.start : hit.end]) > 4
