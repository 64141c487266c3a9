"""Which fields have the papers, and which words, units and kinds of package mean the same?"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum


class Shape(StrEnum):
    """What stands in a field, and so how it is read and compared."""

    TEXT = "text"
    CODE = "code"  # a number of a paper: letters and digits, whatever stands between them
    PARTY = "party"
    PLACE = "place"
    COUNTRY = "country"
    DAY = "day"
    NUMBER = "number"
    COUNT = "count"
    MEASURE = "measure"  # a number with its unit
    PACKAGES = "packages"
    FLAG = "flag"
    TEXTS = "texts"


_FIELDS = """
code: number, credit_number, contract_number, order_number, proforma_number, invoice_number, transport_number
code: policy_number, declaration_number, origin_certificate_number, inspection_certificate_number, courier_number
code: hs_code, voyage, flight
text: title, language, form, signed_as, signature, legalised_by, endorsement, manifest_number
text: letterhead, exchange, second_vessel, transport_mode, vessel, pre_carriage_by, on_board_notation, freight
text: goods, marks, currency, amount_in_words, incoterm, incoterms_edition, payment_terms, quality, packing
text: insured_currency, amount_insured_in_words, claims_currency, deductible, tenor, tenor_from, drawn_under
text: result, sent_by, sent_at, partial_shipments, transhipment, trade_mode, tax_mode, licence_number, unit
text: weight_unit, available_by, origin_criterion, tolerance
party: issuer, issuing_bank, seller, buyer, applicant, beneficiary, shipper, exporter, importer, consignee, notify_party
party: second_notify_party, carrier, carrier_agent, delivery_agent, manufacturer, insurer, insured, claims_agent
party: drawer, drawee, payee, declarant, addressee, signed_by, courier
place: issued_at, place_of_receipt, port_of_loading, transhipment_port, port_of_discharge, place_of_delivery
place: final_destination, incoterm_place, claims_payable_at, exit_port
country: origin, trade_country, destination_country
day: issued_on, credit_issued_on, contract_date, order_date, proforma_date, invoice_date, transport_date, shipped_on
day: received_on, arrival_on, latest_shipment, effective_on, expires_on, due_on, inspected_on, sent_on, declared_on
number: amount, invoice_amount, fob_value, freight_charge, insurance_charge, other_charges, discount, deductions
number: percent_of_invoice, amount_tolerance_percent, quantity_tolerance_percent, insured_amount, insured_percent
number: premium, unit_price
count: originals_issued, originals, copies, within_days
measure: quantity, gross_weight, net_weight, volume
packages: packages
flag: is_called_for, is_signed, is_on_deck, is_on_board, is_charter_party, are_corrections_authenticated
texts: clauses, statements, risks, exclusions, corrections, texts
"""
_LINE_FIELDS = """
code: item, model, hs_code, batch, serial, container_number, legal_item
text: description, specification, brand, grade, marks, unit, weight_unit, manufactured, expires, elements, material
country: origin
number: unit_price, amount, quantity_per_package
count: line_number, package_from, package_to
measure: quantity, gross_weight, net_weight, volume, legal_quantity, second_legal_quantity
packages: packages
texts: texts
"""
_CONTAINER_FIELDS = """
code: number, seal
text: type, weight_unit
packages: packages
measure: gross_weight, net_weight, volume, tare_weight, verified_gross_mass
"""
# Of a party; `other_names` are the same name in another script.
PARTY_FIELDS = ("name", "address", "country", "phone", "fax", "email", "tax_number", "bank_code")


def _shapes(text: str) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for line in text.strip().splitlines():
        shape, _, names = line.partition(":")
        found |= dict.fromkeys((name.strip() for name in names.split(",")), Shape(shape))
    return found


FIELDS: Mapping[str, Shape] = _shapes(_FIELDS)
LINE_FIELDS: Mapping[str, Shape] = _shapes(_LINE_FIELDS)
CONTAINER_FIELDS: Mapping[str, Shape] = _shapes(_CONTAINER_FIELDS)

# ISBP 745 A1: generally accepted abbreviations stand for the word and the other way round.
ABBREVIATIONS: Mapping[str, str] = dict(
    pair.split("=")
    for pair in (
        "ltd=limited co=company corp=corporation inc=incorporated intl=international mfg=manufacturing"
        " mfr=manufacturer mfrs=manufacturers bros=brothers inds=industries trdg=trading imp=import exp=export"
        " dept=department bldg=building rd=road ave=avenue dist=district prov=province pvt=private pte=private"
        " natl=national assoc=association govt=government bv=besloten pcs=pc pieces=pc piece=pc kgs=kg kilo=kg"
        " kilos=kg kilogram=kg kilograms=kg mts=mt ctn=carton ctns=carton pkg=package pkgs=package sq=square"
        " qty=quantity max=maximum min=minimum approx=approximately wt=weight gw=gross nw=net"
    ).split()
)
SMALL_WORDS = frozenset("the and of for with in to a an".split())
# ISBP 745 C5: words behind which other goods hide than those described without them.
CHANGES_NATURE = frozenset(
    "used second-hand secondhand rebuilt refurbished reconditioned remanufactured repaired defective damaged scrap"
    " waste imitation sample samples".split()
)

# A unit: its kind of measure and how many of the kind's own unit it is.
UNITS: Mapping[str, tuple[str, Decimal]] = {
    spelling: (kind, Decimal(factor))
    for kind, factor, spellings in (
        ("mass", "1", "kg kgs kilo kilos kilogram kilograms kgm 千克 公斤"),
        ("mass", "0.001", "g gram grams gm grm 克"),
        ("mass", "1000", "t mt mts ton tons tonne tonnes m/t m/ts tne 吨"),
        ("mass", "0.45359237", "lb lbs pound pounds 磅"),  # International yard and pound agreement, 1959
        ("length", "1", "m metre metres meter meters mtr mtrs 米"),
        ("length", "0.9144", "yd yds yard yards 码"),
        ("length", "0.3048", "ft foot feet"),
        ("area", "1", "m2 sqm 平方米"),
        ("volume", "1", "cbm m3 cbms 立方米"),
        ("volume", "0.001", "l ltr litre litres liter liters 升"),
        ("volume", "0.028316846592", "cft cuft ft3"),
        ("piece", "1", "pc pcs piece pieces ea each unit units 个 件 只 台"),
        ("piece", "12", "doz dozen dozens dz 打"),
        ("set", "1", "set sets 套"),
        ("pair", "1", "pr prs pair pairs 双"),
        ("roll", "1", "roll rolls 卷"),
        ("sheet", "1", "sheet sheets 张"),
    )
    for spelling in spellings.split()
}
# UCP 600 art. 30(b): five per cent only where the quantity is counted neither in packages nor in single items.
MEASURED = frozenset({"mass", "length", "area", "volume"})

PACKAGE_KINDS: Mapping[str, str] = {
    spelling: kind
    for kind, spellings in {
        "package": "package packages pkg pkgs colli pieces pcs 件",
        "carton": "carton cartons ctn ctns cardboard 纸箱 箱",
        "pallet": "pallet pallets plt plts skid skids 托盘 托",
        "case": "case cases wooden-case cs 木箱",
        "crate": "crate crates",
        "box": "box boxes bx",
        "bag": "bag bags sack sacks 袋",
        "drum": "drum drums 桶",
        "bale": "bale bales 包",
        "roll": "roll rolls 卷",
        "bundle": "bundle bundles bdl bdls 捆",
        "barrel": "barrel barrels",
        "can": "can cans tin tins",
        "container": "container containers",
    }.items()
    for spelling in spellings.split()
}
OUTER_PACKAGES = frozenset({"pallet", "container"})  # in or on which other packages stand

# UCP 600, in force since 1 July 2007 (ICC publication 600); ISBP 745 of 2013, ISBP 821 of 2023 keeps its chapters.
UCP, ISBP = "UCP 600 art. ", "ISBP 745 "
LEAST_INSURED_PERCENT = Decimal(110)  # art. 28(f)(ii), of the CIF or CIP value
