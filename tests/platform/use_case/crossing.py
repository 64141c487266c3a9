"""Two use cases that lock two customers in opposite order: `python -m tests.platform.use_case.crossing`.

Says what became of both, and how often the one that was ended by the database ran.
"""

import json
import threading
from typing import Any

import django


def cross() -> dict[str, Any]:
    from django.db import connections

    from tests.builders import AT
    from tradewind.apps.parties.models import Party
    from tradewind.platform import audit
    from tradewind.platform.people.models import User
    from tradewind.platform.use_case import use_case

    first, second = Party.objects.order_by("pk")[:2]
    boss, line, runs, wrong = User.objects.get(username="zhou"), threading.Barrier(2, timeout=20), [], []

    @use_case
    def note(*, one: int, other: int, by: User, at: Any) -> None:
        runs.append(one)
        party = Party.objects.select_for_update().get(pk=one)
        if len(runs) <= 2:
            line.wait()  # each holds one and wants the other's
        Party.objects.select_for_update().get(pk=other)
        audit.record("party.reviewed", party, by=by, at=at)

    def run(one: int, other: int) -> None:
        try:
            note(one=one, other=other, by=boss, at=AT)
        except Exception as error:
            wrong.append(repr(error))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in ((first.pk, second.pk), (second.pk, first.pk))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    done = [audit.queries.trail_of(boss, each)[0].action for each in (first, second)]
    return {"wrong": wrong, "runs": len(runs), "done": done}


if __name__ == "__main__":
    django.setup()
    import tradewind.platform.audit.queries  # noqa: F401 - the trail, read as the product reads it

    print(json.dumps(cross()))
