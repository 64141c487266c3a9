"""Many records at once: each by its own rules, with what somebody changed meanwhile left alone, and the way back."""

from datetime import date

import pytest

from tests.apps.parties.reading import last_deed
from tests.builders import AT, TODAY, TOMORROW, customer, partner, task
from tradewind.apps.parties import jobs, queries, services
from tradewind.apps.parties.models import ManyRow, Party
from tradewind.apps.parties.queries import Asked
from tradewind.apps.parties.refusals import BadChangeOfMany, BadOwner, NothingToTakeBack
from tradewind.domain.parties.kinds import PartyKind
from tradewind.domain.parties.many import ManyAction
from tradewind.domain.parties.tiers import Tier
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.jobs import queries as background
from tradewind.platform.tasks.models import Task


def begin(by, action, value, *parties):
    picked = [(party.pk, party.version) for party in parties]
    return services.begin_many(asked=Asked(action, value), picked=picked, by=by, at=AT)


def change(by, action, value, *parties):
    return services.carry_out(begin(by, action, value, *parties).pk, by=by, now=lambda: AT)


def undo(by, done):
    services.undo_many(change_id=done.pk, by=by, at=AT)
    return services.carry_out(done.pk, by=by, now=lambda: AT)


def outcomes(done):
    return dict(ManyRow.objects.filter(change=done).values_list("party__name", "outcome"))


def read(party):
    return Party.objects.get(pk=party.pk)


def test_three_customers_become_core_and_each_has_its_line_in_the_trail(li_qiang):
    three = [customer(li_qiang, name) for name in ("Alpen", "Baltic", "Camping")]
    done = change(li_qiang, ManyAction.TIER, "key", *three)
    assert done.state == "done" and set(outcomes(done).values()) == {"changed"}
    for party in three:
        assert read(party).tier == "key"
        deed = last_deed(li_qiang, party)
        assert (deed.action, deed.facts["before"], deed.facts["after"]) == (
            "party.revised", {"tier": "potential"}, {"tier": "key"},
        )  # fmt: skip


def test_what_somebody_changed_since_the_preview_is_left_and_listed(li_qiang):
    quick, slow = customer(li_qiang, "Alpen"), customer(li_qiang, "Baltic")
    services.set_line(party_id=quick.pk, version=1, line="tier", value=Tier.MAJOR, by=li_qiang, at=AT)
    done = change(li_qiang, ManyAction.TIER, "key", quick, slow)
    assert outcomes(done) == {"Alpen": "stale", "Baltic": "changed"}
    assert read(quick).tier == "major"
    assert [row.party.name for row in queries.left_out(li_qiang, done)] == ["Alpen"]


def test_a_forged_number_changes_nothing(li_qiang, li_na):
    hers, his = customer(li_na, "Hers"), customer(li_qiang, "His")
    done = change(li_qiang, ManyAction.TIER, "key", hers, his)
    assert outcomes(done) == {"His": "changed"}
    assert read(hers).tier == "potential" and read(hers).version == 1


def test_a_customer_one_may_only_read_is_left(zhou, li_qiang, li_na):
    hers = customer(li_na, "Hers")
    task(zhou, li_qiang, subject=hers, subject_title=hers.name)
    rows = queries.customers(li_qiang)
    preview = queries.preview_of(li_qiang, rows, Asked(ManyAction.TIER, "key"))
    assert (preview.going, [party.name for party in preview.not_yours]) == ([], ["Hers"])
    assert outcomes(change(li_qiang, ManyAction.TIER, "key", hers)) == {"Hers": "not_yours"}


def test_the_preview_says_what_is_so_already(li_qiang):
    customer(li_qiang, "Alpen", tier=Tier.KEY)
    customer(li_qiang, "Baltic")
    preview = queries.preview_of(li_qiang, queries.customers(li_qiang), Asked(ManyAction.TIER, "key"))
    assert [party.name for party in preview.same] == ["Alpen"]
    assert [party.name for party in preview.going] == ["Baltic"]


def test_only_leaders_give_many_to_a_colleague_and_their_to_dos_go_along(zhou, li_qiang, li_na):
    party = customer(li_qiang)
    task(li_qiang, subject=party, subject_title=party.name)
    with pytest.raises(NotPermitted):
        begin(li_qiang, ManyAction.OWNER, str(li_na.pk), party)
    done = change(zhou, ManyAction.OWNER, str(li_na.pk), party)
    assert read(party).owner_id == Task.objects.get().assignee_id == li_na.pk
    undo(zhou, done)
    assert read(party).owner_id == li_qiang.pk


def test_a_colleague_who_does_not_sell_gets_none(zhou, wu):
    with pytest.raises(BadOwner):
        begin(zhou, ManyAction.OWNER, str(wu.pk), customer(zhou))


def test_taken_back_where_nobody_has_changed_it_since(li_qiang):
    alone, touched = customer(li_qiang, "Alone", next_contact_on=TODAY), customer(li_qiang, "Touched")
    done = change(li_qiang, ManyAction.NEXT_CONTACT, TOMORROW.isoformat(), alone, touched)
    assert read(alone).next_contact_on == read(touched).next_contact_on == TOMORROW
    services.set_line(
        party_id=touched.pk, version=2, line="next_contact_on", value=date(2027, 1, 4), by=li_qiang, at=AT
    )  # fmt: skip
    back = undo(li_qiang, done)
    assert back.state == "undone" and outcomes(back) == {"Alone": "taken_back", "Touched": "stays"}
    assert (read(alone).next_contact_on, read(touched).next_contact_on) == (TODAY, date(2027, 1, 4))
    with pytest.raises(NothingToTakeBack):
        services.undo_many(change_id=done.pk, by=li_qiang, at=AT)


def test_archived_together_and_brought_back_together(zhou):
    two = [partner(zhou, PartyKind.FORWARDER, name) for name in ("中远", "中外运")]
    done = change(zhou, ManyAction.ARCHIVE, "", *two)
    assert [read(party).state for party in two] == ["archived", "archived"]
    undo(zhou, done)
    assert [read(party).state for party in two] == ["active", "active"]


def test_somebody_elses_change_is_not_there(zhou, li_qiang):
    done = change(li_qiang, ManyAction.TIER, "key", customer(li_qiang))
    for act in (services.undo_many, services.close_many):
        with pytest.raises(NotFound):
            act(change_id=done.pk, by=zhou, at=AT)
    with pytest.raises(NotFound):
        services.write_many(change_id=done.pk, picked=[], by=zhou, at=AT)
    with pytest.raises(NotFound):
        services.take_back_many(change_id=done.pk, party_ids=[], by=zhou, at=AT)


def test_nothing_or_nonsense_is_refused(li_qiang):
    party = customer(li_qiang)
    for action, value in ((ManyAction.TIER, "gold"), (ManyAction.NEXT_CONTACT, "2026-02-30")):
        with pytest.raises(BadChangeOfMany):
            begin(li_qiang, action, value, party)
    with pytest.raises(BadChangeOfMany):
        begin(li_qiang, ManyAction.TIER, "key")


def test_interrupted_it_goes_on_and_does_nothing_twice(li_qiang):
    two = [customer(li_qiang, name) for name in ("Alpen", "Baltic")]
    begun = begin(li_qiang, ManyAction.TIER, "key", *two)
    services.write_many(change_id=begun.pk, picked=[(two[0].pk, 1)], by=li_qiang, at=AT)
    services.write_many(change_id=begun.pk, picked=[(two[0].pk, 1)], by=li_qiang, at=AT)
    assert jobs.carry_on_changes.func(on="2026-11-24") == 1
    assert background.my_jobs(li_qiang)[0].name == "change_many"
    done = services.carry_out(begun.pk, by=li_qiang, now=lambda: AT)
    assert outcomes(done) == {"Alpen": "changed", "Baltic": "changed"}
    assert [read(party).version for party in two] == [2, 2]


def test_so_many_go_to_the_background(li_qiang, monkeypatch):
    monkeypatch.setattr("tradewind.apps.parties.services.many.AT_ONCE", 1)
    begin(li_qiang, ManyAction.TIER, "key", customer(li_qiang, "Alpen"), customer(li_qiang, "Baltic"))
    assert [row.name for row in background.my_jobs(li_qiang)] == ["change_many"]


def test_one_line_is_changed_by_whoever_may_and_over_nobodys_save(li_qiang, li_na, zhou):
    party = customer(li_qiang)
    set_line = {"party_id": party.pk, "line": "tier", "value": Tier.KEY, "at": AT}
    with pytest.raises(NotFound):
        services.set_line(**set_line, version=1, by=li_na)
    assert services.set_line(**set_line, version=1, by=li_qiang).version == 2
    with pytest.raises(StaleVersion):
        services.set_line(**set_line, version=1, by=zhou)
    with pytest.raises(NotFound):
        services.set_line(**(set_line | {"line": "owner"}), version=2, by=li_qiang)
