"""Where do pages of other rooms stand that an inquiry leads to?"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.urls import reverse

from tradewind.apps.inquiries.queries import Said
from tradewind.apps.messaging import permissions
from tradewind.domain.inquiries.reading.platforms.recognising import front_door_of, leads_to_a_platform
from tradewind.domain.inquiries.sources import Source
from tradewind.platform.access import Actor, allows
from tradewind.web.shared.cutting import WHOLE

if TYPE_CHECKING:
    from tradewind.apps.inquiries.models import Inquiry


@dataclass(frozen=True, slots=True)
class Answering:
    """A form that begins the answer: where it is sent to, with what."""

    url: str
    hidden: dict[str, object] = field(default_factory=dict)


def message_url(message_id: int | None) -> str:
    """The page of a mail; empty where there is none."""
    return reverse("messaging:message", args=[message_id]) if message_id else ""


def whole_url(said: Said) -> str:
    """Where a message stands in full length, for whoever may open it."""
    return f"{message_url(said.pk)}?{WHOLE}#m{said.pk}" if said.pk and said.may_open else ""


def platform_url(inquiry: "Inquiry") -> str:
    """Where it is answered on its platform: what a letter brought only if it leads there, else the platform's door."""
    named = inquiry.answer_at.strip()
    if leads_to_a_platform(named) or (inquiry.message_id is None and named.startswith("https://")):
        return named
    return front_door_of(inquiry.platform)


def is_on_platform(inquiry: "Inquiry") -> bool:
    return bool(inquiry.answer_at) or inquiry.source == Source.PLATFORM


def answering(
    by: Actor, inquiry: "Inquiry", said: Sequence[Said], *, purpose: str = "", back: str = "", aside: str = ""
) -> Answering | None:  # fmt: skip
    """Answer the newest mail of the buyer; without any, a letter to the customer or to the address that is known."""
    if not allows(by, permissions.WRITE):
        return None
    hidden: dict[str, object] = {"back": back or reverse("inquiries:inquiry", args=[inquiry.pk])}
    hidden |= {"purpose": purpose} if purpose else {}
    hidden |= {"aside": aside, "inquiry": inquiry.pk} if aside else {}
    newest = next((each for each in said if each.pk and each.is_theirs and each.may_open), None)
    if newest is None and inquiry.message_id:
        return None  # whose mail it is takes it first
    if inquiry.source == Source.PLATFORM:
        newest = None  # the platform's address is nobody's: it is answered there, or where the buyer himself reads
    if newest is not None:
        return Answering(reverse("messaging:answer", args=[newest.pk]), {"how": "one"} | hidden)
    if inquiry.email:
        hidden |= {"to": inquiry.email, "name": inquiry.person, "about": inquiry.subject}
    elif inquiry.party_id is None:
        return None
    if inquiry.party_id:
        hidden |= {"contact": inquiry.contact_id} if inquiry.contact_id else {"party": inquiry.party_id}
    return Answering(reverse("messaging:begin"), hidden)
