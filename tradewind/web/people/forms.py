"""What do people type about accounts?"""

from django import forms
from django.utils.translation import gettext_lazy as _

from tradewind.platform.access import Duty, Role
from tradewind.web.people.words import DUTY_WORDS, ROLE_WORDS

ZONES = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Dubai", "Europe/London", "Europe/Berlin", "America/New_York", "UTC"]


class LoginForm(forms.Form):
    username = forms.CharField(
        label=_("E-mail or staff number"), max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True, "autocapitalize": "none"}),
    )  # fmt: skip
    password = forms.CharField(
        label=_("Password"), max_length=500, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code from the phone"), max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )  # fmt: skip


class NewPasswordForm(forms.Form):
    """Paste is allowed and a password manager helps: one field, shown on demand, no second typing."""

    password = forms.CharField(
        label=_("New password"), max_length=500, strip=False,
        help_text=_("At least 12 characters; a sentence is good."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip


class ChangePasswordForm(NewPasswordForm):
    current = forms.CharField(
        label=_("Present password"), max_length=500, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip
    field_order = ["current", "password"]


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(label=_("Language"), choices=[("zh-hans", "中文"), ("en", "English")])
    theme = forms.ChoiceField(
        label=_("Theme"), choices=[("auto", _("Like the system")), ("light", _("Light")), ("dark", _("Dark"))]
    )
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=[(zone, zone) for zone in ZONES])


class AccountForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=80)
    username = forms.CharField(label=_("Login (e-mail or staff number)"), max_length=150)
    role = forms.ChoiceField(label=_("Role"), choices=[(role.value, ROLE_WORDS[role]) for role in Role])
    duties = forms.MultipleChoiceField(
        label=_("Duties"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(duty.value, DUTY_WORDS[duty]) for duty in Duty],
    )  # fmt: skip
    market = forms.CharField(
        label=_("After-sales market"), required=False, max_length=2,
        help_text=_("Country code, when the person is the named after-sales team of one market."),
    )  # fmt: skip
    name_en = forms.CharField(label=_("Name in Latin letters"), max_length=80, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)


class RevisedAccountForm(AccountForm):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)
    username = None  # type: ignore[assignment]  # the login never changes: the trail names it
