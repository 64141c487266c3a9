"""The company the tests of the pages walk through."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import Template

from tests.web.firm import Firm, found_firm
from tests.web.keeping import KeptFirm, founded
from tests.web.sparing import told_of_whole_pages

WEB = Path(__file__).resolve().parent

# A page has no SQL of its own: what it asks and does is tested on both databases with the use cases and the queries.
# Lists and searches put statements together, and odd values reach them: they are asked of both databases every day.
# What stands next to SQL without writing any is asked of PostgreSQL in the nightly proof; everything else never.
ON_BOTH_EVERY_DAY = (
    "catalogue/test_list_plans", "search/test_pages", "shared/test_list_plans", "shared/test_lists", "test_odd_values",
)  # fmt: skip
ON_BOTH_NIGHTLY = ("approvals", "exports", "parties", "shared", "test_foreign_records", "test_keys_in_bodies")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not item.path.is_relative_to(WEB):
            continue
        place = item.path.relative_to(WEB).with_suffix("")
        if place.as_posix() in ON_BOTH_EVERY_DAY:
            continue
        nightly = place.parts[0] in ON_BOTH_NIGHTLY
        item.add_marker(pytest.mark.nightly_on_postgres if nightly else pytest.mark.pure)


@pytest.fixture(scope="session", autouse=True)
def pages_told_once(django_test_environment: None) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "_render", told_of_whole_pages)
        yield


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
