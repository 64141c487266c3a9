"""Back into the lists."""

import pytest

from tests.apps.parties.reading import deeds
from tests.builders import AT, customer
from tradewind.apps.parties import queries, services
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound


@pytest.fixture
def gone(li_qiang):
    return services.archive_party(party_id=customer(li_qiang).pk, by=li_qiang, at=AT)


def test_it_stands_in_the_list_again(gone, li_qiang):
    assert services.reactivate_party(party_id=gone.pk, by=li_qiang, at=AT).state == "active"
    assert [each.pk for each in queries.customers(li_qiang)] == [gone.pk]
    assert deeds(li_qiang, gone) == ["party.reactivated", "party.archived", "party.registered"]


def test_one_in_use_is_refused(li_qiang):
    with pytest.raises(MoveNotAllowed):
        services.reactivate_party(party_id=customer(li_qiang).pk, by=li_qiang, at=AT)


def test_a_stranger_finds_nothing(gone, li_na):
    with pytest.raises(NotFound):
        services.reactivate_party(party_id=gone.pk, by=li_na, at=AT)
