"""Who is proposed for a new inquiry?"""

from dataclasses import replace

import pytest

from tests.domain.inquiries.office import at
from tradewind.domain.inquiries.grading import Grade
from tradewind.domain.inquiries.owners import Asked, Candidate, OwnerReason, propose_owner, who_stands_in

LI_QIANG = Candidate(
    3, countries=frozenset({"DE", "AT"}), product_words=frozenset({"tent"}), open_inquiries={Grade.A: 2, Grade.D: 1}
)
LI_NA = Candidate(4, countries=frozenset({"ES"}), product_words=frozenset({"chair"}), open_inquiries={Grade.B: 1})
WANG_FANG = Candidate(5, product_words=frozenset({"tent"}), open_inquiries={None: 1})
TEAM = (LI_QIANG, LI_NA, WANG_FANG)
GERMAN_TENTS = Asked("DE", frozenset({"tent", "pole"}))


def order(asked, *team):
    return [proposal.person for proposal in propose_owner(asked, team)]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (GERMAN_TENTS, [3, 5, 4]),
        (Asked("ES", frozenset({"tent"})), [4, 5, 3]),  # the region before the product
        (Asked("ES", frozenset({"tent"}), customers_owner=3), [3, 4, 5]),  # his customer before all
        (Asked("BR"), [5, 4, 3]),  # nobody's field: who has least
        (Asked(), [5, 4, 3]),
    ],
)
def test_the_customers_owner_then_region_then_product_then_load(asked, expected):
    assert order(asked, *TEAM) == expected


def test_each_proposal_says_why():
    first, second, _ = propose_owner(GERMAN_TENTS, TEAM)
    assert first.reasons == (OwnerReason.REGION, OwnerReason.PRODUCT)
    assert (second.reasons, first.stands_in_for) == ((OwnerReason.PRODUCT,), None)


def test_much_more_load_outweighs_a_region_but_not_ones_own_customer():
    busy = replace(LI_QIANG, product_words=frozenset(), open_inquiries={Grade.A: 20})
    found = propose_owner(GERMAN_TENTS, (busy, LI_NA, WANG_FANG))
    assert [proposal.person for proposal in found] == [5, 3, 4]
    assert OwnerReason.MUCH_LOAD in found[1].reasons
    assert order(replace(GERMAN_TENTS, customers_owner=3), busy, LI_NA, WANG_FANG)[0] == 3


def test_of_equal_ones_who_was_given_one_least_recently():
    equal = [replace(WANG_FANG, person=number) for number in (6, 7, 8)]
    given = ["2026-10-12 10:00", "2026-10-12 09:00", None]
    team = [
        replace(one, last_given_at=at(moment) if moment else None) for one, moment in zip(equal, given, strict=True)
    ]
    assert order(Asked(), *team) == [8, 7, 6]


def test_a_travelling_owners_inquiry_goes_to_the_named_deputy_and_both_see_it():
    away = replace(LI_QIANG, is_away=True, deputy=4)
    first = propose_owner(replace(GERMAN_TENTS, customers_owner=3), (away, LI_NA, WANG_FANG))[0]
    assert (first.person, first.stands_in_for) == (4, 3)
    assert first.reasons[-1] is OwnerReason.DEPUTY


def test_a_deputys_deputy_works_and_a_circle_does_not():
    away = replace(LI_QIANG, is_away=True, deputy=4)
    also_away = replace(LI_NA, is_away=True, deputy=5)
    assert propose_owner(GERMAN_TENTS, (away, also_away, WANG_FANG))[0].stands_in_for == 3
    circle = replace(LI_NA, is_away=True, deputy=3)
    assert order(GERMAN_TENTS, away, circle, WANG_FANG) == [5]
    assert order(GERMAN_TENTS, replace(away, deputy=None), LI_NA) == [4]
    assert order(GERMAN_TENTS, away) == []  # the deputy is none of those asked for


@pytest.mark.parametrize("state", ["is_frozen", "is_leaving"])
def test_who_is_frozen_or_leaves_gets_nothing_not_even_as_deputy(state):
    gone = replace(LI_QIANG, **{state: True})
    assert order(replace(GERMAN_TENTS, customers_owner=3), gone, LI_NA, WANG_FANG) == [5, 4]
    assert order(GERMAN_TENTS, gone, replace(LI_NA, is_away=True, deputy=3), WANG_FANG) == [5]


@pytest.mark.parametrize(
    ("away", "working", "expected"),
    [
        ({3: 4}, {3, 4, 5}, 4),
        ({3: 4, 4: 5}, {3, 4, 5}, 5),
        ({3: 4, 4: 3}, {3, 4, 5}, None),  # in a circle
        ({3: 4}, {3, 5}, None),  # she has left
        ({4: 5}, {3, 4, 5}, None),  # he is there himself
    ],
)
def test_who_stands_in_for_whom_is_away(away, working, expected):
    assert who_stands_in(3, away, working) == expected
