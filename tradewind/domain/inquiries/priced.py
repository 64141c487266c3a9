"""Does an answer of ours name a price? Only then the clocks of a price question stop (R56)."""

import re
from collections.abc import Iterable

# CAD is drawing software as well: only cents make it money.
_CODES = r"USD|EUR|GBP|CNY|RMB|JPY|AUD|HKD|CHF|AED|SAR|INR|BRL|MXN|SGD|KRW|RUB|CAD(?=\s?\d+[.,]\d\d)"
_SIGNS = r"(?:US\s?\$|[$€£¥￥]|美元|欧元)"
_NUMBER = r"\d[\d.,' ]{0,18}"
_MONEY = re.compile(
    rf"(?:(?:\b(?:{_CODES})\s?|{_SIGNS}\s?){{1,2}}(?P<after>{_NUMBER})"
    rf"|(?<![\d.,])(?P<before>{_NUMBER})(?:(?:USD|EUR|GBP|CNY|RMB|JPY|AUD|HKD|CHF|AED)\b|[$€£]|美元|欧元|元))",
    re.IGNORECASE,
)
_LARGE = re.compile(r"[\s-]*(?:million|mio\b|mln\b|millones|billion|bn\b|[mk]\b|thousand|百万|[万亿])", re.IGNORECASE)
# Sums of money that nobody buys goods for: what we turn over, the least order, what goes on top.
_NO_PRICE = re.compile(
    r"annual|sales (?:are|of|reach|were)|turnover|revenue|capital|invest|insur|budget|order value"
    r"|minimum (?:order|value)|deposit|fees?\b|charges?\b|年销|销售额|营业额|出口额|产值|注册资本|起订|定金|手续费",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"[\n;!?。；！？]|\.\s")
_NEAR = 120
_MOST_DIGITS = 6  # a list price or the sum of an order; what is longer is a company's figure
_QUOTATION_FILE = re.compile(
    r"quot|offer|price|proforma|\bpi[\s_.-]|报价|价格|形式发票|angebot|preis|cotiz|presup|devis|tarif|prezz",
    re.IGNORECASE,
)


def names_price(text: str, file_names: Iterable[str] = ()) -> bool:
    """A price in the own words, or a file that is called a quotation. A guess: a person may say otherwise."""
    if any(_QUOTATION_FILE.search(name) for name in file_names):
        return True
    return any(_is_price(text, match) for match in _MONEY.finditer(text))


def _is_price(text: str, money: re.Match[str]) -> bool:
    """A currency beside an amount that goods may cost, in a sentence about nothing else."""
    number = (money["after"] or money["before"]).strip(" .,'")
    whole = re.sub(r"[.,]\d{1,2}$", "", number)
    if sum(char.isdigit() for char in whole) > _MOST_DIGITS or _LARGE.match(
        text, money.start() + len(money[0].rstrip())
    ):
        return False
    return not _NO_PRICE.search(_sentence(text, money))


def _sentence(text: str, money: re.Match[str]) -> str:
    before = _SENTENCE_ENDS.split(text[max(money.start() - _NEAR, 0) : money.start()])[-1]
    after = _SENTENCE_ENDS.split(text[money.end() : money.end() + _NEAR])[0]
    return f"{before} {after}"
