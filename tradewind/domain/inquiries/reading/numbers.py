"""Which number does a buyer's spelling mean: 1.000, 1,000, 1 000, 2,5, 5k, 1万?"""

import re
from decimal import Decimal

# Not a part of a model, a date, a size or another number.
NUMBER = r"(?:\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,3})?(?![\d])|\d{1,9}(?:[.,]\d{1,4})?(?![\d]))"
MULTIPLE = r"(?:\s?(?:k|K|тыс\.?|mil|thousand|tausend|mille|bin|nghìn|ألف|الف|lakh|lac)(?![\w])|\s?[万萬千만천])?"
# Letters of scripts without spaces may stand before a number, others not.
NO_WORD_BEFORE = r"(?<![A-Za-z0-9\u00c0-\u024f\u0400-\u04ff_#$€£¥])(?<![A-Za-z0-9][-./,:'])"

_MULTIPLES = {"k": 1000, "тыс": 1000, "mil": 1000, "thousand": 1000, "tausend": 1000, "mille": 1000, "bin": 1000,
              "nghìn": 1000, "ألف": 1000, "الف": 1000, "lakh": 100_000, "lac": 100_000, "万": 10_000, "萬": 10_000,
              "千": 1000, "만": 10_000, "천": 1000}  # fmt: skip
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*")


def amount_of(number: str, multiple: str = "", *, three_are_decimals: bool = False) -> Decimal | None:
    """The amount, or None where the spelling fits no custom.

    A lone separator before three digits parts thousands ("1.500 pcs"), except where `three_are_decimals` says that
    such sizes are written with three decimals ("1.250 t", "12.345 cbm").
    """
    plain = _without_groups(number.strip(), three_are_decimals)
    if plain is None or len(plain) > 18:
        return None
    return Decimal(plain) * _MULTIPLES.get(multiple.strip().rstrip(".").lower(), 1)


def _without_groups(number: str, three_are_decimals: bool) -> str | None:
    number = number.replace("'", "").replace(" ", "")
    separators = [sign for sign in number if sign in ".,"]
    if not separators:
        return number
    if len(set(separators)) == 2:
        last = separators[-1]
        return None if separators.count(last) > 1 else number.replace("," if last == "." else ".", "").replace(",", ".")
    if len(separators) > 1:
        return number.replace(separators[0], "") if _GROUPED.fullmatch(number) else None
    whole, _, fraction = number.replace(",", ".").partition(".")
    is_thousands = len(fraction) == 3 and whole[0] != "0" and len(whole) <= 3 and not three_are_decimals
    return whole + fraction if is_thousands else f"{whole}.{fraction}"


def written(amount: Decimal) -> Decimal:
    """Without a needless exponent or zeros behind the point of a whole number."""
    return amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount
