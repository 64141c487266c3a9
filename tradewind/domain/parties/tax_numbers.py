"""How is a party's tax or registration number kept, what looks wrong about it, and when do two records disagree?

A number is text, never an amount, of at most 40 signs: VAT, EORI, CNPJ, RUC, GSTIN, 统一社会信用代码 and what else a
state gives. Only its length can be wrong (`too_long`); what does not fit a known shape is a finding beside the
number, for one of another kind may look like that. Sources stand with each shape.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from tradewind.domain.vocabulary.details import Checked
from tradewind.domain.vocabulary.finding import Finding, Severity
from tradewind.domain.vocabulary.identifiers import is_uscc
from tradewind.domain.vocabulary.text import clean_code

LONGEST_TAX_NUMBER = 40
CONFIRMATION = "party.tax_number"  # the kind of request by which finance confirms one of two
EU_VAT, USCC, CNPJ = "VIES", "GB 32100-2015", "IN RFB 2229/2024"

# What follows the country's letters, as the Commission's VIES lists it; Greece writes EL.
_VAT_SHAPES = {
    "AT": r"U\d{8}", "BE": r"[01]\d{9}", "BG": r"\d{9,10}", "CY": r"\d{8}[A-Z]", "CZ": r"\d{8,10}", "DE": r"\d{9}",
    "DK": r"\d{8}", "EE": r"\d{9}", "EL": r"\d{9}", "ES": r"[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z]", "FI": r"\d{8}",
    "FR": r"[A-HJ-NP-Z0-9]{2}\d{9}", "HR": r"\d{11}", "HU": r"\d{8}", "IE": r"\d[A-Z0-9]\d{5}[A-Z]{1,2}",
    "IT": r"\d{11}", "LT": r"\d{9}|\d{12}", "LU": r"\d{8}", "LV": r"\d{11}", "MT": r"\d{8}", "NL": r"[A-Z0-9]{9}B\d\d",
    "PL": r"\d{10}", "PT": r"\d{9}", "RO": r"\d{2,10}", "SE": r"\d{12}", "SI": r"\d{8}", "SK": r"\d{10}",
}  # fmt: skip
_LETTERS = {"GR": "EL"}
_OLD_CHINESE = 15  # signs of a tax number given before 2015
_CPF = 11  # digits of a person's number in Brazil
_CNPJ_SHAPE = re.compile(r"[0-9A-Z]{12}\d{2}")
_CNPJ_WEIGHTS = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)


class TaxRuling(StrEnum):
    """Which of two numbers is the company's, when both records say one."""

    OF_SURVIVOR = "tax_of_survivor"
    OF_LOSER = "tax_of_loser"


def check_tax_number(text: str) -> Checked[str]:
    """As it was typed, in half-width signs and without spare blanks."""
    number = clean_code(text)
    return Checked(number, "too_long" if len(number) > LONGEST_TAX_NUMBER else "")


def compact_number(number: str) -> str:
    """Without blanks, dots, dashes and case, as two are compared."""
    return re.sub("[^0-9A-Z]", "", clean_code(number).upper())


def ways_to_write(number: str) -> tuple[str, ...]:
    """As it stands and in one piece: it is found by either."""
    return tuple(dict.fromkeys((number, compact_number(number)))) if number else ()


def numbers_conflict(one: str, other: str) -> bool:
    """Whether both records say a number, and not the same."""
    mine, theirs = compact_number(one), compact_number(other)
    return bool(mine and theirs) and mine != theirs


def numbers_asked(facts: Mapping[str, object]) -> set[tuple[object, str]]:
    """The two records of a request, each with its number as it stood when it was asked."""
    return {
        (facts["party"], compact_number(str(facts["tax_number"]))),
        (facts["other"], compact_number(str(facts["other_tax_number"]))),
    }


def tax_findings(number: str, country: str) -> tuple[Finding, ...]:
    """What does not fit the country's known shape or check digit; nothing where none is known."""
    text = compact_number(number)
    if not text:
        return ()
    if country == "CN":
        return () if len(text) == _OLD_CHINESE or is_uscc(text) else (_doubt("doubtful_uscc", USCC),)
    if country == "BR":
        return () if len(text) == _CPF or is_cnpj(text) else (_doubt("doubtful_cnpj", CNPJ),)
    letters = _LETTERS.get(country, country)
    shape = _VAT_SHAPES.get(letters)
    if shape is None or not text.startswith(letters) or re.fullmatch(shape, text.removeprefix(letters)):
        return ()  # a national number or that of another country: nothing is known of its shape
    return (_doubt("doubtful_vat", EU_VAT),)


def is_cnpj(text: str) -> bool:
    """Twelve signs and two check digits, modulo 11; since 2026 letters count as their place after the digits."""
    if not _CNPJ_SHAPE.fullmatch(text) or len(set(text)) == 1:
        return False
    return cnpj_check_digits(text[:12]) == text[12:]


def cnpj_check_digits(first_twelve: str) -> str:
    """The last two signs of a CNPJ."""
    values = [ord(sign) - ord("0") for sign in first_twelve]
    values.append(_check_digit(values))
    return f"{values[12]}{_check_digit(values)}"


def _check_digit(values: list[int]) -> int:
    weights = _CNPJ_WEIGHTS[-len(values) :]
    rest = sum(value * weight for value, weight in zip(values, weights, strict=True)) % 11
    return 0 if rest < 2 else 11 - rest


def _doubt(code: str, source: str) -> Finding:
    return Finding(code, source, severity=Severity.NOTE)
