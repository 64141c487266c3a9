"""Which amount do the words on a paper say?"""

import re
from decimal import Decimal

from tradewind.domain.vocabulary.folding import folded_text

_SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * place for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_TENS["fourty"] = 40  # a slip that many papers have and that cannot mean anything else
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_HUNDREDTHS = frozenset("cent cents penny pence fils centimes centime".split())
_FRACTION = re.compile(r"(\d{1,3})\s*/\s*(100|1000)\b")
_POINT = re.compile(r"\bpoint\b")
_LONGEST = 400  # characters: more words make no amount
_WORD = re.compile(r"[a-z]+")
_DIGITS = {sign: number for number, sign in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"〇": 0, "两": 2}
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}


def amount_in_words(text: str) -> Decimal | None:
    """SAY US DOLLARS ... ONLY in its many shapes, or the capital characters of banks; None where it cannot be read."""
    text = text[:_LONGEST]
    if any(sign in text for sign in _DIGITS) and any(sign in text for sign in "元圆整角分"):
        return _chinese(text)
    plain = folded_text(text).replace("-", " ")
    fraction = _FRACTION.search(plain)
    part = Decimal(fraction[1]) / Decimal(fraction[2]) if fraction else Decimal(0)
    plain = _FRACTION.sub(" ", plain)
    if any(map(str.isdigit, plain)):
        return None
    words = _WORD.findall(plain)
    coins = next((place for place, word in enumerate(words) if word in _HUNDREDTHS), None)
    if coins is None:
        whole = _number_after_point(plain) if _POINT.search(plain) else _number(words)
        return None if whole is None else whole + part
    return None if fraction else _with_coins(words, coins)


def _with_coins(words: list[str], coins: int) -> Decimal | None:
    """AND CENTS SIXTY, or AND SIXTY CENTS: the coins stand behind the word, else before it to the last AND."""
    behind = _number(words[coins + 1 :])
    if behind is not None:
        before = words[:coins]
    else:
        split = max((place for place, word in enumerate(words[:coins]) if word == "and"), default=0)
        behind, before = _number(words[split:coins]), words[:split]
    whole = _number(before)
    if behind is None:
        return None
    return (whole or Decimal(0)) + behind / 100


def _number_after_point(text: str) -> Decimal | None:
    before, _, after = text.partition("point")
    whole, digits = (
        _number(_WORD.findall(before)),
        [_SMALL.get(word) for word in _WORD.findall(after) if word in _SMALL],
    )
    if whole is None or not digits or any(digit is None or digit > 9 for digit in digits):
        return None
    return whole + Decimal("0." + "".join(map(str, digits)))


def _number(words: list[str]) -> Decimal | None:
    """The number words among them; names of currencies, SAY, AND, ONLY are passed over."""
    total, group, is_said = 0, 0, False
    for word in words:
        if word in _SMALL or word in _TENS:
            group += _SMALL.get(word, 0) + _TENS.get(word, 0)
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in _LARGE:
            total, group = total + (group or 1) * _LARGE[word], 0
        else:
            continue
        is_said = True
    return Decimal(total + group) if is_said else None


def _chinese(text: str) -> Decimal:
    """壹拾贰万叁仟肆佰伍拾陆元柒角捌分; the 元 of 美元 stands before the number."""
    first = next(place for place, sign in enumerate(text) if sign in _DIGITS)
    whole, yuan, rest = text[first:].replace("圆", "元").partition("元")
    if not yuan:
        whole, rest = "", whole
    coins = Decimal(0)
    for sign, worth in (("角", Decimal("0.1")), ("分", Decimal("0.01"))):
        place = rest.find(sign)
        if place > 0 and rest[place - 1] in _DIGITS:
            coins += _DIGITS[rest[place - 1]] * worth
    return Decimal(_chinese_whole(whole)) + coins


def _chinese_whole(text: str) -> int:
    total, group, digit = 0, 0, 0
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _PLACES:
            group, digit = group + (digit or 1) * _PLACES[sign], 0
        elif sign in _MYRIADS:
            total = (
                (total + group + digit) * _MYRIADS[sign] if sign == "亿" else total + (group + digit) * _MYRIADS[sign]
            )
            group, digit = 0, 0
    return total + group + digit
