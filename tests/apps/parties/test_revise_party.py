"""Changing a record: only what changed stands in the trail, and nobody's save is written over."""

from dataclasses import replace

import pytest

from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, TOMORROW, customer, partner
from tradewind.apps.parties import services
from tradewind.apps.parties.models import Party
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion

DETAILS = PartyDetails(name="Nordlicht Outdoor GmbH", country="DE")


def revise(party, by, version=1, **changes):
    return services.revise_party(
        party_id=party.pk, version=version, details=replace(DETAILS, **changes), by=by, at=AT
    )  # fmt: skip


def test_the_changed_values_and_no_others_stand_in_the_trail(li_qiang):
    party = customer(li_qiang)
    revised = revise(party, li_qiang, city="Hamburg", tier="major", next_contact_on=TOMORROW)
    assert (revised.city, revised.tier, revised.version, revised.updated_by_id) == ("Hamburg", "major", 2, li_qiang.pk)
    deed = last_deed(li_qiang, party)
    assert deed.action == "party.revised"
    assert set(deed.facts["fields"]) == {"city", "tier", "next_contact_on"}
    assert deed.facts["before"]["city"] == "" and deed.facts["after"]["city"] == "Hamburg"


def test_a_new_name_is_found_by_searching(li_qiang):
    party = customer(li_qiang)
    revise(party, li_qiang, name="Südlicht GmbH", name_zh="南光")
    party.refresh_from_db()
    assert "sudlicht" in party.name_folded and "南光" in party.name_folded


def test_saving_without_a_change_writes_nothing(li_qiang):
    party = customer(li_qiang)
    assert revise(party, li_qiang).version == 1
    assert deeds(li_qiang, party) == ["party.registered"]


def test_a_stale_version_is_refused(li_qiang, zhou):
    party = customer(li_qiang)
    revise(party, li_qiang, city="Hamburg")
    with pytest.raises(StaleVersion):
        revise(party, zhou, city="Bremen")
    party.refresh_from_db()
    assert party.city == "Hamburg"


def test_owner_and_state_are_no_details(li_qiang):
    """Whatever a form sends, these columns are not among what a revision takes."""
    assert not {"owner", "owner_id", "deputy_id", "state", "pool_state", "version", "kind"} & set(
        PartyDetails.__dataclass_fields__
    )


def test_impossible_details_are_refused_with_their_reasons(li_qiang):
    party = customer(li_qiang)
    with pytest.raises(BadDetails):
        revise(party, li_qiang, country="", email="@")
    assert Party.objects.get(pk=party.pk).version == 1


def test_a_stranger_finds_nothing(li_qiang, li_na, wu, sun):
    party = customer(li_qiang)
    for person in (li_na, wu, sun):
        with pytest.raises(NotFound):
            revise(party, person, city="Hamburg")


def test_whoever_sees_a_partner_may_not_change_it_for_that(zhou, li_qiang, chen_jing):
    party = partner(zhou)
    with pytest.raises(NotPermitted):
        revise(party, li_qiang, city="宁波")
    assert revise(party, chen_jing, name="宁波海曙帐篷厂", country="CN", city="宁波").city == "宁波"
