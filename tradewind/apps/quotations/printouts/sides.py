"""How do both sides stand on the paper of a version?"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from babel import Locale

from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.platform.papers.content import OurSide, TheirSide, Words
from tradewind.platform.papers.labels import LABELS


def named_as(ours: OurSide, seller: Mapping[str, str]) -> OurSide:
    """Today's letterhead and seal below the words of then."""
    return replace(
        ours, name=Words(seller["name_en"], seller["name_zh"]),
        address=Words(seller["address_en"], seller["address_zh"]),
        phone=seller["phone"], email=seller["email"], website=seller["website"],
    )  # fmt: skip


def theirs_of(sides: Mapping[str, Any], language: PaperLanguage) -> TheirSide:
    buyer, contact = sides["buyer"], sides["contact"]
    tongue = "zh_Hans" if language is PaperLanguage.CHINESE else "en"
    country = Locale.parse(tongue).territories.get(buyer["country"], buyer["country"])
    where = ", ".join(_in_turn(buyer["address"], buyer["city"], country))
    attention = f"{LABELS['attention'].line(language, ' ')} {contact}" if contact else ""
    return TheirSide(Words(buyer["name"], buyer["name_zh"]), tuple(text for text in (attention, where) if text))


def _in_turn(address: str, *more: str) -> list[str]:
    """City and country where the address does not name them itself."""
    told = {part.strip().casefold() for line in address.splitlines() for part in line.split(",")}
    found = [address] if address else []
    for text in more:
        if text and text.casefold() not in told:
            found.append(text)
            told.add(text.casefold())
    return found
