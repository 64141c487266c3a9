"""Does every list go by an index, however it is filtered and sorted, so that it stays as fast with a million rows?"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection

from tests.builders import customer
from tests.web.firm import Firm
from tradewind.web.parties.lists import customer_list
from tradewind.web.shared.lists import Filter

Statement = tuple[str, Any]
READS_PARTIES = re.compile(r'FROM "parties_party"')


@contextmanager
def statements_on(tables: re.Pattern[str] = READS_PARTIES) -> Iterator[list[Statement]]:
    """What is asked of these tables inside, but for single rows."""
    found: list[Statement] = []

    def note(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        if tables.search(sql) and "LIMIT" in sql and not many:
            found.append((sql, values))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(note):
        yield found


def plan_of(statement: Statement) -> str:
    explain = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN "
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")  # a table of a few rows is read as a whole
        cursor.execute(explain + statement[0], statement[1])
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def reads_the_whole_table(plan: str) -> bool:
    scan = r"SCAN (?:parties_party|U\d|T\d)\s*$" if connection.vendor == "sqlite" else r"Seq Scan on parties_party"
    return re.search(scan, plan, re.MULTILINE) is not None


def addresses(firm: Firm, actor: str) -> list[str]:
    definition = customer_list(firm.people[actor])
    quick = [f"?quick={each.key}" for each in definition.quick]
    sorts = [f"?sort={sign}{each.key}" for each in definition.columns if each.order for sign in ("", "-")]
    return ["", "?q=Nordlicht", *quick, *sorts, *filtered(definition.filters)]


def filtered(filters: Sequence[Filter]) -> Iterator[str]:
    """A filter of few choices with each of them, of many with one, of words with some."""
    for each in filters:
        values = [key for key, _label in each.choices][: 1 if each.search else None] or ["tent 210D", "帐篷"]
        yield from (f"?{urlencode({each.key: value})}" for value in values)


@pytest.mark.parametrize("actor", ["boss", "owner", "documents"])
def test_no_list_of_customers_reads_the_whole_table(firm: Firm, actor: str) -> None:
    client, slow = firm.client(actor), []
    customer(firm.people["owner"], "Zeltwerk AG", products="Tent 210D 帐篷", source="帐篷展 Tent 210D")
    for query in addresses(firm, actor):
        with statements_on() as asked:
            assert client.get(f"/customers/{query}").status_code == 200
        assert asked, query
        slow += [f"{query}: {plan_of(each)}\n{each[0]}" for each in asked if reads_the_whole_table(plan_of(each))]
    assert slow == []
