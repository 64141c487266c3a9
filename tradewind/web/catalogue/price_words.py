"""How are strategies, and the reasons for a price, said on a page?"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from tradewind.apps.catalogue.wording import WORDS
from tradewind.apps.parties.wording import WORDS as PARTY_WORDS
from tradewind.domain.catalogue.regions import as_regions
from tradewind.domain.catalogue.tiers import plain
from tradewind.domain.vocabulary.finding import Finding
from tradewind.platform.wording import sentence
from tradewind.web.shared.countries import country_name


@dataclass(frozen=True, slots=True)
class StrategySaid:
    """A strategy as a card shows it."""

    row: Any
    regions: list[str]
    countries: list[str]
    business_types: list[str]
    tiers: list[str]
    adjustment: str
    floors: str
    margin: str
    presentation: str


def said(row: Any) -> StrategySaid:
    """The words of a strategy; whole markets by their names."""
    regions, countries = as_regions(row.countries)
    return StrategySaid(
        row=row,
        regions=[str(WORDS[region.value]) for region in regions],
        countries=[country_name(code) for code in countries],
        business_types=[str(PARTY_WORDS.get(word, word)) for word in row.business_types],
        tiers=[str(PARTY_WORDS.get(word, word)) for word in row.tiers],
        adjustment=moved_by(row.adjustment),
        floors=moved_by(row.floor_adjustment) if row.floor_adjustment is not None else "",
        margin="" if row.least_margin is None else f"{plain(row.least_margin * 100)} %",
        presentation=str(WORDS[row.presentation]),
    )


def moved_by(share: Decimal) -> str:
    """−3 %, +5 %, or that nothing is put on or taken off."""
    if not share:
        return _("list price")
    sign = "+" if share > 0 else "−"
    return f"{sign}{plain(abs(share) * 100)} %"


def reasons_said(reasons: Iterable[Finding]) -> list[str]:
    """The reasons in words: countries by name, types and tiers as the house calls them."""
    return [
        sentence(reason.code, {name: _word(name, value) for name, value in reason.facts.items()}) for reason in reasons
    ]


def _word(name: str, value: object) -> object:
    if name == "country":
        return country_name(str(value))
    if name in ("business_type", "tier"):
        return PARTY_WORDS.get(str(value), value)
    return value
