"""The company the tests of the pages walk through."""

import logging
from pathlib import Path

import pytest

from tests.web.firm import Firm, found_firm
from tests.web.keeping import KeptFirm, founded

WEB = Path(__file__).resolve().parent

# A page has no SQL of its own: what it asks and does is tested on both databases with the use cases and the queries.
# These pages come closest to it: lists and searches put statements together, and odd values reach them.
ON_BOTH_DATABASES = ("approvals", "exports", "parties", "search", "shared")
ON_BOTH_TOO = ("test_foreign_records", "test_keys_in_bodies", "test_odd_values")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not item.path.is_relative_to(WEB):
            continue
        if item.path.parent.name not in ON_BOTH_DATABASES and item.path.stem not in ON_BOTH_TOO:
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
