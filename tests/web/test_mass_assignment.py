"""T32: does a form change what it shows and nothing else, whatever else is sent along?"""

from collections.abc import Collection
from functools import cache
from typing import Any
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.core.files import File
from django.db import connection
from django.utils import timezone

from tests.web.addresses import path_of
from tests.web.bodies import body_of
from tests.web.firm import Firm
from tests.web.forms import all_forms
from tests.web.sparing import pages_in_a_word
from tests.web.test_permission_matrix import Line, lines
from tests.web.watching import undone, written_tables

# What is different from one moment to the next even when the same is done twice.
PASSING_COLUMNS = frozenset({
    "at", "created_at", "updated_at", "opened_at", "made_at", "expires_at", "used_at", "closed_at", "frozen_at",
    "finished_at", "erased_at", "replaced_at", "compared_at", "found_at", "noted_at", "moved_at", "undone_at",
    "written_at", "task_id", "enqueued_at",
    "read_at", "requested_at", "since", "until", "answers",
    "struck_at", "archived_at", "proposed_at", "decided_at", "set_at", "last_contact_at", "salt", "facts_digest",
    "previous_hash", "entry_hash", "password", "token_digest", "stored_name", "key", "token", "id", "entry_id",
    "body_digest", "last_t", "last_used_at", "text", "rfc_id", "secret",
})  # fmt: skip
WORDS = ("boss", "1", "true", "archived", "2001-01-01", "pool", "confirmed")


@cache
def columns() -> set[str]:
    """Every field name of every model, as a form would send it."""
    found = set()
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            found |= {field.name, field.attname}
    return found | {"is_staff", "is_superuser", "groups", "id", "pk", "by", "at"}


def rows(written: Collection[str]) -> dict[str, list[Any]]:
    """The tables that were written to, without what passes with time; the others are as they were."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            table = model._meta.db_table
            if table not in written:
                continue
            kept = [f'"{f.column}"' for f in model._meta.concrete_fields if f.column not in PASSING_COLUMNS]
            cursor.execute(f'SELECT {", ".join(kept) or "1"} FROM "{table}"')
            found[table] = sorted(map(repr, cursor.fetchall()))
    return found


def _after(client: Any, path: str, body: dict[str, Any]) -> tuple[int, dict[str, list[Any]]]:
    kept = client.cookies.copy()
    with undone():
        with pages_in_a_word(), written_tables() as written:
            status = _posted(client, path, body)
        left = rows(written)
    client.cookies = kept
    return status, left


def _posted(client: Any, path: str, body: dict[str, Any]) -> int:
    """As a browser sends a form without files: hundreds of names in parts of their own take ten times as long."""
    if any(isinstance(value, File) for value in body.values()):
        return int(client.post(path, body).status_code)
    sent = urlencode(body, doseq=True)
    return int(client.post(path, sent, content_type="application/x-www-form-urlencoded").status_code)


def _declared(body: dict[str, Any]) -> set[str]:
    """The names of the form that is sent: the one whose fields hold all of the body's, but for the lines of a grid."""
    own = {name for name in body if "." not in name and not name.startswith("o1-")} - {"option"}
    fitting = [set(form.base_fields) for form in all_forms() if own <= set(form.base_fields) | {"version"}]
    return set(body).union(*fitting) if fitting else set(body)


def test_nothing_undeclared_is_ever_taken(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: moment)  # both times at once: jobs are told since when
    wrong, posts = [], [line for line in lines() if line.method == "POST"]
    clients = {actor: firm.client(actor) for actor in ("boss", "owner")}
    for client in clients.values():
        client.get("/")  # the session notes its last use
    for line in posts:
        for actor in ("boss", "owner"):
            if line.expected[actor] in (200, 302) and line.url != "people:logout":
                wrong += _taken(firm, clients[actor], line, actor)
    assert wrong == []


def _taken(firm: Firm, client: Any, line: Line, actor: str) -> list[str]:
    path = path_of(line.url, firm.objects[line.kind])
    honest = _after(client, path, body_of(firm, actor, line.url, line.kind))
    body = body_of(firm, actor, line.url, line.kind)
    extras = columns() - _declared(body) - {"request_key", "next", "keep", "theme", "language"}
    greedy = {name: WORDS[number % len(WORDS)] for number, name in enumerate(sorted(extras))}
    status, left = _after(client, path, greedy | body)
    if (status, left) == honest:
        return []
    changed = [table for table in left | honest[1] if left.get(table) != honest[1].get(table)]
    return [f"{line.url} {line.kind} as {actor}: {status} after {honest[0]}, {changed}"]
