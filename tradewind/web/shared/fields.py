"""How are form fields read, normalised and drawn?"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tradewind.domain.vocabulary.text import clean_code, clean_line, clean_paragraphs
from tradewind.web.shared.countries import country_choices, search_words

LONGEST_DAY = 40  # characters
DAY_FORMATS = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d"]
MUCH_TOO_LONG = 10  # times what the field takes
MOST_FILES = 10  # at once
CHECKS = (forms.CheckboxSelectMultiple, forms.RadioSelect)


class Combobox(forms.Select):
    """A <select> that a script turns into a searchable box; `search` names other words a choice is found by."""

    def __init__(self, attrs: dict[str, Any] | None = None, search: Any = None) -> None:
        super().__init__({"data-combobox": "", **(attrs or {})})
        self.search = search

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        if self.search and value:
            option["attrs"]["data-search"] = self.search(str(value))
        return option


def _cleaned(field: forms.CharField, value: Any, clean: Callable[[str], str]) -> str:
    """The text made clean; one that is much too long is refused by `max_length` as it is, without the work."""
    if value in field.empty_values:
        return ""
    text = str(value)
    return text if field.max_length and len(text) > MUCH_TOO_LONG * field.max_length else clean(text)


class LineField(forms.CharField):
    """One line of text: invisible characters dropped, spaces made single."""

    def to_python(self, value: Any) -> str:
        return _cleaned(self, value, clean_line)


class ParagraphsField(forms.CharField):
    """Text of several lines."""

    widget = forms.Textarea(attrs={"rows": 4})

    def to_python(self, value: Any) -> str:
        return _cleaned(self, value, clean_paragraphs)


class CodeField(forms.CharField):
    """A code, number or phone: full-width becomes half-width, on leaving the field as well."""

    def to_python(self, value: Any) -> str:
        return _cleaned(self, value, clean_code)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "data-normalise": "code"}


class PhoneField(CodeField):
    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})


class DayField(forms.DateField):
    """A day, picked or typed."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=DAY_FORMATS, **kwargs)

    def to_python(self, value: Any) -> date | None:
        # A day is short: what is long is not worth the work of cleaning it.
        is_text = isinstance(value, str) and len(value) <= LONGEST_DAY
        return super().to_python(clean_code(value) if is_text else value)


class CountryField(forms.ChoiceField):
    """A country or region, found by either name, code, pinyin or initials."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Country/region"))
        super().__init__(choices=_countries, widget=Combobox(search=search_words), **kwargs)


class _ManyFiles(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, _data: Any, files: Any, name: str) -> list[Any]:
        return list(files.getlist(name)) if hasattr(files, "getlist") else []


class ManyFilesField(forms.FileField):
    """Several files; what is in them is looked at where they are kept."""

    widget = _ManyFiles
    most = MOST_FILES
    default_error_messages = {"too_many": _("Send at most %(most)s files at once.")}

    def clean(self, value: Any, _initial: Any = None) -> Any:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if len(value or ()) > self.most:
            raise forms.ValidationError(self.error_messages["too_many"], code="too_many", params={"most": self.most})
        return value or []


class WaitingFilesField(forms.MultipleChoiceField):
    """Files that came with a form which was refused, and wait for it (`web/shared/waiting_files.py`)."""

    def __init__(self) -> None:
        super().__init__(required=False)

    def validate(self, _value: Any) -> None:
        """What they are, and whose, is asked where they are kept."""


def _countries() -> list[tuple[str, str]]:
    language = get_language() or "zh-hans"
    return [("", ""), *((code, f"{name} {code}") for code, name in country_choices(language))]


def drawn(bound: BoundField, *, width: str = "", hint: str = "", label: str = "") -> dict[str, object]:
    """The context of `_field.html`: the widget with Tabler's classes, ids of help and error."""
    widget = bound.field.widget
    is_check = isinstance(widget, forms.CheckboxInput)
    is_group = isinstance(widget, CHECKS)
    if is_group:
        widget.attrs["class"] = "form-check-input"
    return {
        "field": bound,
        "control": "" if is_group else bound.as_widget(attrs={"class": _css(widget, bool(bound.errors))}),
        "is_check": is_check,
        "is_group": is_group,
        "is_hidden": bound.is_hidden,
        "is_password": isinstance(widget, forms.PasswordInput),
        "width": width,
        "hint": hint or bound.help_text,
        "label": label or bound.label,
    }


def _css(widget: forms.Widget, is_wrong: bool) -> str:
    if isinstance(widget, forms.CheckboxInput):
        css = "form-check-input"
    elif isinstance(widget, forms.Select):
        css = "form-select"
    else:
        css = "form-control"
    return f"{css} is-invalid" if is_wrong else css
