"""The asking of `benchmarks.inquiries_pages`, inside a company: `python -m benchmarks.inquiries_asked RECORD [TIMES]`.

Prints for each page and person the milliseconds of whole requests, without the network, and the queries of one.
"""

import json
import sys
import time
from itertools import cycle, islice
from typing import Any

import django
from django.db import connection

TIMES = 20
WARM_UP = 3
WHO = ("boss", "assistant", "seller0")
PAGES = {
    "inbox": "/inquiries/triage/",
    "inbox, mail alone": "/inquiries/triage/?source=mail",
    "list, newest": "/inquiries/",
    "list, grade A": "/inquiries/?quick=grade-a",
    "list, our turn": "/inquiries/?quick=ours",
    "list, due today": "/inquiries/?quick=due",
    "list, closed": "/inquiries/?quick=ended",
    "list, country and state": "/inquiries/?country=DE&state=lost",
    "list, next contact, page 20": "/inquiries/?sort=next&page=20",
    "list, from the oldest": "/inquiries/?sort=arrived",
    "search, rare": "/inquiries/?q=buyer+4711",
    "search, common": "/inquiries/?q=tents",
    "search, nothing": "/inquiries/?q=wolpertinger",
    "board": "/inquiries/board/",
    "late": "/inquiries/late/",
    "late, this month": "/inquiries/late/?span=month",
    "Today": "/",
}


def main(record: int, times: int = TIMES) -> None:
    from django.test import Client
    from django.test.utils import setup_test_environment

    from tradewind.platform.people.models import User

    setup_test_environment()
    told: dict[str, dict[str, dict[str, Any]]] = {}
    for who in WHO:
        user, client = User.objects.get(username=who), Client(headers={"accept-language": "en"})
        client.force_login(user)
        pages = PAGES | {"an inquiry": f"/inquiries/{record}/"}
        if who != "seller0":
            pages |= {"Today, process": "/today/process/"}
        for title, path in pages.items():
            told.setdefault(title, {})[who] = _asked(client, path, times)
        for title, took in _steps(client, user, times).items():
            told.setdefault(title, {})[who] = took
    print(json.dumps(told))


def _asked(client: Any, path: str, times: int) -> dict[str, Any]:
    for _ in range(min(WARM_UP, times)):
        assert client.get(path).status_code == 200, path
    took = [_timed(lambda: client.get(path)) for _ in range(times)]
    return _together(took)


def _steps(client: Any, user: Any, times: int) -> dict[str, dict[str, Any]]:
    """A grade and its taking back, X and its taking back: the inbox is afterwards as it was before."""
    from tradewind.apps.inquiries.models import Inquiry, TriageStep

    took: dict[str, list[tuple[float, float, float, int]]] = {}

    def press(title: str, path: str, **fields: object) -> None:
        took.setdefault(title, []).append(_timed(lambda: _done(client.post(path, fields))))

    def take_back() -> None:
        step = TriageStep.objects.filter(by=user).order_by("-at", "-pk")[0]
        press("key: undo", f"/inquiries/steps/{step.pk}/undo/")

    waiting = _waiting(user)
    for pk in islice(cycle(waiting), times + WARM_UP if waiting else 0):
        for title, path, fields in (
            ("key: grade B", "grade", {"grade": "B"}), ("key: X, a mailing", "set-aside", {"reason": "bulk"}),
        ):  # fmt: skip
            version = Inquiry.objects.values_list("version", flat=True).get(pk=pk)
            press(title, f"/inquiries/{pk}/{path}/", version=version, **fields)
            take_back()
    return {title: _together(each[-times:]) for title, each in took.items()}


def _waiting(user: Any) -> list[int]:
    from django.utils import timezone

    from tradewind.apps.inquiries import queries

    return [row.pk for row in queries.triage_rows(user, at=timezone.now())]


def _done(response: Any) -> None:
    assert response.status_code == 302, response.status_code
    assert "changed=" not in response["Location"] and "reason=" not in response["Location"], response["Location"]


def _timed(ask: Any) -> tuple[float, float, float, int]:
    """Milliseconds, those of them in SQL, those this process worked itself, queries."""
    asked: list[float] = []

    def note(execute: Any, *given: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(*given)
        finally:
            asked.append(time.perf_counter() - began)

    with connection.execute_wrapper(note):
        began, worked = time.perf_counter(), time.thread_time()
        ask()
        took, own = time.perf_counter() - began, time.thread_time() - worked
    return took * 1000, sum(asked) * 1000, own * 1000, len(asked)


def _together(took: list[tuple[float, float, float, int]]) -> dict[str, Any]:
    ms, sql, own, queries = zip(*took, strict=True)
    return {"ms": ms, "sql": sql, "own": own, "queries": queries[-1]}


if __name__ == "__main__":
    django.setup()
    main(*map(int, sys.argv[1:]))
