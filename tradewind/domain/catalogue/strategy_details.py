"""What does the boss write down for a strategy, and can it stand like that?"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.tiers import margin_of, share_of
from tradewind.domain.vocabulary.countries import country_codes
from tradewind.domain.vocabulary.details import Checked, Desk, check_text

LONGEST_NAME = 80
MOST_DECIMALS = 3  # of per cent: the column keeps five of the share


@dataclass(frozen=True, slots=True)
class StrategyDetails:
    """Per cent as people say them: −3 is three per cent less."""

    name: str
    price_list_id: int
    countries: tuple[str, ...] = ()
    business_types: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    per_cent: Decimal = Decimal(0)
    presentation: str = Presentation.PRICE_FIRST
    least_margin_per_cent: Decimal | None = None
    floor_per_cent: Decimal | None = None


def strategy_columns(
    typed: StrategyDetails, *, business_types: Collection[str], tiers: Collection[str]
) -> dict[str, object]:
    """The details as columns, or refused: what cannot stand by field, per cent over a hundred by its own sentence."""
    desk = Desk()
    name = desk.take("name", check_text(typed.name, longest=LONGEST_NAME, required=True))
    countries = desk.take("countries", _known(typed.countries, country_codes(), "unknown_country"))
    kinds = desk.take("business_types", _known(typed.business_types, business_types, "unknown_word"))
    grades = desk.take("tiers", _known(typed.tiers, tiers, "unknown_word"))
    presentation = desk.take("presentation", _known([typed.presentation], list(Presentation), "unknown_word"))
    desk.close()
    return {
        "name": name, "countries": countries, "business_types": kinds, "tiers": grades,
        "presentation": presentation[0], "adjustment": _share(typed.per_cent),
        "least_margin": None if typed.least_margin_per_cent is None else _fine(margin_of(typed.least_margin_per_cent)),
        "floor_adjustment": None if typed.floor_per_cent is None else _share(typed.floor_per_cent),
    }  # fmt: skip


def _share(per_cent: Decimal) -> Decimal:
    return _fine(share_of(per_cent))


def _fine(share: Decimal) -> Decimal:
    return share.quantize(Decimal(1).scaleb(-2 - MOST_DECIMALS))


def _known(words: Iterable[str], known: Collection[str], reason: str) -> Checked[list[str]]:
    """Each once, sorted as the list of known ones stands."""
    asked = set(words)
    return Checked([str(word) for word in known if word in asked], "" if asked <= set(known) else reason)
