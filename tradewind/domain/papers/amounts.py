"""How is an amount written out, so that a figure changed by hand is noticed?"""

from decimal import Decimal

from tradewind.domain.vocabulary.money import Money, minor_unit

# English names of a currency and of its hundredth part as banks write them; others are named by their code.
_ENGLISH = {
    "USD": ("US DOLLARS", "CENTS"), "EUR": ("EUROS", "CENTS"), "GBP": ("POUNDS STERLING", "PENCE"),
    "CNY": ("CHINESE YUAN", "CENTS"), "HKD": ("HONG KONG DOLLARS", "CENTS"), "JPY": ("JAPANESE YEN", ""),
    "AUD": ("AUSTRALIAN DOLLARS", "CENTS"), "CAD": ("CANADIAN DOLLARS", "CENTS"),
    "SGD": ("SINGAPORE DOLLARS", "CENTS"), "AED": ("UAE DIRHAMS", "FILS"), "CHF": ("SWISS FRANCS", "CENTIMES"),
}  # fmt: skip
_CHINESE = {
    "USD": "美元", "EUR": "欧元", "GBP": "英镑", "CNY": "人民币", "HKD": "港元", "JPY": "日元", "AUD": "澳大利亚元",
    "CAD": "加拿大元", "SGD": "新加坡元", "AED": "阿联酋迪拉姆", "CHF": "瑞士法郎",
}  # fmt: skip
_ONES = (
    " ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN"
    " ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN"
).split(" ")
_TENS = "  TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY".split(" ")
_THOUSANDS = ("", " THOUSAND", " MILLION", " BILLION")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_MYRIADS = ("", "万", "亿")
_TOO_LARGE = Decimal(10) ** 12  # no paper of the trade says a trillion


def say(money: Money) -> str:
    """SAY US DOLLARS TWELVE THOUSAND THREE HUNDRED AND FORTY-FIVE AND CENTS SIXTY ONLY; empty where it has no words."""
    whole, coins = _parts(money)
    if whole is None:
        return ""
    name, coin = _ENGLISH.get(money.currency, (money.currency, ""))
    text = f"SAY {name} {english_number(whole)}"
    if not coins:
        return f"{text} ONLY"
    if coin:
        return f"{text} AND {coin} {english_number(coins)} ONLY"
    return f"{text} AND {coins:0{minor_unit(money.currency)}}/{10 ** minor_unit(money.currency)} ONLY"


def daxie(money: Money) -> str:
    """The amount in the capital characters of banks (票据法第八条 with 正确填写票据和结算凭证的基本规定)."""
    whole, coins = _parts(money)
    if whole is None:
        return ""
    name = _CHINESE.get(money.currency, money.currency)
    decimals = minor_unit(money.currency)
    yuan = f"{_chinese_number(whole)}元" if whole or not coins else ""
    if decimals != 2 or not coins:
        rest = f"{coins:0{decimals}}/{10**decimals}" if coins else "整"
        return f"{name}{yuan or '零元'}{rest}"
    jiao, fen = divmod(coins, 10)
    tail = f"{_DIGITS[jiao]}角" if jiao else ("零" if yuan else "")
    # After jiao 整 may be written or left out; without fen it is written, so that nothing can be added.
    return f"{name}{yuan}{tail}{_DIGITS[fen] + '分' if fen else '整'}"


def english_number(number: int) -> str:
    """ONE HUNDRED AND TWENTY-THREE THOUSAND FOUR HUNDRED AND FIVE"""
    if number == 0:
        return "ZERO"
    groups = []
    rest, place = number, 0
    while rest:
        rest, group = divmod(rest, 1000)
        if group:
            groups.append((group, place))
        place += 1
    words = [f"{_hundreds(group)}{_THOUSANDS[place]}" for group, place in reversed(groups)]
    # 1,005 is ONE THOUSAND AND FIVE.
    if len(groups) > 1 and groups[0][1] == 0 and groups[0][0] < 100:
        words[-1] = f"AND {words[-1]}"
    return " ".join(words)


def _hundreds(group: int) -> str:
    hundreds, rest = divmod(group, 100)
    words = [f"{_ONES[hundreds]} HUNDRED"] if hundreds else []
    if rest:
        tens, ones = divmod(rest, 10)
        under = _ONES[rest] if rest < 20 else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
        words.append(under)
    return " AND ".join(words)


def _chinese_number(number: int) -> str:
    """One 零 for any run of noughts inside, none at the end."""
    if number == 0:
        return "零"
    groups = []
    rest = number
    while rest:
        rest, group = divmod(rest, 10_000)
        groups.append(group)
    text = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if not group:
            continue
        # A nought before this group, or groups that are all noughts, is said once.
        skipped = text and (group < 1000 or groups[place + 1] == 0)
        text += ("零" if skipped else "") + _four(group) + _MYRIADS[place]
    return text


def _four(group: int) -> str:
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = group // 10**place % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = True
    return text


def _parts(money: Money) -> tuple[int | None, int]:
    """Whole units and coins; nothing where an amount is below nought or too large to be said."""
    amount = money.rounded().amount
    if amount < 0 or amount >= _TOO_LARGE:
        return None, 0
    whole = int(amount)
    return whole, int((amount - whole) * 10 ** minor_unit(money.currency))
