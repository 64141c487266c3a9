"""Are country codes, their clocks and phone numbers read as they should be?"""

from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.vocabulary.countries import country_codes, default_zone, is_country, is_zone, zones_of
from tradewind.domain.vocabulary.phones import read_phone


def test_every_country_has_a_clock():
    assert len(country_codes()) == 249
    known = available_timezones()
    assert [code for code in country_codes() if not zones_of(code) or set(zones_of(code)) - known] == []


@pytest.mark.parametrize(("country", "zone"), [("US", "America/New_York"), ("BR", "America/Sao_Paulo"), ("ZZ", None)])
def test_the_chief_citys_clock_comes_first(country, zone):
    assert default_zone(country) == zone


@pytest.mark.parametrize("code", ["XX", "UK", "de", "", "DEU", "D\x00"])
def test_an_unassigned_code_is_no_country(code):
    assert not is_country(code)


@pytest.mark.parametrize(
    ("name", "exists"),
    [("Asia/Shanghai", True), ("Asia", False), ("../etc/passwd", False), ("", False), ("Mars/Base", False)],
)
def test_only_real_zones_are_zones(name, exists):
    assert is_zone(name) is exists


@pytest.mark.parametrize(
    ("typed", "region", "e164", "tail"),
    [
        ("+86 139 1234 5678", None, "+8613912345678", "12345678"),
        ("１３９　１２３４　５６７８", "CN", "+8613912345678", "12345678"),
        ("0086-21-6321 0000", None, "+862163210000", "63210000"),
        ("030 901820", "DE", "+4930901820", "30901820"),
        ("030 901820", None, None, "30901820"),
        ("ask Omar", "AE", None, ""),
        ("12", "CN", None, "12"),
        ("", None, None, ""),
    ],
)
def test_a_phone_is_international_only_where_certain(typed, region, e164, tail):
    phone = read_phone(typed, region)
    assert (phone.e164, phone.tail) == (e164, tail)


@given(st.text(st.characters(), max_size=80), st.sampled_from([None, "CN", "US", "ZZ", ""]))
def test_reading_a_phone_never_fails(text, region):
    phone = read_phone(text, region)
    assert phone.e164 is None or phone.e164.startswith("+")
