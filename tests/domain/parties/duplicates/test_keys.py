"""Does a record's few numbers lead to its twin, and to nobody by a mail provider or a market place?"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.parties.duplicates.labelled import labelled_pairs
from tradewind.domain.parties.duplicates import channels
from tradewind.domain.parties.duplicates.keys import (
    KeyKind,
    closest,
    domain_keys,
    email_keys,
    key,
    name_keys,
    phone_keys,
    sketch,
)
from tradewind.domain.parties.duplicates.mail_domains import FREE_MAIL

pytestmark = pytest.mark.pure


def test_a_twin_is_found_by_a_key() -> None:
    same = [pair for pair in labelled_pairs() if pair.same]
    met = sum(bool(name_keys(pair.left) & name_keys(pair.right)) for pair in same)
    assert met / len(same) >= 0.98


def test_a_twin_is_among_the_forty_nearest() -> None:
    names = [pair.right for pair in labelled_pairs()]
    random.Random(7).shuffle(names)
    sketches = [sketch(name) for name in names]
    same = [pair for pair in labelled_pairs() if pair.same]
    near = sum(sketch(pair.right) in {sketches[at] for at in closest(pair.left, sketches, 40)} for pair in same)
    assert near / len(same) >= 0.98


def test_keys_are_the_same_on_every_machine() -> None:
    assert key(KeyKind.WORD, "lantern").number == -307087652
    assert key(KeyKind.DOMAIN, "lantern").number != key(KeyKind.WORD, "lantern").number


@given(st.text(max_size=200))
def test_a_name_has_few_keys_and_each_fits_a_column(name: str) -> None:
    keys = name_keys(name)
    assert len(keys) <= 100
    assert all(-(2**31) <= each.number < 2**31 for each in keys)


def test_a_name_is_found_by_its_pinyin() -> None:
    assert name_keys("宁波信风贸易有限公司") & name_keys("Xin Feng Trading")


@pytest.mark.parametrize(
    ("website", "domain"),
    [
        ("https://www.alnoor.ae/en/contact?x=1", "alnoor.ae"),
        ("ALNOOR.AE", "alnoor.ae"),
        ("http://sales.alnoor.co.uk:8080/", "alnoor.co.uk"),
        ("www.xinfeng.com.cn", "xinfeng.com.cn"),
        ("//shop.xinfeng.cn", "xinfeng.cn"),
        ("xinfeng.en.alibaba.com", None),
        ("https://www.facebook.com/alnoor", None),
        ("wa.me/971501234567", None),
        ("com.cn", None),
        ("192.168.1.1", None),
        ("no website", None),
        ("", None),
    ],
)
def test_a_web_site_is_known_by_what_was_registered(website: str, domain: str | None) -> None:
    assert channels.domain_of_website(website) == domain


@pytest.mark.parametrize(
    ("email", "domain"),
    [
        ("Ali <ali@alnoor.ae>", "alnoor.ae"),
        ("ali@mail.alnoor.com.tr", "alnoor.com.tr"),
        ("ali@gmail.com", None),
        ("12345678@qq.com", None),
        ("xf@vip.163.com", None),
        ("ali@yahoo.co.uk", None),
        ("ali", None),
        ("ali@", None),
    ],
)
def test_free_mail_says_nothing_about_a_company(email: str, domain: str | None) -> None:
    assert channels.domain_of_email(email) == domain


def test_over_a_hundred_mail_providers_are_known() -> None:
    assert len(FREE_MAIL) >= 120


@pytest.mark.parametrize(
    "email", ["ali.hassan@gmail.com", "ALIHASSAN+fair@googlemail.com", "mailto:alihassan@gmail.com"]
)
def test_one_mailbox_written_in_several_ways(email: str) -> None:
    assert email_keys([email]) == email_keys(["alihassan@gmail.com"])


def test_dots_count_where_the_provider_counts_them() -> None:
    assert email_keys(["ali.hassan@alnoor.ae"]) != email_keys(["alihassan@alnoor.ae"])


def test_mail_and_web_site_meet_in_their_domain() -> None:
    assert domain_keys(emails=["ali@alnoor.ae"]) == domain_keys(websites=["www.alnoor.ae"])


def test_a_phone_is_known_by_its_tail() -> None:
    assert phone_keys(["+971 50 123 4567"]) == phone_keys(["0501234567"], "AE") == phone_keys(["00971501234567"])
    assert phone_keys(["1234", "00000000", "n/a"]) == frozenset()
