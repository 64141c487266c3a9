"""Which sentence tells a step, with this customer's goods, figures and people in it?"""

import re
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from tradewind.demo.parties.careers import Career
from tradewind.demo.parties.deals import Deal
from tradewind.demo.words.talk import LINES
from tradewind.domain.parties.channels import Channel

_CHATS_ON_WHATSAPP = frozenset(
    {
        "arabic",
        "spanish",
        "portuguese",
        "turkish",
        "african",
        "malay",
        "italian",
        "anglo",
        "hebrew",
        "kazakh",
        "romanian",
    }
)
_CHATS_ON_WECHAT = frozenset({"korean", "malay", "kazakh"})
_BEFORE_THE_ORDER = frozenset({"ask", "quote", "bargain", "sample", "feedback"})
_LEFT, _RIGHT = re.compile(r"([\u4e00-\u9fff])([0-9A-Za-z])"), re.compile(r"([0-9A-Za-z])([\u4e00-\u9fff])")
_DEPOSIT_RATE = Decimal("0.3")


class Teller:
    """Tells one customer's steps; a line comes again only when all others of its step were told."""

    def __init__(self, career: Career, chance: Random) -> None:
        self._career, self._chance = career, chance
        self._told: set[str] = set()

    def tell(self, step: str, deal: Deal | None, at: datetime, contact: str) -> tuple[Channel, str]:
        """The channel and the sentence; a planted step brings its own words and gets any."""
        channels, text = self._line(step if step in LINES else "touch")
        return self._channel(channels), spaced(text.format(**self._blanks(step, deal, at, contact)))

    def _line(self, step: str) -> tuple[tuple[str, ...], str]:
        culture = self._career.customer.country.culture
        fitting = [line for line in LINES[step] if culture in _CHATS_ON_WHATSAPP or line[0] != ("whatsapp",)]
        fresh = [line for line in fitting if line[1] not in self._told]
        if not fresh:
            self._told.difference_update(text for _, text in fitting)
            fresh = fitting
        channels, text = self._chance.choice(fresh)
        self._told.add(text)
        return channels, text

    def _channel(self, channels: tuple[str, ...]) -> Channel:
        culture = self._career.customer.country.culture
        usable = [name for name in channels if name != "whatsapp" or culture in _CHATS_ON_WHATSAPP]
        channel = Channel(self._chance.choice(usable or channels))
        if channel is Channel.EMAIL and culture in _CHATS_ON_WECHAT and self._chance.random() < 0.2:
            return Channel.WECHAT
        return channel

    def _blanks(self, step: str, deal: Deal | None, at: datetime, contact: str) -> dict[str, object]:
        customer, chance = self._career.customer, self._chance
        good = deal.good if deal else chance.choice(customer.goods)
        other = chance.choice([item for item in customer.goods if item is not good])
        return {
            "c": contact, "p": good.zh, "pe": good.en, "code": good.code, "other_p": other.zh,
            "port": customer.country.port_zh, "city": customer.city.zh, "n": chance.randint(3, 9),
            "soon": _ahead(at, chance.randint(4, 11)), "later": _ahead(at, chance.randint(28, 45)),
            **_figures(step, deal),
        }  # fmt: skip


def _figures(step: str, deal: Deal | None) -> dict[str, object]:
    if deal is None:
        return {}
    price = deal.asked if step in _BEFORE_THE_ORDER else deal.agreed
    whole = price * deal.quantity
    deposit = (whole * _DEPOSIT_RATE).quantize(Decimal("0.01"))
    (colour, colour_en), (other, _) = deal.colours
    return {
        "q": f"{deal.quantity:,}", "usd": f"{price:,.2f}", "low": f"{deal.agreed:,.2f}", "sum": f"{whole:,.2f}",
        "dep": f"{deposit:,.2f}", "bal": f"{whole - deposit:,.2f}",
        "colour": colour, "colour_en": colour_en, "other": other,
    }  # fmt: skip


def spaced(text: str) -> str:
    """Chinese next to letters or figures reads better with a space between."""
    return _RIGHT.sub(r"\1 \2", _LEFT.sub(r"\1 \2", text))


def _ahead(at: datetime, days: int) -> str:
    return (at + timedelta(days=days)).strftime("%m-%d")
