"""Does every slip in a blank say what was probably meant, and does no letter leave with an open one?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.messaging.templates import (
    BLANKS,
    MistypedBlank,
    UnknownBlank,
    fill,
    nearest_blank,
    open_blanks,
    refuse_unknown_blanks,
)

pytestmark = pytest.mark.pure


def test_all_slips_are_named_at_once_with_what_was_meant():
    with pytest.raises(MistypedBlank) as no:
        refuse_unknown_blanks("Dear {contakt}, your {产品} and {zzz}. {me}")
    assert no.value.facts["blanks"] == "{contakt}, {产品}, {zzz}"
    assert no.value.facts["meant"] == "{contact}, {products}"
    with pytest.raises(UnknownBlank) as no:
        refuse_unknown_blanks("{zzz}")
    assert no.value.code == "unknown_blank" and "{contact}" in no.value.facts["known"]


@pytest.mark.parametrize("blank", BLANKS)
def test_a_blank_in_other_letters_is_still_the_one_that_was_meant(blank):
    assert nearest_blank(blank.upper().replace("_", " ")) == blank
    assert nearest_blank(f"{blank}x") == blank


def test_what_is_not_known_stays_open_and_what_is_left_out_does_not():
    filled = fill("{contact}您好：{products}，{me}", {"contact": "", "me": "李强"})
    assert filled.text == "您好：{products}，李强" and filled.missing == ("products",)


@given(st.text(alphabet="ab{} \n我", max_size=60))
def test_what_a_buyer_writes_is_put_in_as_it_is(words):
    assert fill("About {products}.", {"products": words}).text == f"About {words}."
    assert open_blanks(words) == ()
