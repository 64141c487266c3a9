"""Twenty identical POSTs at once: `python -m tests.platform.use_case.at_once`, in a company's environment."""

import json
import multiprocessing
import threading
from typing import Any

import django

PROCESSES, THREADS = 4, 5
KEY = "0f0e0d0c-0b0a-0908-0706-050403020100"


def main() -> None:
    django.setup()
    from django.conf import settings
    from django.db import connections

    settings.ROOT_URLCONF = "tests.platform.use_case.pages"
    settings.ALLOWED_HOSTS = ["*"]
    connections.close_all()
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    answers: Any = context.SimpleQueue()
    start = context.Barrier(PROCESSES * THREADS)
    crowd = [context.Process(target=_ask, args=(start, answers), daemon=True) for _ in range(PROCESSES)]
    for process in crowd:
        process.start()
    found = [answers.get() for _ in range(PROCESSES * THREADS)]
    for process in crowd:
        process.join()
    from tradewind.apps.parties.models import Party

    print(json.dumps({"answers": found, "made": Party.objects.filter(name="Once only").count()}))


def _ask(start: Any, answers: Any) -> None:
    django.setup()
    threads = [threading.Thread(target=_post, args=(start, answers)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _post(start: Any, answers: Any) -> None:
    from django.test import Client

    from tradewind.platform.people.models import User

    client = Client()
    client.force_login(User.objects.get(username="seller0"))
    start.wait()
    try:
        response = client.post("/register-customer/", {"name": "Once only", "request_key": KEY})
        answers.put([response.status_code, response.content.decode()])
    except Exception as error:
        answers.put([500, f"{type(error).__name__}: {error}"])


if __name__ == "__main__":
    main()
