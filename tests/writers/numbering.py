"""Many who take legal numbers at once: `python -m tests.writers.numbering --each 25`, in a company's environment.

Every tenth use case fails after it took its number. `--killed 5`: that many more take numbers until they are killed in
the middle of it, without a word.
"""

import argparse
import json
import multiprocessing
import time
from datetime import UTC, datetime
from typing import Any

import django

from tests.writers.crowd import at_once

WRITERS, FAILS_EVERY = 20, 10


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=25)
    parser.add_argument("--killed", type=int, default=0)
    options = parser.parse_args()
    django.setup()
    print(json.dumps(take_at_once(options.each, options.killed)))


def take_at_once(each: int, killed: int) -> dict[str, Any]:
    """The numbers on the papers, the longest wait, and every error."""
    entity_id = _entity()
    victims = [
        multiprocessing.Process(target=_until_killed, args=(number, entity_id), daemon=True) for number in range(killed)
    ]
    for victim in victims:
        victim.start()
    killer = multiprocessing.Process(target=_kill, args=([victim.pid for victim in victims],), daemon=True)
    killer.start()
    answers, seconds = at_once(_take, WRITERS, each, entity_id)
    killer.join()
    waits = sorted(wait for some, _ in answers for wait in some)
    return {
        "errors": [error for _, some in answers for error in some], "longest_s": round(waits[-1], 3),
        "seconds": round(seconds, 2), "per_second": round(len(waits) / seconds, 1), **_papers(),
    }  # fmt: skip


def _entity() -> int:
    from tests.builders import AT
    from tests.platform.company.conftest import NINGBO
    from tradewind.platform.company import services
    from tradewind.platform.people.queries import account_named

    boss = account_named("zhou")
    assert boss is not None
    entity = services.register_legal_entity(details=NINGBO, by=boss, at=AT)
    from django.db import connections

    connections.close_all()
    return int(entity.pk)


def _take(number: int, each: int, entity_id: int, start: Any, results: Any) -> None:
    issue, torn, person = _ready(number)
    waits: list[float] = []
    errors: list[str] = []
    start.wait()
    for turn in range(each):
        fails = (number + turn) % FAILS_EVERY == 0
        began = time.monotonic()
        try:
            issue(entity_id, person, at=datetime(2026, 11, 24, tzinfo=UTC), is_torn=fails)
        except torn:
            pass
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
        waits.append(time.monotonic() - began)
    results.put((waits, errors))


def _until_killed(number: int, entity_id: int) -> None:
    issue, _torn, person = _ready(number)
    while True:
        issue(entity_id, person, at=datetime(2026, 11, 24, tzinfo=UTC))


def _kill(pids: list[int]) -> None:
    import os
    import signal

    for pid in pids:
        time.sleep(1)
        os.kill(pid, signal.SIGKILL)


def _ready(number: int) -> tuple[Any, Any, Any]:
    django.setup()
    from tests.platform.numbering.issuing import Torn, issue
    from tradewind.platform.people.queries import account_named

    return issue, Torn, account_named(f"seller{number % 5}")


def _papers() -> dict[str, Any]:
    from tests.platform.numbering.issuing import ISSUED
    from tradewind.platform.audit import verifying
    from tradewind.platform.audit.models import AuditEntry, AuditFacts
    from tradewind.platform.numbering.models import NumberSeries

    issued = AuditEntry.objects.filter(action=ISSUED).values_list("seq", flat=True)
    texts = AuditFacts.objects.filter(entry_id__in=issued).values_list("text", flat=True)
    return {
        "numbers": sorted((json.loads(text)["number"] for text in texts), key=lambda text: (len(text), text)),
        "last": NumberSeries.objects.get().last,
        "breaches": [str(breach) for breach in verifying.verify().breaches],
    }


if __name__ == "__main__":
    main()
