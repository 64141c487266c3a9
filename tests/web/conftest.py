"""The company the tests of the pages walk through."""

import logging

import pytest

from tests.web.firm import Firm, found_firm
from tests.web.keeping import KeptFirm, founded

# Walks that ask the same of the pages whatever the database: they run once.
ON_ONE_DATABASE = (
    "test_permission_matrix", "test_headers", "test_canaries", "test_mass_assignment", "test_query_budgets",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name == "web" and item.path.stem in ON_ONE_DATABASE:
            item.add_marker(pytest.mark.pure)


@pytest.fixture(scope="session")
def kept_firm() -> list[KeptFirm]:
    """Empty until the first test has founded the firm."""
    return []


@pytest.fixture
def firm(db: None, kept_firm: list[KeptFirm]) -> Firm:
    # Thousands of refusals are meant to happen; writing each into the log costs more than the requests.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    if kept_firm:
        return kept_firm[0].put_back()
    kept_firm.append(founded(found_firm))
    return kept_firm[0].firm
