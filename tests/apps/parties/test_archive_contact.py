"""A person left the company: out of the list, still in the history."""

import pytest
from django.db import DatabaseError, transaction

from tests.apps.parties.reading import last_deed
from tests.builders import AT, contact, customer, interaction
from tradewind.apps.parties import queries, services
from tradewind.platform.access import NotFound


def archive(person, by):
    return services.archive_contact(contact_id=person.pk, by=by, at=AT)


def test_the_next_one_becomes_the_main_contact(li_qiang):
    party = customer(li_qiang)
    first, second = contact(li_qiang, party), contact(li_qiang, party, "Karl")
    assert archive(first, li_qiang).archived_at == AT
    second.refresh_from_db()
    assert second.is_primary
    assert [person.name for person in queries.contacts_of(li_qiang, party)] == ["Karl"]
    assert last_deed(li_qiang, party).action == "contact.archived"


def test_what_was_said_to_the_person_stays(li_qiang):
    party = customer(li_qiang)
    person = contact(li_qiang, party)
    interaction(li_qiang, party, contact_id=person.pk)
    archive(person, li_qiang)
    assert "Anna Berg" in [item.contact for item in queries.timeline(li_qiang, party)]


def test_twice_is_not_found(li_qiang):
    person = contact(li_qiang, customer(li_qiang))
    archive(person, li_qiang)
    with pytest.raises(NotFound):
        archive(person, li_qiang)


def test_a_stranger_finds_nothing(li_qiang, li_na):
    with pytest.raises(NotFound):
        archive(contact(li_qiang, customer(li_qiang)), li_na)


def test_the_database_deletes_no_contact(li_qiang):
    person = contact(li_qiang, customer(li_qiang))
    with pytest.raises(DatabaseError), transaction.atomic():
        person.delete()
