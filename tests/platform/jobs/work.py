"""Jobs for the tests of the worker, and a worker that does what is due and stops."""

import json
import sys
import time
from datetime import UTC, datetime

import django
from django_tasks import task


@task()
def succeed(*, on: str) -> str:
    """Done."""
    return on


@task()
def fail(*, on: str) -> None:
    """Fails whenever it is tried."""
    raise ValueError(on)


@task()
def give_up(*, on: str) -> None:
    """Somebody asked it to stop."""
    from tradewind.platform.jobs.progress import StopAsked

    raise StopAsked()


def statuses() -> dict[str, list[object]]:
    """How each task ended, and how often it was tried."""
    from django_tasks_db.models import DBTaskResult

    rows = DBTaskResult.objects.order_by("enqueued_at")
    return {row.task_path.rsplit(".", 1)[1]: [row.status, len(row.worker_ids), row.return_value] for row in rows}


def work_until_nothing_is_due() -> dict[str, list[object]]:
    from tradewind.platform.jobs import worker

    for name in (succeed, fail, give_up):
        name.enqueue(on="2026-11-24")
    while worker._work_one(worker.MAIN):
        pass
    return statuses()


def tick_at(moment: float) -> list[str]:
    """Fire what is due, at the very moment another ticker does."""
    from tradewind.platform.jobs import worker

    time.sleep(max(0.0, moment - time.time()))
    return worker.fire_due_slots(datetime(2026, 11, 24, 2, tzinfo=UTC))


if __name__ == "__main__":
    django.setup()
    print(json.dumps(tick_at(float(sys.argv[1])) if len(sys.argv) > 1 else work_until_nothing_is_due()))
