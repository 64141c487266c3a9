"""What is typed beside the rates: who gave them, when, and in which unit?"""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.apps.exchange.services.entering import LONGEST_SOURCE
from tradewind.domain.vocabulary.exchange import BEIJING
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import DayField, LineField

LONGEST_PASTE = 40_000
ACCEPTED = ".xlsx,.xls,.csv,.txt,.et,.ods"


class EntryForm(HouseForm):
    source = LineField(
        label=_("Bank"), max_length=LONGEST_SOURCE,
        widget=forms.TextInput(attrs={"list": "banks", "autocomplete": "off"}),
    )  # fmt: skip
    on = DayField(label=_("Day of the rates"))
    clock = forms.TimeField(
        label=_("Published at (Beijing time)"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    )  # fmt: skip
    per = forms.TypedChoiceField(
        label=_("The rates are for"), coerce=int, empty_value=None, required=False,
        choices=[("", _("1 or 100, by their size")), ("1", _("1 unit")), ("100", _("100 units"))],
    )  # fmt: skip
    # Tabs and empty cells of what is pasted mean something: it is not tidied.
    paste = forms.CharField(
        label=_("The bank's table"), max_length=LONGEST_PASTE, required=False, strip=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Copy it from the bank's page with its heads and paste it here."),
    )  # fmt: skip
    file = forms.FileField(
        label=_("Or its file"), required=False, widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_("Excel or CSV."),
    )  # fmt: skip

    def taken_at(self) -> datetime:
        return datetime.combine(self.cleaned_data["on"], self.cleaned_data["clock"], BEIJING)
