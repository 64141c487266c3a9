"""Are two spellings of a company's name known to be one, and two companies told apart?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.parties.duplicates.labelled import labelled_pairs, outcome_of
from tradewind.domain.parties.duplicates.names import fold
from tradewind.domain.parties.duplicates.score import SAME_FROM, Reason, compare_names

pytestmark = pytest.mark.pure

PARTS = "Al Noor & Sons Trading GmbH Ltd. (China) 宁波 信风 有限公司 2000 d/b/a Müller - , III ОOO النور"
NAMES = st.one_of(
    st.text(max_size=60),
    st.sampled_from([name for pair in labelled_pairs() for name in (pair.left, pair.right)]),
    st.lists(st.sampled_from(PARTS.split()), max_size=8).map(" ".join),
)


def test_the_labelled_set_is_large_and_varied() -> None:
    pairs = labelled_pairs()
    assert len(pairs) >= 400
    assert len({(pair.left, pair.right) for pair in pairs}) == len(pairs)
    assert min(sum(pair.same for pair in pairs), sum(not pair.same for pair in pairs)) > 150
    assert all(pair.why for pair in pairs)


def test_names_nobody_tuned_by_are_judged_well() -> None:
    outcome = outcome_of(pair for pair in labelled_pairs() if pair.is_held_out)
    assert outcome.precision >= 0.97
    assert outcome.recall >= 0.95


def test_names_the_rules_were_made_by_are_judged_well() -> None:
    outcome = outcome_of(pair for pair in labelled_pairs() if not pair.is_held_out)
    assert outcome.precision >= 0.98
    assert outcome.recall >= 0.98


@given(NAMES, NAMES)
@settings(max_examples=300, deadline=None)
def test_it_does_not_matter_who_is_compared_with_whom(left: str, right: str) -> None:
    one, other = compare_names(left, right), compare_names(right, left)
    assert (one.score, one.same, set(one.reasons)) == (other.score, other.same, set(other.reasons))
    assert 0 <= one.score <= 100
    assert one.same == (one.score >= SAME_FROM)


@given(NAMES.filter(lambda name: any(character.isalnum() for character in name)))
@settings(max_examples=300, deadline=None)
def test_every_name_is_itself(name: str) -> None:
    assert compare_names(name, name).score == 100
    assert compare_names(name, f" {name}  ").score == 100


@pytest.mark.parametrize("nothing", ["", "   ", "!!!", "()", "\u200b"])
def test_nothing_is_nobody(nothing: str) -> None:
    assert not compare_names(nothing, "Al Noor Trading").same
    assert compare_names("", nothing).score == 0


def test_a_name_of_any_length_is_folded() -> None:
    assert fold("A" * 100_000)
    assert compare_names("Ł" * 5_000, "信风" * 5_000).score == 0


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Kramer Outdoor GmbH", "Kramer Outdoor S.r.l.", Reason.OTHER_FORM),
        ("Kramer Outdoor GmbH", "Kramer Outdoor", Reason.FORM_MISSING),
        ("Al Noor Trading", "Al Noor Furniture", Reason.OTHER_BUSINESS),
        ("Sport 2000", "Sport 3000", Reason.OTHER_NUMBER),
        ("Bosworth France", "Bosworth Italia", Reason.OTHER_PLACE),
        ("Bosworth Inc", "Bosworth Canada Inc", Reason.COUNTRY_COMPANY),
        ("宁波信风贸易", "Ningbo Xinfeng Trading", Reason.PINYIN),
        ("Thornbury", "Thornbury Castleford", Reason.EXTRA_NAME),
    ],
)
def test_the_reason_is_told(left: str, right: str, reason: Reason) -> None:
    assert reason in compare_names(left, right).reasons
