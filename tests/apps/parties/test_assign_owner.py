"""Who looks after a customer: only leaders say so, only sellers can be named, and the new owner is told."""

from datetime import timedelta

import pytest

from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, customer, partner
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.refusals import BadOwner
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.notifications import queries as notifications
from tradewind.platform.people import services as accounts


def assign(party, owner, by, deputy=None, at=AT):
    return services.assign_owner(
        party_id=party.pk, version=party.version, owner_id=owner.pk if owner else None,
        deputy_id=deputy.pk if deputy else None, by=by, at=at,
    )  # fmt: skip


def test_the_new_owner_sees_it_and_the_old_one_no_more(li_qiang, li_na, liu):
    party = customer(li_qiang)
    later = AT.replace(hour=17) + timedelta(days=2)  # three days on, as Ningbo counts
    assigned = assign(party, li_na, liu, at=later)
    assert (assigned.owner_id, assigned.owner_since, assigned.version) == (li_na.pk, AT.date() + timedelta(days=3), 2)
    assert [each.pk for each in queries.customers(li_na)] == [party.pk]
    assert list(queries.customers(li_qiang)) == []
    deed = last_deed(liu, party)
    assert (deed.action, deed.facts["before"], deed.facts["after"]) == ("party.assigned", li_qiang.pk, li_na.pk)


def test_the_new_owner_is_told_whose_it_was(li_qiang, li_na, liu):
    assign(customer(li_qiang), li_na, liu)
    (told,) = notifications.newest(li_na)
    assert "Nordlicht" in told.text and "李强" in told.text
    assert notifications.newest(li_qiang) == []


def test_whoever_takes_it_over_is_not_told_by_oneself(li_qiang, liu):
    assign(customer(li_qiang), liu, liu)
    assert notifications.unread_count(liu) == 0


def test_a_deputy_sees_it_too_and_the_owner_keeps_the_day(li_qiang, li_na, liu):
    party = customer(li_qiang)
    assigned = assign(party, li_qiang, liu, deputy=li_na, at=AT + timedelta(days=3))
    assert assigned.owner_since == AT.date()
    assert queries.party_for(li_na, party.pk).pk == queries.party_for(li_qiang, party.pk).pk


def test_without_an_owner_it_is_the_leaders(li_qiang, liu):
    party = customer(li_qiang)
    assigned = assign(party, None, liu)
    assert (assigned.owner_id, assigned.owner_since) == (None, None)
    with pytest.raises(NotFound):
        queries.party_for(li_qiang, party.pk)


def test_the_same_again_writes_nothing(li_qiang, liu):
    party = customer(li_qiang)
    assert assign(party, li_qiang, liu).version == 1
    assert deeds(liu, party) == ["party.registered"]


def test_only_sellers_with_an_open_account_can_be_named(li_qiang, liu, mei, wu, sun, system):
    party = customer(li_qiang)
    for person in (mei, wu, sun, system):
        with pytest.raises(BadOwner):
            assign(party, person, liu)
        with pytest.raises(BadOwner):
            assign(party, li_qiang, liu, deputy=person)


def test_of_two_leaders_who_hand_it_over_the_second_is_told_first(li_qiang, li_na, liu, zhou):
    party = customer(li_qiang)
    assign(party, li_na, liu)
    with pytest.raises(StaleVersion):
        assign(party, None, zhou)
    assert queries.party_for(zhou, party.pk).owner_id == li_na.pk


def test_an_owner_who_left_stays_until_it_is_given_on(li_qiang, li_na, liu, zhou):
    party = customer(li_qiang)
    accounts.freeze_account(user_id=li_qiang.pk, by=zhou, at=AT)
    assert assign(party, li_qiang, liu, deputy=li_na).deputy_id == li_na.pk


def test_a_salesperson_hands_nothing_over(li_qiang, li_na):
    with pytest.raises(NotPermitted):
        assign(customer(li_qiang), li_na, li_qiang)


def test_what_is_not_there_is_not_found(liu, li_na):
    with pytest.raises(NotFound):
        services.assign_owner(party_id=987_654, version=1, owner_id=li_na.pk, by=liu, at=AT)


def test_a_partner_has_no_owner(zhou, li_na, liu):
    """Partners belong to the whole company; an owner would be shown nowhere."""
    with pytest.raises((NotFound, BadOwner)):
        assign(partner(zhou), li_na, liu)
