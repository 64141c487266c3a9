"""Does a to-do about a customer share it no longer and no further than meant?"""

from datetime import timedelta

import pytest

from tests.builders import AT, customer, interaction, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.services.records import PartyDetails
from tradewind.platform.access import NotFound, NotPermitted
from tradewind.platform.tasks import queries as tasks
from tradewind.platform.tasks import services as task_services
from tradewind.platform.tasks.refusals import TooLateToReopen


@pytest.fixture
def nordlicht(li_qiang):
    return customer(li_qiang)


def test_a_to_do_one_gives_oneself_keeps_no_customer(li_qiang, li_na, liu, nordlicht):
    task(li_qiang, subject=nordlicht, subject_title=nordlicht.name)
    services.assign_owner(party_id=nordlicht.pk, version=nordlicht.version, owner_id=li_na.pk, by=liu, at=AT)
    with pytest.raises(NotFound):
        queries.party_for(li_qiang, nordlicht.pk)


def test_open_to_dos_go_with_the_customer(li_qiang, li_na, liu, nordlicht):
    todo = task(liu, li_qiang, subject=nordlicht, subject_title=nordlicht.name)
    services.assign_owner(party_id=nordlicht.pk, version=nordlicht.version, owner_id=li_na.pk, by=liu, at=AT)
    assert [row.pk for row in tasks.open_tasks(li_na, limit=9)] == [todo.pk]
    assert tasks.open_tasks(li_qiang, limit=9) == []
    with pytest.raises(NotFound):
        queries.party_for(li_qiang, nordlicht.pk)


def test_who_has_a_to_do_reads_and_logs_but_changes_nothing(li_qiang, li_na, nordlicht):
    task(li_qiang, li_na, subject=nordlicht, subject_title=nordlicht.name)
    assert queries.party_for(li_na, nordlicht.pk) == nordlicht
    interaction(li_na, nordlicht)
    with pytest.raises(NotPermitted):
        services.revise_party(
            party_id=nordlicht.pk, version=1, details=PartyDetails("Mine", "DE"), by=li_na, at=AT
        )  # fmt: skip
    with pytest.raises(NotPermitted):
        services.archive_party(party_id=nordlicht.pk, by=li_na, at=AT)


def test_an_old_to_do_is_no_way_back_in(li_qiang, li_na, nordlicht):
    todo = task(li_qiang, li_na, subject=nordlicht, subject_title=nordlicht.name)
    task_services.complete_task(task_id=todo.pk, by=li_na, at=AT)
    with pytest.raises(TooLateToReopen):
        task_services.reopen_task(task_id=todo.pk, by=li_na, at=AT + timedelta(hours=2))
    task_services.reopen_task(task_id=todo.pk, by=li_na, at=AT + timedelta(minutes=2))
    assert queries.party_for(li_na, nordlicht.pk) == nordlicht
