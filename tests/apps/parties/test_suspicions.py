"""Which pairs stand in the list of duplicates, for whom, and what becomes of them?"""

from datetime import timedelta

import pytest
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from tests import builders
from tests.apps.parties.reading import deeds
from tests.builders import AT
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.jobs import compare_parties
from tradewind.apps.parties.models import DuplicateSuspicion, Party, PartyKey, PartyLink, PartySketch
from tradewind.apps.parties.refusals import SuspicionSettled
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.approvals.deciding import ReasonMissing
from tradewind.platform.access import NotFound

LATER = AT + timedelta(days=3)


@pytest.fixture
def pair(zhou, li_qiang, li_na):
    """李强's and 李娜's record of what may be one company."""
    one = builders.customer(li_qiang, "Lago Camping SpA", "IT", website="lago.example")
    return one, builders.customer(li_na, "Lago Camping", "IT")


def pairs(by):
    rows = queries.visible_suspicions(by).filter(state="open")
    return [(row.first.name, row.second.name, row.strength) for row in rows]


def revise(by, party, at=LATER, **more):
    party.refresh_from_db()
    details = PartyDetails(name=party.name, country=party.country, website=party.website) if not more else None
    details = details or PartyDetails(**{"name": party.name, "country": party.country} | more)
    services.revise_party(party_id=party.pk, version=party.version, details=details, by=by, at=at)


def test_a_pair_comes_with_the_second_record_and_goes_when_it_is_no_more_alike(liu, li_na, pair):
    _, second = pair
    assert pairs(liu) == [("Lago Camping SpA", "Lago Camping", "weak")]
    revise(li_na, second, email="info@lago.example")
    assert pairs(liu) == [("Lago Camping SpA", "Lago Camping", "strong")]
    revise(li_na, second, name="Monte Rosa Sport", email="info@monterosa.example")
    assert pairs(liu) == [("Lago Camping SpA", "Monte Rosa Sport", "weak")]  # by its former name
    assert DuplicateSuspicion.objects.get().signals[0]["code"] == "similar_name"


def test_a_seller_sees_pairs_of_own_records_only(li_qiang, li_na, wang_fang, pair):
    assert pairs(li_qiang) == pairs(li_na) == pairs(wang_fang) == []
    builders.customer(li_qiang, "Lago Campings", "IT")
    assert [row[:2] for row in pairs(li_qiang)] == [("Lago Camping SpA", "Lago Campings")]


def test_what_is_not_the_same_is_never_suggested_again(liu, li_na, pair):
    first, second = pair
    found = queries.visible_suspicions(liu).get()
    with pytest.raises(ReasonMissing):
        services.say_not_the_same(suspicion_id=found.pk, reason=" ", by=liu, at=LATER)
    services.say_not_the_same(suspicion_id=found.pk, reason="Another town", by=liu, at=LATER)
    revise(li_na, second, website="lago.example")
    assert pairs(liu) == []
    assert "party.not_the_same" in deeds(liu, first) and "party.not_the_same" in deeds(liu, second)
    with pytest.raises(SuspicionSettled):
        services.link_companies(suspicion_id=found.pk, by=liu, at=LATER)


def test_linked_companies_name_each_other_and_are_no_pair_any_more(liu, li_na, pair):
    first, second = pair
    services.link_companies(suspicion_id=queries.visible_suspicions(liu).get().pk, by=liu, at=LATER)
    assert pairs(liu) == []
    assert [(row.name, row.owner) for row in queries.links_of(liu, first)] == [("Lago Camping", "李娜")]
    [foreign] = queries.links_of(li_na, second)
    assert (foreign.name, foreign.is_visible) == ("Lago Camping SpA", False)


def test_a_link_follows_the_record_into_another_and_back(zhou, pair, li_qiang):
    first, second = pair
    services.link_companies(suspicion_id=queries.visible_suspicions(zhou).get().pk, by=zhou, at=LATER)
    monte = builders.customer(li_qiang, "Monte Rosa Sport", "IT")
    merge = builders.merge(zhou, monte, second, at=LATER)
    assert [row.name for row in queries.links_of(zhou, first)] == ["Monte Rosa Sport"]
    assert [row.name for row in queries.links_of(zhou, Party.objects.get(pk=monte.pk))] == ["Lago Camping SpA"]
    services.undo_merge(merge_id=merge.pk, by=zhou, at=LATER)
    assert [row.name for row in queries.links_of(zhou, first)] == ["Lago Camping"]
    assert PartyLink.objects.count() == 2


def test_a_stranger_settles_nothing(wang_fang, li_na, liu, pair):
    found = queries.visible_suspicions(liu).get()
    for by in (wang_fang, li_na):  # one of the two records is not 李娜's
        with pytest.raises(NotFound):
            services.say_not_the_same(suspicion_id=found.pk, reason="x", by=by, at=LATER)
        with pytest.raises(NotFound):
            services.link_companies(suspicion_id=found.pk, by=by, at=LATER)


def test_a_pair_leaves_the_list_with_its_merge_and_returns_with_its_undoing(zhou, li_qiang, pair):
    first, second = pair
    merge = builders.merge(zhou, first, second, at=LATER)
    assert pairs(zhou) == [] and DuplicateSuspicion.objects.get().state == "merged"
    services.undo_merge(merge_id=merge.pk, by=zhou, at=LATER)
    assert pairs(zhou) == [("Lago Camping SpA", "Lago Camping", "weak")]


def test_the_night_finds_what_came_past_the_use_cases(liu, pair, system):
    DuplicateSuspicion.objects.all().delete()
    PartySketch.objects.update(compared_at=None)
    assert queries.not_compared_count(liu) == 2
    waiting = compare_parties.enqueue(on="")
    row = DBTaskResult.objects.get(pk=waiting.id)
    assert compare_parties.func(TaskContext(task_result=row.task_result), on="") == 2
    assert pairs(liu) == [("Lago Camping SpA", "Lago Camping", "weak")]
    assert list(queries.not_compared(liu)) == []


def test_a_sweep_that_was_cut_off_goes_on_where_it_was(liu, pair):
    first, second = pair
    DuplicateSuspicion.objects.all().delete()
    PartySketch.objects.update(compared_at=None)
    found = services.look_alikes_of(liu, [first.pk])
    services.note_suspicions(found=found, by=liu, at=LATER)
    assert list(queries.not_compared(liu)) == [[second.pk]]
    assert len(pairs(liu)) == 1


def test_what_is_missing_is_written_anew(liu, pair):
    PartyKey.objects.all().delete()
    PartySketch.objects.all().delete()
    [chunk] = queries.gaps_in_likeness(liu)
    services.refresh_found(party_ids=chunk, by=liu, at=LATER)
    assert PartyKey.objects.exists() and list(queries.gaps_in_likeness(liu)) == []
    assert [list(chunk) for chunk in queries.gaps_in_likeness(liu, everything=True)] == [chunk]
