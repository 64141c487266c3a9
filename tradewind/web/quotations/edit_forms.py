"""What stands above the lines of a quotation?"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tradewind.apps.quotations.services.details import COSTS
from tradewind.apps.quotations.wording import WORDS
from tradewind.domain.catalogue.kinds import Presentation
from tradewind.domain.vocabulary.incoterms import Incoterm
from tradewind.domain.vocabulary.paper_language import PaperLanguage
from tradewind.domain.vocabulary.tables import CURRENCIES
from tradewind.web.quotations.terms import PRESETS, USUAL_DAYS, USUAL_DEPOSIT
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import DayField, LineField, ParagraphsField
from tradewind.web.shared.versions import VersionField

COMMON_CURRENCIES = ("USD", "EUR", "CNY", "GBP", "JPY", "AUD", "CAD", "HKD")
VALIDITIES = (7, 15, 30)

# What all lines of an option share, as sums of the whole option and as shares of the price.
COST_WORDS: dict[str, Any] = {
    "packing": _("Export packing, CNY"), "inland": _("Inland and clearance, CNY"),
    "handling": _("Port and loading, CNY"), "other": _("Other, CNY"), "freight": _("Main freight"),
    "destination": _("At destination"), "unloading": _("Unloading"), "import_costs": _("Duty and import"),
    "insurance_percent": _("Insurance %"), "commission_percent": _("Commission %"), "bank_percent": _("Bank %"),
    "credit_insurance_percent": _("Credit insurance %"), "usance_interest_percent": _("Interest %"),
    "overhead_percent": _("Overhead %"),
}  # fmt: skip


def currencies() -> list[tuple[str, str]]:
    others = [code for code in CURRENCIES if code not in COMMON_CURRENCIES]
    return [(code, code) for code in (*COMMON_CURRENCIES, *others)]


class HeaderForm(HouseForm):
    """What all options share."""

    version = VersionField()
    contact_id = forms.TypedChoiceField(label=_("To"), coerce=int, empty_value=None, required=False)
    language = forms.ChoiceField(
        label=_("Language"), choices=[(each.value, WORDS[each.value]) for each in PaperLanguage]
    )
    design = forms.ChoiceField(label=_("Template"), required=False)
    presentation = forms.ChoiceField(
        label=_("Presentation"), choices=[(each.value, WORDS[each.value]) for each in Presentation]
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
        self.fields["design"].choices = [(name, name) for name in designs]  # type: ignore[attr-defined]


class OptionForm(HouseForm):
    """One table's own terms; its fields carry the option's place before their names."""

    id = forms.IntegerField(required=False, min_value=1, max_value=10**18 - 1, widget=forms.HiddenInput)
    title = LineField(label=_("Called"), max_length=80, required=False)
    incoterm = forms.ChoiceField(label=_("Trade term"), choices=[(each.value, each.value) for each in Incoterm])
    named_place = LineField(label=_("Place"), max_length=80, required=False)
    currency = forms.ChoiceField(label=_("Currency"), choices=currencies)
    payment = forms.ChoiceField(
        label=_("Payment"), choices=[(each.value, words) for each, words in PRESETS.items()], required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    days = forms.IntegerField(label=_("Days"), min_value=1, max_value=360, required=False, initial=USUAL_DAYS)
    deposit = forms.IntegerField(label=_("Deposit %"), min_value=1, max_value=99, required=False, initial=USUAL_DEPOSIT)
    names_rate = forms.BooleanField(label=_("Count with this rate all the same"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in COSTS:
            self.fields[name] = forms.CharField(label=COST_WORDS[name], max_length=40, required=False)

    @property
    def costs(self) -> list[forms.BoundField]:
        return [self[name] for name in COSTS]


def validity_chips() -> list[tuple[int, date]]:
    today = timezone.localdate()
    return [(days, today + timedelta(days=days)) for days in VALIDITIES]
