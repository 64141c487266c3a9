"""How is a product packed: pieces, size and weight of a carton, and what does a quantity of it come to?"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from tradewind.domain.vocabulary.details import BadDetail
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.refusal import Refusal

_CUBIC_CENTIMETRES = Decimal(1_000_000)  # in a cubic metre
_SHOWN = Decimal("0.001")  # packing lists and bills of lading give m³ with three places


class QuantityNeeded(Refusal):
    code = "quantity_needed"


class CartonUnknown(Refusal):
    """Without pieces in a carton there is nothing to count cartons by."""

    code = "carton_unknown"


@dataclass(frozen=True, slots=True)
class CartonPacking:
    """What one carton holds. None is not known, and stays not known: a zero would look like an answer."""

    pieces: int | None  # in a carton
    length_cm: Decimal | None = None
    width_cm: Decimal | None = None
    height_cm: Decimal | None = None
    gross_kg: Decimal | None = None  # of a full carton
    net_kg: Decimal | None = None  # of the goods in a full carton
    stated_cbm: Decimal | None = None  # as the supplier says it, where he does not say the sizes

    @property
    def cbm(self) -> Decimal | None:
        """Cubic metres of a carton, exact."""
        if self.length_cm is None or self.width_cm is None or self.height_cm is None:
            return self.stated_cbm
        return self.length_cm * self.width_cm * self.height_cm / _CUBIC_CENTIMETRES


@dataclass(frozen=True, slots=True)
class PackedQuantity:
    """What a quantity comes to. Volumes and weights are exact; None where the carton's are not known."""

    quantity: Decimal
    cartons: int
    pieces_in_last: Decimal
    cbm: Decimal | None
    gross_kg: Decimal | None
    net_kg: Decimal | None
    findings: tuple[Finding, ...]


def problems_of_packing(packing: CartonPacking) -> tuple[BadDetail, ...]:
    """Everything about a carton that cannot be true."""
    named = ("pieces", "length_cm", "width_cm", "height_cm", "gross_kg", "net_kg", "stated_cbm")
    typed = [(name, getattr(packing, name)) for name in named]
    problems = [BadDetail(name, "not_above_zero") for name, value in typed if value is not None and value <= 0]
    if packing.gross_kg is not None and packing.net_kg is not None and packing.gross_kg < packing.net_kg:
        problems.append(BadDetail("gross_kg", "gross_below_net"))
    return tuple(problems)


def unknown_of_packing(packing: CartonPacking) -> tuple[Finding, ...]:
    """What nobody has noted of a carton yet."""
    missing = {
        "packing_without_size": packing.cbm is None,
        "packing_without_gross_weight": packing.gross_kg is None,
        "packing_without_net_weight": packing.net_kg is None,
    }
    return tuple(Finding(code, "packing") for code, is_missing in missing.items() if is_missing)


def pack(packing: CartonPacking, quantity: Decimal) -> PackedQuantity:
    """Whole cartons, the last one perhaps not full: it takes the room of a full one and weighs less."""
    if quantity <= 0:
        raise QuantityNeeded()
    if not packing.pieces or packing.pieces < 0:
        raise CartonUnknown()
    cartons = int((quantity / packing.pieces).to_integral_value(ROUND_CEILING))
    in_last = quantity - (cartons - 1) * packing.pieces
    findings = list(unknown_of_packing(packing))
    if in_last != packing.pieces:
        facts = {"cartons": cartons, "pieces": in_last, "full": packing.pieces}
        findings.append(Finding("last_carton_not_full", "packing", facts, Severity.NOTE))
    net = None if packing.net_kg is None else packing.net_kg * quantity / packing.pieces
    cbm = None if packing.cbm is None else packing.cbm * cartons
    return PackedQuantity(quantity, cartons, in_last, cbm, _gross(packing, cartons, net), net, tuple(findings))


def _gross(packing: CartonPacking, cartons: int, net: Decimal | None) -> Decimal | None:
    """The goods and the empty cartons; where the net weight is not known, as if the last carton were full."""
    if packing.gross_kg is None:
        return None
    if net is None or packing.net_kg is None:
        return packing.gross_kg * cartons
    return net + (packing.gross_kg - packing.net_kg) * cartons


def shown_cbm(cbm: Decimal) -> Decimal:
    """With three places, half up; only for showing, never for adding up."""
    return cbm.quantize(_SHOWN, ROUND_HALF_UP)
