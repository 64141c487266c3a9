"""Who sees which parties, and what does the Today page ask of them?"""

from datetime import timedelta

import pytest

from tests.builders import AT, TODAY, contact, customer, interaction, partner, task
from tradewind.apps.parties import queries, services
from tradewind.domain.parties.kinds import PartyKind
from tradewind.platform.access import NotFound
from tradewind.platform.tasks import services as tasks


@pytest.fixture
def mine(li_qiang):
    return customer(li_qiang, next_contact_on=TODAY - timedelta(days=2))


@pytest.fixture
def hers(li_na):
    return customer(li_na, "Fjell og Fritid AS", "NO", next_contact_on=TODAY)


def seen(by):
    return {party.pk for party in queries.visible_customers(by)}


def test_each_salesperson_sees_the_own_and_the_leaders_see_all(mine, hers, li_qiang, li_na, zhou, liu):
    assert (seen(li_qiang), seen(li_na)) == ({mine.pk}, {hers.pk})
    assert seen(zhou) == seen(liu) == {mine.pk, hers.pk}


def test_nobody_else_sees_a_customer_without_work_on_it(mine, mei, tang, chen_jing, wu, sun):
    assert [seen(person) for person in (mei, tang, chen_jing, wu, sun)] == [set()] * 5


def test_an_open_to_do_opens_one_customer_until_it_is_done(mine, hers, mei, zhou):
    given = task(zhou, mei, subject=mine, subject_title=mine.name)
    assert seen(mei) == {mine.pk}
    tasks.complete_task(task_id=given.pk, by=mei, at=AT)
    assert seen(mei) == set()


def test_a_to_do_opens_nothing_to_whom_customers_are_closed(mine, chen_jing, zhou):
    task(zhou, chen_jing, subject=mine, subject_title=mine.name)
    assert {party.pk for party in queries.visible_parties(chen_jing)} >= set()
    task(zhou, zhou, subject=mine, subject_title=mine.name)
    assert mine.pk in seen(zhou)


def test_partners_are_everybodys_who_works_with_them(zhou, li_qiang, mei, tang, chen_jing, wu):
    party = partner(zhou, PartyKind.FORWARDER)
    for person in (zhou, li_qiang, mei, tang, chen_jing):
        assert queries.party_for(person, party.pk) == party
        assert [each.pk for each in queries.partners(person, PartyKind.FORWARDER)] == [party.pk]
    assert not queries.visible_partners(wu).exists()


def test_contacts_and_entries_are_seen_with_their_party(mine, li_qiang, li_na):
    person, entry = contact(li_qiang, mine), interaction(li_qiang, mine)
    assert queries.contact_for(li_qiang, person.pk) == person
    assert queries.interaction_for(li_qiang, entry.pk) == entry
    with pytest.raises(NotFound):
        queries.contact_for(li_na, person.pk)
    with pytest.raises(NotFound):
        queries.interaction_for(li_na, entry.pk)


def test_only_owner_and_boss_see_who_looked(mine, li_qiang, li_na, zhou, liu):
    asked = {person.pk: queries.may_see_accesses(person, mine) for person in (li_qiang, li_na, zhou, liu)}
    assert asked == {li_qiang.pk: True, li_na.pk: False, zhou.pk: True, liu.pk: False}


def test_due_contacts_are_ones_own_and_the_oldest_first(mine, hers, li_qiang, li_na, zhou):
    newer = customer(li_qiang, "Zelt & Co", "AT", next_contact_on=TODAY)
    assert [due.pk for due in queries.due_contacts(li_qiang, until=TODAY, limit=9)] == [mine.pk, newer.pk]
    assert [due.pk for due in queries.due_contacts(li_na, until=TODAY, limit=9)] == [hers.pk]
    assert queries.due_contacts(zhou, until=TODAY, limit=9) == []
    services.archive_party(party_id=mine.pk, by=li_qiang, at=AT)
    assert [due.pk for due in queries.due_contacts(li_qiang, until=TODAY, limit=9)] == [newer.pk]


def test_the_figures_of_a_stranger_do_not_move(mine, li_qiang, li_na, zhou):
    before = queries.figures(li_na, on=TODAY, at=AT), queries.contact_process(li_na, on=TODAY, at=AT)
    interaction(li_qiang, mine)
    customer(zhou, "Unassigned AG", "CH", next_contact_on=TODAY)
    assert (queries.figures(li_na, on=TODAY, at=AT), queries.contact_process(li_na, on=TODAY, at=AT)) == before
    assert queries.unassigned_count(zhou) == 1


def test_the_process_table_has_a_line_a_seller_for_the_leaders(mine, hers, li_qiang, li_na, liu):
    def rows():
        return {row.user_id: row for row in queries.contact_process(liu, on=TODAY, at=AT)}

    assert {li_qiang.pk, li_na.pk} <= set(rows())
    assert (rows()[li_qiang.pk].overdue, rows()[li_qiang.pk].contacts_this_week) == (1, 0)
    interaction(li_qiang, mine)  # the contact that was due
    assert (rows()[li_qiang.pk].overdue, rows()[li_qiang.pk].contacts_this_week) == (0, 1)
    assert (rows()[li_na.pk].due_today, rows()[li_na.pk].contacts_this_week) == (1, 0)
    (own,) = queries.contact_process(li_qiang, on=TODAY, at=AT)
    assert own.user_id == li_qiang.pk


def test_lists_show_what_the_scope_allows_whatever_the_reason(mine, hers, li_qiang, li_na, mei, wu, zhou):
    def agrees(by):
        return {party.pk for party in queries.customers_of_scope(by)} == seen(by)

    assert all(map(agrees, (li_qiang, li_na, mei, wu, zhou)))
    task(zhou, li_qiang, subject=hers, subject_title=hers.name)
    task(zhou, mei, subject=mine, subject_title=mine.name)
    services.assign_owner(party_id=mine.pk, version=1, owner_id=li_qiang.pk, deputy_id=li_na.pk, by=zhou, at=AT)
    assert all(map(agrees, (li_qiang, li_na, mei, wu, zhou)))
    assert seen(li_qiang) == seen(li_na) == {mine.pk, hers.pk}
    assert [party.pk for party in queries.customers(li_qiang).order_by("-pk")[:1]] == [hers.pk]
