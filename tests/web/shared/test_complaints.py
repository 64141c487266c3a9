"""Does a form say in the house's words what is wrong, and never in Django's?"""

import importlib
import inspect
import pkgutil
import re
from datetime import date

import pytest
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core import validators
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

import tradewind.web
from tests.web.forms import all_forms
from tradewind.web.shared.complaining import HouseForm, reword
from tradewind.web.shared.fields import DayField, LineField, ManyFilesField

EMPTY = SimpleUploadedFile("x" * 300 + ".png", b"")
BAD = (
    "",
    "\u0001nonsense",
    "x" * 200_000,
    "-99999999999999999999",
    "99999999999999999999",
    "1e999",
    "12.123456789",
    "25:61",
)
LANGUAGES = ("en", "zh-hans")


def _judges() -> list[type]:
    fields = [each for each in vars(forms).values() if inspect.isclass(each) and issubclass(each, forms.Field)]
    return [*fields, forms.BaseFormSet]


def _djangos_words() -> set[str]:
    """Every sentence Django's fields and validators have, in the language that is active, up to their first blank."""
    said = [text for kind in _judges() for text in vars(kind).get("default_error_messages", {}).values()]
    said += [
        each.message
        for each in vars(validators).values()
        if inspect.isclass(each) and isinstance(vars(each).get("message"), object) and "message" in vars(each)
    ]
    words = set()
    for each in said:
        try:
            text = str(each)
        except (KeyError, TypeError):  # a sentence with its plural: it wants its number first
            text = str(each % {"limit_value": 7, "show_value": 8, "max": 7, "length": 8})
        words.add(re.split(r"%\(|\d", text)[0].strip()[:40])
    return {each for each in words if len(each) > 3}


def _complaints(kind: type[forms.Form]) -> list[str]:
    """What each field says to each bad input; the choices of lists that only a page knows are missing here."""
    found = []
    for value in BAD:
        form = kind.__new__(kind)
        HouseForm.__init__(form, {}, {})
        form.data = {name: _typed(field, value) for name, field in form.fields.items()}
        form.files = {name: [EMPTY] if value and isinstance(field, ManyFilesField) else EMPTY if value else None
                      for name, field in form.fields.items()}  # fmt: skip
        for name, field in form.fields.items():
            reword(field, form[name].label)
            try:
                field.clean(form[name].data)
            except ValidationError as no:
                found += no.messages
    return found


def _typed(field: forms.Field, value: str) -> object:
    return [value] if isinstance(field, forms.MultipleChoiceField) else value


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_says_a_sentence_of_django(language):
    with override(language):
        theirs = tuple(_djangos_words())
        for kind in all_forms():
            said = _complaints(kind)
            assert said == [] or not [text for text in said if text.startswith(theirs)], kind
            assert not [text for text in said if "{field}" in text or "%(" in text], kind


def test_every_form_is_a_form_of_the_house():
    importlib.import_module("tradewind.web.urls")  # it makes the converters known that the rooms' addresses use
    for module in pkgutil.walk_packages(tradewind.web.__path__, "tradewind.web."):
        importlib.import_module(module.name)
    assert [each for each in forms.Form.__subclasses__() if each.__module__.startswith("tradewind.")] == [HouseForm]


class Trip(HouseForm):
    town = LineField(label="Town", max_length=5)
    nights = forms.IntegerField(label="Nights 100%", min_value=1, max_value=7)
    on = DayField(label="Day")
    where = forms.ChoiceField(choices=[("a", "A")], label="Where")


def said(**typed):
    form = Trip({"town": "Ningbo"[:5], "nights": "3", "on": "2026-10-12", "where": "a"} | typed)
    return {name: list(texts) for name, texts in form.errors.items()}


def test_a_complaint_names_the_field_and_what_to_do():
    with override("en"):
        assert said() == {}
        assert said(town="") == {"town": ["“Town” is empty. Fill it in."]}
        assert said(town="Shanghai")["town"] == ["“Town” takes at most 5 characters, and these are 8. Shorten it."]
        assert said(nights="9")["nights"] == ["“Nights 100” must be 7 or less. Enter a smaller number."]
        assert said(on="soon", where="b") == {
            "on": ["“Day” is no day. Write it like 2026-10-12."],
            "where": ["What was chosen for “Where” is not in the list (any more). Choose again."],
        }  # fmt: skip
    with override("zh-hans"):
        assert said(nights="x", town="") == {
            "town": ["“Town”没有填，请填写。"],
            "nights": ["“Nights 100”要填整数，例如 12。"],
        }


def test_a_weak_password_is_told_in_the_houses_words(zhou):
    form = Trip({"town": "Bonn", "nights": 1, "on": date(2026, 10, 12), "where": "a"})
    with pytest.raises(ValidationError) as weak:
        validate_password("12345", zhou)
    with override("zh-hans"):
        form.add_error("town", weak.value)
        texts = form.errors["town"]
    assert texts == [
        "密码少于 12 个字符，请加长。",
        "这个密码太常见，最先会被猜到。请换一个，例如连着写四个词。",
        "只有数字的密码很容易猜到，请加上文字。",
    ]
