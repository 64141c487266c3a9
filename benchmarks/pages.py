"""How long do list, record and Today take when the book is small, large and very large, on either database?

    python -m benchmarks.pages [--rows 1000 100000 1000000] [--databases sqlite postgresql] [--clients 20]

Whole requests through `tradewind web` over the loopback. Beside them the figures of comparable systems
(`benchmarks/peers.py`). Companies and server are thrown away. README.md holds the latest figures.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks import peers
from benchmarks.asking import Client, Times, alone, together
from benchmarks.measuring import filled_with, parser_of, prepared_company
from tests.companies import Company
from tests.journeys.serving import free_ports

QUERIES = """
import time
from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment
from tradewind.platform.people.models import User
setup_test_environment()
answer, asked = [], []
def timed(execute, *given):
    began = time.perf_counter()
    try:
        return execute(*given)
    finally:
        asked.append((time.perf_counter() - began) * 1000)
for username, path in WANTED:
    client = Client()
    client.force_login(User.objects.get(username=username))
    client.get(path)
    spent = []
    for _ in range(9):
        asked.clear()
        with connection.execute_wrapper(timed):
            client.get(path)
        spent.append(sum(asked))
    answer.append([len(asked), sorted(spent)[4]])
"""


def main() -> None:
    parser = parser_of(__doc__, [1_000, 100_000, 1_000_000], 40)
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=10.0)
    options = parser.parse_args()
    for database in options.databases:
        with prepared_company(database) as company:
            for rows in sorted(options.rows):
                filled = filled_with(company, rows)
                _measure(company, database, rows, filled, options)


def _measure(company: Company, database: str, rows: int, filled: dict[str, int], options: argparse.Namespace) -> None:
    pages = _pages(filled)
    queries = company.python(f"WANTED = {json.dumps([page[1:] for page in pages])}\n{QUERIES}")
    print(f"\n{database}, {rows:,} customers: median / p95 ms, queries, ms in SQL; others' ms (ratio)", flush=True)
    with _web(company) as (port, ready, memory):
        at_first = memory()
        clients = {name: Client(port, name) for name in ("boss", "assistant", "seller0")}
        for (title, username, path), (asked, in_sql) in zip(pages, queries, strict=True):
            took = alone(clients[username], path, options.times)
            others = {"filter": peers.LIST_FILTERED, "search": peers.SEARCH}.get(title.split()[-1], {}).get(rows, {})
            figures = f"{took.median:8.1f} /{took.p95:7.1f}  {asked:3} {in_sql:7.1f}"
            print(f"  {title:36}{figures}  {peers.beside(took.median, others)}", flush=True)
        crowd = [clients["boss"], *(Client(port, f"seller{turn % 20}") for turn in range(options.clients - 1))]
        _tell_crowd(together(crowd, _pages(filled)[1][2], options.seconds), rows, options)
        print(f"  ready after {ready:.2f} s: {peers.beside(ready, peers.READY_SECONDS)}")
        others = peers.beside(at_first, peers.ONE_PROCESS_MIB)
        print(f"  {at_first:.0f} MiB at first: {others}; {memory():.0f} MiB after the load", flush=True)


def _pages(filled: dict[str, int]) -> list[tuple[str, str, str]]:
    """Title, who looks, address. The titles' last words choose the others' figures."""
    return [
        ("list, newest", "boss", "/customers/"),
        ("list, country and owner filter", "boss", f"/customers/?country=DE&owner={filled['owner']}"),
        ("list, own customers", "seller0", "/customers/"),
        ("list, rare part of a name, search", "boss", "/customers/?q=zephy"),
        ("list, common part of a name", "boss", "/customers/?q=camping"),
        ("list, by name, page 100", "boss", "/customers/?sort=name&page=100"),
        ("list, longest silence", "boss", "/customers/?sort=last"),
        ("list, contact within 90 days", "boss", "/customers/?last=within-90"),
        ("list, none for 180 days", "boss", "/customers/?last=none-180"),
        ("list, never contacted", "boss", "/customers/?last=never"),
        ("list, importers", "boss", "/customers/?type=importer"),
        ("list, products, common word", "boss", "/customers/?products=tents"),
        ("list, products, rare word", "boss", "/customers/?products=hammock"),
        ("list, products, a salesperson", "seller0", "/customers/?products=tents"),
        ("list, source, type and contact", "boss", "/customers/?source=canton&type=importer&last=none-90"),
        ("list, rare part of a name, a salesperson", "seller0", "/customers/?q=zephy"),
        ("a customer's page, a salesperson", "seller0", f"/parties/{filled['record']}/"),
        ("a customer's page, boss", "boss", f"/parties/{filled['record']}/"),
        ("Ctrl+K, rare word, boss", "boss", "/search/?q=zephy"),
        ("Ctrl+K, common word, boss", "boss", "/search/?q=camping"),
        ("Ctrl+K, common word, a salesperson", "seller0", "/search/?q=camping"),
        ("Ctrl+K, initials, a salesperson", "seller0", "/search/?q=nbxf"),
        ("Today of the boss", "boss", "/"),
        ("Today of the assistant", "assistant", "/"),
        ("Today of a salesperson", "seller0", "/"),
    ]


def _tell_crowd(took: Times, rows: int, options: argparse.Namespace) -> None:
    others = peers.beside(took.a_second, peers.TWENTY_CLIENTS.get(rows, {}), more_is_better=True)
    speed = f"{took.a_second:.1f}/s, {took.median:.0f} / {took.p95:.0f} ms, {took.errors} errors"
    print(f"  {options.clients} clients, filtered list: {speed}; others a second: {others}")


@contextmanager
def _web(company: Company) -> Iterator[tuple[int, float, Any]]:
    """Its port, the seconds until its first answer, and a look at its memory."""
    port, began = free_ports(1), time.perf_counter()
    command = [sys.executable, "-m", "tradewind.cli", "web", "--company", str(company.folder), "--port", str(port)]
    silent = subprocess.DEVNULL
    child = subprocess.Popen(command, env=company.environment, stdin=silent, stdout=silent, stderr=silent)
    try:
        _wait_for(port, child)
        yield port, time.perf_counter() - began, lambda: _memory(child.pid)
    finally:
        child.terminate()
        child.wait(20)


def _wait_for(port: int, child: "subprocess.Popen[bytes]") -> None:
    import http.client

    while child.poll() is None:
        asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            asked.request("GET", "/login/")
            asked.getresponse().read()
            return
        except OSError:
            time.sleep(0.02)
        finally:
            asked.close()
    raise SystemExit("the web server ended")


def _memory(process: int) -> float:
    """Proportional set size in MiB; 0 where the system does not tell."""
    told = Path(f"/proc/{process}/smaps_rollup")
    found = re.search(r"^Pss:\s+(\d+)", told.read_text() if told.exists() else "", re.MULTILINE)
    return int(found.group(1)) / 1024 if found else 0.0


if __name__ == "__main__":
    main()
