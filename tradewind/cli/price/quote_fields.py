"""Which fields does a cost sheet have at the console?"""

from typing import Any

from tradewind.cli.records.schemas import choice, number, objects, text, yes_or_no
from tradewind.domain.quotations.cost_sheet import MarginBasis, TaxTreatment
from tradewind.domain.vocabulary.exchange import RateKind
from tradewind.domain.vocabulary.incoterms import Incoterm

REQUIRED = ["purchase_price", "incoterm"]
_RATE: dict[str, Any] = {
    "rate": number("CNY for one of currency"),
    "kind": choice("how the bank means it", RateKind, default="buying"),
    "source": text("who publishes it"),
    "on": text("its day, ISO 8601"),
}
INPUT: dict[str, Any] = {
    "purchase_price": number("CNY a unit, value added tax included"),
    "vat_percent": number("of the supplier's invoice", default="13"),
    "rebate_percent": number("of the price without tax; needed where tax_treatment is refund"),
    "rebate_rates": objects(
        "a dated table instead of rebate_percent; export_on chooses the row",
        {"percent": number("rate"), "from": text("first day"), "until": text("last day; none: goes on")},
    ),
    "export_on": text("expected date of export, ISO 8601"),
    "tax_treatment": choice("what becomes of the VAT of the export", TaxTreatment, default="refund"),
    "overhead_percent": number("general costs, of purchase_price", default="0"),
    "cost_interest_percent": number("a year, on purchase_price", default="0"),
    "cost_interest_days": number("days from paying the supplier to being paid", default="0"),
    "packing_cost": number("CNY a unit: export packing", default="0"),
    "inland_cost": number("CNY a unit: inland carriage, inspection, export clearance; not under EXW", default="0"),
    "handling_cost": number("CNY a unit: loading, THC; from FOB on", default="0"),
    "other_cost": number("CNY a unit, under every rule", default="0"),
    "freight": number("main carriage, a unit, in currency; needed for C and D rules"),
    "destination_cost": number("carriage to the named place, a unit, in currency; needed for D rules"),
    "unloading_cost": number("a unit, in currency; needed for DPU"),
    "import_cost": number("import clearance, fees and taxes, a unit, in currency; needed for DDP"),
    "duty_percent": number("DDP: of the price less what is paid after arrival, without the duty", default="0"),
    "insurance_percent": number("all rates together; needed for CIF and CIP"),
    "insurance_markup_percent": number("insured is the price and so much more", default="10"),
    "insures_own_risk": yes_or_no("under a D rule the seller insures his own risk"),
    "commission_percent": number("of the price", default="0"),
    "bank_percent": number("of the price", default="0"),
    "credit_insurance_percent": number("of the price", default="0"),
    "usance_interest_percent": number("a year, of the price", default="0"),
    "usance_days": number("days the buyer is given", default="0"),
    "margin_percent": number("profit", default="0"),
    "margin_on": choice("of the price, or of everything paid in CNY", MarginBasis, default="price"),
    "currency": {**text("of the quotation, ISO 4217"), "default": "USD"},
    "exchange_rate": {
        "description": "a number, or an object; CNY for one of currency, a bank's buying rate",
        "anyOf": [number("CNY for one of currency"), {"type": "object", "properties": _RATE}],
    },
    "incoterm": choice("rule of Incoterms 2020", Incoterm),
    "place": text("the named place"),
    "loads_at_own_place": yes_or_no("FCA at the seller's own place: he loads"),
    "in_containers": yes_or_no("the goods travel in containers"),
    "quantity": number("units", default="1"),
    "price_step": number("the price is rounded up to a multiple of it; else to the currency's coin"),
    "target_price": number("a unit, in currency: what does it leave?"),
}
