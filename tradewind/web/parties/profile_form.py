"""What do people type about a customer's profile?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.apps.parties.queries import FactLine
from tradewind.apps.parties.wording import FIELDS, WORDS
from tradewind.domain.parties.profile import KIND_OF, FactKind, Origin
from tradewind.web.shared.fields import DayField, LineField, ParagraphsField
from tradewind.web.shared.pinning import PinningForm

SEEN, CONFIRM = "seen_", "confirm_"
SHORT = 300


class FactsForm(PinningForm):
    """One field a fact; a standing one can be ticked as still so. Day and origin hold for everything saved now."""

    on = DayField(label=_("Known since"))
    origin = forms.ChoiceField(label=_("Where from"), choices=[(word.value, WORDS[word.value]) for word in Origin])

    def __init__(self, lines: Sequence[FactLine], today: date, posted: QueryDict | None = None) -> None:
        super().__init__(posted, initial={"on": today, "origin": Origin.SAID})
        self.lines = lines
        for line in lines:
            self.fields[line.code] = _field_of(KIND_OF[line.code])
            self.initial[line.code] = line.fact.value if line.fact else ""
            self.fields[SEEN + line.code] = forms.IntegerField(
                min_value=0, max_value=2**62, required=False, widget=forms.HiddenInput
            )  # fmt: skip
            self.initial[SEEN + line.code] = line.fact.pk if line.fact else 0
            if line.fact:
                self.fields[CONFIRM + line.code] = forms.BooleanField(label=_("still so"), required=False)

    def rows(self) -> list[tuple[FactLine, Any, Any, Any]]:
        """Each line with its field, its hidden number and its tick."""
        return [
            (line, self[line.code], self[SEEN + line.code], self[CONFIRM + line.code] if line.fact else None)
            for line in self.lines
        ]

    def noted(self) -> dict[str, str]:
        """What was written anew, and what was confirmed."""
        known = {line.code: line.fact.value if line.fact else "" for line in self.lines}
        return {
            code: self.cleaned_data[code]
            for code, value in known.items()
            if self.cleaned_data[code] != value or self.cleaned_data.get(CONFIRM + code)
        }

    def seen(self) -> dict[str, int]:
        return {line.code: self.cleaned_data.get(SEEN + line.code) or 0 for line in self.lines}


def _field_of(kind: FactKind) -> forms.Field:
    label = FIELDS[kind.code]
    if kind.words:
        choices = [("", "--"), *((word, WORDS[word]) for word in kind.words)]
        return forms.ChoiceField(label=label, choices=choices, required=False)
    if kind.longest <= SHORT:
        return LineField(label=label, max_length=kind.longest, required=False)
    return ParagraphsField(
        label=label, max_length=kind.longest, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )  # fmt: skip
