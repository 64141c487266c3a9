"""The company the tests of the pages walk through."""

import logging

import pytest

from tests.web.firm import Firm, found_firm


@pytest.fixture
def firm(db: None) -> Firm:
    # Thousands of refusals are meant to happen; writing each into the log costs more than the requests.
    logging.getLogger("django.request").setLevel(logging.ERROR)
    return found_firm()
