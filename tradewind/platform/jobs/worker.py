"""How does background work get done?"""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from croniter import croniter
from django.conf import settings
from django.db import IntegrityError, close_old_connections, connections, transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.base import Task as BackgroundTask
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from tradewind.platform.jobs.models import Progress, ScheduledRun, WorkerBeat

log = logging.getLogger(__name__)

TICK = timedelta(seconds=15)
FETCH_EVERY = 1.0  # seconds between two looks at an empty queue
LAST_WAIT = 5.0  # seconds in which the hands may finish what they do when the worker is told to stop
MAIN = "default"
STALE_AFTER = timedelta(minutes=30)  # longer than any job may take
MOST_ATTEMPTS = 5
KEEP_RESULTS = timedelta(days=30)
AFTER_PEOPLE = -10  # priority of sweeps: what somebody waits for is done before what the night has missed


@cache
def schedule() -> dict[str, tuple[str, BackgroundTask[..., Any]]]:
    """name -> (cron line in company time, task), from config/schedule.py."""
    found: dict[str, tuple[str, BackgroundTask[..., Any]]] = import_string(settings.SCHEDULE)
    return found


def run(stop: Callable[[], bool]) -> None:
    """Work until `stop()` says so: fetch about once a second, tick every 15 s, hold no transaction while working.

    What waits for servers of others has hands of its own (`WORKER_HANDS`): a slow one keeps nothing else waiting.
    """
    next_tick = timezone.now()
    requeue_all_running(next_tick)
    hands = _hands(stop)
    while not stop():
        close_old_connections()
        now = timezone.now()
        if now >= next_tick:
            next_tick = now + TICK
            _guarded(tick, now)
        if not all(hand.is_alive() for hand in hands) and not stop():
            raise RuntimeError("a hand of the worker ended; the parent starts all of it again")
        if not _guarded(_work_one, MAIN):
            time.sleep(FETCH_EVERY)
    until = time.monotonic() + LAST_WAIT
    for hand in hands:
        hand.join(max(0.0, until - time.monotonic()))


def _hands(stop: Callable[[], bool]) -> list[threading.Thread]:
    """Threads, each with a connection of its own; one that hangs at a server does not hold up the worker's end."""
    hands = [
        threading.Thread(target=_serve, args=(queue, stop), daemon=True, name=f"{queue} {number}")
        for queue, many in settings.WORKER_HANDS.items()
        for number in range(many)
    ]
    for hand in hands:
        hand.start()
    return hands


def _serve(queue: str, stop: Callable[[], bool]) -> None:
    """Do the work of one queue."""
    try:
        while not stop():
            close_old_connections()
            if not _guarded(_work_one, queue):
                time.sleep(FETCH_EVERY)
    finally:
        connections.close_all()


def _guarded(step: Callable[..., object], argument: object) -> object:
    """A database that is away for a moment must not end the worker."""
    try:
        return step(argument)
    except Exception:
        log.exception("background step failed; trying again")
        time.sleep(FETCH_EVERY)
        return None


def _work_one(queue: str) -> bool:
    """Run the next due task of a queue, if there is one."""
    waiting = DBTaskResult.objects.ready().filter(backend_name="default", queue_name=queue).exists()
    if waiting:
        Worker(
            queue_names=[queue], interval=0, batch=True, backend_name="default", startup_delay=False,
            max_tasks=1, worker_id="tradewind", excluded_queue_names=[],
        ).run()  # fmt: skip
    return waiting


def tick(now: datetime) -> None:
    """The housekeeping between jobs: sign of life, due slots, lost and failed tasks."""
    WorkerBeat.objects.update_or_create(pk=1, defaults={"at": now})
    fire_due_slots(now)
    requeue_lost(now)
    requeue_failed(now)


def fire_due_slots(now: datetime) -> list[str]:
    """Enqueue every scheduled task whose newest slot has not fired. A slot missed while off fires once on return."""
    fired = []
    for name, (cron, task) in schedule().items():
        slot = croniter(cron, timezone.localtime(now)).get_prev(datetime)
        if ScheduledRun.objects.filter(name=name, slot=slot).exists():
            continue
        try:
            with transaction.atomic():
                run_row = ScheduledRun.objects.create(name=name, slot=slot, fired_at=now)
                behind = task.using(priority=AFTER_PEOPLE)
                run_row.task_id = behind.enqueue(on=timezone.localtime(slot).date().isoformat()).id
                run_row.save(update_fields=["task_id"])
        except IntegrityError:
            continue  # another ticker was faster
        fired.append(name)
    return fired


def requeue_lost(now: datetime) -> int:
    """Tasks that were running when their worker died go back into the queue; they are made to be repeated."""
    lost = DBTaskResult.objects.running().filter(started_at__lt=now - STALE_AFTER)
    return sum(_take_up_again(row, now) for row in lost)


def requeue_all_running(now: datetime) -> int:
    """At the worker's start nothing can be running: a company has one worker."""
    return sum(_take_up_again(row, now) for row in DBTaskResult.objects.running())


def _take_up_again(row: DBTaskResult[..., Any], now: datetime) -> bool:
    """A task that took its worker with it five times is not tried a sixth time."""
    if len(row.worker_ids) < MOST_ATTEMPTS:
        return _requeue(row.pk, now, TaskResultStatus.RUNNING)
    log.error("task %s ended its worker %s times and is given up", row.task_path, MOST_ATTEMPTS)
    DBTaskResult.objects.filter(pk=row.pk, status=TaskResultStatus.RUNNING).update(
        status=TaskResultStatus.FAILED, finished_at=now
    )  # fmt: skip
    return False


def requeue_failed(now: datetime) -> int:
    """A failed task is tried again after 15 s, 1 min, 4 min, 16 min; then it stays failed on the Jobs page."""
    failed = DBTaskResult.objects.failed().filter(finished_at__gt=now - timedelta(hours=1))
    failed = failed.exclude(exception_class_path__endswith=".StopAsked")  # somebody wanted it to end
    count = 0
    for row in failed:
        attempts = len(row.worker_ids)
        wait = timedelta(seconds=15 * 4 ** max(attempts - 1, 0))
        if attempts < MOST_ATTEMPTS and row.finished_at and row.finished_at + wait <= now:
            count += _requeue(row.pk, now, TaskResultStatus.FAILED)
    return count


def _requeue(task_id: UUID, when: datetime, only_status: str) -> bool:
    """Compare and set, so that two tickers cannot requeue one task twice."""
    changed = DBTaskResult.objects.filter(pk=task_id, status=only_status).update(
        status=TaskResultStatus.READY, started_at=None, finished_at=None, run_after=when
    )  # fmt: skip
    return bool(changed)


def prune(now: datetime) -> int:
    """Forget results and slots older than a month."""
    gone, _ = DBTaskResult.objects.finished().filter(finished_at__lt=now - KEEP_RESULTS).delete()
    ScheduledRun.objects.filter(slot__lt=now - KEEP_RESULTS).delete()
    Progress.objects.filter(updated_at__lt=now - KEEP_RESULTS).delete()
    return int(gone)
