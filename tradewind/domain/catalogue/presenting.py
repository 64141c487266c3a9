"""In which order does an offer say what: the price first, or first what it contains?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.catalogue.tiers import TierPrice, plain
from tradewind.domain.vocabulary.money import minor_unit


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """What is known about a product on offer; what nobody has written down is not said."""

    name: str
    unit: str
    currency: str
    incoterm: str
    place: str
    price: Decimal
    tiers: tuple[TierPrice, ...] = ()  # at the customer's prices
    moq: Decimal | None = None
    specification: str = ""
    selling_points: str = ""
    certificates: tuple[str, ...] = ()
    pieces_per_carton: int | None = None
    packing_note: str = ""
    lead_days: int | None = None
    payment: str = ""
    with_service: bool = True


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One line of an offer: the code names its sentence, the facts fill it."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict, hash=False)
    is_price: bool = False


def offer_lines(facts: OfferFacts, presentation: Presentation) -> tuple[OfferLine, ...]:
    """The same offer said in one of two orders.

    Where figures are compared the price stands first, with its steps, and a line of terms. Where value is bought the
    price comes after what it contains.
    """
    price, terms = _price(facts), _terms(facts)
    if presentation is Presentation.PRICE_FIRST:
        return tuple([*price, *_steps(facts), *terms])
    return tuple([*_worth(facts), *terms, *price, *_steps(facts)])


def _price(facts: OfferFacts) -> list[OfferLine]:
    said = {
        "name": facts.name, "currency": facts.currency, "price": price_text(facts.price, facts.currency),
        "unit": facts.unit, "incoterm": facts.incoterm, "place": facts.place,
    }  # fmt: skip
    return [OfferLine("offer_price", said, is_price=True)]


def _steps(facts: OfferFacts) -> list[OfferLine]:
    """Each further tier that is cheaper than the price on offer: what a larger order would cost."""
    return [
        OfferLine(
            "offer_step",
            {
                "quantity": plain(tier.from_quantity), "unit": facts.unit, "currency": facts.currency,
                "price": price_text(tier.price, facts.currency),
            },
            is_price=True,
        )
        for tier in facts.tiers
        if tier.price < facts.price
    ]  # fmt: skip


def _worth(facts: OfferFacts) -> list[OfferLine]:
    """What the price contains: quality first, then what proves it, then what comes with it."""
    lines = [OfferLine("offer_worth", {"name": facts.name})]
    lines += worth_lines(facts.selling_points or facts.specification, facts.certificates)
    if facts.with_service:
        lines.append(OfferLine("offer_service"))
    return lines


def worth_lines(quality: str, certificates: Sequence[str]) -> list[OfferLine]:
    """What a product is, and what proves it."""
    lines = [OfferLine("offer_quality", {"text": _one_line(quality)})] if quality else []
    if certificates:
        lines.append(OfferLine("offer_certificates", {"certificates": ", ".join(certificates)}))
    return lines


def _terms(facts: OfferFacts) -> list[OfferLine]:
    lines = []
    if facts.moq:
        lines.append(OfferLine("offer_moq", {"quantity": plain(facts.moq), "unit": facts.unit}))
    if facts.pieces_per_carton:
        lines.append(OfferLine("offer_packing", {"pieces": facts.pieces_per_carton, "unit": facts.unit}))
    if facts.packing_note:
        lines.append(OfferLine("offer_packing_note", {"text": _one_line(facts.packing_note)}))
    if facts.lead_days:
        lines.append(OfferLine("offer_lead", {"days": facts.lead_days}))
    if facts.payment:
        lines.append(OfferLine("offer_payment", {"text": _one_line(facts.payment)}))
    return lines


def price_text(price: Decimal, currency: str) -> str:
    """A unit price as papers write it: with the decimals of its coins, and those beyond that it has."""
    decimals = max(minor_unit(currency), len(plain(price).partition(".")[2]))
    return f"{price:,.{decimals}f}"


def _one_line(text: str) -> str:
    return "; ".join(line.strip(" ;.。；") for line in text.splitlines() if line.strip(" ;.。；"))
