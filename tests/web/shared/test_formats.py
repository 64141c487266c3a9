"""Are days, moments, amounts and names written as the trade writes them?"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone, translation

from tradewind.web.shared.countries import country_choices, country_name, search_words
from tradewind.web.shared.formats import time_left, written_amount, written_day, written_moment
from tradewind.web.shared.zones import city_of


def drawn(text: str, **values: object) -> str:
    return Template(text).render(Context(values))


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        (Decimal("12345.6"), "USD", "12,345.60"), (Decimal("1204380"), "JPY", "1,204,380"),
        (Decimal("3250.125"), "KWD", "3,250.125"), (Decimal("-1066"), "USD", "−1,066.00"), (None, "USD", "--"),
        (Decimal("0.005"), "USD", "0.01"), (Decimal("-0.001"), "USD", "0.00"),
    ],
)  # fmt: skip
def test_amounts_have_the_decimals_of_their_currency(amount, currency, written):
    assert written_amount(amount, currency) == written


def test_days_are_never_ambiguous():
    with translation.override("zh-hans"):
        assert written_day(date(2026, 10, 12)) == "2026-10-12"
    with translation.override("en"):
        assert written_day(date(2026, 10, 12)) == "12 Oct 2026"
    assert written_day(None) == "--"


def test_a_moment_is_told_in_the_readers_zone():
    with translation.override("zh-hans"), timezone.override(ZoneInfo("Europe/Berlin")):
        assert written_moment(datetime(2026, 10, 11, 23, 30, tzinfo=UTC)) == "2026-10-12 01:30"


def test_time_that_is_left_and_time_that_is_over():
    now = datetime(2026, 10, 12, tzinfo=UTC)
    with translation.override("en"):
        assert time_left(now + timedelta(minutes=22), now) == "left 0:22"
        assert time_left(now - timedelta(minutes=74), now) == "over by 1:14"
        assert time_left(now + timedelta(days=4), now) == "left 4 days"


def test_countries_have_both_names_and_three_are_written_with_chinas():
    assert [country_name(code, "zh-hans") for code in ("HK", "MO", "TW", "AE")] == [
        "中国香港",
        "中国澳门",
        "中国台湾",
        "阿联酋",
    ]
    assert country_name("DE", "en") == "Germany"
    assert country_name("XX", "en") == "XX"
    assert len(country_choices("en")) == len(country_choices("zh-hans")) > 240
    assert {"DE", "德国", "Germany", "deguo", "dg"} <= set(search_words("DE").split())


def test_a_zone_is_called_by_its_city():
    with translation.override("zh-hans"):
        assert (city_of("Asia/Tokyo"), city_of("Asia/Shanghai")) == ("东京", "北京")
    assert city_of("Nowhere/Land", "en") == "Nowhere/Land"


def test_tags_escape_what_they_are_given():
    evil = '"><script>'
    for tag in (
        "country evil", "avatar evil", "tier evil", "grade evil", "status evil", "money 1 evil", "icon 'x' label=evil",
        "local_time 'Asia/Tokyo' True evil evil",
    ):  # fmt: skip
        assert "<script>" not in drawn("{% " + tag + " %}", evil=evil)


def test_tags_say_nothing_in_words_when_there_is_nothing():
    for tag in (
        "{% country '' %}",
        "{% tier '' %}",
        "{% money None 'USD' %}",
        "{% local_time '' %}",
        "{% clock None %}",
    ):
        assert "visually-hidden" in drawn(tag)


def test_an_unknown_icon_is_a_dot_and_not_an_error():
    assert "<svg" in drawn("{% icon 'no-such-icon' %}")
    assert "<svg" in drawn("{% icon '../../../etc/passwd' %}")


def test_url_with_keeps_the_rest_of_the_query():
    request = RequestFactory().get("/x/", {"q": "a b", "page": "2", "tab": "1"})
    text = Template("{% url_with page=3 tab=None %}").render(Context({"request": request}))
    assert text == "?q=a+b&amp;page=3"
