"""Is what a page asks for twice read once, and never kept for the next one?"""

from tradewind.platform.reading import looking, once


def test_within_one_look_things_stay_as_they_were_first_read():
    hours = [8]

    def opens() -> int:
        return hours[0]

    with looking():
        assert once(opens) == 8
        hours[0] = 9
        assert once(opens) == 8
        with looking():
            assert once(opens) == 9
    assert once(opens) == 9
    with looking():
        assert once(opens) == 9
        hours[0] = 10
    assert once(opens) == 10


def test_what_is_read_with_values_is_told_apart_by_them():
    with looking():
        assert [once(lambda typed=typed: typed.upper(), key=("found", typed)) for typed in ("a", "b", "a")] == [*"ABA"]
        assert once(lambda: "again", key=("found", "a")) == "A"
