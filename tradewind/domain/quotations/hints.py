"""Was the same product offered into the same country at another price lately?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import Money

LATELY = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class PastOffer:
    """A line of a quotation that left."""

    quotation: str
    product: str
    country: str
    incoterm: Incoterm
    price: Money
    on: date


def other_prices(offer: PastOffer, past: Iterable[PastOffer]) -> tuple[Finding, ...]:
    """The newest first. Prices compare only under one Incoterm and in one currency; customers of one country talk."""
    alike = [each for each in past if _is_comparable(offer, each) and each.price.amount != offer.price.amount]
    alike.sort(key=lambda each: (each.on, each.quotation), reverse=True)
    return tuple(_finding(each) for each in alike)


def _is_comparable(offer: PastOffer, other: PastOffer) -> bool:
    return (
        other.quotation != offer.quotation
        and timedelta(0) <= offer.on - other.on <= LATELY
        and (other.product, other.country, other.incoterm) == (offer.product, offer.country, offer.incoterm)
        and other.price.currency == offer.price.currency
    )


def _finding(other: PastOffer) -> Finding:
    facts = {"quotation": other.quotation, "price": other.price, "on": other.on, "country": other.country}
    return Finding("other_price_lately", "price", facts, Severity.NOTE)
