"""Which strategy counts for a customer, and does it say why?"""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tradewind.domain.catalogue.strategies import Buyer, Strategy, choose, fits, fitting, may_ease

SPAIN = Buyer("ES", "wholesaler", "regular")
EVERYBODY = Strategy(1, "标准", 1, position=0)
SOUTH = Strategy(2, "南欧", 1, position=3, countries=frozenset({"ES", "IT"}))
IBERIA = Strategy(3, "伊比利亚", 1, position=2, countries=frozenset({"ES", "PT"}))
KEY_SOUTH = Strategy(4, "南欧核心", 1, position=9, countries=frozenset({"ES"}), tiers=frozenset({"key"}))
ALL = (EVERYBODY, SOUTH, IBERIA, KEY_SOUTH)


def test_the_boss_place_decides_between_two_that_say_as_much() -> None:
    chosen = choose(ALL, SPAIN)
    assert chosen and chosen.strategy is IBERIA
    assert [(reason.code, reason.facts) for reason in chosen.reasons] == [
        ("country_meets", {"country": "ES"}), ("stands_first", {"other": "南欧"}),
    ]  # fmt: skip


def test_more_conditions_go_before_the_place() -> None:
    chosen = choose(ALL, Buyer("ES", "", "key"))
    assert chosen and chosen.strategy is KEY_SOUTH
    assert [reason.code for reason in chosen.reasons] == ["country_meets", "tier_meets", "more_conditions"]


def test_a_customer_of_whom_nothing_is_known_gets_what_applies_to_all() -> None:
    chosen = choose(ALL, Buyer())
    assert chosen and chosen.strategy is EVERYBODY
    assert [reason.code for reason in chosen.reasons] == ["applies_to_all"]
    assert choose((SOUTH, KEY_SOUTH), Buyer()) is None


known = st.sampled_from(["", "ES", "IT", "US"])
some = st.frozensets(st.sampled_from(["ES", "IT", "US"]))


@given(st.lists(st.tuples(some, some, some, st.integers(0, 3)), max_size=8), known, known, known)
def test_what_is_chosen_fits_and_nothing_that_fits_says_more(rows: list, country: str, kind: str, tier: str) -> None:
    strategies = [
        Strategy(key, f"S{key}", 1, position=place, countries=one, business_types=two, tiers=three)
        for key, (one, two, three, place) in enumerate(rows)
    ]
    buyer = Buyer(country, kind, tier)
    chosen = choose(strategies, buyer)
    candidates = [each for each in strategies if fits(each, buyer)]
    assert (chosen is None) == (not candidates)
    if chosen:
        assert chosen.strategy.conditions == max(each.conditions for each in candidates)
        assert chosen == choose(reversed(strategies), buyer)
        assert chosen.strategy is fitting(strategies, buyer)[0]


def test_a_strategy_may_ease_by_a_lower_floor_a_thinner_margin_or_another_list() -> None:
    strict = replace(EVERYBODY, least_margin=Decimal("0.12"), adjustment=Decimal("0.05"))
    easier = {"floor_adjustment": Decimal("0.04")}, {"least_margin": Decimal("0.11")}, {"price_list": 2}
    assert all(may_ease(replace(strict, **more), strict) for more in easier) and may_ease(None, strict)
    stricter = {"adjustment": Decimal("0.06")}, {"least_margin": Decimal("0.2")}, {"name": "又名"}
    assert not any(may_ease(replace(strict, **more), strict) for more in stricter)
    assert not may_ease(replace(strict, adjustment=Decimal("-0.5")), replace(strict, adjustment=Decimal(0)))
