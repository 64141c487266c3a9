"""Which fields do a carriage and its cost have at the console?"""

from enum import StrEnum
from typing import Any

from tradewind.cli.contract import DECIMAL
from tradewind.cli.records.schemas import amount, choice, number, objects, text
from tradewind.domain.quotations.freight import Weighing


class Mode(StrEnum):
    LCL = "lcl"
    FCL = "fcl"
    AIR = "air"
    COURIER = "courier"


class Measures(StrEnum):
    METRIC = "metric"
    US = "us"


REQUIRED = ["mode"]
_PACKAGE: dict[str, Any] = {
    "number": number("of equal packages", default="1"),
    "length": number("cm; in where measures is us"),
    "width": number("as length"),
    "height": number("as length"),
    "weight": number("gross, of one package: kg; lb where measures is us"),
}
_BREAK: dict[str, Any] = {"from_weight": number("from so many kg or lb on"), "rate": number("for each")}
INPUT: dict[str, Any] = {
    "mode": choice("way of carriage", Mode),
    "currency": text("of the rates; comes back as it is"),
    "packages": objects("lcl, air, courier", _PACKAGE),
    "units": number("of the goods: gives per_unit"),
    "cbm": number("lcl: instead of packages"),
    "kg": number("lcl: gross weight, instead of packages"),
    "rate_per_cbm": number("lcl: for a revenue ton"),
    "rate_per_ton": number("lcl: for 1,000 kg, where it is another rate (W/M else)"),
    "ad_valorem_percent": number("lcl: of fob_value"),
    "fob_value": number("lcl: in the rates' currency"),
    "minimum_tons": number("lcl: least revenue tons", default="1"),
    "surcharge_percents": {"type": ["array", "null"], "items": number("of the basic freight"), "description": "lcl"},
    "surcharge_per_ton": number("lcl: for a revenue ton", default="0"),
    "cost_of_boxes": number("fcl: of all containers, with their surcharges"),
    "breaks": objects("air, courier: weight breaks", _BREAK),
    "rate": number("air, courier: for each kg or lb, instead of breaks"),
    "minimum": number("air, courier: least that is paid", default="0"),
    "surcharge_per_weight": number("air, courier: fuel, security, for each kg or lb", default="0"),
    "divisor": number("air, courier: else 6000, 5000, or 139 where measures is us"),
    "measures": choice("metric, or in and lb with a step of 1 lb", Measures, default="metric"),
}
OUTPUT: dict[str, Any] = {
    "mode": choice("as given", Mode),
    "currency": text("as given"),
    "amount": amount("surcharges in it"),
    "surcharges": amount("of amount"),
    "charged": amount("revenue tons, kg or lb that are paid for; for value the value"),
    "by": choice("which way of counting it was", Weighing),
    "cbm": amount("of all packages, metric"),
    "weight": amount("of all packages: kg or lb"),
    "per_unit": {**DECIMAL, "description": "amount by units"},
}
