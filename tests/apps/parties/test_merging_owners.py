"""A merge hands a customer over: who is told, who gets the to-dos, who may object, who still sees it?"""

from datetime import timedelta

import pytest

from tests.apps.parties.reading import deeds
from tests.builders import AT, customer, merge, task
from tradewind.apps.parties import queries, services
from tradewind.apps.parties.models import Party
from tradewind.platform.access import NotFound
from tradewind.platform.notifications.models import Notification
from tradewind.platform.tasks import services as tasks
from tradewind.platform.tasks.models import Task
from tradewind.platform.tasks.queries import version_of


@pytest.fixture
def pair(li_qiang, li_na):
    return customer(li_qiang, "Rashid Trading LLC", "AE"), customer(li_na, "Gulf Camp Supplies", "AE")


def told(person):
    return list(Notification.objects.filter(to=person).order_by("pk").values_list("code", flat=True))


def holder(todo):
    return Task.objects.get(pk=todo.pk).assignee


def sees(person, party):
    return queries.visible_customers(person).filter(pk=party.pk).exists()


def test_who_loses_the_record_that_stays_is_told_may_object_and_gives_its_to_dos(pair, liu, li_qiang, li_na, zhou):
    rashid, gulf = pair
    todo = task(zhou, li_qiang, subject=rashid)
    done = merge(liu, rashid, gulf, owner_id=li_na.pk)
    assert told(li_qiang)[-1] == "told_merged_over" and told(li_na) == ["told_owner_changed"]
    assert holder(todo) == li_na and not sees(li_qiang, rashid)
    assert "party.assigned" in deeds(liu, rashid)
    services.object_to_merge(merge_id=done.pk, reason="Another Rashid, in Sharjah", by=li_qiang, at=AT)
    assert Task.objects.filter(assignee=liu, subject_id=rashid.pk).count() == 1

    services.undo_merge(merge_id=done.pk, by=liu, at=AT)
    assert holder(todo) == li_qiang and sees(li_qiang, rashid) and not sees(li_na, rashid)


def test_the_to_dos_of_who_loses_the_other_open_nothing_and_return_with_it(pair, liu, li_qiang, li_na, zhou, mei):
    rashid, gulf = pair
    todo, given_on, papers = (task(zhou, person, subject=gulf) for person in (li_na, li_na, mei))
    done = merge(liu, rashid, gulf)
    assert holder(todo) == li_qiang and not sees(li_na, rashid)
    assert holder(papers) == mei and sees(mei, rashid)  # a duty keeps its work
    given_on.refresh_from_db()
    tasks.hand_task_on(task_id=given_on.pk, version=version_of(given_on), assignee_id=mei.pk, by=li_qiang, at=AT)
    services.undo_merge(merge_id=done.pk, by=liu, at=AT)
    assert holder(given_on) == mei  # what a person decided since stays
    assert holder(todo) == li_na and told(li_na)[-1] == "told_unmerged"
    assert Task.objects.get(pk=todo.pk).subject_id == gulf.pk and not sees(li_qiang, gulf)


def test_the_others_deputy_stands_in_where_the_record_that_stays_has_none(pair, liu, li_na, wang_fang):
    rashid, gulf = pair
    services.assign_owner(
        party_id=gulf.pk, version=gulf.version, owner_id=li_na.pk, deputy_id=wang_fang.pk, by=liu, at=AT
    )
    done = merge(liu, rashid, gulf, at=AT + timedelta(days=1))
    assert Party.objects.get(pk=rashid.pk).deputy == wang_fang and sees(wang_fang, rashid)
    assert told(wang_fang) == ["told_deputy", "told_deputy"]
    services.undo_merge(merge_id=done.pk, by=liu, at=AT)
    assert Party.objects.get(pk=rashid.pk).deputy is None and sees(wang_fang, gulf)


def test_who_loses_neither_objects_to_nothing(pair, liu, li_qiang, wang_fang):
    done = merge(liu, *pair)
    for person in (li_qiang, wang_fang):
        with pytest.raises(NotFound):
            services.object_to_merge(merge_id=done.pk, reason="Mine", by=person, at=AT)
