"""Do the leaders have the whole book compared, once at a time, and does it go on where it was cut off?"""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from django_tasks import TaskContext
from django_tasks_db.models import DBTaskResult

from tests import builders
from tradewind.apps.parties import jobs, queries, services
from tradewind.apps.parties.models import DuplicateSuspicion, PartySketch
from tradewind.apps.parties.services import settling
from tradewind.platform.access import NotPermitted
from tradewind.platform.jobs import progress
from tradewind.platform.jobs.queries import my_jobs, newest_job
from tradewind.platform.wording import sentence

DAY = timedelta(days=1)


@pytest.fixture
def book(zhou, li_qiang, li_na):
    """Four records, two of which may be one company; all compared long ago, and the pair lost since."""
    for owner, name in ((li_qiang, "Lago Camping SpA"), (li_na, "Lago Camping"), (li_na, "Fjord"), (li_na, "Duna")):
        builders.customer(owner, name, "IT")
    DuplicateSuspicion.objects.all().delete()


def ask(by, at=None):
    return services.ask_for_comparison(by=by, at=at or timezone.now())


def run(task_id) -> dict:
    row = DBTaskResult.objects.get(pk=task_id)
    return jobs.compare_all_parties.func(TaskContext(task_result=row.task_result), **row.args_kwargs["kwargs"])


def test_what_was_compared_long_ago_is_compared_again_and_the_result_is_said(liu, book):
    assert ask(liu)
    outcome = run(my_jobs(liu)[0].task_id)
    assert outcome["facts"] == {"compared": "4", "pairs": "1", "strong": "0", "new": "1"}
    assert newest_job(liu, settling.COMPARE_ALL, since=timezone.now() - DAY).done == 4
    with translation.override("zh-hans"):
        assert "已比对 4 条记录：待处理 1 对" in sentence(outcome["code"], outcome["facts"])


def test_a_second_leader_starts_nothing_new_while_it_is_under_way(zhou, liu, book):
    assert ask(liu) and not ask(zhou) and not ask(liu)
    assert DBTaskResult.objects.count() == 1 and my_jobs(zhou) == []
    DBTaskResult.objects.update(status="SUCCESSFUL")
    assert ask(zhou)


def test_a_salesperson_has_nothing_compared(li_qiang):
    with pytest.raises(NotPermitted):
        ask(li_qiang)
    with pytest.raises(NotPermitted):
        newest_job(li_qiang, settling.COMPARE_ALL, since=timezone.now() - DAY)


def test_cut_off_it_goes_on_with_what_is_left_and_counts_from_there(liu, book):
    ask(liu)
    task_id, asked_at = my_jobs(liu)[0].task_id, timezone.now()
    first = next(queries.not_compared(liu, since=asked_at))[0]
    found = services.look_alikes_of(liu, [first])
    services.note_suspicions(found=found, by=liu, at=asked_at)  # so far a worker came that was killed
    progress.ask_to_stop(task_id, by=liu, at=asked_at)
    with pytest.raises(progress.StopAsked):
        run(task_id)
    assert (my_jobs(liu)[0].done, my_jobs(liu)[0].total) == (1, 4)
    progress.Progress.objects.update(stop_asked=False)
    assert run(task_id)["facts"]["compared"] == "4" and my_jobs(liu)[0].done == 4
    assert PartySketch.objects.get(pk=first).compared_at == asked_at  # what was done is not done again
