"""Is a party named on one paper the party named on another?"""

import re
from dataclasses import dataclass

from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.places import country_in, country_of
from tradewind.domain.documents.words import is_silent, texts_alike, words_of

_TO_ORDER = re.compile(
    r"\s*(?:consigned )?(?:to (?:the )?)?order(?: and blank endorsed)?(?:\s+of\s+(.+))?\s*", re.IGNORECASE
)
_LIMITED = "limited"


@dataclass(frozen=True, slots=True)
class PartyText:
    """As it stands on the paper. `other_names` are the same name in another script."""

    name: str
    address: str = ""
    country: str = ""
    other_names: tuple[str, ...] = ()

    @property
    def is_to_order(self) -> bool:
        return _TO_ORDER.fullmatch(self.name) is not None

    @property
    def is_silent(self) -> bool:
        return is_silent(self.name) or self.is_to_order

    @property
    def country_code(self) -> str:
        return country_of(self.country) or country_in(self.address)


def parties_alike(left: PartyText, right: PartyText) -> Likeness:
    """The nearest of all their names that are in one script."""
    found = {_names_alike(mine, theirs) for mine in _names(left) for theirs in _names(right)}
    return min(found - {Likeness.INCOMPARABLE}, default=Likeness.INCOMPARABLE)


def addresses_alike(left: PartyText, right: PartyText) -> Likeness:
    """UCP 600 art. 14(j): addresses may differ as long as they are in the same country."""
    mine, theirs = left.country_code, right.country_code
    if mine and theirs and mine != theirs:
        return Likeness.CONFLICT
    if not left.address or not right.address or texts_alike(left.address, right.address) is Likeness.SAME:
        return Likeness.SAME
    return Likeness.OTHERWISE


def _names(party: PartyText) -> tuple[str, ...]:
    return (party.name, *party.other_names)


def _names_alike(left: str, right: str) -> Likeness:
    found = texts_alike(left, right)
    if found is Likeness.CONFLICT and _without_company(left) == _without_company(right):
        return Likeness.ARGUABLE  # ABC Co., Ltd. and ABC Ltd.: banks disagree
    return found


def _without_company(name: str) -> tuple[str, ...]:
    words = words_of(name)
    return tuple(word for word in words if word != "company") if _LIMITED in words else words
