"""Does an answer of ours name a price? Only then the clocks of a price question stop (R56)."""

import re
from collections.abc import Iterable

# CAD is drawing software as well: only cents make it money.
_CODES = r"USD|EUR|GBP|CNY|RMB|JPY|AUD|HKD|CHF|AED|SAR|INR|BRL|MXN|SGD|KRW|RUB|CAD(?=\s?\d+[.,]\d\d)"
_SIGNS = r"(?:US\s?\$|US\s?dollars?\b|[$€£¥￥]|美[元金]|欧元)"
_NUMBER = r"\d[\d.,' ]{0,18}"
_MONEY = re.compile(
    rf"(?:(?:(?:\b(?:{_CODES})|{_SIGNS})\)?\s?[:：]?\s?){{1,2}}(?P<after>{_NUMBER})"
    rf"|(?<![\d.,])(?P<before>{_NUMBER})"
    rf"(?:(?:USD|EUR|GBP|CNY|RMB|JPY|AUD|HKD|CHF|AED|US\s?dollars?)\b|[$€£]|美[元金]|欧元|元))",
    re.IGNORECASE,
)
_LARGE = re.compile(r"[\s-]*(?:million|mio\b|mln\b|millones|billion|bn\b|[mk]\b|thousand|百万|[万亿])", re.IGNORECASE)
# Sums of money that nobody buys goods for: what we turn over, the least order, what goes on top.
_NO_PRICE = re.compile(
    r"annual|sales (?:are|of|reach|were)|turnover|revenue|capital|invest|insur|budget|order value"
    r"|minimum (?:order|value)|deposit|\bfees?\b|\bcharges?\b|年销|销售额|营业额|出口额|产值|注册资本|起订|定金|手续费",
    re.IGNORECASE,
)
# So much for one, or at a place: goods, whatever else the sentence says of deposits and insurance.
_OF_GOODS = re.compile(
    r"(?:\bper|/|\ba)\s?(?:piece|pcs?|unit|set|pair|carton|ctn|kg|kilo|met(?:er|re)|m2|sqm|dozen|roll|bag|box|ton|mt)\b"
    r"|\beach\b|\b(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DDP)\b|(?:/\s?|每)[件个套台只条双箱张把吨米]|单价|unit price",
    re.IGNORECASE,
)
_INCLUDED = re.compile(r"\bincl[\w.]*\s.*", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[\n;!?。；！？]|\.\s")
_CLAUSE_ENDS = re.compile(r"[，、(（]|,\s")
_NEAR, _BESIDE = 120, 20
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
    """A currency beside an amount that goods may cost, in words about nothing else."""
    number = (money["after"] or money["before"]).strip(" .,'")
    whole = re.sub(r"[.,]\d{1,2}$", "", number)
    if sum(char.isdigit() for char in whole) > _MOST_DIGITS or _LARGE.match(
        text, money.start() + len(money[0].rstrip())
    ):
        return False
    before = _SENTENCE_ENDS.split(text[max(money.start() - _NEAR, 0) : money.start()])[-1]
    after = _CLAUSE_ENDS.split(_SENTENCE_ENDS.split(text[money.end() : money.end() + _NEAR])[0])[0]
    if _OF_GOODS.search(f"{before} {after}") and not _NO_PRICE.search(before[-_BESIDE:]):
        return True
    return not _NO_PRICE.search(f"{before} {_INCLUDED.sub('', after)}")
