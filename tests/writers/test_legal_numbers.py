"""T15: twenty people take legal numbers at once; none is missing, none stands twice, nobody waits long."""

import pytest

from tests.writers.numbering import FAILS_EVERY, WRITERS


def taken_at_once(company, each: int, killed: int = 0):
    done = company.answer("-m", "tests.writers.numbering", f"--each={each}", f"--killed={killed}")
    assert done["errors"] == []
    assert done["numbers"] == [f"Q-26-{ordinal:04d}" for ordinal in range(1, len(done["numbers"]) + 1)]
    assert done["last"] == len(done["numbers"])
    assert done["breaches"] == []
    return done


def kept(each: int) -> int:
    return sum((number + turn) % FAILS_EVERY != 0 for number in range(WRITERS) for turn in range(each))


@pytest.mark.nightly_on_postgres
def test_twenty_take_numbers_without_a_gap(company):
    done = taken_at_once(company, each=50)
    assert len(done["numbers"]) == kept(50)
    assert done["longest_s"] < 2


@pytest.mark.nightly
def test_ten_thousand_numbers_of_twenty_and_of_five_who_are_killed(company):
    done = taken_at_once(company, each=500, killed=5)
    assert len(done["numbers"]) > kept(500)
    assert done["longest_s"] < 2
