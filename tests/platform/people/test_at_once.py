"""Does a crowd that comes at the same moment get past the counts? (T25)"""

import pytest

from tests.companies import Company

CROWD = "tests.platform.people.crowd"


def test_of_twenty_tries_on_one_account_five_are_looked_at(company: Company) -> None:
    assert company.answer("-m", CROWD, "account", "20") == {"looked at": 5, "waits": 15}


@pytest.mark.nightly_on_postgres
def test_of_forty_logins_tried_from_one_address_thirty_are_looked_at(company: Company) -> None:
    assert company.answer("-m", CROWD, "addresses", "40") == {"looked at": 30, "waits": 10}


@pytest.mark.nightly_on_postgres
def test_of_twenty_wrong_codes_five_are_looked_at(company: Company) -> None:
    assert company.answer("-m", CROWD, "wrong-codes", "20") == {"looked at": 5, "waits": 15}


def test_one_code_sent_by_four_at_once_lets_one_in(company: Company) -> None:
    assert company.answer("-m", CROWD, "right-code", "4") == {"in": 1, "looked at": 3}
