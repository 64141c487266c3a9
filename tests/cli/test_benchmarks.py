"""Do the benchmarks still run, small, and do they find what they look for?"""

import pytest

from tests.companies import Company


@pytest.mark.nightly
def test_many_rows_are_made_searched_and_looked_up(empty_company: Company) -> None:
    folder = str(empty_company.folder)
    assert empty_company.tradewind("prepare", "--company", folder).returncode == 0
    looked_up = empty_company.answer("-m", "benchmarks.looking_up", "2000", "4")
    assert set(looked_up["name, mail and phone"]["found"]) == {1.0}
    assert sum(looked_up["a stranger"]["found"]) == 0

    made = empty_company.answer("-m", "benchmarks.filling", "4000")
    assert made["customers"] == 4000
    searched = empty_company.answer("-m", "benchmarks.searched", "1")
    assert all(len(times) == 1 for ways in searched.values() for times in ways.values())


@pytest.mark.nightly
def test_the_pages_of_many_inquiries_are_made_and_asked(empty_company: Company) -> None:
    assert empty_company.tradewind("prepare", "--company", str(empty_company.folder)).returncode == 0
    made = empty_company.answer("-m", "benchmarks.inquiries_filling", "2000")
    assert made["inquiries"] == 2000
    asked = empty_company.answer("-m", "benchmarks.inquiries_asked", str(made["record"]), "1")
    assert {"inbox", "late", "board", "Today", "key: grade B", "key: X, a mailing", "key: undo"} <= set(asked)
    wrong = {title: took["ms"] for title, each in asked.items() for took in each.values() if len(took["ms"]) != 1}
    assert wrong == {}
