"""Which rows did a person tick, and in which versions did the person see them?"""

from typing import Any

from django import forms
from django.core.signing import BadSignature, Signer
from django.http import QueryDict

from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.lists.definition import ListDefinition, Rows
from tradewind.web.shared.lists.forms import LONGEST_QUERY
from tradewind.web.shared.lists.page import narrowed
from tradewind.web.shared.lists.request import read_request

MOST_TICKED = 200  # a page shows a hundred

# Signed: what was looked at is what is done, and nothing else is unpacked.
_SEAL = Signer(salt="rows a person looked at")


class TickedForm(HouseForm):
    """What the bar below a list sends: the action, and the boxes or the whole list."""

    act = forms.CharField(max_length=60)
    day = forms.DateField(required=False)
    every = forms.BooleanField(required=False)
    query = forms.CharField(required=False, max_length=LONGEST_QUERY)
    here = forms.CharField(required=False, max_length=LONGEST_QUERY + 200)
    ids = forms.CharField(required=False)
    looked_at = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def action(self) -> str:
        return str(self.cleaned_data["act"]).partition(":")[0]

    @property
    def value(self) -> str:
        day = self.cleaned_data["day"]
        return day.isoformat() if day else str(self.cleaned_data["act"]).partition(":")[2]


def ticked(definition: ListDefinition, rows: Rows, posted: QueryDict, form: TickedForm) -> Rows:
    """Of the rows in a person's scope those that were ticked; a number of any other row finds nothing."""
    if form.cleaned_data["every"]:
        return narrowed(definition, read_request(definition, QueryDict(form.cleaned_data["query"])), rows)
    return rows.filter(pk__in=ticked_ids(posted)).order_by("pk")


def ticked_ids(posted: QueryDict) -> list[int]:
    """The numbers of the boxes; a number that cannot be one is passed over."""
    texts = posted.getlist("ids")[:MOST_TICKED]
    return [int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 19]


def sealed_rows(picked: Any, **what: str) -> str:
    """The rows with their versions and what is to be done, to come back with the answer yes."""
    return _SEAL.sign_object({"picked": [list(pair) for pair in picked], **what}, compress=True)


def looked_at(posted: QueryDict) -> dict[str, Any] | None:
    """What was sealed; None where it is not ours."""
    try:
        seen = _SEAL.unsign_object(posted.get("looked_at", ""))
    except (BadSignature, ValueError):
        return None
    return seen if isinstance(seen, dict) else None
