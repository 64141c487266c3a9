"""Does a sole boss who forgot the password get in again from the computer's console?"""

import json

from tests.companies import Company


def test_the_console_gives_a_new_way_in(company: Company) -> None:
    said = company.tradewind("link", "ZHOU", "--company", str(company.folder), "--json")
    assert said.returncode == 0, said.stderr
    record = json.loads(said.stdout)
    assert record["username"] == "zhou"
    assert record["path"].startswith("/welcome/")


def test_nobody_by_that_name(company: Company) -> None:
    said = company.tradewind("link", "nobody", "--company", str(company.folder))
    assert said.returncode == 2
    assert "nobody" in said.stderr
