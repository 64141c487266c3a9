"""How is a price paid, in the words of a paper, in both languages?"""

from decimal import Decimal

from tradewind.domain.vocabulary.payment_terms import (
    Instalment,
    PaymentCondition,
    PaymentTerm,
    PaymentTrigger,
    PaymentWay,
)

# English, Chinese.
Said = tuple[str, str]

_WAYS: dict[PaymentWay, Said] = {
    PaymentWay.TT: ("T/T", "电汇"),
    PaymentWay.LC: ("irrevocable L/C", "不可撤销信用证"),
    PaymentWay.LC_CONFIRMED: ("confirmed irrevocable L/C", "保兑的不可撤销信用证"),
    PaymentWay.DP: ("D/P", "付款交单 (D/P)"),
    PaymentWay.DA: ("D/A", "承兑交单 (D/A)"),
    PaymentWay.OA: ("open account", "赊销 (O/A)"),
}
# When, without days and with days after it.
_WHEN: dict[PaymentTrigger, tuple[Said, Said]] = {
    PaymentTrigger.ORDER: (("with order", "下单时"), ("days after order", "下单后")),
    PaymentTrigger.READY: (("before shipment", "发货前"), ("days after goods are ready", "备妥后")),
    PaymentTrigger.SHIPMENT: (("on shipment", "装运时"), ("days after B/L date", "提单日后")),
    PaymentTrigger.ARRIVAL: (("on arrival", "到货时"), ("days after arrival", "到货后")),
    PaymentTrigger.INVOICE: (("on invoice", "开票时"), ("days after invoice date", "发票日后")),
    PaymentTrigger.SIGHT: (("at sight", "即期"), ("days after sight", "见票后")),
    PaymentTrigger.ACCEPTANCE: (("on acceptance", "承兑时"), ("days after acceptance", "承兑后")),
}
_AGAINST_COPY = ("against copy of B/L", "见提单副本")


def payment_words(term: PaymentTerm) -> Said:
    """30 % T/T with order, 70 % T/T against copy of B/L."""
    parts = [_part(each) for each in term.instalments]
    return ", ".join(english for english, _chinese in parts), "，".join(chinese for _english, chinese in parts)


def _part(part: Instalment) -> Said:
    (way, way_zh), percent = _WAYS[part.way], _plain(part.percent)
    if part.condition is PaymentCondition.COPY_OF_BILL:
        when, when_zh = _AGAINST_COPY
    else:
        at_once, later = _WHEN[part.trigger]
        when, when_zh = (f"{part.days} {later[0]}", f"{later[1]} {part.days} 天") if part.days else at_once
    return f"{percent} % {way} {when}", f"{percent}% {when_zh}{way_zh}"


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
