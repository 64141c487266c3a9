"""What does an option come to in cartons, into which containers does it go, and is its trade term one for them?"""

from dataclasses import dataclass
from decimal import Decimal

from tradewind.apps.quotations.models import QuotationLine, QuotationOption
from tradewind.domain.quotations.loading import LoadingPlan, plan
from tradewind.domain.quotations.mixes import Cargo
from tradewind.domain.quotations.tables import USUAL
from tradewind.domain.vocabulary.finding import Finding
from tradewind.domain.vocabulary.incoterms import Incoterm, container_warning
from tradewind.domain.vocabulary.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Load:
    """`left_out`: of how many lines with a quantity nobody knows the carton's size or weight; the plan lacks them."""

    plan: LoadingPlan | None
    refusal: Refusal | None
    left_out: int
    hint: Finding | None


def load_of(option: QuotationOption) -> Load:
    """Of an option the caller has fetched with its lines."""
    lines = list(option.lines.all())
    cargo = [each for each in map(_cargo, lines) if each is not None]
    counted = sum(line.quantity is not None for line in lines)
    hint = container_hint(option)
    try:
        found = plan(cargo, capacities=USUAL) if cargo else None
    except Refusal as refusal:
        return Load(None, refusal, counted - len(cargo), hint)
    return Load(found, None, counted - len(cargo), hint)


def container_hint(option: QuotationOption) -> Finding | None:
    """Goods in cartons travel in containers, whole ones or shared: FAS, FOB, CFR and CIF are not made for them.

    ICC, Incoterms 2020, explanatory notes to these rules: they are not appropriate where goods are handed over to the
    carrier before they are on board, for example at a container terminal; FCA, CPT and CIP are to be considered then.
    """
    if option.incoterm not in frozenset(Incoterm):
        return None
    return container_warning(Incoterm(option.incoterm), in_containers=bool(option.cartons))


def _cargo(line: QuotationLine) -> Cargo | None:
    cartons, cbm, kg = (Decimal(str(line.packing.get(name) or 0)) for name in ("cartons", "cbm", "gross_kg"))
    if not (cartons and cbm and kg):
        return None
    return Cargo(line.code or str(line.place), int(cartons), cbm / cartons, kg / cartons)
