"""How does a small form about a product behave: on a page of its own, pinned, refused, overtaken?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise

from tradewind.domain.vocabulary.details import BadDetails
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.access import StaleVersion
from tradewind.platform.wording import sentence_of
from tradewind.web.shared.asking import Request
from tradewind.web.shared.conflicts import conflict_of, last_deed
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.returning import leave_drawer

Text = str | Promise


@dataclass(frozen=True, slots=True)
class SmallForm:
    """`refused`: at which field a refusal is said. `saved`: how to make the form anew, and what stands now."""

    title: Text
    button: Text
    back: str
    done: Text
    about: Model | None = None
    refused: Mapping[type[Refusal], str] = field(default_factory=dict)
    saved: Callable[[], tuple[Callable[[Any], Any], Mapping[str, Any]]] | None = None
    hint: Text = ""
    choices: Mapping[str, Any] = field(default_factory=dict)  # what a datalist offers
    template: str = "catalogue/small_form.html"

    def at(self, refusal: Refusal) -> str | None:
        """The field of a refusal; above the form where it has none."""
        return next((name for kind, name in self.refused.items() if isinstance(refusal, kind)), "") or None


def answer_form(request: Request, form: PinningForm, small: SmallForm, save: Callable[[Any], object]) -> HttpResponse:
    """The form by GET, by POST what became of it; wherever it is wrong it comes back with everything in it."""
    context: dict[str, Any] = {"form": form, "small": small}
    if request.method == "POST" and form.is_valid():
        try:
            save(form)
            messages.success(request, str(small.done))
            return leave_drawer(request, small.back)
        except BadDetails as refusal:
            form.pin(refusal)
        except tuple(small.refused) as refusal:
            form.add_error(small.at(refusal), sentence_of(refusal))
        except StaleVersion:
            if small.saved is None or small.about is None:
                raise
            make, values = small.saved()
            deed = last_deed(request.user, small.about, otherwise=timezone.now())
            context |= conflict_of(make, request.POST, values, *deed)
            return render(request, small.template, context, status=409)
    return render(request, small.template, context, status=422 if form.errors else 200)
