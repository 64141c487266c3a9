"""Who speaks in a chat: which names are ours, which are people we know at the customer's?"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tradewind.domain.messaging.chats import ChatLine
from tradewind.domain.vocabulary.folding import folded_text

OURS, OTHERS = "ours", "others"
_SHORTEST_NUMBER = 7  # digits; shorter ones are in many numbers
_LAST_DIGITS = 9  # of a phone: with and without the code of its country
MOST_SPEAKERS = 60  # of a group; whoever speaks less is one of the others


@dataclass(frozen=True, slots=True)
class Speaker:
    """A name as it stands in the chat, and how much is by it."""

    name: str
    lines: int
    first_at: datetime
    last_at: datetime


def speakers(lines: Iterable[ChatLine]) -> tuple[Speaker, ...]:
    """Everybody who says something, who says most first."""
    found: dict[str, list[datetime]] = {}
    for line in lines:
        if line.author and line.at:
            found.setdefault(line.author, []).append(line.at)
    every = [Speaker(name, len(times), min(times), max(times)) for name, times in found.items()]
    return tuple(sorted(every, key=lambda each: (-each.lines, each.name))[:MOST_SPEAKERS])


def who_is(name: str, *, ours: Collection[str], contacts: Mapping[int, Sequence[str]]) -> str:
    """`OURS`, the number of the contact, or `OTHERS` where nothing speaks for either. A proposal, for a person to see.

    `ours`: names of colleagues; `contacts`: names and phone numbers of the customer's people.
    """
    said, number = folded_text(name), _digits(name)
    if said in {folded_text(each) for each in ours}:
        return OURS
    for pk, words in contacts.items():
        if said in {folded_text(word) for word in words} or (number and number in {_digits(word) for word in words}):
            return str(pk)
    first = said.split(" ")[0]
    alike = [pk for pk, words in contacts.items() if words and folded_text(words[0]).split(" ")[0] == first]
    return str(alike[0]) if len(alike) == 1 and len(first) > 1 else OTHERS


def _digits(text: str) -> str:
    digits = "".join(sign for sign in text if sign.isdecimal())
    return digits[-_LAST_DIGITS:] if len(digits) >= _SHORTEST_NUMBER else ""
