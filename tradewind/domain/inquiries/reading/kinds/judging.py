"""What kind of letter is it, and why: an inquiry, or something that only looks like one?"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.inquiries.reading.asking import Asked, is_price_question
from tradewind.domain.inquiries.reading.kinds.tables import (
    AUTO_SUBJECTS,
    AUTO_TEXTS,
    BOUNCE_SUBJECTS,
    OTHER_KINDS,
    WANTS,
)
from tradewind.domain.inquiries.reading.letter import Evidence, Letter, Page
from tradewind.domain.inquiries.reading.phrases import Phrases, rows_of
from tradewind.domain.inquiries.reading.platforms.recognising import Relay, Standing


class Kind(StrEnum):
    INQUIRY = "inquiry"
    OFFER = "offer"  # somebody wants to sell to us
    BULK = "bulk"
    BOUNCE = "bounce"
    AUTO_REPLY = "auto_reply"
    APPLICATION = "application"
    PAYMENT = "payment"
    LOGISTICS = "logistics"
    PHISHING = "phishing"
    FOLLOW_UP = "follow_up"  # of an order or a talk that goes on
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a kind was chosen: a code, and the words that spoke for it where there are any."""

    code: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    kind: Kind
    reasons: tuple[Reason, ...] = ()

    @property
    def is_inquiry(self) -> bool:
        return self.kind is Kind.INQUIRY


def _comma_list(table: str) -> Phrases[bool]:
    return Phrases((phrase.strip(), True) for phrase in table.replace("\n", " ").split(",") if phrase.strip())


_WANTS = Phrases(rows_of(WANTS))
_OTHERS = Phrases(rows_of(OTHER_KINDS))
_BOUNCES, _AUTO_SUBJECTS, _AUTO_TEXTS = (_comma_list(table) for table in (BOUNCE_SUBJECTS, AUTO_SUBJECTS, AUTO_TEXTS))
_BOUNCE_SENDER = re.compile(
    r"^(?:mailer-daemon|postmaster|mail-daemon|bounces?[+-]?.*)@|^(?:mailer-daemon|postmaster)$|mail delivery "
    r"(?:sub)?system",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"^(?:no-?reply|do-?not-?reply|newsletter|news|marketing|mailing|notifications?|alerts?|updates?|digest)[\w.+-]*@",
    re.IGNORECASE,
)
_MANY_HEADERS = ("list-unsubscribe", "list-id", "x-campaign", "x-mailchimp", "feedback-id", "x-csa-complaints")
# Of two kinds with equal weight the earlier one is named.
_ORDER = (Kind.PHISHING, Kind.APPLICATION, Kind.OFFER, Kind.LOGISTICS, Kind.PAYMENT, Kind.BULK, Kind.FOLLOW_UP)
_WEIGHT_OF_TOPIC = {"price": 3, "quotation": 3, "moq": 3, "lead_time": 2, "sample": 1, "catalogue": 2, "payment": 1}
_WEIGHT_OF_FACT = 2  # of a counted item or a target price
_ENOUGH = 3


def judge_letter(page: Page, relay: Relay | None, asked: tuple[Asked, ...], facts: int) -> Verdict:
    """Machines first, then relays, then the weight of the words on either side."""
    machine = _by_machine(page.letter)
    if machine:
        return machine
    if relay and relay.standing is Standing.PRETENDER:
        return Verdict(Kind.PHISHING, (Reason("pretends_to_be_a_platform"),))
    weights, reasons = _weights(page)
    if (
        relay
        and weights[Kind.PHISHING] < _ENOUGH + 1
        and not (relay.standing is Standing.FORM and weights[Kind.OFFER] > 5)
    ):
        return Verdict(Kind.INQUIRY, (Reason(f"{relay.standing.value}_relays"),))
    wanting = _wanting(page, asked, facts)
    return _weighed(page.letter, weights, reasons, wanting, asked)


def _by_machine(letter: Letter) -> Verdict | None:
    headers = {name.lower(): value.lower() for name, value in letter.headers.items()}
    if _is_bounce(letter, headers):
        return Verdict(Kind.BOUNCE, (Reason("delivery_report"),))
    automatic = headers.get("auto-submitted", "no").split(";")[0].strip() not in ("no", "auto-generated", "")
    if (
        automatic
        or "x-autoreply" in headers
        or _AUTO_SUBJECTS.has(letter.subject)
        or _AUTO_TEXTS.has(letter.text[:600])
    ):
        return Verdict(Kind.AUTO_REPLY, (Reason("automatic_reply"),))
    return None


def _is_bounce(letter: Letter, headers: Mapping[str, str]) -> bool:
    if "multipart/report" in headers.get("content-type", "") or "x-failed-recipients" in headers:
        return True
    return bool(_BOUNCE_SENDER.search(letter.sender_address) or _BOUNCE_SENDER.search(letter.sender_name)) or (
        _BOUNCES.has(letter.subject) and bool(re.search(r"recipient|address|recipients|收件|@", letter.text))
    )


def _weights(page: Page) -> tuple[dict[Kind, int], dict[Kind, list[Reason]]]:
    """A phrase counts once however often it stands there."""
    weights: dict[Kind, int] = defaultdict(int)
    reasons: dict[Kind, list[Reason]] = defaultdict(list)
    seen: set[str] = set()
    for hit in _OTHERS.find(page.plain):
        words = page.plain[hit.start : hit.end].lower()
        if words in seen:
            continue
        seen.add(words)
        name, weight = hit.value.split(" ")
        kind = Kind(name)
        weights[kind] += int(weight)
        reasons[kind].append(Reason("says", page.evidence(hit.start, hit.end)))
    return weights, reasons


def _wanting(page: Page, asked: tuple[Asked, ...], facts: int) -> int:
    wants = {page.plain[hit.start : hit.end].lower() for hit in _WANTS.find(page.plain)}
    topics = sum(_WEIGHT_OF_TOPIC[each.topic] for each in asked)
    return min(len(wants), 4) * 2 + topics + min(facts, 3) * _WEIGHT_OF_FACT


def _weighed(
    letter: Letter, weights: dict[Kind, int], reasons: dict[Kind, list[Reason]], wanting: int, asked: tuple[Asked, ...]
) -> Verdict:
    headers = {name.lower() for name in letter.headers}
    if headers & set(_MANY_HEADERS) or letter.headers.get("precedence", "").lower() in ("bulk", "junk"):
        weights[Kind.BULK] += 4
        reasons[Kind.BULK].append(Reason("sent_to_many"))
    if _NO_PERSON.search(letter.sender_address):
        weights[Kind.BULK] += 3
        reasons[Kind.BULK].append(Reason("sent_by_a_machine"))
    strongest = max(_ORDER, key=lambda kind: (_pull(kind, weights), -_ORDER.index(kind)))
    against = _pull(strongest, weights)
    if against >= _ENOUGH - 1 and against >= _resistance(strongest, wanting):
        return Verdict(strongest, tuple(reasons[strongest]))
    if wanting >= _ENOUGH and (is_price_question(asked) or wanting >= _ENOUGH + 1 or asked):
        return Verdict(Kind.INQUIRY, tuple(Reason(f"asks_{each.topic}", each.evidence) for each in asked))
    return Verdict(strongest if against else Kind.OTHER, tuple(reasons[strongest]) if against else ())


def _pull(kind: Kind, weights: dict[Kind, int]) -> int:
    return weights[kind] + (1 if weights[kind] and kind in (Kind.PHISHING, Kind.APPLICATION) else 0)


def _resistance(kind: Kind, wanting: int) -> float:
    """Offers and mailings speak of prices and quotations themselves, so their own words weigh more than the asking."""
    share = {Kind.PHISHING: 0.4, Kind.APPLICATION: 0.5, Kind.OFFER: 0.55, Kind.BULK: 0.6, Kind.LOGISTICS: 0.8}
    return wanting * share.get(kind, 0.9)
