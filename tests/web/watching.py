"""What did a request write, and what stands in the database?"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.http import HttpResponse

# A look may touch these: the session, the log of who looked, the tries to log in.
SELF_KEPT = frozenset({"django_session", "audit_accesslog", "people_loginattempt"})
_WRITE = re.compile(
    r"\s*(?:INSERT(?: OR \w+)? INTO|REPLACE INTO|UPDATE|DELETE FROM|TRUNCATE)\s+\"?(\w+)", re.IGNORECASE
)
_PASSING = (
    re.compile(rb'(?<=name="csrfmiddlewaretoken" value=")\w+'),
    re.compile(rb'(?<=name="request_key" value=")[0-9a-f-]+'),
    re.compile(rb'(?<="X-CSRFToken": ")\w+'),
    re.compile(rb"(?<=&quot;X-CSRFToken&quot;: &quot;)\w+"),
    re.compile(rb'(?<=data-zone=")[\w/+-]+">\d\d:\d\d'),  # a clock of the frame that struck in between
)


@contextmanager
def written_tables(allowed: frozenset[str] = SELF_KEPT) -> Iterator[list[str]]:
    """The tables that statements inside wrote to, but for those a look may touch."""
    found: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        result = execute(sql, params, many, context)
        match = _WRITE.match(sql)
        # A scoped UPDATE that finds none of one's own rows has touched nothing.
        if match and match.group(1) not in allowed and context["cursor"].rowcount != 0:
            found.append(match.group(1))
        return result

    with connection.execute_wrapper(watch):
        yield found


@contextmanager
def undone() -> Iterator[None]:
    """Whatever happens inside leaves no trace in the database."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def fingerprint() -> str:
    """One digest over every row of every table that a look may not touch."""
    running = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in sorted(model._meta.db_table for model in apps.get_models(include_auto_created=True)):
            if table in SELF_KEPT:
                continue
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in sorted(map(repr, cursor.fetchall())):
                running.update(f"{table}{row}".encode())
    return running.hexdigest()


def content_of(answer: HttpResponse) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]


def settled(answer: HttpResponse, *paths: str) -> bytes:
    """The page without what differs from answer to answer: request number, tokens and the page's own address."""
    body = content_of(answer)
    for passing in _PASSING:
        body = passing.sub(b"", body)
    for passing in (answer.headers.get("X-Request-Number", ""), *paths):
        body = body.replace(passing.encode(), b"") if passing else body
    return body
