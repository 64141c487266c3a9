"""What does each rule of Incoterms 2020 make the seller pay, which place does it name, and is it for ships only?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.vocabulary.finding import Finding


class Incoterm(StrEnum):
    """ICC publication 723E, in force since 1 January 2020. DAT became DPU; DAF, DES, DEQ and DDU are older."""

    EXW = "EXW"
    FCA = "FCA"
    FAS = "FAS"
    FOB = "FOB"
    CFR = "CFR"
    CIF = "CIF"
    CPT = "CPT"
    CIP = "CIP"
    DAP = "DAP"
    DPU = "DPU"
    DDP = "DDP"


class CostPart(StrEnum):
    """In the order in which they arise on the way."""

    GOODS = "goods"
    EXPORT_PACKING = "export_packing"
    EXPORT_CLEARANCE = "export_clearance"  # the way to the port or carrier, and the export declaration
    ORIGIN_HANDLING = "origin_handling"  # loading, and the terminal's charge (THC) at origin
    MAIN_FREIGHT = "main_freight"
    INSURANCE = "insurance"
    DESTINATION_CARRIAGE = "destination_carriage"  # from the port to the named place of a D rule
    UNLOADING = "unloading"
    IMPORT_CLEARANCE = "import_clearance"  # with duty and the taxes of import


class InsuranceCover(StrEnum):
    """Institute Cargo Clauses the seller has to buy (A5)."""

    ICC_C = "ICC(C)"
    ICC_A = "ICC(A)"


class NamedPlace(StrEnum):
    """What kind of place stands behind the three letters. Every rule needs one."""

    DELIVERY = "place_of_delivery"
    SHIPMENT_PORT = "port_of_shipment"
    DESTINATION_PORT = "port_of_destination"
    DESTINATION = "place_of_destination"


@dataclass(frozen=True, slots=True)
class IncotermRule:
    """One row of the table."""

    bears: frozenset[CostPart]
    named_place: NamedPlace
    is_for_water_only: bool = False
    insurance_cover: InsuranceCover | None = None
    insured_percent: int | None = None  # of the contract's value, at least
    may_insure_own_risk: bool = False  # the seller carries the risk to the destination and is free to insure it
    container_rule: Incoterm | None = None  # the rule that means the same for goods in containers


_EXW = frozenset({CostPart.GOODS, CostPart.EXPORT_PACKING})
# FCA: what is loaded is loaded at the seller's own place only; elsewhere the goods stand ready on the arriving lorry.
_FCA = _EXW | {CostPart.EXPORT_CLEARANCE}
_FOB = _FCA | {CostPart.ORIGIN_HANDLING}
# Unloading at destination is the buyer's under all C rules, unless the carrier's freight includes it.
_CFR = _FOB | {CostPart.MAIN_FREIGHT}
_CIF = _CFR | {CostPart.INSURANCE}
_DAP = _CFR | {CostPart.DESTINATION_CARRIAGE}

INCOTERM_RULES: Mapping[Incoterm, IncotermRule] = {
    Incoterm.EXW: IncotermRule(_EXW, NamedPlace.DELIVERY),
    Incoterm.FCA: IncotermRule(_FCA, NamedPlace.DELIVERY),
    Incoterm.FAS: IncotermRule(_FCA, NamedPlace.SHIPMENT_PORT, is_for_water_only=True, container_rule=Incoterm.FCA),
    Incoterm.FOB: IncotermRule(_FOB, NamedPlace.SHIPMENT_PORT, is_for_water_only=True, container_rule=Incoterm.FCA),
    Incoterm.CFR: IncotermRule(_CFR, NamedPlace.DESTINATION_PORT, is_for_water_only=True, container_rule=Incoterm.CPT),
    Incoterm.CIF: IncotermRule(
        _CIF,
        NamedPlace.DESTINATION_PORT,
        is_for_water_only=True,
        insurance_cover=InsuranceCover.ICC_C,
        insured_percent=110,
        container_rule=Incoterm.CIP,
    ),
    Incoterm.CPT: IncotermRule(_CFR, NamedPlace.DESTINATION),
    Incoterm.CIP: IncotermRule(_CIF, NamedPlace.DESTINATION, insurance_cover=InsuranceCover.ICC_A, insured_percent=110),
    Incoterm.DAP: IncotermRule(_DAP, NamedPlace.DESTINATION, may_insure_own_risk=True),
    Incoterm.DPU: IncotermRule(_DAP | {CostPart.UNLOADING}, NamedPlace.DESTINATION, may_insure_own_risk=True),
    Incoterm.DDP: IncotermRule(_DAP | {CostPart.IMPORT_CLEARANCE}, NamedPlace.DESTINATION, may_insure_own_risk=True),
}


def parts_borne(incoterm: Incoterm, *, loads_at_own_place: bool = False) -> frozenset[CostPart]:
    """What the seller pays. Under FCA he also loads when the named place is his own."""
    bears = INCOTERM_RULES[incoterm].bears
    return bears | {CostPart.ORIGIN_HANDLING} if incoterm is Incoterm.FCA and loads_at_own_place else bears


def container_warning(incoterm: Incoterm, *, in_containers: bool) -> Finding | None:
    """A container is handed over at a terminal, days before it is on board: the sea rules leave that gap to the seller.

    ICC, Incoterms 2020, explanatory notes to FAS, FOB, CFR and CIF. It warns, never blocks: the trade uses FOB.
    """
    better = INCOTERM_RULES[incoterm].container_rule
    if not in_containers or better is None:
        return None
    return Finding("incoterm_not_for_containers", "incoterm", {"incoterm": incoterm.value, "better": better.value})
