"""Do list, board, inbox, late page and Today go by an index, so that they stay as fast with a million inquiries?"""

import re

import pytest
from django.db import connection

from tests.web.firm import Firm
from tests.web.shared.test_list_plans import Statement, plan_of, statements_on
from tradewind.web.inquiries.lists import inquiry_list

TABLES = "inquiries_inquiry|inquiries_inquiryclock|inquiries_missedquota|inquiries_quotacount"
READS = re.compile(rf'FROM "(?:{TABLES})"')
BY_NUMBER = re.compile(r'ORDER BY (?:"inquiries_inquiry"."id"|2) (?:ASC|DESC) LIMIT')
PAGES = ("/inquiries/triage/", "/inquiries/board/", "/inquiries/late/", "/inquiries/late/?span=month", "/")


def reads_a_whole_table(sql: str, plan: str) -> bool:
    if BY_NUMBER.search(sql):
        return False  # the table itself is in that order: it is read as far as the page goes
    scan = rf"SCAN (?:{TABLES}|U\d|T\d)\s*$" if connection.vendor == "sqlite" else rf"Seq Scan on (?:{TABLES})\b"
    return re.search(scan, plan, re.MULTILINE) is not None


def addresses(firm: Firm, actor: str) -> list[str]:
    definition = inquiry_list(firm.people[actor])
    quick = [f"?quick={each.key}" for each in definition.quick]
    sorts = [f"?sort={sign}{each.key}" for each in definition.columns if each.order for sign in ("", "-")]
    filters = [f"?{each.key}={each.choices[0][0]}" for each in definition.filters]
    return [
        f"/inquiries/{query}" for query in ("", "?q=fjellheim", "?q=kari@fjellheim.example", *quick, *sorts, *filters)
    ]


@pytest.mark.parametrize("actor", ["boss", "owner"])
def test_no_page_of_inquiries_reads_a_whole_table(firm: Firm, actor: str) -> None:
    client, slow = firm.client(actor), []
    for address in (*addresses(firm, actor), *PAGES):
        with statements_on(READS) as asked:
            assert client.get(address).status_code == 200
        assert asked, address
        plans = {statement[0]: plan_of(statement) for statement in asked}
        slow += [f"{address}: {plan}\n{sql}" for sql, plan in plans.items() if reads_a_whole_table(sql, plan)]
    assert slow == []


def test_the_board_and_the_days_due_are_read_in_their_order(firm: Firm) -> None:
    """Not gathered and then sorted: what is followed may be tens of thousands."""
    for address in ("/inquiries/board/", "/inquiries/?quick=due", "/inquiries/?quick=ours", "/inquiries/?quick=ended"):
        with statements_on(READS) as asked:
            firm.client("boss").get(address)
        sorted_rows = [plan for plan in map(plan_of, _in_order(asked)) if re.search("TEMP B-TREE|Sort Key", plan)]
        assert sorted_rows == [], address


def _in_order(asked: list[Statement]) -> list[Statement]:
    return [each for each in asked if "ORDER BY" in each[0] and 'FROM "inquiries_inquiry" ' in each[0]]
