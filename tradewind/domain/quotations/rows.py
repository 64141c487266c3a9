"""What does a typed or pasted row of the grid say, and what of it cannot be read? Nothing that was typed is lost."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.money import Money
from tradewind.domain.vocabulary.text import clean_code, clean_line, clean_paragraphs, read_number
from tradewind.domain.vocabulary.units import house_unit

MOST_LINES = 300  # of a version, over all its options: a paper of so many takes seconds, and a page of them is measured
_LONGEST = {"code": 60, "description": 300, "unit": 10, "remark": 200}
_LONGEST_SPECIFICATION = 4_000
_LARGEST_QUANTITY = Decimal(999_999_999)
_LARGEST_PRICE = Decimal(99_999_999)
LARGEST_AMOUNT = Decimal(10) ** 14  # what a column holds
_PLACES = {"quantity": 3, "unit_price": 4}  # settlement prices of the trade have four at most


@dataclass(frozen=True, slots=True)
class TypedRow:
    """As it stood in the cells."""

    code: str = ""
    description: str = ""
    specification: str = ""
    quantity: str = ""
    unit: str = ""
    unit_price: str = ""
    remark: str = ""
    is_custom: bool = False

    @property
    def is_empty(self) -> bool:
        said = (self.code, self.description, self.specification, self.quantity, self.unit_price, self.remark)
        return not any(text.strip() for text in said)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What it says. `typed` keeps the cells that could not be read as they stood."""

    code: str
    description: str
    specification: str
    unit: str
    remark: str
    is_custom: bool
    quantity: Decimal | None
    unit_price: Decimal | None
    amount: Decimal | None
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Finding, ...] = ()


def read_row(row: TypedRow, currency: str) -> ReadRow:
    """Every problem of the row at once. A row that is not finished yet has problems too: only a draft may keep them."""
    quantity, bad_quantity = _number("quantity", row.quantity, _LARGEST_QUANTITY)
    price, bad_price = _number("unit_price", row.unit_price, _LARGEST_PRICE)
    typed = {"quantity": row.quantity[:60]} if bad_quantity and row.quantity.strip() else {}
    typed |= {"unit_price": row.unit_price[:60]} if bad_price and row.unit_price.strip() else {}
    problems = [_problem(code) for code in (bad_quantity, bad_price) if code]
    amount = amount_of(quantity, price, currency)
    if amount is None and quantity is not None and price is not None:
        problems.append(amount_too_large())
    texts = {name: clean_line(getattr(row, name))[:longest] for name, longest in _LONGEST.items()}
    texts["unit"] = house_unit(texts["unit"])
    texts["code"] = clean_code(row.code)[: _LONGEST["code"]]
    if not texts["code"] and not texts["description"]:
        problems.append(_problem("nothing_named"))
    return ReadRow(
        **texts, specification=clean_paragraphs(row.specification)[:_LONGEST_SPECIFICATION], is_custom=row.is_custom,
        quantity=quantity, unit_price=price, amount=amount, typed=typed, problems=tuple(problems),
    )  # fmt: skip


def amount_of(quantity: Decimal | None, price: Decimal | None, currency: str) -> Decimal | None:
    """Rounded to the currency's minor unit, half up: a line's total is one of the named moments.

    None where a figure is missing, and where it is larger than any trade.
    """
    if quantity is None or price is None:
        return None
    amount = Money(quantity * price, currency).rounded().amount
    return amount if amount < LARGEST_AMOUNT else None


def amount_too_large() -> Finding:
    return _problem("amount_too_large")


def _number(what: str, text: str, largest: Decimal) -> tuple[Decimal | None, str]:
    """A number above zero, or why there is none."""
    if not text.strip():
        return None, f"{what}_missing"
    number = read_number(text)
    if number is None:
        return None, f"{what}_unreadable"
    if number <= 0:
        return None, f"{what}_not_above_zero"
    if number > largest:
        return None, f"{what}_too_large"
    if number != round(number, _PLACES[what]):
        return None, f"{what}_too_fine"
    return number, ""


def _problem(code: str) -> Finding:
    return Finding(code, "row", {}, Severity.PROBLEM)
