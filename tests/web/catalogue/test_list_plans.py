"""Do the list of products and what asks for products go by an index, so that they stay as fast with many thousands?"""

import re

import pytest
from django.db import connection

from tests.web.firm import Firm
from tests.web.shared.test_list_plans import plan_of, statements_on
from tradewind.web.catalogue.lists import product_list

READS = re.compile(r'FROM "catalogue_product" ')
BY_NUMBER = re.compile(r'ORDER BY (?:"catalogue_product"."id"|2) (?:ASC|DESC) LIMIT')
# Counted as far as a list counts: 20,000 rows are gone through in a few milliseconds.
COUNTED = re.compile(r"^SELECT COUNT")


def reads_the_whole_table(sql: str, plan: str) -> bool:
    if BY_NUMBER.search(sql) or COUNTED.search(sql):
        return False
    scan = r"SCAN catalogue_product\s*$" if connection.vendor == "sqlite" else r"Seq Scan on catalogue_product\b"
    return re.search(scan, plan, re.MULTILINE) is not None


@pytest.mark.parametrize("actor", ["boss", "owner"])
def test_no_list_of_products_reads_the_whole_table(firm: Firm, actor: str) -> None:
    client, slow = firm.client(actor), []
    definition = product_list(firm.people[actor])
    quick = [f"?quick={each.key}" for each in definition.quick]
    sorts = [f"?sort={sign}{each.key}" for each in definition.columns if each.order for sign in ("", "-")]
    filters = [f"?{each.key}={each.choices[0][0]}" for each in definition.filters]
    for query in ("", "?q=te4p", "?q=srzp", "?q=TE-4P-02", *quick, *sorts, *filters):
        with statements_on(READS) as asked:
            assert client.get(f"/products/{query}").status_code == 200
        assert asked, query
        plans = {statement[0]: plan_of(statement) for statement in asked}
        slow += [f"{query}: {plan}\n{sql}" for sql, plan in plans.items() if reads_the_whole_table(sql, plan)]
    assert slow == []
