"""How is a customer or partner chosen in a form? By the house's search: out of all of them, by whatever one knows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties import queries as parties
from tradewind.apps.parties.queries.searched import FoundParty
from tradewind.domain.vocabulary.text import clean_line
from tradewind.platform.access import Actor

LONGEST_TYPED = 120
_LONGEST_NUMBER = 19
EACH = 6  # customers, and as many partners


@dataclass(frozen=True, slots=True)
class Choosing:
    """What `shared/_choose_party.html` draws: what was typed, what answers, and which one is ticked."""

    typed: str
    found: Sequence[FoundParty]
    chosen: int | None = None


class PartyField(forms.IntegerField):
    """The number of a party; whether the person may open it the use case asks."""

    default_error_messages = {"required": _("Choose one of those found."), "invalid": _("Choose one of those found.")}

    def __init__(self, **kwargs: object) -> None:
        super().__init__(min_value=1, max_value=10**18 - 1, **kwargs)  # type: ignore[arg-type]


def choosing(by: Actor, typed: str, chosen: str | int | None = None) -> Choosing:
    """The answers to what was typed, or the one that is chosen already; a single answer is ticked."""
    words = clean_line(typed[: LONGEST_TYPED * 4])[:LONGEST_TYPED]
    digits = str(chosen or "")
    number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < _LONGEST_NUMBER else None
    if words:
        answer = parties.find_parties(by, words, limit=EACH)
        found = [*answer.customers, *answer.partners]
    else:
        found = parties.parties_in_order(by, [number]) if number else []
    ids = [each.pk for each in found]
    return Choosing(words, found, number if number in ids else ids[0] if len(ids) == 1 else None)
