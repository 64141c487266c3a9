"""Changing a person."""

import pytest

from tests.apps.parties.reading import deeds, last_deed
from tests.builders import AT, contact, customer
from tradewind.apps.parties import services
from tradewind.apps.parties.services.contacts import ContactDetails
from tradewind.domain.vocabulary.details import BadDetails
from tradewind.platform.access import NotFound, StaleVersion


def revise(person, by, version=1, **details):
    return services.revise_contact(
        contact_id=person.pk, version=version, details=ContactDetails(**{"name": "Anna Berg"} | details), by=by, at=AT
    )  # fmt: skip


def test_only_what_changed_stands_in_the_trail(li_qiang):
    party = customer(li_qiang)
    person = revise(contact(li_qiang, party), li_qiang, title="Buyer", wechat="anna_berg")
    assert (person.title, person.wechat, person.version) == ("Buyer", "anna_berg", 2)
    deed = last_deed(li_qiang, party)
    assert deed.action == "contact.revised"
    assert deed.facts["before"] == {"title": "", "wechat": ""}
    assert deed.facts["after"] == {"title": "Buyer", "wechat": "anna_berg"}


def test_there_is_one_main_contact(li_qiang):
    party = customer(li_qiang)
    first, second = contact(li_qiang, party), contact(li_qiang, party, "Karl")
    revise(second, li_qiang, name="Karl", is_primary=True)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.is_primary, second.is_primary) == (False, True)


def test_nothing_changed_nothing_written(li_qiang):
    party = customer(li_qiang)
    assert revise(contact(li_qiang, party), li_qiang).version == 1
    assert deeds(li_qiang, party) == ["contact.added", "party.registered"]


def test_a_stale_version_is_refused(li_qiang, zhou):
    person = contact(li_qiang, customer(li_qiang))
    revise(person, li_qiang, title="Buyer")
    with pytest.raises(StaleVersion):
        revise(person, zhou, title="Owner")


def test_what_cannot_stand_is_refused(li_qiang):
    with pytest.raises(BadDetails):
        revise(contact(li_qiang, customer(li_qiang)), li_qiang, name="")


def test_a_stranger_finds_nothing(li_qiang, li_na):
    with pytest.raises(NotFound):
        revise(contact(li_qiang, customer(li_qiang)), li_na, title="Buyer")
