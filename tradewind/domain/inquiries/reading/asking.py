"""What does a message ask for: price, quotation, MOQ, lead time, sample, catalogue, payment terms?"""

import re
from dataclasses import dataclass

from tradewind.domain.inquiries.reading.letter import Evidence, Letter, page_of
from tradewind.domain.inquiries.reading.phrases import Hit, Phrases, rows_of
from tradewind.domain.inquiries.reading.tables import ASKED

_ASKED = Phrases(rows_of(ASKED))
# A question about price starts the clock; samples, catalogues and payment terms alone do not.
PRICE_TOPICS = frozenset({"price", "quotation", "moq", "lead_time"})
_THANKED = re.compile(
    r"(?:thank(?:s| you)(?: very much| so much)? for (?:the|your|sending)(?: \w+){0,2}|thanks for|received "
    r"(?:the|your)|your|gracias por (?:el|la|su|las|los)|recibimos (?:el|la|su)|danke für (?:das|die|ihr|"
    r"ihre)|merci pour (?:le|la|votre|vos)|"
    r"obrigad[oa] pel[oa]s?|grazie per (?:il|la|le|i)|спасибо за|感谢(?:您的|你的)?|谢谢(?:您的|你的)?|"
    r"收到(?:了)?(?:你的|您的)?|our|about your|target|good|target the)\s*$",
    re.IGNORECASE,
)
_OF_THE_BUYER = re.compile(r"(?:target|целевая|ожидаемая|желаемая|目标|目標|objetivo|alvo|cible)\s?$", re.IGNORECASE)
_OF_THE_BUYER_BEHIND = re.compile(r"\s(?:target|cible|alvo|objetivo|obiettivo|meta|ideas?)\b", re.IGNORECASE)
_THANKS = re.compile(
    r"^(?:thank|received|gracias|recib|danke|merci|obrig|grazie|спасибо|感谢|谢谢|收到)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    topic: str
    evidence: Evidence


def asks_price(letter: Letter) -> tuple[Asked, ...]:
    """Each topic once, at its first place. Thanks for a quotation ask for none."""
    page = page_of(letter)
    topics: dict[str, Asked] = {}
    for hit in sorted(_ASKED.find(page.plain[: page.signature_at]), key=lambda hit: hit.start < page.text_at):
        before = page.plain[max(0, hit.start - 40) : hit.start]
        thanked = _THANKED.search(before)
        if not (thanked and _THANKS.match(thanked[0])) and not _is_of_the_buyer(page.plain, hit):
            topics.setdefault(hit.value, Asked(hit.value, page.evidence(hit.start, hit.end)))
    return tuple(topics.values())


def _is_of_the_buyer(text: str, hit: Hit[str]) -> bool:
    """A target price asks for nothing: it is said."""
    before, after = text[max(0, hit.start - 12) : hit.start], text[hit.end : hit.end + 12]
    return bool(_OF_THE_BUYER.search(before) or _OF_THE_BUYER_BEHIND.match(after))


def is_price_question(asked: tuple[Asked, ...]) -> bool:
    return any(each.topic in PRICE_TOPICS for each in asked)
