"""Whether a registration number, a bank code or an account number can be what it claims to be."""

import re

from tradewind.domain.vocabulary.countries import is_country

# GB 32100-2015: the alphabet leaves out I, O, S, V and Z; weights are powers of 3 modulo 31.
_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_SHAPE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
# Business Registration Ordinance (Cap. 310): eight digits, on certificates followed by branch and period.
_HONG_KONG_BR_SHAPE = re.compile(r"\d{8}(-\d{3}-\d{2}-\d{2}-[0-9A-Z])?")
# ISO 9362: party prefix, country, party suffix, branch.
_SWIFT_SHAPE = re.compile(r"[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}([A-Z0-9]{3})?")
_ACCOUNT_SHAPE = re.compile(r"[A-Z0-9](?:[A-Z0-9 -]{3,38})[A-Z0-9]")


def uscc_check_digit(first_seventeen: str) -> str:
    """The eighteenth character of a unified social credit code 统一社会信用代码."""
    total = sum(_USCC_ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(first_seventeen))
    return _USCC_ALPHABET[-total % 31]


def is_uscc(code: str) -> bool:
    return bool(_USCC_SHAPE.fullmatch(code)) and code[17] == uscc_check_digit(code[:17])


def is_hong_kong_registration(number: str) -> bool:
    return bool(_HONG_KONG_BR_SHAPE.fullmatch(number))


def is_swift(code: str) -> bool:
    match = _SWIFT_SHAPE.fullmatch(code)
    return match is not None and (is_country(match[1]) or match[1] == "XK")  # SWIFT uses XK for Kosovo


def is_account_number(number: str) -> bool:
    return bool(_ACCOUNT_SHAPE.fullmatch(number))
