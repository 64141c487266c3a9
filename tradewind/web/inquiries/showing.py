"""How does an inquiry look: its words with what was read in them marked, its facts as chips, the customer beside it?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from tradewind.apps.inquiries import queries
from tradewind.apps.inquiries.wording import WORDS
from tradewind.apps.parties import queries as parties
from tradewind.domain.vocabulary.countries import default_zone
from tradewind.platform.access import Actor
from tradewind.web.inquiries.links import is_on_platform, message_url, platform_url, whole_url
from tradewind.web.shared.cutting import cut
from tradewind.web.shared.sharing import sharing_url

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry
    from tradewind.apps.parties.models import Party

MOST_CHIPS = 8
MOST_CLOCKS = 6  # the nearest: a buyer who asks five hundred times has a thousand
MOST_QUESTIONS = 6
OF_LINES = "item_"  # the products stand as lines of their own
ON_THE_CARD = frozenset({"company", "country", "phone", "currency"})
_SHORTEST_QUOTE = 2


@dataclass(frozen=True, slots=True)
class FactChip:
    """Something that was read, with the words it was read in."""

    key: str
    label: object
    text: str
    quote: str


@dataclass(frozen=True, slots=True)
class FriendShown:
    """A record that may be the buyer's, and where its answer leads."""

    pk: int
    name: str
    owner: str
    last_contact_at: datetime | None
    is_strong: bool
    signals: Any
    quoted: queries.Quoted | None
    url: str  # of whoever may open it
    sharing_url: str  # of a colleague's


def marked(text: str, quotes: Iterable[str]) -> SafeString:
    """The plain text with each quote marked where it stands first; marks never overlap."""
    parts: list[object] = []
    end = 0
    for begins, ends in _places(text, quotes):
        parts += [conditional_escape(text[end:begins]), format_html("<mark>{}</mark>", text[begins:ends])]
        end = ends
    parts.append(conditional_escape(text[end:]))
    return mark_safe("".join(map(str, parts)))  # noqa: S308 - every part was escaped above


def _places(text: str, quotes: Iterable[str]) -> Iterator[tuple[int, int]]:
    end = -1
    found = ((text.find(quote), len(quote)) for quote in set(quotes) if len(quote) >= _SHORTEST_QUOTE)
    for begins, length in sorted((begins, -length) for begins, length in found if begins >= 0):
        if begins >= end:
            end = begins - length
            yield begins, end


def quotes_of(inquiry: "Inquiry", questions: Iterable[queries.Question]) -> list[str]:
    """Everything that was read, word by word: the evidence that is marked in the text."""
    kept = [str(each.get("quote") or "") for each in (inquiry.facts or {}).values() if isinstance(each, dict)]
    read = [part for quote in kept for part in quote.split(" · ")]
    return read + [quote for each in questions for quote in each.quotes]


def facts_of(inquiry: "Inquiry") -> list[FactChip]:
    """What was read, in the order in which it is kept."""
    chips = []
    for name, kept in (inquiry.facts or {}).items():
        if name.startswith(OF_LINES):
            continue
        for each in kept if isinstance(kept, list) else [kept]:
            value, quote = (each.get("value"), each.get("quote")) if isinstance(each, dict) else (each, "")
            if value not in (None, "", [], {}):
                chips.append(FactChip(name, WORDS.get(f"fact.{name}", name), str(value), str(quote or "")))
    return chips


def pane_of(
    by: Actor, inquiry: "Inquiry", said: queries.Said, questions: Sequence[queries.Question], *, at: datetime
) -> dict[str, object]:
    """What the buyer said first and what he asks, with everything that helps to decide."""
    chips, begins = facts_of(inquiry), cut(said.text)
    clocks = queries.clocks_of(by, [inquiry.pk], at=at).get(inquiry.pk, [])
    friends = [_friend(each) for each in queries.friends_of(by, inquiry)]
    strong = [each for each in friends if each.is_strong]
    open_ones = {each.question_id for each in clocks if each.is_open}
    return {
        "twice": twice(clocks[:MOST_CLOCKS]),
        "answered_questions": {each.pk for each in questions if each.pk not in open_ones},
        "inquiry": inquiry, "said": said, "text": marked(begins.text, quotes_of(inquiry, questions[:MOST_QUESTIONS])),
        "whole_url": whole_url(said) if begins.is_cut else "",
        "chips": [each for each in chips if each.key not in ON_THE_CARD][:MOST_CHIPS],
        "clocks": clocks[:MOST_CLOCKS], "more_clocks": len(clocks[MOST_CLOCKS:]), "nearest": queries.nearest_of(clocks),
        "questions": questions[:MOST_QUESTIONS], "more_questions": len(questions[MOST_QUESTIONS:]),
        "every_clock": clocks,
        "lines_asked": queries.lines_of(by, inquiry), "friends": friends, "strong": strong,
        "linkable": next((each.pk for each in strong if each.url), None),
        "weak": [each for each in friends if not each.is_strong],
        "message_url": message_url(said.pk) if said.may_open else "",
        "is_on_platform": is_on_platform(inquiry), "platform_url": platform_url(inquiry),
        "stand_ins": queries.stand_ins_of(by, inquiry),
        "zone": default_zone(inquiry.country) or "", "others": queries.same_buyers(by, inquiry), "words": WORDS,
        "twins": queries.twins_in_inbox(by, inquiry),
        **card_of(by, inquiry, strong),
    }  # fmt: skip


def twice(clocks: Iterable[queries.ClockShown]) -> set[str]:
    """The kinds of which more than one stands there: these say of which day they are."""
    counted = Counter(each.kind.value for each in clocks)
    return {kind for kind, many in counted.items() if many > 1}


def card_of(by: Actor, inquiry: "Inquiry", strong: list[FriendShown]) -> dict[str, object]:
    """The customer it is filed under, else the old friend it may be of; nobody's data of a colleague's."""
    offered = next((each.pk for each in strong if each.url), None)
    pk = inquiry.party_id or offered
    if not pk:
        return {}
    found = _open_party(by, inquiry, pk)
    if found is None:
        return {"masked": inquiry.party, "masked_url": sharing_url(pk)}
    contacts = list(parties.contacts_of(by, found))
    return {
        "party": found, "party_zone": found.time_zone or default_zone(found.country) or "",
        "contact": next(iter(contacts), None), "contacts": contacts,
        "quoted": queries.newest_quotations(by, [pk]).get(pk), "exchanges": queries.last_exchanges(by, pk),
        "is_offered": not inquiry.party_id,
    }  # fmt: skip


def _open_party(by: Actor, inquiry: "Inquiry", pk: int) -> "Party | None":
    """The one the inquiry was fetched with, or the one that is offered, while it is open to this person."""
    if inquiry.party is not None:
        return inquiry.party if parties.may_open(by, inquiry.party) else None
    return parties.visible_parties(by).select_related("owner").filter(pk=pk).first()


def _friend(found: queries.Friend) -> FriendShown:
    known = found.known
    return FriendShown(
        known.pk, known.name, known.owner, known.last_contact_at, known.is_strong, known.signals, found.quoted,
        reverse("parties:party", args=[known.pk]) if known.is_visible else "",
        sharing_url(known.pk) if known.is_open_to_sharing else "",
    )  # fmt: skip
