"""What do people type about to-dos?"""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import DayField, LineField
from tradewind.web.shared.versions import VersionedForm


class TaskForm(HouseForm):
    title = LineField(label=_("What is to be done"), max_length=200)
    due_on = DayField(label=_("Until"))
    assignee_id = forms.TypedChoiceField(label=_("Who"), coerce=int, choices=[])
    party_id = forms.IntegerField(required=False, min_value=1, max_value=10**18 - 1, widget=forms.HiddenInput)

    def offer(self, colleagues: list[tuple[int, str]]) -> None:
        """Who can be chosen."""
        self.fields["assignee_id"].choices = colleagues  # type: ignore[attr-defined]


class SnoozeForm(VersionedForm):
    until = DayField(label=_("Until"))


class HandOnForm(VersionedForm):
    assignee_id = forms.TypedChoiceField(label=_("Who"), coerce=int, choices=[])

    def __init__(self, posted: QueryDict, colleagues: list[tuple[int, str]]) -> None:
        super().__init__(posted)
        self.fields["assignee_id"].choices = colleagues  # type: ignore[attr-defined]
