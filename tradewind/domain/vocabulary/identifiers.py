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
# ISO 13616: country, two check digits, the country's own account number.
_IBAN_SHAPE = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
# The registry's lengths (SWIFT, release 99), by country.
_IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BI": 27, "BR": 29,
    "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27, "DK": 18, "DO": 28, "EE": 20, "EG": 29,
    "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HR": 21,
    "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32,
    "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MN": 20, "MR": 27,
    "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29,
    "RO": 24, "RS": 22, "RU": 33, "SA": 24, "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23,
    "ST": 25, "SV": 28, "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
}  # fmt: skip
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


def iban_length(country: str) -> int:
    """How long an IBAN of the country is; 0 where accounts have none."""
    return _IBAN_LENGTHS.get(country, 0)


def is_iban(number: str) -> bool:
    """ISO 7064 MOD 97-10: the number turned round, its letters as 10 to 35, leaves 1."""
    if not _IBAN_SHAPE.fullmatch(number) or len(number) != iban_length(number[:2]):
        return False
    turned = number[4:] + number[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1
