"""Do form fields read what people type, and are they drawn so that everybody can use them?"""

import pytest
from django import forms
from django.template import Context, Template

from tradewind.web.shared import fields


class Form(forms.Form):
    """One of each."""

    name = fields.LineField(max_length=20)
    mail = fields.CodeField(required=False, max_length=20, help_text="For papers")
    day = fields.DayField(required=False)
    country = fields.CountryField(required=False)
    phone = fields.PhoneField(required=False)
    notes = fields.ParagraphsField(required=False)
    kind = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect, required=False)


def read(**typed: str) -> Form:
    form = Form({"name": "x", **typed})
    form.is_valid()
    return form


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("name", "  A\u200b  b\x07 ", "A b"), ("mail", "ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "anna@example.com"),
        ("phone", "＋４９　４０", "+49 40"),
        ("notes", "a\r\n\r\n\r\n\r\nb", "a\n\nb"),
        ("country", "DE", "DE"),
    ],
)  # fmt: skip
def test_what_is_typed_is_tidied(field, typed, value):
    assert read(**{field: typed}).cleaned_data[field] == value


@pytest.mark.parametrize("typed", ["2026-10-12", "2026/10/12", "20261012", "２０２６－１０－１２"])
def test_a_day_is_read_however_it_is_typed(typed):
    assert read(day=typed).cleaned_data["day"].isoformat() == "2026-10-12"


@pytest.mark.parametrize(
    ("field", "typed"),
    [("day", "10/12/2026"), ("country", "ZZ"), ("mail", "x" * 21), ("name", "x" * 21)],
)
def test_what_cannot_be_meant_is_refused(field, typed):
    assert field in read(**{field: typed}).errors


def test_a_field_in_error_is_tied_to_its_error_and_its_help():
    text = Template("{% form_errors form %}{% field form.mail %}").render(Context({"form": read(mail="x" * 21)}))
    assert 'aria-invalid="true"' in text
    assert 'aria-describedby="id_mail_helptext id_mail_error"' in text
    assert 'id="id_mail_error"' in text and 'href="#id_mail"' in text
    assert 'class="form-control is-invalid"' in text


def test_every_field_has_a_label_of_its_own():
    form = Form()
    for bound in form:
        text = Template("{% field bound %}").render(Context({"bound": bound}))
        assert f'for="{bound.id_for_label}"' in text or "<legend" in text
