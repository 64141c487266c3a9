"""Which price does the buyer want to pay?"""

import re
from dataclasses import dataclass
from decimal import Decimal

from tradewind.domain.inquiries.reading.letter import Certainty, Found, Page
from tradewind.domain.inquiries.reading.numbers import MULTIPLE, NUMBER, amount_of
from tradewind.domain.inquiries.reading.phrases import Phrases, rows_of
from tradewind.domain.inquiries.reading.tables import CURRENCIES, TARGET_WORDS

_SIGNS = sorted(((spelling, code) for spelling, code in rows_of(CURRENCIES)), key=lambda row: -len(row[0]))
_CODES = {spelling.lower(): code for spelling, code in reversed(_SIGNS)}
_CURRENCY = "(?:" + "|".join(re.escape(spelling) for spelling, _code in _SIGNS) + ")"
_AMOUNT = re.compile(
    rf"(?P<before>{_CURRENCY})\s?(?P<first>{NUMBER})(?P<times>{MULTIPLE})|(?<![A-Za-z0-9.,])(?P<second>{NUMBER})(?P<times2>{MULTIPLE})\s?(?P<after>{_CURRENCY})(?![A-Za-z])",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^\s*(?:price|is|of|at|around|about|:|：|=|\(|是|为|在|ist|es de|es|est de|est|é de|é|è|-)?\s*"
    rf"(?P<number>{NUMBER})(?!\s?(?:pcs|%|days|pieces|sets|units|x\b|[a-zA-Z]))",
    re.IGNORECASE,
)
_QUOTE_IN = re.compile(
    r"(?:\b(?:in|en|em|auf|в)\s+(?P<code>USD|EUR|GBP|CNY|RMB|US\$|US dollars|euros?|dollars|dólares|долларах|"
    r"евро)\b)(?!\s?\d)"
    r"|(?<=以)(?P<code2>美元|美金|人民币|欧元)",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\s*(?:in total|total|in all|altogether|overall|for everything|insgesamt|en total)\b", re.IGNORECASE
)
_TARGETS = Phrases((phrase.strip(), True) for phrase in TARGET_WORDS.replace("\n", " ").split(","))
# A request that could mean anything ("can you do …") counts only with a price that follows at once.
_REACH = 48
_WEAK_REACH = 26
_WEAK = re.compile(
    r"^(?:can|could|target$|do|pueden|puede|können|maximal|pouvez|podem|potete|no more|not more|at most|i offer|能|"
    r"可以)",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"your (?:price|offer|quote|quotation) (?:is|was|of)|you quoted|you offered|competitor|another supplier|"
    r"other supplier|su precio es|ihr preis|votre prix|ваша цена|你们的价格",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TargetPrice:
    amount: Decimal
    currency: str | None


def target_price_in(page: Page) -> Found[TargetPrice] | None:
    """An amount right behind a word that says so; prices that were quoted to the buyer are none."""
    for hit in _TARGETS.find(page.plain):
        weak = bool(_WEAK.match(page.plain[hit.start : hit.end]))
        window = re.split(
            r"\n\n|[!?！？。](?:\s|$)|\.(?=\s[A-ZА-Я])",
            page.plain[hit.end : hit.end + (_WEAK_REACH if weak else _REACH)],
        )[0]
        found = _amount(page, hit.end, window, may_be_bare=not weak)
        if found and not _NOT_OURS.search(window[: max(0, found.evidence.start)]):
            return found
    return None


def currency_in(page: Page, price: Found[TargetPrice] | None) -> Found[str] | None:
    """Of the target price, or the one the buyer wants to be quoted in."""
    if price:
        code = price.value.currency
        return Found(code, price.evidence, price.certainty) if code else None
    match = _QUOTE_IN.search(page.plain)
    if match is None:
        return None
    group = match.lastgroup or "code"
    code = _CODES.get(match[group].lower())
    return page.found(code, *match.span(group)) if code else None


def _amount(page: Page, at: int, window: str, *, may_be_bare: bool) -> Found[TargetPrice] | None:
    match = _AMOUNT.search(window)
    if match and _IN_ALL.match(page.plain[at + match.end() :]):
        return None  # what he may spend is no price of a piece
    if match:
        number, times = match["first"] or match["second"], match["times"] or match["times2"] or ""
        amount = amount_of(number, times, three_are_decimals=number.startswith("0"))
        currency = _CODES[(match["before"] or match["after"]).lower()]
        certainty = Certainty.LIKELY if (match["before"] or match["after"]) == "$" else Certainty.SAID
        if amount:
            return page.found(TargetPrice(amount, currency), at + match.start(), at + match.end(), certainty)
    bare = _BARE.match(window) if may_be_bare else None
    amount = amount_of(bare["number"]) if bare else None
    if bare and amount:
        return page.found(
            TargetPrice(amount, None), at + bare.start("number"), at + bare.end("number"), Certainty.LIKELY
        )
    return None
