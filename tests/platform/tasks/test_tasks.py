"""Can to-dos be given, done, put off, handed on and taken back, by the right people?"""

from datetime import timedelta

import pytest

from tests.builders import AT, TODAY, TOMORROW, customer, task
from tradewind.domain.vocabulary.lifecycle import MoveNotAllowed
from tradewind.platform.access import NotFound, NotPermitted, StaleVersion
from tradewind.platform.audit import queries as audit
from tradewind.platform.notifications import queries as notifications
from tradewind.platform.tasks import queries, services
from tradewind.platform.tasks.queries import version_of
from tradewind.platform.tasks.refusals import BadTask, DayIsPast


def deeds(by, todo) -> list[str]:
    return [row.action for row in reversed(audit.trail_of(by, todo))]


def count_open(by) -> int:
    return len(queries.open_tasks(by, until=TODAY, limit=9))


def test_a_to_do_of_ones_own(li_qiang):
    todo = task(li_qiang)
    assert [row.pk for row in queries.open_tasks(li_qiang, until=TODAY, limit=9)] == [todo.pk]
    assert count_open(li_qiang) == 1
    assert deeds(li_qiang, todo) == ["task.assigned"]
    assert notifications.unread_count(li_qiang) == 0


def test_who_is_given_one_is_told(li_qiang, mei):
    task(li_qiang, mei, title="Prepare the packing list")
    assert "Prepare the packing list" in notifications.newest(mei)[0].text


def test_who_has_neither_role_nor_duty_gives_none_to_others(wu, mei):
    task(wu)
    with pytest.raises(NotPermitted):
        task(wu, mei)


def test_nobody_frozen_is_given_one(li_qiang, sun):
    with pytest.raises(NotFound):
        task(li_qiang, sun)


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_to_do_needs_a_short_title(li_qiang, title):
    with pytest.raises(BadTask):
        task(li_qiang, title=title)


def test_done_and_taken_back(li_qiang):
    todo = task(li_qiang)
    services.complete_task(task_id=todo.pk, outcome="they order", by=li_qiang, at=AT)
    assert count_open(li_qiang) == 0
    assert [row.pk for row in queries.closed_since(li_qiang, since=AT)] == [todo.pk]
    with pytest.raises(MoveNotAllowed):
        services.complete_task(task_id=todo.pk, by=li_qiang, at=AT)
    services.reopen_task(task_id=todo.pk, by=li_qiang, at=AT)
    services.reopen_task(task_id=todo.pk, by=li_qiang, at=AT)  # a double click
    assert count_open(li_qiang) == 1
    assert deeds(li_qiang, todo) == ["task.assigned", "task.completed", "task.reopened"]


def test_put_off(li_qiang):
    todo = task(li_qiang)
    services.snooze_task(task_id=todo.pk, version=version_of(todo), until=TOMORROW, by=li_qiang, at=AT)
    assert queries.open_tasks(li_qiang, until=TODAY, limit=9) == []
    assert deeds(li_qiang, todo) == ["task.assigned", "task.snoozed"]


def test_handed_on(li_qiang, mei, sun):
    todo = task(li_qiang)
    with pytest.raises(NotFound):
        services.hand_task_on(task_id=todo.pk, version=version_of(todo), assignee_id=sun.pk, by=li_qiang, at=AT)
    services.hand_task_on(task_id=todo.pk, version=version_of(todo), assignee_id=mei.pk, by=li_qiang, at=AT)
    assert count_open(mei) == 1
    with pytest.raises(NotFound):  # it is not his any more
        services.complete_task(task_id=todo.pk, by=li_qiang, at=AT)


def test_of_two_who_put_it_off_or_hand_it_on_the_second_is_told_first(li_qiang, mei, liu, zhou):
    todo = task(li_qiang)
    seen = version_of(todo)
    services.snooze_task(task_id=todo.pk, version=seen, until=TOMORROW, by=liu, at=AT)
    with pytest.raises(StaleVersion):
        services.snooze_task(task_id=todo.pk, version=seen, until=TODAY, by=zhou, at=AT)
    with pytest.raises(StaleVersion):
        services.hand_task_on(task_id=todo.pk, version=seen, assignee_id=mei.pk, by=zhou, at=AT)
    todo.refresh_from_db()
    assert (todo.due_on, todo.assignee_id) == (TOMORROW, li_qiang.pk)


def test_a_strangers_to_do_is_as_good_as_missing(li_qiang, li_na):
    todo = task(li_qiang)
    for act in (
        lambda: services.complete_task(task_id=todo.pk, by=li_na, at=AT),
        lambda: services.snooze_task(task_id=todo.pk, version=version_of(todo), until=TOMORROW, by=li_na, at=AT),
        lambda: services.reopen_task(task_id=todo.pk, by=li_na, at=AT),
        lambda: services.hand_task_on(task_id=todo.pk, version=version_of(todo), assignee_id=li_na.pk, by=li_na, at=AT),
        lambda: queries.task_for(li_na, todo.pk),
        lambda: queries.task_for(li_na, 9_999_999),
    ):
        with pytest.raises(NotFound):
            act()


def test_leaders_see_and_close_everybodys(liu, li_qiang):
    todo = task(li_qiang)
    assert queries.task_for(liu, todo.pk) == todo
    services.complete_task(task_id=todo.pk, by=liu, at=AT)


def test_a_to_do_on_a_record_opens_it_for_a_duty(li_qiang, mei):
    from tradewind.apps.parties import queries as parties

    party = customer(li_qiang)
    with pytest.raises(NotFound):
        parties.party_for(mei, party.pk)
    todo = task(li_qiang, mei, subject=party, subject_title=party.name)
    assert parties.party_for(mei, party.pk) == party
    services.complete_task(task_id=todo.pk, by=mei, at=AT)
    with pytest.raises(NotFound):
        parties.party_for(mei, party.pk)


def test_open_to_dos_go_on_to_who_takes_the_record_over(liu, li_qiang, li_na):
    party = customer(li_qiang)
    todo, done = task(liu, li_qiang, subject=party), task(li_qiang, subject=party)
    services.complete_task(task_id=done.pk, by=li_qiang, at=AT)
    moved = services.pass_tasks_on(subject=party, from_ids={li_qiang.pk}, to_id=li_na.pk, by=liu, at=AT)
    assert moved == {todo.pk: li_qiang.pk}
    assert [row.pk for row in queries.open_tasks(li_na, limit=9)] == [todo.pk]
    assert deeds(liu, todo) == ["task.assigned", "task.handed_on"]


def test_nothing_is_put_off_into_the_past(li_qiang):
    todo = task(li_qiang)
    with pytest.raises(DayIsPast):
        services.snooze_task(
            task_id=todo.pk, version=version_of(todo), until=TODAY - timedelta(days=1), by=li_qiang, at=AT
        )  # fmt: skip


def test_what_is_settled_elsewhere_is_done_once_whosever_it_is(li_qiang, mei):
    todo = task(li_qiang, mei)
    assert services.settle_task(task_id=todo.pk, outcome="Answered", by=li_qiang, at=AT)
    assert not services.settle_task(task_id=todo.pk, by=li_qiang, at=AT)
    todo.refresh_from_db()
    assert (todo.state, todo.closed_by, todo.outcome) == ("done", li_qiang, "Answered")
    assert deeds(li_qiang, todo) == ["task.assigned", "task.completed"]
