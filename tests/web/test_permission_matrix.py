"""T1: may everybody do exactly what the matrix says, at every address and with every method?"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from tests.web.addresses import all_addresses, path_of
from tests.web.bodies import body_of
from tests.web.firm import ACTORS, LOGGED_IN, Firm
from tests.web.sparing import pages_in_a_word, without_frames
from tests.web.watching import fingerprint, undone, written_tables

MATRIX = Path(__file__).with_name("permission_matrix.csv")
PUBLIC_AT_MOST = 10
READERS = ("boss",)  # who opens most gets every page written
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
TO_LOGIN_FOR_ALL = frozenset({"people:logout", "people:set_password", "welcome:found"})  # their own way leads there
# What anybody may open; the founding page and the way in through a door answer nobody here with a page of their own.
OPEN_PAGES = frozenset(
    {
        "people:login",
        "people:set_password",
        "shell:alive",
        "welcome:doors",
        "welcome:door",
        "welcome:door_state",
        "quotations:outside",
    }
)
OPEN_DEEDS = frozenset({"shell:preferences", "welcome:found", "welcome:enter"})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the matrix: an address, a method, a record, and what each actor gets."""

    url: str
    method: str
    kind: str
    expected: dict[str, int]


@cache
def lines() -> list[Line]:
    with MATRIX.open(encoding="utf-8", newline="") as file:
        return [
            Line(row["url"], row["method"], row["object"], {actor: int(row[actor]) for actor in ACTORS})
            for row in csv.DictReader(file)
        ]


def test_every_address_has_a_line_and_every_line_an_address(firm: Firm) -> None:
    known = {(address.name, address.words) for address in all_addresses()}
    listed = {(line.url, tuple(sorted(firm.objects[line.kind]))) for line in lines()}
    assert sorted(known - listed) == [], "addresses without a line in permission_matrix.csv"
    assert sorted(listed - known) == [], "lines of permission_matrix.csv without an address"


def test_the_public_list_is_short() -> None:
    public = {line.url for line in lines() if line.method == "GET" and line.expected["anonymous"] == 200}
    assert public == OPEN_PAGES
    assert len(public) < PUBLIC_AT_MOST
    views = {address.name for address in all_addresses() if not _needs_login(address.name)}
    assert views == public | OPEN_DEEDS


def _needs_login(name: str) -> bool:
    resolver = get_resolver()
    namespace, _, short = name.rpartition(":")
    inner = resolver.namespace_dict[namespace][1] if namespace else resolver
    views = [pattern.callback for pattern in inner.url_patterns if pattern.name == short]
    return any(getattr(view, "login_required", True) for view in views)


def test_every_cell_of_the_matrix(firm: Firm) -> None:
    clients = {actor: firm.client(actor) for actor in ACTORS}
    wrong = []
    for actor, client in clients.items():
        client.get("/")  # the session notes its last use, else every request below would note it, and undo it
        with without_frames() if actor in READERS else pages_in_a_word():
            wrong += [problem for line in lines() for problem in _cell(firm, client, line, actor)]
    assert wrong == []


def _cell(firm: Firm, client: Client, line: Line, actor: str) -> Iterator[str]:
    path = path_of(line.url, firm.objects[line.kind])
    body = body_of(firm, actor, line.url, line.kind) if line.method == "POST" else {}
    kept = client.cookies.copy()
    with undone(), written_tables() as written:
        answer = client.generic(line.method, path) if line.method == "GET" else client.post(path, body)
    client.cookies = kept
    expected, cell = line.expected[actor], f"{line.method} {line.url} {line.kind} as {actor}"
    if answer.status_code != expected:
        yield f"{cell}: {answer.status_code}, not {expected}"
    to_login = answer.status_code == 302 and answer.headers["Location"].startswith(reverse("people:login"))
    if to_login != (expected == 302 and actor not in LOGGED_IN) and not _may_lead_to_login(line):
        yield f"{cell}: to {answer.headers.get('Location')}"
    if written and (line.method == "GET" or expected >= 400):
        yield f"{cell}: wrote {Counter(written)}"


def _may_lead_to_login(line: Line) -> bool:
    return line.url in TO_LOGIN_FOR_ALL or line.url in ("shell:preferences", "welcome:door")


def test_everybody_is_refused_with_a_whole_page(firm: Firm) -> None:
    for actor in LOGGED_IN:
        client = firm.client(actor)
        forbidden = [line for line in lines() if line.method == "GET" and line.expected[actor] == 403][:1]
        for path in ("/nowhere/", *(path_of(line.url, firm.objects[line.kind]) for line in forbidden)):
            answer = client.get(path)
            assert answer.status_code in (403, 404) and answer.content.endswith(b"</html>\n"), f"{path} as {actor}"
            assert answer.content.count(b"<h1") == 1


@pytest.mark.nightly
def test_no_other_method_does_anything(firm: Firm) -> None:
    """What the matrix does not list is 405 for whoever is logged in, and changes nothing."""
    offered = {(line.url, line.kind, line.method) for line in lines()}
    places = {(line.url, line.kind) for line in lines()}
    listed = {(url, method) for url, _kind, method in offered}
    clients = {actor: firm.client(actor) for actor in ("anonymous", "boss", "other")}
    wrong, before = [], fingerprint()
    for actor, client in clients.items():
        for url, kind in sorted(places):
            for method in METHODS:
                if (url, method) in listed:
                    continue
                answer = client.generic(method, path_of(url, firm.objects[kind]))
                to_login = answer.status_code == 302 and actor == "anonymous"
                if answer.status_code != 405 and not to_login:
                    wrong.append(f"{method} {url} as {actor}: {answer.status_code}")
    assert wrong == []
    assert fingerprint() == before
