"""What is still missing of a product: for a quotation, for the papers, for the customs?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from tradewind.domain.vocabulary.taxation import TaxTreatment


class Purpose(StrEnum):
    """What a product is incomplete for, in the order in which it is needed."""

    QUOTATION = "quotation"
    PAPERS = "papers"
    CUSTOMS = "customs"


@dataclass(frozen=True, slots=True)
class Missing:
    fact: str
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class ProductFacts:
    """What is known of a product. `has_rebate`: a rate is in force."""

    name_zh: str
    name_en: str
    specification_en: str
    moq: Decimal | None
    lead_days: int | None
    pieces_per_carton: int | None
    has_carton_size: bool
    carton_gross_kg: Decimal | None
    carton_net_kg: Decimal | None
    hs_code: str
    declaration_elements: str
    tax_treatment: str
    has_cost: bool
    has_rebate: bool
    has_picture: bool


def missing_of(facts: ProductFacts) -> tuple[Missing, ...]:
    """Everything somebody still has to find out, the most urgent first."""
    return tuple(_missing(facts))


def _missing(facts: ProductFacts) -> Iterator[Missing]:
    asked: dict[Purpose, dict[str, object]] = {
        Purpose.QUOTATION: {
            "name_en": facts.name_en, "moq": facts.moq, "lead_days": facts.lead_days, "cost": facts.has_cost,
            "pieces_per_carton": facts.pieces_per_carton, "carton_size": facts.has_carton_size,
            "carton_gross_kg": facts.carton_gross_kg, "picture": facts.has_picture,
        },
        Purpose.PAPERS: {
            "name_zh": facts.name_zh, "specification_en": facts.specification_en, "carton_net_kg": facts.carton_net_kg,
        },
        Purpose.CUSTOMS: {
            "hs_code": facts.hs_code, "declaration_elements": facts.declaration_elements,
            "rebate_rate": facts.has_rebate or facts.tax_treatment != TaxTreatment.REFUND,
        },
    }  # fmt: skip
    for purpose, known in asked.items():
        yield from (Missing(fact, purpose) for fact, value in known.items() if not value)
