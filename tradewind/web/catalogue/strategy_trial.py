"""Which strategy counts for a customer somebody picks, and what would the offer say in both ways?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language

from tradewind.apps.catalogue.queries import price_lists, price_offers, price_strategies, price_texts
from tradewind.apps.catalogue.queries.price_offers import OfferedPrice, Wanted
from tradewind.apps.catalogue.queries.price_strategies import FittingStrategy
from tradewind.apps.catalogue.wording import WORDS
from tradewind.apps.parties import queries as parties
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.platform.access import Actor, NotFound
from tradewind.web.catalogue.price_words import reasons_said
from tradewind.web.shared.choosing import Choosing, choosing


@dataclass(frozen=True, slots=True)
class Way:
    """The offer said in one of the two ways."""

    word: str
    counts: bool
    lines: list[str]


@dataclass(frozen=True, slots=True)
class Trial:
    """What the page shows beside the strategies."""

    choosing: Choosing
    party: Any = None
    fitting: tuple[FittingStrategy, ...] = ()
    reasons: tuple[str, ...] = ()
    product: Any = None
    offered: OfferedPrice | None = None
    ways: tuple[Way, ...] = ()


def trial_of(by: Actor, asked: Mapping[str, str], *, on: date) -> Trial:
    """With nobody chosen only the search; a customer one may not see is nobody."""
    picked = choosing(by, asked.get("q", ""), asked.get("party_id"))
    party = _party(by, picked)
    if party is None:
        return Trial(picked)
    fitting = price_strategies.strategies_for(by, party)
    reasons = reasons_said(fitting[0].reasons) if fitting else []
    product, offered = _example(by, party, on)
    if offered is None:
        return Trial(picked, party, tuple(fitting), tuple(reasons), product)
    return Trial(
        picked, party, tuple(fitting), tuple(reasons_said(offered.reasons)), product, offered,
        tuple(_ways(by, product, offered, on)),
    )  # fmt: skip


def _party(by: Actor, picked: Choosing) -> Any:
    if picked.chosen is None:
        return None
    try:
        return parties.party_for(by, picked.chosen)
    except NotFound:
        return None


def _example(by: Actor, party: Any, on: date) -> tuple[Any, OfferedPrice | None]:
    """A product as an example: the first that has a price, at its first quantity."""
    buyer, product = price_strategies.buyer_of(by, party), price_lists.example_product(by)
    if product is None:
        return None, None
    offered = price_offers.offer_for(by, buyer, {product.pk: product.moq or Decimal(1)}, Wanted(on))
    return product, offered.get(product.pk)


def _ways(by: Actor, product: Any, offered: OfferedPrice, on: date) -> list[Way]:
    language = get_language() or "zh-hans"
    papers = price_texts.certificates_of(by, [product.pk], on=on).get(product.pk, ())
    facts = price_texts.offer_facts(by, product, offered, papers, language)
    return [
        Way(str(WORDS[each.value]), each == offered.presentation, price_texts.offer_text(by, facts, each, language))
        for each in Presentation
    ]
