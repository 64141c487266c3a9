"""Does a person see the jobs he asked for, how far they are and what came of them, and can he stop them?"""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from tests.builders import AT
from tests.platform.jobs import work
from tradewind.platform.access import NotFound
from tradewind.platform.jobs import progress, queries, worker


@pytest.fixture
def asked(li_qiang) -> DBTaskResult:
    """A job of 李强's that waits."""
    result = work.succeed.enqueue(on="2026-11-24")
    progress.announce(result.id, name="succeed", about="customers.xlsx", by=li_qiang, at=AT)
    return DBTaskResult.objects.get(pk=result.id)


@pytest.mark.parametrize(
    ("columns", "state"),
    [
        ({}, "waiting"),
        ({"status": "RUNNING"}, "running"),
        ({"status": "SUCCESSFUL", "return_value": {"code": "trail_holds", "facts": {"entries": 1}}}, "done"),
        ({"status": "FAILED", "exception_class_path": "builtins.ValueError"}, "failed"),
        ({"status": "FAILED", "exception_class_path": "tradewind.platform.jobs.progress.StopAsked"}, "cancelled"),
    ],
)
def test_ones_own_job_is_shown_with_its_state(asked, li_qiang, columns, state):
    DBTaskResult.objects.filter(pk=asked.pk).update(**columns)
    progress.Progress.objects.update(done=1, total=3)
    (row,) = queries.my_jobs(li_qiang)
    assert (row.name, row.about, row.state, row.percent) == ("succeed", "customers.xlsx", state, 33)
    assert row.is_under_way == (state in ("waiting", "running"))
    assert (row.outcome is not None) == (state == "done")


def test_nobody_sees_or_stops_the_job_of_another(asked, zhou, liu):
    for stranger in (zhou, liu):
        assert queries.my_jobs(stranger) == []
        with pytest.raises(NotFound):
            progress.ask_to_stop(asked.pk, by=stranger, at=AT)
    with pytest.raises(NotFound):
        progress.ask_to_stop(uuid4(), by=zhou, at=AT)
    progress.report(asked.pk, done=1, total=2)  # nothing stops it


def test_a_stopped_job_says_so_until_it_ends(asked, li_qiang):
    progress.ask_to_stop(asked.pk, by=li_qiang, at=AT)
    assert [row.state for row in queries.my_jobs(li_qiang)] == ["stopping"]


def test_progress_is_forgotten_with_its_result(asked, li_qiang):
    worker.prune(AT + worker.KEEP_RESULTS + worker.TICK)
    assert queries.my_jobs(li_qiang) == []


def test_the_schedule_asks_twice_however_long_it_is(zhou):
    worker.fire_due_slots(AT)
    with CaptureQueriesContext(connection) as captured:
        rows = queries.schedule_rows(zhou, at=AT)
    assert len(captured) == 2
    assert [(row.last_at, row.last_status) for row in rows] == [(AT, "READY")] * len(worker.schedule())
