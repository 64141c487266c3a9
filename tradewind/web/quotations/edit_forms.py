"""What stands above the lines of a quotation?"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tradewind.apps.quotations.services.details import COSTS
from tradewind.apps.quotations.wording import WORDS
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.papers.house_designs import STANDARD
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.payment_terms import TAKES_DAYS
from tradewind.web.quotations.shared_costs import COST_WORDS
from tradewind.web.quotations.terms import PRESETS, TAKES_DEPOSIT, USUAL_DAYS, USUAL_DEPOSIT
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.currencies import CURRENCY_CHOICES
from tradewind.web.shared.fields import DayField, LineField, ParagraphsField
from tradewind.web.shared.versions import VersionField

VALIDITIES = (7, 15, 30)


class HeaderForm(HouseForm):
    """What all options share."""

    version = VersionField()
    contact_id = forms.TypedChoiceField(
        label=pgettext_lazy("a quotation", "To"), coerce=int, empty_value=None, required=False
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[(each.value, WORDS[each.value]) for each in PaperLanguage]
    )
    design = forms.ChoiceField(label=_("Template"), required=False)
    presentation = forms.ChoiceField(
        label=_("How it is presented"), choices=[(each.value, WORDS[each.value]) for each in Presentation]
    )
    valid_until = DayField(label=_("Valid until"), required=False)
    expected_ship_on = DayField(label=_("Expected shipment"), required=False)
    lead_text = LineField(label=_("Delivery"), max_length=200, required=False)
    notes_en = ParagraphsField(
        label=_("Remarks, English"), max_length=4_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    notes_zh = ParagraphsField(
        label=_("Remarks, Chinese"), max_length=4_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def offer(self, contacts: Iterable[tuple[int, str]], designs: Iterable[str]) -> None:
        self.fields["contact_id"].choices = [("", "--"), *contacts]  # type: ignore[attr-defined]
        self.fields["design"].choices = [(name, _("Standard") if name == STANDARD else name) for name in designs]  # type: ignore[attr-defined]


class OptionForm(HouseForm):
    """One table's own terms; its fields carry the option's place before their names."""

    id = forms.IntegerField(required=False, min_value=1, max_value=10**18 - 1, widget=forms.HiddenInput)
    title = LineField(label=_("Called"), max_length=80, required=False)
    incoterm = forms.ChoiceField(label=_("Trade term"), choices=[(each.value, each.value) for each in Incoterm])
    named_place = LineField(label=pgettext_lazy("trade term", "Place"), max_length=80, required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=CURRENCY_CHOICES)
    payment = forms.ChoiceField(
        label=_("Payment"), choices=[(each.value, words) for each, words in PRESETS.items()], required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    days = forms.IntegerField(
        label=pgettext_lazy("payment", "Days"), min_value=1, max_value=360, required=False, initial=USUAL_DAYS
    )
    deposit = forms.IntegerField(label=_("Deposit %"), min_value=1, max_value=99, required=False, initial=USUAL_DEPOSIT)
    names_rate = forms.BooleanField(label=_("Count with this rate all the same"), required=False)
    rate_of = forms.CharField(max_length=3, required=False, widget=forms.HiddenInput)  # whose rate the tick is about

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in COSTS:
            self.fields[name] = forms.CharField(label=COST_WORDS[name], max_length=40, required=False)

    def clean(self) -> dict[str, Any]:
        """Days and deposit of another way of paying are not shown, so nobody is asked to mend them."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        for name, taking in (("days", TAKES_DAYS), ("deposit", TAKES_DEPOSIT)):
            if said.get("payment") not in taking and name in self.errors:
                del self.errors[name]
                said[name] = None
        return said

    @property
    def costs(self) -> list[forms.BoundField]:
        return [self[name] for name in COSTS]


def validity_chips() -> list[tuple[int, date]]:
    today = timezone.localdate()
    return [(days, today + timedelta(days=days)) for days in VALIDITIES]
