"""The company the tests of the pages walk through."""

import logging

import pytest

from tests.web.firm import Firm, found_firm

# Walks that ask the same of the pages whatever the database: they run once.
ON_ONE_DATABASE = ("test_headers", "test_canaries", "test_mass_assignment", "test_query_budgets")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name == "web" and item.path.stem in ON_ONE_DATABASE:
            item.add_marker(pytest.mark.pure)


@pytest.fixture
def firm(db: None) -> Firm:
    # Thousands of refusals are meant to happen; writing each into the log costs more than the requests.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    return found_firm()
