"""Does background work get done once, again when it failed, and again when its worker died?"""

import json
import threading
import time
from datetime import timedelta

import pytest
from django.conf import settings
from django_tasks_db.models import DBTaskResult

from tests.builders import AT
from tests.platform.jobs import work
from tradewind.platform.jobs import progress, worker
from tradewind.platform.jobs.models import ScheduledRun, WorkerBeat


@pytest.fixture
def row(db) -> DBTaskResult:
    """A task that was tried once."""
    result = work.succeed.enqueue(on="2026-11-24")
    DBTaskResult.objects.filter(pk=result.id).update(worker_ids=["tradewind"], started_at=AT)
    return DBTaskResult.objects.get(pk=result.id)


def put(row: DBTaskResult, **columns: object) -> None:
    DBTaskResult.objects.filter(pk=row.pk).update(**columns)


def status(row: DBTaskResult) -> str:
    return str(DBTaskResult.objects.get(pk=row.pk).status)


def test_tasks_are_done_and_failures_are_noted(company):
    assert company.answer("-m", "tests.platform.jobs.work") == {
        "succeed": ["SUCCESSFUL", 1, "2026-11-24"],
        "fail": ["FAILED", 1, None],
        "give_up": ["FAILED", 1, None],
    }


@pytest.mark.nightly_on_postgres
def test_two_tickers_fire_a_slot_once(company):
    moment = str(time.time() + 1.5)
    tickers = [company.start("-m", "tests.platform.jobs.work", moment) for _ in range(2)]
    fired = [name for ticker in tickers for name in json.loads(ticker.communicate(timeout=60)[0])]
    assert sorted(fired) == sorted(worker.schedule())


def test_every_slot_fires_once_and_a_missed_one_once_on_return(db):
    names, first = sorted(worker.schedule()), AT + timedelta(seconds=65)
    assert sorted(worker.fire_due_slots(first)) == names
    assert worker.fire_due_slots(first + timedelta(seconds=20)) == []
    assert sorted(worker.fire_due_slots(first + timedelta(days=3))) == names
    assert ScheduledRun.objects.count() == DBTaskResult.objects.count() == 2 * len(names)


def test_what_a_person_waits_for_goes_before_what_the_night_has_missed(db):
    worker.fire_due_slots(AT)
    asked = work.succeed.enqueue(on="2026-11-24")
    assert str(DBTaskResult.objects.ready().first().pk) == asked.id


def test_a_slot_is_meant_in_the_companys_time(db):
    worker.fire_due_slots(AT)
    slot = ScheduledRun.objects.get(name="nightly_backup").slot
    assert slot.isoformat() == "2026-11-23T18:30:00+00:00"  # half past two in Ningbo


@pytest.mark.parametrize(("attempts", "wait"), [(1, 15), (2, 60), (3, 240), (4, 960)])
def test_a_failed_task_is_tried_again_with_growing_pauses(row, attempts, wait):
    put(row, status="FAILED", finished_at=AT, worker_ids=["tradewind"] * attempts)
    assert worker.requeue_failed(AT + timedelta(seconds=wait - 1)) == 0
    assert worker.requeue_failed(AT + timedelta(seconds=wait)) == 1
    assert status(row) == "READY"
    assert worker.requeue_failed(AT + timedelta(seconds=wait)) == 0


def test_after_five_tries_it_stays_failed(row):
    put(row, status="FAILED", finished_at=AT, worker_ids=["tradewind"] * worker.MOST_ATTEMPTS)
    assert worker.requeue_failed(AT + timedelta(minutes=59)) == 0


def test_what_somebody_stopped_is_not_tried_again(row):
    put(row, status="FAILED", finished_at=AT, exception_class_path="tradewind.platform.jobs.progress.StopAsked")
    assert worker.requeue_failed(AT + timedelta(minutes=5)) == 0


def test_what_was_running_when_the_worker_died_is_taken_up_at_its_start(row):
    put(row, status="RUNNING")
    assert worker.requeue_all_running(AT) == 1
    assert status(row) == "READY"


def test_what_runs_longer_than_anything_may_is_taken_up_too(row):
    put(row, status="RUNNING")
    assert worker.requeue_lost(AT + worker.STALE_AFTER) == 0
    assert worker.requeue_lost(AT + worker.STALE_AFTER + timedelta(seconds=1)) == 1


def test_a_task_that_kills_its_worker_is_given_up(row):
    put(row, status="RUNNING", worker_ids=["tradewind"] * worker.MOST_ATTEMPTS)
    assert worker.requeue_all_running(AT) == 0
    assert status(row) == "FAILED"


def test_the_tick_is_a_sign_of_life(db):
    worker.tick(AT)
    worker.tick(AT + worker.TICK)
    assert WorkerBeat.objects.get().at == AT + worker.TICK


def test_a_database_that_is_away_does_not_end_the_worker(monkeypatch):
    monkeypatch.setattr(worker, "FETCH_EVERY", 0.0)

    def away(_):
        raise OSError("away")

    assert worker._guarded(away, AT) is None


def test_a_hand_that_ended_ends_the_worker_so_that_its_parent_starts_all_of_it_again(row, monkeypatch):
    monkeypatch.setattr(worker, "_hands", lambda _stop: [threading.Thread(name="never begun")])
    with pytest.raises(RuntimeError):
        worker.run(lambda: False)


def test_progress_is_told_and_a_stop_is_heard(row, li_qiang):
    progress.announce(row.pk, name="export", by=li_qiang, at=AT)
    progress.report(row.pk, done=1, total=2)
    progress.ask_to_stop(row.pk, by=li_qiang, at=AT)
    with pytest.raises(progress.StopAsked):
        progress.report(row.pk, done=2, total=2)


def test_old_results_are_forgotten_after_a_month(row):
    worker.fire_due_slots(AT)
    DBTaskResult.objects.update(status="SUCCESSFUL", finished_at=AT)
    assert worker.prune(AT + timedelta(days=29)) == 0
    assert worker.prune(AT + timedelta(days=32)) == 1 + len(worker.schedule())
    assert not ScheduledRun.objects.exists()


def test_the_schedule_names_real_jobs():
    assert settings.SCHEDULE
    for name, (_, job) in worker.schedule().items():
        assert job.name == name
