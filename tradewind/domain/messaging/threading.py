"""Which thread does a message belong to, and may it join without a person looking?

A header says what its writer likes. Knowing an id of ours is no proof of being the customer, and a message from outside
under our own name is never one of ours.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tradewind.domain.messaging.message import ParsedMessage

_PREFIX = re.compile(
    r"\s*(?:\[[^\[\]]{1,20}\]\s*)?(?:re|aw|antw|antwort|sv|vs|r|rif|ref|res|rép|rv|enc|tr|fw|fwd|wg|wtr|i|odp|pd|ynt|ilt|doorst|vb|vl|bls|"
    r"回复|回覆|答复|答覆|回信|转发|轉寄|轉發|转寄|返信|転送|отв|ответ|пересл|رد|إعادة توجيه|회신|전달"
    r"|trả lời)\s*(?:[\[(]\d{1,3}[\])]"
    r"|\^\d{1,3})?\s*[:：]",
    re.IGNORECASE,
)
SENDER_IS_OURS = "sender_is_ours_but_came_from_outside"
_MOST_PREFIXES = 40
_PASSED_ON = re.compile(
    r"\s*(?:\[[^\[\]]{1,20}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|pd|ilt|doorst|vb|vl|wtr|bls|转发|轉寄|轉發|转寄|転送|пересл"
    r"|إعادة توجيه|전달)\s*[:：]",
    re.IGNORECASE,
)


class Joining(StrEnum):
    NEW = "new"  # it answers nothing we know
    JOINS = "joins"
    ASKS = "asks"  # it names a known thread; a person decides


@dataclass(frozen=True, slots=True)
class KnownMessage:
    """A stored message: its thread, and the addresses that belong to the thread's customer."""

    thread: int
    participants: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a message that arrived. Whatever it says, it is from outside: none is ever a staff message."""

    joining: Joining
    thread: int | None = None
    reasons: tuple[str, ...] = ()


def thread_of(
    message: ParsedMessage, known: Mapping[str, KnownMessage], *, own_addresses: frozenset[str] = frozenset()
) -> Decision:
    """Judge an arrived message by the stored ones whose ids it names; the nearest known one counts."""
    named = [message.in_reply_to, *reversed(message.references)]
    answered = next((known[each] for each in named if each and each in known), None)
    sender = message.sender.address
    as_us = sender in own_addresses
    if answered is None:
        return Decision(Joining.NEW, reasons=(SENDER_IS_OURS,) if as_us else ())
    if as_us:
        return Decision(Joining.ASKS, answered.thread, (SENDER_IS_OURS,))
    if not sender:
        return Decision(Joining.ASKS, answered.thread, ("sender_unknown",))
    if sender not in answered.participants:
        return Decision(Joining.ASKS, answered.thread, ("sender_is_not_of_this_customer",))
    threads = {known[each].thread for each in named if each and each in known}
    if len(threads) > 1:
        return Decision(Joining.ASKS, answered.thread, ("names_several_threads",))
    return Decision(Joining.JOINS, answered.thread)


def passes_on(subject: str) -> bool:
    """Fwd and its like, as the first of what programs put in front: it hands something on and answers nobody."""
    return _PASSED_ON.match(subject) is not None


def bare_subject(subject: str) -> str:
    """Without what programs put in front of an answer, however often: Re: AW: 回复：Fwd:."""
    rest = subject
    for _ in range(_MOST_PREFIXES):
        match = _PREFIX.match(rest)
        if match is None:
            break
        rest = rest[match.end() :]
    return " ".join(rest.split())
