"""Does an answer of ours name a price? Only then the clocks of a price question stop (R56)."""

import re
from collections.abc import Iterable

_CODES = "USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD|HKD|CHF|AED|SAR|INR|BRL|MXN|SGD|KRW|RUB|US"
_NUMBER = r"\d[\d.,' ]*"
_MONEY = re.compile(
    rf"(?:\b(?:{_CODES})\b\s?\$?|[$€£¥￥])\s?{_NUMBER}|\b{_NUMBER}\s?(?:(?:{_CODES})\b|[$€£]|美元|欧元|元/|元每)",
    re.IGNORECASE,
)
_QUOTATION_FILE = re.compile(
    r"quot|offer|price|proforma|\bpi[\s_.-]|报价|价格|形式发票|angebot|preis|cotiz|presup|devis|tarif|prezz",
    re.IGNORECASE,
)


def names_price(text: str, file_names: Iterable[str] = ()) -> bool:
    """A sum of money in the own words, or a file that is called a quotation. A guess: a person may say otherwise."""
    return bool(_MONEY.search(text)) or any(_QUOTATION_FILE.search(name) for name in file_names)
