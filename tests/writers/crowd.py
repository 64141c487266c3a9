"""Many people who write at once: `python -m tests.writers.crowd --writers 20 --each 25`, in a company's environment.

Each writer is a process with a connection of its own, as in an office with many browsers at worst.
"""

import argparse
import json
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.queues import SimpleQueue
from typing import Any

import django


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--writers", type=int, default=20)
    parser.add_argument("--each", type=int, default=25)
    options = parser.parse_args()
    django.setup()
    print(json.dumps(write_at_once(options.writers, options.each)))


def write_at_once(writers: int, each: int) -> dict[str, Any]:
    """What the crowd got done, how long each write took, and every error."""
    answers, seconds = at_once(_write, writers, each, _sellers())
    return _summary(answers, seconds)


def at_once(work: Callable[..., None], workers: int, *words: Any) -> tuple[list[Any], float]:
    """`work(number, *words, start, results)` in a process each: what they put into the results, and in how long."""
    from django.db import connections

    connections.close_all()  # a connection is never shared with a child
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    results: SimpleQueue[Any] = context.SimpleQueue()
    start = context.Barrier(workers + 1)
    crowd = [
        context.Process(target=work, args=(number, *words, start, results), daemon=True) for number in range(workers)
    ]
    for process in crowd:
        process.start()
    start.wait()
    began = time.monotonic()
    answers = [results.get() for _ in crowd]
    seconds = time.monotonic() - began
    for process in crowd:
        process.join()
    return answers, seconds


def _sellers() -> list[tuple[int, list[int]]]:
    from tradewind.apps.parties.models import Party
    from tradewind.platform.people.models import User

    return [
        (user.pk, list(Party.objects.filter(owner=user).values_list("pk", flat=True)))
        for user in User.objects.filter(role="salesperson").order_by("pk")
    ]


def _write(number: int, each: int, sellers: list[tuple[int, list[int]]], start: Any, results: Any) -> None:
    django.setup()
    from datetime import UTC, datetime

    from tests.builders import customer, interaction
    from tradewind.apps.parties.models import Party
    from tradewind.platform.people.models import User

    user_id, own = sellers[number % len(sellers)]
    person, shared = User.objects.get(pk=user_id), Party.objects.get(pk=own[0])
    waits: list[float] = []
    errors: list[str] = []
    start.wait()
    for turn in range(each):
        began = time.monotonic()
        try:
            # Every other one on a customer whom four writers change at once.
            if turn % 2:
                interaction(person, shared, at=datetime.now(UTC))
            else:
                customer(person, f"New {number}-{turn}", at=datetime.now(UTC))
        except Exception as error:
            errors.append(f"{type(error).__name__}: {error}")
        waits.append(time.monotonic() - began)
    results.put((waits, errors))


def _summary(answers: list[tuple[list[float], list[str]]], seconds: float) -> dict[str, Any]:
    waits = sorted(wait for one, _ in answers for wait in one)
    errors = [error for _, some in answers for error in some]
    done = len(waits) - len(errors)
    return {
        "transactions": done, "errors": errors, "seconds": round(seconds, 2), "per_second": round(done / seconds, 1),
        "p50_ms": round(waits[len(waits) // 2] * 1000, 1), "p99_ms": round(waits[len(waits) * 99 // 100] * 1000, 1),
        "longest_ms": round(waits[-1] * 1000, 1),
    }  # fmt: skip


if __name__ == "__main__":
    main()
