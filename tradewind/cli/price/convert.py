"""What is a price under another Incoterm of its family, with or without commission?"""

from decimal import Decimal
from typing import Any

from tradewind.cli.contract import DECIMAL, TEXT
from tradewind.cli.records.reading import Fields
from tradewind.cli.records.saying import figure, half_up
from tradewind.cli.records.schemas import amount, choice, number, objects, text
from tradewind.domain.quotations.conversions import (
    ANY_WAY,
    CONVERTIBLE,
    SEA,
    Carriage,
    Conversion,
    PriceBasis,
    convert_price,
)
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.money import minor_unit
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.tables import CURRENCIES

_RULES = sorted(CONVERTIBLE)
REQUIRED = ["price", "from_incoterm", "to_incoterm"]
INPUT: dict[str, Any] = {
    "price": number("under from_incoterm, with its commission in it"),
    "currency": {**text("ISO 4217; its coin is what price is rounded to"), "default": "USD"},
    "from_incoterm": choice("the rule of price", _RULES),
    "to_incoterm": choice("the rule that is wanted, of the same family", _RULES),
    "from_commission_percent": number("in price", default="0"),
    "to_commission_percent": number("in the price wanted", default="0"),
    "freight": number("from FOB or FCA to the destination, as price; needed where a C rule takes part"),
    "insurance_percent": number("all rates together; needed where CIF or CIP takes part"),
    "insurance_markup_percent": number("insured is CIF and so much more", default="10"),
}
OUTPUT: dict[str, Any] = {
    "incoterm": choice("rule of the price", _RULES),
    "currency": text("as given"),
    "price": amount("half up to the coin"),
    "exact_price": amount("to six places"),
    "net_price": amount("FOB or FCA without commission"),
    "freight": amount("in the price"),
    "insured_amount": amount("(1 + markup) x price under CIF and CIP, else 0"),
    "premium": amount("in the price"),
    "commission": amount("in the price"),
    "prices": objects(
        "the family's three rules with to_commission_percent; null where freight or insurance is not known",
        {"incoterm": TEXT, "price": DECIMAL, "exact_price": DECIMAL},
    ),
}


def answer(fields: Fields) -> dict[str, Any]:
    price, currency = fields.needed("price"), fields.currency("currency", "USD")
    given = PriceBasis(_rule(fields, "from_incoterm"), fields.number("from_commission_percent"))
    wanted = PriceBasis(_rule(fields, "to_incoterm"), fields.number("to_commission_percent"))
    markup = fields.number("insurance_markup_percent", 10)
    carriage = Carriage(fields.optional("freight"), fields.optional("insurance_percent"), markup)
    if currency not in CURRENCIES:
        fields.complain("currency", "unknown_currency")
    if fields.problems:
        raise BadDetails(tuple(fields.problems))
    found = convert_price(price, given, wanted, carriage)
    return {
        "incoterm": wanted.incoterm,
        "currency": currency,
        "price": _in_coins(found.price, currency),
        "exact_price": figure(found.price),
        "net_price": figure(found.net),
        "freight": figure(found.freight),
        "insured_amount": figure(found.insured_amount),
        "premium": figure(found.premium),
        "commission": figure(found.commission),
        "prices": [
            _under(rule, _tried(price, given, PriceBasis(rule, wanted.commission_percent), carriage), currency)
            for rule in (SEA if given.incoterm in SEA else ANY_WAY)
        ],
        "findings": [],
    }


def tell(record: dict[str, Any]) -> None:
    print(f"{record['incoterm']} {record['currency']} {record['price']}")
    for name in ("exact_price", "net_price", "freight", "insured_amount", "premium", "commission"):
        print(f"  {name}: {record[name]}")


def _rule(fields: Fields, name: str) -> Incoterm:
    if not fields.given.get(name):
        fields.complain(name, "required")
    return fields.choice(name, Incoterm) or Incoterm.FOB


def _tried(price: Decimal, given: PriceBasis, wanted: PriceBasis, carriage: Carriage) -> Conversion | None:
    try:
        return convert_price(price, given, wanted, carriage)
    except Refusal:
        return None


def _under(rule: Incoterm, found: Conversion | None, currency: str) -> dict[str, Any]:
    if found is None:
        return {"incoterm": rule, "price": None, "exact_price": None}
    return {"incoterm": rule, "price": _in_coins(found.price, currency), "exact_price": figure(found.price)}


def _in_coins(price: Decimal, currency: str) -> str:
    return format(half_up(price, minor_unit(currency)), "f")
