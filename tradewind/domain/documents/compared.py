"""The matrix: each datum that papers share, under which rule, and how it is held against the others."""

import re
from decimal import Decimal

from tradewind.domain.documents.days import Day
from tradewind.domain.documents.kinds import AGREED, INSPECTED, TRANSPORT, DocumentKind
from tradewind.domain.documents.likeness import Likeness
from tradewind.domain.documents.matrix import Datum
from tradewind.domain.documents.measures import Measure, measures_alike, packages_alike
from tradewind.domain.documents.parties import PartyText, addresses_alike, parties_alike
from tradewind.domain.documents.places import countries_alike, country_of, places_alike, read_place
from tradewind.domain.documents.tables import ISBP, UCP
from tradewind.domain.documents.words import code_of, codes_alike, texts_alike, words_of

Kind = DocumentKind
_D = f"{UCP}14(d)"
_TRANSPORT_FIRST = (*sorted(TRANSPORT), Kind.COMMERCIAL_INVOICE, Kind.PACKING_LIST)
_VESSEL = re.compile(r"^\s*(?:m\.?\s?/?\s?v\.?|s\.?\s?/?\s?s\.?|m\.?\s?/?\s?t\.?|vessel)[\s:.]+", re.IGNORECASE)
_VESSELS = re.compile(r"\s+/\s+|;")
# A voyage has a figure in it: V.012W, VOY. FY642W, V NO.12; a vessel may be called COSCO STAR V.
_VOYAGE_MARK = r"v(?:oy(?:age)?)?\s?(?:\.|:|no\.?)*\s?(?=[a-z]{0,3}\d)"
_VOYAGE_BEHIND = re.compile(rf"[\s,/]{{1,5}}{_VOYAGE_MARK}\w{{1,10}}\s*$", re.IGNORECASE)
_VOYAGE = re.compile(rf"^\s*{_VOYAGE_MARK}", re.IGNORECASE)
_TERM = re.compile(r"[A-Za-z]&?[A-Za-z]{1,2}")
_TERMS_OF_OLD = {"C&F": "CFR", "CNF": "CFR", "CF": "CFR"}
_CARTON_NUMBERS = re.compile(
    r"(?:c(?:tn|arton)?s?[/.\s-]{0,3})?nos?[.:\s]{0,3}\d{0,9}\s*-?\s*(?:\d{1,9}|up)\b", re.IGNORECASE
)
_UNMARKED = re.compile(r"n\s?/\s?m|no marks?|无唛", re.IGNORECASE)
_HARMONISED = 6  # digits of the HS that all countries share


def vessels_alike(left: str, right: str) -> Likeness:
    """Where the goods change ships, a paper may name both: COSCO STAR / EVER GIVEN."""
    mine, theirs = _VESSELS.split(left), _VESSELS.split(right)
    return min(texts_alike(_vessel(one), _vessel(other)) for one in mine for other in theirs)


def _vessel(text: str) -> str:
    return _VOYAGE_BEHIND.sub("", _VESSEL.sub("", text))


def voyages_alike(left: str, right: str) -> Likeness:
    return codes_alike(_VOYAGE.sub("", left), _VOYAGE.sub("", right))


def measure_key(measure: Measure) -> object:
    return measure.kind, measure.whole


def days_alike(left: Day, right: Day) -> Likeness:
    return Likeness.SAME if set(left.readings) & set(right.readings) else Likeness.CONFLICT


def numbers_alike(left: Decimal, right: Decimal) -> Likeness:
    return Likeness.SAME if left == right else Likeness.CONFLICT


def term_of(text: str) -> str:
    """ "CIF HAMBURG INCOTERMS 2020" is CIF."""
    match = _TERM.match(text.strip())
    found = match[0].upper() if match else ""
    return _TERMS_OF_OLD.get(found, found)


def terms_alike(left: str, right: str) -> Likeness:
    return Likeness.SAME if term_of(left) == term_of(right) else Likeness.CONFLICT


def hs_codes_alike(left: str, right: str) -> Likeness:
    """Countries share six digits; behind them each has its own."""
    mine, theirs = code_of(left), code_of(right)
    if mine[:_HARMONISED] != theirs[:_HARMONISED]:
        return Likeness.CONFLICT
    shorter = min(len(mine), len(theirs))
    return Likeness.SAME if mine[:shorter] == theirs[:shorter] else Likeness.ARGUABLE


def marks_alike(left: str, right: str) -> Likeness:
    """ISBP 745 A32 to A34: more on one paper (weights, "keep dry", carton numbers) is no conflict."""
    if (unmarked := _UNMARKED.fullmatch(left.strip())) or _UNMARKED.fullmatch(right.strip()):
        both = unmarked and _UNMARKED.fullmatch(right.strip())
        return Likeness.SAME if both else Likeness.CONFLICT
    mine, theirs = (words_of(_CARTON_NUMBERS.sub(" ", text)) for text in (left, right))
    if set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return Likeness.SAME if bool(mine) == bool(theirs) else Likeness.OTHERWISE
    return texts_alike(" ".join(mine), " ".join(theirs))


def shippers_alike(left: PartyText, right: PartyText) -> Likeness:
    """UCP 600 art. 14(k): the shipper need not be the beneficiary."""
    return Likeness.OTHERWISE if parties_alike(left, right) is Likeness.CONFLICT else Likeness.SAME


def addresses_of_same_alike(left: PartyText, right: PartyText) -> Likeness:
    return Likeness.SAME if parties_alike(left, right) is Likeness.CONFLICT else addresses_alike(left, right)


def shown_address(party: PartyText) -> str:
    return ", ".join(part for part in (party.address, party.country) if part)


def _references() -> list[Datum]:
    def number(rule: str, field: str, *kinds: DocumentKind, own: str = "number") -> Datum:
        owners = {kind: (own,) for kind in kinds}
        return Datum(
            rule, _D, field, codes_alike, own=owners, authority=kinds, key=code_of, speaks_of_itself=own == "number"
        )

    def day(rule: str, field: str, *kinds: DocumentKind) -> Datum:
        owners = {kind: ("issued_on",) for kind in kinds}
        return Datum(rule, _D, field, days_alike, own=owners, authority=kinds, speaks_of_itself=True)

    return [
        number("XD-01", "credit_number", own="credit_number"),
        number("XD-02", "invoice_number", Kind.COMMERCIAL_INVOICE),
        day("XD-02", "invoice_date", Kind.COMMERCIAL_INVOICE),
        number("XD-04", "transport_number", *sorted(TRANSPORT)),
        number("XD-16", "contract_number", Kind.CONTRACT),
        day("XD-16", "contract_date", Kind.CONTRACT),
        number("XD-16", "order_number", Kind.PURCHASE_ORDER),
        day("XD-16", "order_date", Kind.PURCHASE_ORDER),
        number("XD-16", "proforma_number", Kind.PROFORMA_INVOICE),
        day("XD-16", "proforma_date", Kind.PROFORMA_INVOICE),
        number("XD-16", "policy_number", Kind.INSURANCE_DOCUMENT),
        number("XD-16", "declaration_number", Kind.CUSTOMS_DECLARATION),
        number("XD-16", "origin_certificate_number", Kind.CERTIFICATE_OF_ORIGIN),
        number("XD-16", "inspection_certificate_number", *sorted(INSPECTED)),
        number("XD-16", "courier_number", Kind.COURIER_RECEIPT),
        day("XD-01", "credit_issued_on"),
    ]


def _route() -> list[Datum]:
    def place(field: str) -> Datum:
        return Datum("XD-05", _D, field, places_alike, authority=_TRANSPORT_FIRST, key=read_place)

    undated = (Kind.AIR_WAYBILL, Kind.ROAD_CONSIGNMENT_NOTE, Kind.RAIL_CONSIGNMENT_NOTE)
    shipped = {kind: ("shipped_on", "issued_on") for kind in undated}
    return [
        Datum("XD-03", _D, "vessel", vessels_alike, authority=_TRANSPORT_FIRST),
        Datum("XD-03", _D, "voyage", voyages_alike, authority=_TRANSPORT_FIRST),
        Datum("XD-03", _D, "flight", codes_alike, authority=_TRANSPORT_FIRST),
        *map(place, ("place_of_receipt", "port_of_loading", "port_of_discharge", "place_of_delivery")),
        *map(place, ("transhipment_port", "final_destination")),
        Datum("XD-06", _D, "shipped_on", days_alike, own=shipped, authority=_TRANSPORT_FIRST),
    ]


def _cargo() -> list[Datum]:
    goods = f"{_D}, {ISBP}C11, M6"
    cargo = [
        Datum("XD-07", goods, "packages", packages_alike, leaves_out=AGREED, is_cumulative=True),
        Datum("XD-08", goods, "gross_weight", measures_alike, leaves_out=AGREED, key=measure_key, is_cumulative=True),
        Datum("XD-08", goods, "net_weight", measures_alike, leaves_out=AGREED, key=measure_key, is_cumulative=True),
        Datum("XD-08", goods, "volume", measures_alike, leaves_out=AGREED, key=measure_key, is_cumulative=True),
        Datum(
            "XD-09",
            goods,
            "quantity",
            measures_alike,
            leaves_out=AGREED | INSPECTED - {Kind.QUANTITY_CERTIFICATE},
            is_cumulative=True,
        ),
    ]
    return [
        *cargo,
        Datum("XD-11", f"{_D}, {ISBP}A32", "marks", marks_alike),
        Datum("XD-13", _D, "origin", countries_alike, key=country_of),
    ]


def _money() -> list[Datum]:
    restated = (
        Kind.COMMERCIAL_INVOICE, Kind.PACKING_LIST, Kind.CERTIFICATE_OF_ORIGIN, Kind.SHIPPING_ADVICE,
        Kind.COVERING_SCHEDULE,
    )  # fmt: skip
    own = {kind: ("amount",) for kind in restated}
    declared = frozenset({Kind.CUSTOMS_DECLARATION})  # may be declared under another term: see the money's own rules
    return [
        Datum("XD-12", f"{_D}, {ISBP}C8", "incoterm", terms_alike, leaves_out=declared, key=term_of),
        Datum("XD-12", f"{_D}, {ISBP}C8", "incoterm_place", places_alike, leaves_out=declared, key=read_place),
        Datum("XD-17", f"{UCP}18(a)(iii)", "currency", texts_alike, key=words_of),
        Datum("XD-17", _D, "invoice_amount", numbers_alike, own=own, is_cumulative=True),
    ]


def _parties() -> list[Datum]:
    issued_by_seller = {
        Kind.COMMERCIAL_INVOICE: ("seller", "issuer"),
        Kind.DRAFT: ("drawer", "seller"),
        Kind.BENEFICIARY_CERTIFICATE: ("issuer", "beneficiary"),
        Kind.SHIPPING_ADVICE: ("issuer", "beneficiary"),
    }
    shippers = {
        Kind.COMMERCIAL_INVOICE: ("seller", "issuer"),
        Kind.CERTIFICATE_OF_ORIGIN: ("exporter", "shipper"),
    }
    named = ("buyer", "consignee", "notify_party", "second_notify_party", "carrier", "delivery_agent", "manufacturer",
             "applicant", "beneficiary", "issuing_bank")  # fmt: skip
    names = f"{_D}, {ISBP}A1, A23"
    addresses = [
        Datum("NA-01", f"{UCP}14(j)", field, addresses_of_same_alike, own=own, show=shown_address)
        for field, own in (("seller", issued_by_seller), ("buyer", {}), ("consignee", {}), ("notify_party", {}))
    ]
    return [
        Datum("XD-14", names, "seller", parties_alike, own=issued_by_seller),
        *(Datum("XD-14", names, field, parties_alike) for field in named),
        Datum("NA-05", f"{UCP}14(k)", "shipper", shippers_alike, own=shippers),
        *addresses,
    ]


HS_CODE = Datum("XD-15", _D, "hs_code", hs_codes_alike)
MATRIX: tuple[Datum, ...] = (*_references(), *_route(), *_cargo(), *_money(), *_parties())
