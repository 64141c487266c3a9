"""Out of the lists: nothing is deleted, and the record can still be opened."""

import pytest
from django.db import DatabaseError, transaction

from tests.apps.parties.reading import last_deed
from tests.builders import AT, customer, partner
from tradewind.apps.parties import queries, services
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted


def archive(party, by):
    return services.archive_party(party_id=party.pk, by=by, at=AT)


def test_an_archived_customer_leaves_the_list_and_stays_readable(li_qiang):
    party = customer(li_qiang)
    assert archive(party, li_qiang).state == "archived"
    assert list(queries.customers(li_qiang)) == []
    assert [each.pk for each in queries.archived_customers(li_qiang)] == [party.pk]
    assert queries.party_for(li_qiang, party.pk).version == 2
    assert last_deed(li_qiang, party).action == "party.archived"


def test_twice_is_refused(li_qiang):
    party = customer(li_qiang)
    archive(party, li_qiang)
    with pytest.raises(MoveNotAllowed):
        archive(party, li_qiang)


def test_a_stranger_finds_nothing(li_qiang, li_na, wu):
    party = customer(li_qiang)
    for person in (li_na, wu):
        with pytest.raises(NotFound):
            archive(party, person)


def test_a_salesperson_archives_no_partner(zhou, li_qiang):
    with pytest.raises(NotPermitted):
        archive(partner(zhou), li_qiang)


def test_the_database_deletes_no_party(li_qiang):
    party = customer(li_qiang)
    with pytest.raises(DatabaseError), transaction.atomic():
        party.delete()
