"""What do people type about accounts?"""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from tradewind.domain.people.details import LONGEST_LOGIN, LONGEST_NAME, THEMES
from tradewind.domain.vocabulary.details import LONGEST_EMAIL
from tradewind.platform.access import Duty, Role
from tradewind.platform.access.wording import WORDS
from tradewind.web.shared.complaining import HouseForm
from tradewind.web.shared.fields import CodeField, CountryField, LineField
from tradewind.web.shared.pinning import PinningForm
from tradewind.web.shared.versions import VersionedForm

ZONES = ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Dubai", "Europe/London", "Europe/Berlin", "America/New_York", "UTC"]
THEME_WORDS = {"auto": _("Like the system"), "light": _("Light"), "dark": _("Dark")}


class LoginForm(HouseForm):
    username = forms.CharField(
        label=_("E-mail or staff number"), max_length=LONGEST_LOGIN,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True, "autocapitalize": "none"}),
    )  # fmt: skip
    password = forms.CharField(
        label=_("Password"), max_length=500, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip


class CodeForm(HouseForm):
    code = forms.CharField(
        label=_("Code from the phone"), max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}),
    )  # fmt: skip


class NewPasswordForm(HouseForm):
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


class PreferencesForm(HouseForm):
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    theme = forms.ChoiceField(label=_("Theme"), choices=[(theme, THEME_WORDS[theme]) for theme in THEMES])
    time_zone = forms.ChoiceField(label=_("Time zone"), choices=[(zone, zone) for zone in ZONES])


class RevisedAccountForm(VersionedForm, PinningForm):
    """The login never changes: the trail names it."""

    name = LineField(label=_("Name"), max_length=LONGEST_NAME)
    role = forms.ChoiceField(label=_("Role"), choices=[(role.value, WORDS[role]) for role in Role])
    duties = forms.MultipleChoiceField(
        label=_("Duties"), required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(duty.value, WORDS[duty]) for duty in Duty],
    )  # fmt: skip
    market = CountryField(
        label=_("After-sales market"), required=False,
        help_text=_("When the person is the named after-sales team of one market."),
    )  # fmt: skip
    name_en = LineField(label=_("Name in Latin letters"), max_length=LONGEST_NAME, required=False)
    email = CodeField(label=_("E-mail"), max_length=LONGEST_EMAIL, required=False)


class AccountForm(RevisedAccountForm):
    username = CodeField(
        label=_("Login (e-mail or staff number)"), max_length=LONGEST_LOGIN,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )  # fmt: skip
    version = seen = None  # type: ignore[assignment]  # nobody has seen the account before
