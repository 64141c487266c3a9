"""Which phone number a text means: E.164 where certain, and the tail by which people recognise it."""

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from tradewind.domain.vocabulary.text import clean_code

TAIL_LENGTH = 8
_EXTENSION = re.compile(r"(?:ext\.?|extension|x|转|#)\s*\d+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as typed (cleaned), its certain international form or None, and its last digits."""

    typed: str
    e164: str | None
    tail: str


@lru_cache(maxsize=8192)
def read_phone(text: str, region: str | None = None) -> Phone:
    """Read a number; the region (ISO 3166 alpha-2) is where a number without a country code would ring."""
    typed = clean_code(text)
    international = f"+{typed[2:]}" if typed.startswith("00") else typed
    e164 = _certain(international, region)
    digits = e164 or _EXTENSION.sub("", typed)
    return Phone(typed, e164, "".join(filter(_is_digit, digits))[-TAIL_LENGTH:])


def _certain(text: str, region: str | None) -> str | None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def country_of_phone(e164: str) -> str | None:
    """Where an international number rings; None for numbers of several countries (+800)."""
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(e164))
    except phonenumbers.NumberParseException:
        return None
    return region if region and region.isalpha() else None


def _is_digit(character: str) -> bool:
    return character in "0123456789"
