"""What do people type on the first day?"""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.domain.company.details import EntityDetails, EntityKind
from tradewind.domain.people.details import LONGEST_LOGIN, LONGEST_NAME, folded
from tradewind.platform.access import Duty, Role
from tradewind.platform.access.wording import WORDS as ROLE_WORDS
from tradewind.platform.company.wording import FIELDS, WORDS
from tradewind.platform.doors.services import NewColleague
from tradewind.web.shared.fields import CodeField, CountryField, LineField, PhoneField
from tradewind.web.shared.pinning import PinningForm

ROWS = 6  # colleagues on one page; more on the next
# The usual ones first.
ROLES = [(role, ROLE_WORDS[role]) for role in (Role.SALESPERSON, Role.ASSISTANT, Role.NONE, Role.BOSS)]
DUTIES = [(duty, ROLE_WORDS[duty]) for duty in Duty]
_PICTURES = {"accept": "image/png,image/jpeg,image/webp"}


class FoundingForm(PinningForm):
    code = forms.CharField(
        label=_("Set-up code"), max_length=40, help_text=_("It stands on the console where Tradewind was started."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True, "autocapitalize": "characters"}),
    )  # fmt: skip
    name = LineField(
        label=_("Your name"), max_length=LONGEST_NAME, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    username = CodeField(
        label=_("E-mail or staff number"), max_length=LONGEST_LOGIN, help_text=_("With this you log in from now on."),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )  # fmt: skip
    password = forms.CharField(
        label=_("Password"), max_length=500, strip=False, help_text=_("At least 12 characters; a sentence is good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip


class CompanyForm(PinningForm):
    """The company's name, and of its first legal entity what a letterhead shows; the rest can wait."""

    name = LineField(label=_("What the company is called every day"), max_length=200)
    kind = forms.ChoiceField(label=FIELDS["kind"], choices=[(kind.value, WORDS[kind.value]) for kind in EntityKind])
    country = CountryField(
        label=FIELDS["country"], required=False, help_text=_("Only for an entity outside the mainland and Hong Kong.")
    )
    name_zh = LineField(label=_("Registered Chinese name"), max_length=200, required=False)
    name_en = LineField(label=FIELDS["name_en"], max_length=200, required=False)
    registration_number = CodeField(
        label=FIELDS["registration_number"], max_length=60, required=False,
        help_text=_("Unified social credit code, or Hong Kong business registration number."),
    )  # fmt: skip
    address_zh = LineField(label=FIELDS["address_zh"], max_length=300, required=False)
    address_en = LineField(label=FIELDS["address_en"], max_length=300, required=False)
    phone = PhoneField(label=FIELDS["phone"], max_length=60, required=False)
    email = CodeField(label=FIELDS["email"], max_length=254, required=False)
    letterhead = forms.FileField(
        label=_("Letterhead picture"), required=False, widget=forms.FileInput(attrs=_PICTURES),
        help_text=_("PNG, JPEG or WebP, 10 MB"),
    )  # fmt: skip
    seal = forms.FileField(
        label=_("Seal picture"), required=False, widget=forms.FileInput(attrs=_PICTURES),
        help_text=_("PNG, JPEG or WebP, 10 MB"),
    )  # fmt: skip

    def details(self) -> EntityDetails:
        """The company's everyday name stands in for a registered one that was left out."""
        known = {name: self.cleaned_data[name] for name in EntityDetails.__dataclass_fields__ if name in self.fields}
        known["name_zh"] = known["name_zh"] or ("" if known["name_en"] else self.cleaned_data["name"])
        return EntityDetails(**known)


class ColleagueForm(PinningForm):
    """One line: an empty one is left out."""

    name = LineField(label=_("Full name"), max_length=LONGEST_NAME, required=False)
    username = CodeField(
        label=_("E-mail or staff number"), max_length=LONGEST_LOGIN, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Role"), choices=ROLES, required=False, initial=Role.SALESPERSON)
    duties = forms.MultipleChoiceField(
        label=_("Duties"), choices=DUTIES, required=False,
        widget=forms.SelectMultiple(attrs={"data-combobox": "", "size": 3}),
    )  # fmt: skip

    @property
    def is_empty(self) -> bool:
        return not self.cleaned_data.get("name") and not self.cleaned_data.get("username")

    def clean(self) -> dict[str, Any]:
        filled = {name: bool(self.cleaned_data.get(name)) for name in ("name", "username")}
        if any(filled.values()):
            for name in (name for name, is_filled in filled.items() if not is_filled and name not in self.errors):
                self.add_error(name, _("An account needs a name and a login."))
        return self.cleaned_data

    def colleague(self) -> NewColleague:
        values = self.cleaned_data
        return NewColleague(
            username=values["username"], name=values["name"], role=Role(values["role"] or Role.SALESPERSON),
            duties=tuple(Duty(duty) for duty in values["duties"]),
        )  # fmt: skip


class ColleagueLines(forms.BaseFormSet):  # type: ignore[type-arg]
    default_error_messages = dict.fromkeys(
        ("missing_management_form", "too_many_forms", "too_few_forms"),
        _("Part of the page did not come along. Open it once more and fill it in again."),
    )

    def clean(self) -> None:
        """The same login twice on one page: said at the second line."""
        seen: set[str] = set()
        for form in self.forms:
            username = folded(form.cleaned_data.get("username", "")) if hasattr(form, "cleaned_data") else ""
            if username and username in seen:
                form.add_error("username", _("This login stands on the page twice."))
            seen.add(username)

    def filled(self) -> list[ColleagueForm]:
        return [form for form in self.forms if not form.is_empty]


def colleague_lines(data: Any = None) -> ColleagueLines:
    """The lines of one page, empty or as they were sent."""
    made = forms.formset_factory(
        ColleagueForm, formset=ColleagueLines, extra=ROWS, max_num=ROWS, absolute_max=ROWS
    )  # fmt: skip
    lines: ColleagueLines = made(data)  # type: ignore[assignment]
    return lines
