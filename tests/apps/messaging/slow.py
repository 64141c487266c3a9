"""A worker whose mailbox hangs: `python -m tests.apps.messaging.slow IMAP SMTP`, in the company's environment.

Says how many were called about clocks, which letters left, and what the reading was doing at that moment.
"""

import json
import sys
import time
from datetime import timedelta
from types import SimpleNamespace

import django

PATIENCE = 15.0  # seconds; the server hangs longer


def work(imap: int, smtp: int) -> dict[str, object]:
    from django.utils import timezone
    from django_tasks_db.models import DBTaskResult

    from tests.apps.inquiries.asking import phoned
    from tests.apps.messaging.test_leaving import on_server
    from tests.apps.messaging.writing import letter
    from tradewind.apps.inquiries import jobs as clocks
    from tradewind.apps.inquiries.models import ClockCall, InquiryClock
    from tradewind.apps.messaging import jobs
    from tradewind.apps.messaging.models import Letter
    from tradewind.platform.jobs import worker
    from tradewind.platform.people.models import User

    now, seller = timezone.now(), User.objects.get(username="seller0")
    box = on_server(seller, SimpleNamespace(port=smtp), SimpleNamespace(port=imap))
    phoned(seller, at=now - timedelta(hours=5))
    InquiryClock.objects.update(began_due_at=now - timedelta(hours=1), due_at=now - timedelta(hours=1))
    DBTaskResult.objects.all().delete()
    worker.fire_due_slots = lambda _now: []  # nothing but what is asked for here
    reading = jobs.read_mailboxes.enqueue(on="")
    letter(seller, box, released=True, at=now - timedelta(seconds=9))
    clocks.call_about_clocks.using(run_after=now + timedelta(seconds=2)).enqueue(on="")

    def done() -> bool:
        return ClockCall.objects.exists() and Letter.objects.get().state == "sent"

    def look() -> bool:
        if done() or time.monotonic() > end:
            said.update(
                called=ClockCall.objects.exists(), letter=Letter.objects.get().state,
                reading=DBTaskResult.objects.get(pk=reading.id).status,
            )  # fmt: skip
            return True
        return False

    said: dict[str, object] = {}
    end = time.monotonic() + PATIENCE
    worker.run(look)
    return said


if __name__ == "__main__":
    django.setup()
    print(json.dumps(work(int(sys.argv[1]), int(sys.argv[2]))))
