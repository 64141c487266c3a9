"""Does a share give a colleague exactly reading and logging, and for as long as the owner likes?"""

from datetime import timedelta

import pytest
from django.utils.translation import override

from tests.apps.parties.reading import deeds
from tests.builders import AT, contact, customer, interaction, partner
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.refusals import AlreadyYours, NobodyOwnsIt
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.approvals import services as approvals

LATER = AT + timedelta(hours=2)


@pytest.fixture
def nordlicht(li_qiang):
    return customer(li_qiang)


def ask(person, party):
    return services.request_sharing(party_id=party.pk, reason="We met at the fair", by=person, at=AT)


@pytest.fixture
def share(nordlicht, li_qiang, li_na):
    """李强 shares Nordlicht with 李娜."""
    approvals.grant_approval(approval_id=ask(li_na, nordlicht).pk, by=li_qiang, at=LATER)
    return queries.shares_of(li_qiang, nordlicht).get()


def test_until_it_is_granted_the_asker_knows_name_owner_and_last_contact_only(nordlicht, li_qiang, li_na):
    interaction(li_qiang, nordlicht)
    known = queries.known_of(li_na, nordlicht.pk)
    assert (known.name, known.owner, known.last_contact_at, known.is_visible) == (nordlicht.name, "李强", AT, False)
    ask(li_na, nordlicht)
    with pytest.raises(NotFound):
        queries.party_for(li_na, nordlicht.pk)


def test_a_share_gives_reading_and_logging_and_nothing_else(share, nordlicht, li_na, li_qiang):
    contact(li_qiang, nordlicht)
    assert nordlicht in queries.customers(li_na) and nordlicht in queries.visible_customers(li_na)
    assert queries.contacts_of(li_na, queries.party_for(li_na, nordlicht.pk)).exists()
    interaction(li_na, nordlicht)
    refused = (
        lambda: services.revise_party(
            party_id=nordlicht.pk, version=1, details=PartyDetails("Mine", "DE"), by=li_na, at=LATER
        ),
        lambda: services.archive_party(party_id=nordlicht.pk, by=li_na, at=LATER),
        lambda: services.add_contact(party_id=nordlicht.pk, details=ContactDetails("X"), by=li_na, at=LATER),
        lambda: services.assign_owner(party_id=nordlicht.pk, version=1, owner_id=li_na.pk, by=li_na, at=LATER),
    )
    for deed in refused:
        with pytest.raises(NotPermitted):
            deed()
    nordlicht.refresh_from_db()
    assert nordlicht.owner == li_qiang


def test_it_stands_beside_what_one_owns(share, nordlicht, li_na, wang_fang):
    own = customer(li_na, "Own GmbH")
    assert set(queries.customers(li_na)) == {own, nordlicht}
    assert list(queries.customers(wang_fang)) == []


@pytest.mark.parametrize("who", ["li_qiang", "liu", "zhou", "li_na"])
def test_owner_and_leaders_take_it_back_and_the_colleague_gives_it_up(share, nordlicht, li_na, who, request):
    services.end_share(share_id=share.pk, by=request.getfixturevalue(who), at=LATER)
    for rows in (queries.customers(li_na), queries.visible_customers(li_na)):
        assert nordlicht not in rows
    with pytest.raises(NotFound):
        services.end_share(share_id=share.pk, by=li_na, at=LATER)


def test_a_stranger_ends_nothing_and_a_deputy_neither(share, nordlicht, wang_fang, liu, li_qiang):
    with pytest.raises(NotFound):
        services.end_share(share_id=share.pk, by=wang_fang, at=LATER)
    services.assign_owner(
        party_id=nordlicht.pk, version=1, owner_id=li_qiang.pk, deputy_id=wang_fang.pk, by=liu, at=LATER
    )
    with pytest.raises(NotPermitted):
        services.end_share(share_id=share.pk, by=wang_fang, at=LATER)


def test_the_timeline_tells_it_by_name(share, nordlicht, li_qiang):
    services.end_share(share_id=share.pk, by=li_qiang, at=LATER + timedelta(days=1))
    told = [item.text for item in queries.timeline(li_qiang, nordlicht, channel="system")]
    assert any("李娜" in text for text in told[:2])
    assert deeds(li_qiang, nordlicht)[:3] == ["party.share_ended", "party.sharing_granted", "party.sharing_requested"]


def test_what_cannot_be_shared_is_not_asked_for(li_qiang, li_na, liu, mei, nordlicht):
    with pytest.raises(AlreadyYours):
        ask(li_qiang, nordlicht)
    with pytest.raises(NobodyOwnsIt):
        ask(li_na, customer(liu, "Unowned Ltd"))
    with pytest.raises(NotFound):
        ask(li_na, partner(liu))
    with pytest.raises(NotPermitted):
        ask(mei, nordlicht)


def test_returned_nothing_is_shared(nordlicht, li_qiang, li_na):
    approvals.return_with_reason(approval_id=ask(li_na, nordlicht).pk, reason="No", by=li_qiang, at=LATER)
    assert not queries.shares_of(li_qiang, nordlicht).exists()
    assert "party.sharing_returned" in deeds(li_qiang, nordlicht)


def test_who_asks_is_called_as_the_reader_writes_names(nordlicht, li_na):
    li_na.name_en = "Na Li"
    li_na.save(update_fields=["name_en"])
    asked = ask(li_na, nordlicht)
    with override("en"):
        assert asked.asks.startswith("Na Li wants")
    with override("zh-hans"):
        assert "李娜" in asked.asks and "Na Li" not in asked.asks
