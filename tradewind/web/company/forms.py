"""What do people type about the company itself?"""

from datetime import time
from itertools import product
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from tradewind.domain.company.details import BankDetails, EntityDetails, EntityKind
from tradewind.domain.company.second_person import LONGEST_NOTE
from tradewind.domain.vocabulary.working_time import WorkingHours
from tradewind.platform.company.queries import version_of_hours
from tradewind.platform.company.services.calendar import LONGEST_DAY_NAME
from tradewind.platform.company.wording import FIELDS, WORDS
from tradewind.web.company.year import weekday_dates
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, CountryField, LineField, ParagraphsField, PhoneField
from tradewind.web.shared.formats import written_weekday
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm

CURRENCIES = ("USD", "EUR", "CNY", "HKD", "GBP", "JPY", "AUD", "CAD", "AED", "SGD")
SHIFTS_A_DAY = 2
STRETCHES = (_("Before noon"), _("After noon"), _("Later"))


class ProfileForm(VersionedForm, PinningForm):
    name = LineField(label=_("Company name"), max_length=200)
    name_en = LineField(label=FIELDS["name_en"], max_length=200, required=False)
    facts_fresh_for_days = forms.IntegerField(
        label=_("Days a fact about a customer counts"), min_value=30, max_value=3650, required=False,
        help_text=_("Older ones are shown as to be confirmed. Half a year is 183."),
    )  # fmt: skip
    public_address = CodeField(
        label=_("Public address"), max_length=200, required=False,
        help_text=_("Where buyers outside reach Tradewind, with https. Shared quotations need it; empty: none are."),
    )  # fmt: skip


class BossProfileForm(ProfileForm):
    """Whether the powerful accounts need a second step is the boss's to say."""

    require_second_factor = forms.BooleanField(
        label=_("Boss, assistant and finance need a second step to log in"),
        help_text=_("A code from an app on the phone. New accounts have a week to set it up."),
        required=False,
    )


class NewEntityForm(PinningForm):
    """Every fact of a legal entity; one of the two names is needed."""

    kind = forms.ChoiceField(label=FIELDS["kind"], choices=[(kind.value, WORDS[kind.value]) for kind in EntityKind])
    name_zh = LineField(label=FIELDS["name_zh"], max_length=200, required=False)
    name_en = LineField(label=FIELDS["name_en"], max_length=200, required=False)
    country = CountryField(
        label=FIELDS["country"], required=False, help_text=_("Only for an entity outside the mainland and Hong Kong.")
    )
    registration_number = CodeField(
        label=FIELDS["registration_number"], max_length=60, required=False,
        help_text=_("Unified social credit code, or Hong Kong business registration number."),
    )  # fmt: skip
    address_zh = LineField(label=FIELDS["address_zh"], max_length=300, required=False)
    address_en = LineField(label=FIELDS["address_en"], max_length=300, required=False)
    phone = PhoneField(label=FIELDS["phone"], max_length=60, required=False)
    fax = PhoneField(label=FIELDS["fax"], max_length=60, required=False)
    email = CodeField(label=FIELDS["email"], max_length=254, required=False)
    website = CodeField(label=FIELDS["website"], max_length=300, required=False)
    founded_year = CodeField(label=FIELDS["founded_year"], max_length=10, required=False)
    currency = forms.ChoiceField(label=_("Currency of the figures"), choices=[(code, code) for code in CURRENCIES])
    total_assets = CodeField(
        label=FIELDS["total_assets"], max_length=40, required=False, help_text=_("For example 3200万.")
    )  # fmt: skip
    annual_sales = CodeField(label=FIELDS["annual_sales"], max_length=40, required=False)
    awards = ParagraphsField(
        label=FIELDS["awards"], max_length=2000, required=False, help_text=_("One a line.")
    )  # fmt: skip

    def details(self) -> EntityDetails:
        return EntityDetails(**{name: self.cleaned_data[name] for name in EntityDetails.__dataclass_fields__})


class EntityForm(VersionedForm, NewEntityForm):
    """A legal entity that is known already."""


class ImageForm(HouseForm):
    image = forms.FileField(
        label=_("Picture"), widget=forms.ClearableFileInput(attrs={"accept": "image/png,image/jpeg,image/webp"})
    )  # fmt: skip


class BankAccountForm(PinningForm):
    bank_name = LineField(label=FIELDS["bank_name"], max_length=200)
    bank_address = LineField(label=FIELDS["bank_address"], max_length=300, required=False)
    swift = CodeField(label=FIELDS["swift"], max_length=20)
    account_number = CodeField(label=FIELDS["account_number"], max_length=60)
    currency = forms.ChoiceField(label=FIELDS["currency"], choices=[(code, code) for code in CURRENCIES])
    beneficiary = LineField(label=FIELDS["beneficiary"], max_length=200)

    def details(self) -> BankDetails:
        return BankDetails(**{name: self.cleaned_data[name] for name in BankDetails.__dataclass_fields__})


class CallBackForm(HouseForm):
    note = ParagraphsField(
        label=_("Call-back note"), max_length=LONGEST_NOTE, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Whom you called, on a number known before this change, and what they said."),
    )  # fmt: skip


class ReasonForm(HouseForm):
    reason = LineField(label=_("Why"), max_length=LONGEST_NOTE)


class DayForm(VersionedForm):
    is_working = forms.ChoiceField(
        label=_("On this day the office"), widget=forms.RadioSelect,
        choices=[("1", _("is at work")), ("0", _("is closed"))],
    )  # fmt: skip
    name = LineField(label=_("What the day is called"), max_length=LONGEST_DAY_NAME, required=False)


class HoursForm(VersionedForm):
    """Two stretches a day, before and after noon, more where a day has more; empty means the office is closed."""

    def __init__(self, posted: QueryDict | None, hours: WorkingHours) -> None:
        super().__init__(posted, initial=hours_as_typed(hours))
        self.stretches = range(max([SHIFTS_A_DAY, *map(len, hours.by_weekday.values())]))
        words = {"from": pgettext("working hours", "from"), "to": pgettext("working hours", "to")}
        for on, number, edge in product(weekday_dates(), self.stretches, words):
            self.fields[_name(on.weekday(), number, edge)] = forms.TimeField(
                label=f"{written_weekday(on)} {STRETCHES[min(number, SHIFTS_A_DAY)]} {words[edge]}", required=False,
                widget=forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "form-control"}),
            )  # fmt: skip

    def rows(self) -> list[tuple[int, list[tuple[Any, Any]]]]:
        """Weekday and its pairs of fields, for the template."""
        return [(day, [(self[_name(day, n, "from")], self[_name(day, n, "to")]) for n in self.stretches])
                for day in range(7)]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        for day in range(7):
            for number in self.stretches:
                opens, closes = (self.cleaned_data.get(_name(day, number, edge)) for edge in ("from", "to"))
                if (opens is None) != (closes is None):
                    self.add_error(_name(day, number, "to"), _("Give both times, or neither."))
        return self.cleaned_data

    def shifts(self) -> dict[int, list[tuple[time, time]]]:
        found: dict[int, list[tuple[time, time]]] = {day: [] for day in range(7)}
        for day in range(7):
            for number in self.stretches:
                opens = self.cleaned_data[_name(day, number, "from")]
                if opens is not None:
                    found[day].append((opens, self.cleaned_data[_name(day, number, "to")]))
        return found


def hours_as_typed(hours: WorkingHours) -> dict[str, Any]:
    """The present hours as the form's first values."""
    return {"version": version_of_hours(hours)} | {
        _name(day, number, edge): value
        for day, shifts in hours.by_weekday.items()
        for number, shift in enumerate(shifts)
        for edge, value in (("from", shift.opens), ("to", shift.closes))
    }


def _name(day: int, number: int, edge: str) -> str:
    return f"day{day}_{number}_{edge}"
