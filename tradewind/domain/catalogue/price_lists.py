"""What does a price list say about itself, and can it stand like that?"""

from dataclasses import dataclass

from tradewind.domain.vocabulary.details import Checked, Desk, check_text
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_code

LONGEST_NAME = 80
LONGEST_PLACE = 80


@dataclass(frozen=True, slots=True)
class PriceListDetails:
    """Prices of one list are in one currency, under one Incoterm at one place."""

    name: str
    currency: str
    incoterm: str
    place: str
    name_en: str = ""
    is_usual: bool = False


def clean_price_list(typed: PriceListDetails) -> PriceListDetails:
    """The details made clean, or refused with every field that cannot stand."""
    desk = Desk()
    cleaned = PriceListDetails(
        name=desk.take("name", check_text(typed.name, longest=LONGEST_NAME, required=True)),
        currency=desk.take("currency", _check_code(typed.currency, CURRENCIES, "unknown_currency")),
        incoterm=desk.take("incoterm", _check_code(typed.incoterm, frozenset(Incoterm), "unknown_word")),
        place=desk.take("place", check_text(typed.place, longest=LONGEST_PLACE, required=True)),
        name_en=desk.take("name_en", check_text(typed.name_en, longest=LONGEST_NAME)),
        is_usual=typed.is_usual,
    )
    desk.close()
    return cleaned


def _check_code(text: str, known: frozenset[str], reason: str) -> Checked[str]:
    code = clean_code(text).upper()
    return Checked(code, "" if code in known else reason)
