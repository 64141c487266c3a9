"""How does a form say what is wrong at a field? It names the field, what is wrong with it, and what to do now.

Django's own sentences name no field and are written for programmers: none of them reaches a person
(`tests/web/shared/test_complaints.py` asks every form).
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Said = str | Promise

_LEFT_OUT: Said = gettext_lazy("“{field}” is empty. Fill it in.")
_NOT_CHOSEN: Said = gettext_lazy("“{field}” is not chosen yet. Choose one of the list.")
_NOT_IN_LIST: Said = gettext_lazy("What was chosen for “{field}” is not in the list (any more). Choose again.")
_NO_FILE: Said = gettext_lazy("No file came along for “{field}”. Choose it once more.")

# For every kind of field.
_OF_ANY: Mapping[str, Said] = {
    "required": _LEFT_OUT,
    "invalid": gettext_lazy("“{field}” could not be understood. Enter it once more."),
    "max_length": gettext_lazy(
        "“{field}” takes at most %(limit_value)s characters, and these are %(show_value)s. Shorten it."
    ),
    "min_length": gettext_lazy(
        "“{field}” needs at least %(limit_value)s characters, and these are %(show_value)s. Add the rest."
    ),
    "min_value": gettext_lazy("“{field}” must be %(limit_value)s or more. Enter a larger number."),
    "max_value": gettext_lazy("“{field}” must be %(limit_value)s or less. Enter a smaller number."),
    "max_digits": gettext_lazy("“{field}” takes at most %(max)s digits. Enter a shorter number."),
    "max_decimal_places": gettext_lazy("“{field}” takes at most %(max)s decimals. Round the number."),
    "max_whole_digits": gettext_lazy(
        "“{field}” takes at most %(max)s digits before the point. Enter a smaller number."
    ),
    "step_size": gettext_lazy("“{field}” goes in steps of %(limit_value)s. Enter a number that fits."),
    "null_characters_not_allowed": gettext_lazy("“{field}” holds characters that cannot be kept. Type it by hand."),
    "invalid_choice": _NOT_IN_LIST,
    "invalid_list": _NOT_IN_LIST,
    "incomplete": _LEFT_OUT,
}
# Of the kinds that mean something of their own by a code; the first that fits.
_OF_KIND: tuple[tuple[type[forms.Field], Mapping[str, Said]], ...] = (
    (forms.BooleanField, {"required": gettext_lazy("“{field}” is not ticked. Tick it to go on.")}),
    (forms.ChoiceField, {"required": _NOT_CHOSEN}),
    (forms.FileField, {
        "required": gettext_lazy("“{field}” has no file yet. Choose one."), "invalid": _NO_FILE, "missing": _NO_FILE,
        "empty": gettext_lazy("The file for “{field}” holds nothing (0 bytes). Choose another."),
        "max_length": gettext_lazy("The file's name takes at most %(max)s characters, and has %(length)s. Rename it."),
        "contradiction": gettext_lazy("“{field}”: either choose a file or take it away, not both."),
        "invalid_image": gettext_lazy("The file for “{field}” is no picture. Choose a PNG or JPEG."),
    }),
    (forms.EmailField, {
        "invalid": gettext_lazy("“{field}” is no mail address. Write it like name@firm.example."),
    }),
    (forms.TimeField, {"invalid": gettext_lazy("“{field}” is no time. Write it like 08:30.")}),
    (forms.DateField, {"invalid": gettext_lazy("“{field}” is no day. Write it like 2026-10-12.")}),
    (forms.DecimalField, {"invalid": gettext_lazy("“{field}” is no number. Write digits, like 12.50.")}),
    (forms.IntegerField, {"invalid": gettext_lazy("“{field}” is no whole number. Write digits, like 12.")}),
)  # fmt: skip
# What Django's judges of passwords find, by their codes.
_OF_PASSWORDS: Mapping[str, Said] = {
    "password_too_short": gettext_lazy("The password has fewer than %(min_length)s characters. Make it longer."),
    "password_too_common": gettext_lazy(
        "This password is on the lists of those that are guessed first. Choose another, such as four words in a row."
    ),
    "password_entirely_numeric": gettext_lazy("A password of digits alone is guessed quickly. Add words."),
    "password_too_similar": gettext_lazy("The password is too like your login or name. Choose another."),
}


class HouseForm(forms.Form):
    """Every form of the house: what it complains about it says in the house's words."""

    def full_clean(self) -> None:
        for name, field in self.fields.items():
            reword(field, self[name].label if field.label else "")
        super().full_clean()

    def add_error(self, field: str | None, error: Any) -> None:
        for each in getattr(error, "error_list", ()):
            each.message = _OF_PASSWORDS.get(each.code or "", each.message)
        super().add_error(field, error)


def reword(field: forms.Field, label: object) -> None:
    """Put the house's sentences in place of Django's; a form's own stay, with their field's name."""
    own = {code: said for code, said in field.error_messages.items() if not _is_of_django(field, code, said)}
    # What stands in braces is filled here, what stands behind a percent sign by the complaint itself: "Deposit %" is
    # called Deposit.
    called = str(label or _("This line")).replace("%", "").rstrip(" ,，")
    field.error_messages = {
        code: str(said).replace("{field}", called) for code, said in (_sentences_for(field) | own).items()
    }


def _sentences_for(field: forms.Field) -> dict[str, Any]:
    of_kind = next((said for kind, said in _OF_KIND if isinstance(field, kind)), {})
    return {**_OF_ANY, **of_kind}


def _is_of_django(field: forms.Field, code: str, said: object) -> bool:
    classes = (each for each in type(field).__mro__ if each.__module__.startswith("django."))
    return any(vars(each).get("default_error_messages", {}).get(code) is said for each in classes)
