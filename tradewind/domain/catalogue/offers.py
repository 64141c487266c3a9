"""Is a supplier's offer fit to stand?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tradewind.domain.catalogue.details import check_lead, check_quantity
from tradewind.domain.vocabulary.details import Checked, Desk, check_text
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.domain.vocabulary.text import clean_code, read_number

LONGEST_SUPPLIER_CODE, LONGEST_REMARK = 60, 200
_LARGEST_COST = Decimal(1_000_000_000)
_PLACES = Decimal("0.0001")


class ValidityPast(Refusal):
    """A word that counts until yesterday confirms nothing."""

    code = "validity_past"


@dataclass(frozen=True, slots=True)
class CleanOffer:
    supplier_code: str
    cost: Decimal
    currency: str
    moq: Decimal | None
    lead_days: int | None
    remark: str


def clean_offer(typed: Mapping[str, str]) -> CleanOffer:
    """An offer as it is kept, or BadDetails with every problem."""
    desk = Desk()
    code, remark = typed.get("supplier_code", ""), typed.get("remark", "")
    offer = CleanOffer(
        supplier_code=desk.take("supplier_code", check_text(clean_code(code), longest=LONGEST_SUPPLIER_CODE)),
        cost=desk.take("cost", check_cost(typed.get("cost", ""))),
        currency=desk.take("currency", check_currency(typed.get("currency", ""))),
        moq=desk.take("moq", check_quantity(typed.get("moq", ""))),
        lead_days=desk.take("lead_days", check_lead(typed.get("lead_days", ""))),
        remark=desk.take("remark", check_text(remark, longest=LONGEST_REMARK)),
    )
    desk.close()
    return offer


def check_cost(typed: str) -> Checked[Decimal]:
    """What one unit costs, with up to four decimals."""
    if not clean_code(typed):
        return Checked(Decimal(0), "required")
    number = read_number(typed)
    if number is None:
        return Checked(Decimal(0), "not_a_number")
    if number <= 0:
        return Checked(Decimal(0), "not_above_zero")
    if number >= _LARGEST_COST:
        return Checked(Decimal(0), "number_too_large")
    return Checked(number.quantize(_PLACES), "" if number == number.quantize(_PLACES) else "cost_too_fine")


def check_currency(typed: str) -> Checked[str]:
    code = clean_code(typed).upper() or "CNY"
    return Checked(code, "" if code in CURRENCIES else "not_in_list")


def refuse_past_validity(valid_until: date | None, *, on: date) -> None:
    if valid_until is not None and valid_until < on:
        raise ValidityPast()
