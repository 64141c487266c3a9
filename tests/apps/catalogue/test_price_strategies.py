"""Does the boss alone set strategies, and does the right one count for a customer?"""

from datetime import timedelta
from decimal import Decimal as D

import pytest

from tests import builders
from tests.apps.catalogue.price_book import price_list, strategy
from tests.builders import AT
from tradewind.apps.catalogue.queries.price_strategies import eased_by_labels, strategies_for, visible_strategies
from tradewind.apps.catalogue.refusals import prices as refusals
from tradewind.apps.catalogue.services.price_lists import archive_price_list
from tradewind.apps.catalogue.services.price_strategies import (
    archive_strategy,
    move_strategy,
    open_strategy,
    revise_strategy,
)
from tradewind.apps.parties import services as parties
from tradewind.apps.parties.queries.labels import labels_before
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.catalogue.strategy_details import StrategyDetails
from tradewind.domain.catalogue.tiers import MarginEatsPrice, PerCentOverHundred
from tradewind.domain.parties.profile import Origin
from tradewind.domain.parties.tiers import Tier
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion


@pytest.fixture
def book(zhou):
    return price_list(zhou)


def test_a_strategy_is_kept_as_shares_in_the_order_of_the_lists(book, zhou):
    row = strategy(
        zhou, book, countries=("IT", "ES", "ES"), business_types=("wholesaler",), tiers=("regular", "key"),
        per_cent=D("-3"), presentation="value_explained", least_margin_per_cent=D("12.5"), floor_per_cent=D("-1"),
    )  # fmt: skip
    assert (row.countries, row.tiers) == (["ES", "IT"], ["key", "regular"])
    assert (row.adjustment, row.least_margin, row.floor_adjustment) == (D("-0.03"), D("0.125"), D("-0.01"))


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"per_cent": D("100")}, PerCentOverHundred),
        ({"per_cent": D("-250")}, PerCentOverHundred),
        ({"floor_per_cent": D("-100")}, PerCentOverHundred),
        ({"least_margin_per_cent": D("100")}, MarginEatsPrice),
        ({"countries": ("ZZ",)}, BadDetails),
        ({"tiers": ("gold",)}, BadDetails),
        ({"presentation": "loud"}, BadDetails),
        ({"name": ""}, BadDetails),
        ({"price_list_id": 987_654}, NotFound),
    ],
)
def test_what_cannot_stand_is_refused(book, zhou, more, refusal):
    details = StrategyDetails(**({"name": "南欧", "price_list_id": book.pk} | more))
    with pytest.raises(refusal):
        open_strategy(details=details, by=zhou, at=AT)


def test_names_are_told_apart_and_a_list_out_of_use_serves_nobody(book, zhou):
    strategy(zhou, book)
    with pytest.raises(refusals.StrategyNameTaken):
        strategy(zhou, book)
    gone = price_list(zhou, "Old", is_usual=False)
    archive_price_list(price_list_id=gone.pk, by=zhou, at=AT)
    with pytest.raises(refusals.PriceListArchived):
        strategy(zhou, gone, "Other")


def test_the_order_is_the_boss_and_what_is_archived_is_gone(book, zhou):
    first, second, third = (strategy(zhou, book, name) for name in "甲乙丙")
    move_strategy(strategy_id=third.pk, is_up=True, by=zhou, at=AT)
    move_strategy(strategy_id=first.pk, is_up=True, by=zhou, at=AT)  # stands first already
    assert [row.name for row in visible_strategies(zhou)] == ["甲", "丙", "乙"]
    archive_strategy(strategy_id=third.pk, by=zhou, at=AT)
    with pytest.raises(NotFound):
        revise_strategy(strategy_id=third.pk, version=1, details=StrategyDetails("丙", book.pk), by=zhou, at=AT)
    move_strategy(strategy_id=second.pk, is_up=True, by=zhou, at=AT)
    assert [row.name for row in visible_strategies(zhou)] == ["乙", "甲"]


def test_a_stale_change_is_refused(book, zhou):
    row = strategy(zhou, book)
    details = StrategyDetails("南欧", book.pk, per_cent=D(-2))
    assert revise_strategy(strategy_id=row.pk, version=1, details=details, by=zhou, at=AT).version == 2
    with pytest.raises(StaleVersion):
        revise_strategy(strategy_id=row.pk, version=1, details=details, by=zhou, at=AT)


def test_nobody_but_the_boss_sets_strategies(book, zhou, liu, tang, li_qiang):
    row = strategy(zhou, book)
    for person in (liu, tang, li_qiang):
        for deed in (
            lambda by: strategy(by, book, "Mine"),
            lambda by: revise_strategy(
                strategy_id=row.pk, version=1, details=StrategyDetails("x", book.pk), by=by, at=AT
            ),
            lambda by: move_strategy(strategy_id=row.pk, is_up=True, by=by, at=AT),
            lambda by: archive_strategy(strategy_id=row.pk, by=by, at=AT),
        ):
            with pytest.raises(NotPermitted):
                deed(person)


def test_a_salesperson_sees_which_strategy_counts_and_why(book, zhou, li_qiang):
    strategy(zhou, book, "标准")
    strategy(zhou, book, "南欧", countries=("ES", "IT"))
    party = builders.customer(li_qiang, "Camping Sol SL", "ES")
    fitting = strategies_for(li_qiang, party)
    assert [(each.strategy.name, each.counts) for each in fitting] == [("南欧", True), ("标准", False)]
    assert [reason.code for reason in fitting[0].reasons] == ["country_meets", "more_conditions"]
    assert [each.strategy.name for each in strategies_for(li_qiang, None)] == ["标准"]


def moved(party, country, by, at=AT):
    party.refresh_from_db()
    details = PartyDetails(name=party.name, country=country, business_type=party.business_type, tier=party.tier)
    return parties.revise_party(party_id=party.pk, version=party.version, details=details, by=by, at=at)


def test_labels_that_li_qiang_changed_are_told_as_they_were_at_first(zhou, li_qiang):
    party = builders.customer(li_qiang, country="DE")
    party = moved(moved(party, "AT", li_qiang), "CH", li_qiang)
    party = parties.set_line(
        party_id=party.pk, version=party.version, line="tier", value=Tier.KEY, by=li_qiang, at=AT
    )  # fmt: skip
    noted = {"values": {"business_type": "importer"}, "on": AT.date(), "today": AT.date(), "origin": Origin.SAID}
    party = parties.note_facts(party_id=party.pk, seen={}, by=li_qiang, at=AT, **noted)
    assert labels_before(zhou, party, since=AT) == {"country": "DE", "tier": "potential"}  # the type was not known
    assert labels_before(zhou, party, since=AT + timedelta(days=1)) == {}


def test_the_bosss_own_word_settles_a_label_and_what_is_as_before_is_no_change(zhou, li_qiang, liu):
    party = moved(moved(builders.customer(li_qiang, country="DE"), "CH", li_qiang), "DE", liu)
    assert labels_before(zhou, party, since=AT) == {}
    assert labels_before(zhou, moved(moved(party, "CH", li_qiang), "AT", zhou), since=AT) == {}


def test_a_strategy_that_a_changed_country_picked_is_told_for_ninety_days(book, zhou, li_qiang):
    strategy(zhou, book, "标准", least_margin_per_cent=D(12))
    strategy(zhou, book, "山区", countries=("CH",), least_margin_per_cent=D(5))
    party = builders.customer(li_qiang, country="DE")
    assert eased_by_labels(zhou, party, at=AT) is None
    found = eased_by_labels(zhou, moved(party, "CH", li_qiang), at=AT + timedelta(days=89))
    assert found and found.facts == {"strategy": "山区", "before": "标准"}
    assert eased_by_labels(zhou, party, at=AT + timedelta(days=91)) is None
    assert eased_by_labels(zhou, moved(builders.customer(li_qiang, "Alpen", "CH"), "DE", li_qiang), at=AT) is None
