"""Many who try to get in at once: `python -m tests.platform.people.crowd WHAT N`, in a company's environment.

Each is a process with a connection of its own. The answer counts what became of them: how many were looked at, how
many got in, how many were told to wait.
"""

import json
import multiprocessing
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import django

ADDRESS = "192.0.2.7"
KEY = "3132333435363738393031323334353637383930"  # of RFC 6238's examples


def main() -> None:
    django.setup()
    from django.conf import settings

    what, number = sys.argv[1], int(sys.argv[2])
    if what == "addresses":
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    _prepare()
    print(json.dumps(Counter(_at_once(TRIES[what], number))))


def _prepare() -> None:
    from django.db import connections
    from django_otp.plugins.otp_totp.models import TOTPDevice

    from tradewind.platform.people.models import User

    TOTPDevice.objects.create(user=User.objects.get(username="zhou"), key=KEY, confirmed=True)
    connections.close_all()  # a connection is never shared with a child


def _at_once(attempt: Callable[[int], str], number: int) -> list[str]:
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    results, start = context.SimpleQueue(), context.Barrier(number)
    crowd = [
        context.Process(target=_one, args=(attempt, each, start, results), daemon=True) for each in range(number)
    ]  # fmt: skip
    for process in crowd:
        process.start()
    answers = [results.get() for _ in crowd]
    for process in crowd:
        process.join()
    return answers


def _one(attempt: Callable[[int], str], number: int, start: Any, results: Any) -> None:
    django.setup()
    from tradewind.platform.people.refusals import TooManyTries

    start.wait()
    try:
        results.put(attempt(number))
    except TooManyTries:
        results.put("waits")
    except Exception as error:
        results.put(f"{type(error).__name__}: {error}")


def _password(username: str) -> str:
    from tradewind.platform.people.entrance import recognise

    who = recognise(username=username, password="a wrong password", address=ADDRESS, at=datetime.now(UTC))
    return "in" if who else "looked at"


def _code(code: str) -> str:
    from tradewind.platform.people import services
    from tradewind.platform.people.models import User

    person = User.objects.get(username="zhou")
    return "in" if services.use_code(code=code, address=ADDRESS, by=person, at=datetime.now(UTC)) else "looked at"


def _right_code(_number: int) -> str:
    from django_otp.oath import TOTP

    return _code(f"{TOTP(bytes.fromhex(KEY)).token():06d}")


TRIES: dict[str, Callable[[int], str]] = {
    "account": lambda _number: _password("zhou"),
    "addresses": lambda number: _password(f"nobody{number}"),
    "wrong-codes": lambda _number: _code("no code"),
    "right-code": _right_code,
}

if __name__ == "__main__":
    main()
