"""Are typed facts completed, kept or refused, field by field?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.details import (
    BadDetails,
    Desk,
    check_country,
    check_email,
    check_name,
    check_phone,
    check_website,
    check_zone,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("rashid.example", "https://rashid.example"),
        ("//rashid.example/shop?a=1", "https://rashid.example/shop?a=1"),
        ("HTTP://Rashid.example:8080", "HTTP://Rashid.example:8080"),
        ("rashid.example:8080/x", "https://rashid.example:8080/x"),
        ("ｗｗｗ．例え．example", "https://www.例え.example"),
        ("", ""),
    ],
)
def test_a_website_gets_its_scheme(typed, kept):
    checked = check_website(typed)
    assert (checked.value, checked.reason) == (kept, "")


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://x.example",
        "https://",
        "no dots",
        "https://a b.example",
        "https://user@x.example",
        "java\nscript:alert(1)",
        "https://x.example/\"onclick='",
    ],
)
def test_what_is_no_website_is_refused(typed):
    assert check_website(typed).reason == "not_a_website"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Omar@Rashid.EXAMPLE ", "Omar@rashid.example"),
        ("ｏｍａｒ＠ｒａｓｈｉｄ．ｅｘａｍｐｌｅ", "omar@rashid.example"),
        ("mailto:omar@rashid.example", "omar@rashid.example"),
        ("o'neil+tents@mail.rashid.example", "o'neil+tents@mail.rashid.example"),
        ("", ""),
    ],
)
def test_a_mail_address_is_kept(typed, kept):
    checked = check_email(typed)
    assert (checked.value, checked.reason) == (kept, "")


@pytest.mark.parametrize(
    "typed", ["omar", "@x.example", "omar@", "a@b", "a@b..example", "a,b@x.example", "a@-x.example"]
)
def test_what_is_no_mail_address_is_refused(typed):
    assert check_email(typed).reason == "not_an_email"


def test_the_reasons_are_told_apart():
    assert check_name(" \u200b ").reason == "required"
    assert check_name("x" * 201).reason == "too_long"
    assert check_country("UK").reason == "unknown_country"
    assert check_country("").reason == "required"
    assert check_country(" ｄｅ ").value == "DE"
    assert check_zone("Asia").reason == "unknown_zone"
    assert check_phone("Omar", "AE").reason == "not_a_phone"
    assert check_phone("1" * 61, None).reason == "too_long"
    assert check_email("x" * 300 + "@x.example").reason == "too_long"


def test_a_desk_refuses_once_with_all_problems():
    desk = Desk()
    desk.take("name", check_name(""))
    desk.take("country", check_country("XX"))
    with pytest.raises(BadDetails) as refusal:
        desk.close()
    assert [(problem.field, problem.reason) for problem in refusal.value.problems] == [
        ("name", "required"),
        ("country", "unknown_country"),
    ]


@given(st.text(st.characters(), max_size=200))
def test_no_text_breaks_a_check(text):
    for check in (check_name, check_country, check_zone, check_email, check_website, lambda t: check_phone(t, "CN")):
        check(text)
