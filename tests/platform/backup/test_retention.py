"""Which backups are kept, and is the last good one always among them?"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradewind.platform.backup import retention
from tradewind.platform.backup.retention import Kept, Kind, spent

pytestmark = pytest.mark.pure
NOW = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


def kept(kind: Kind, days: float, *, proved: bool = True) -> Kept:
    at = NOW - timedelta(days=days)
    return Kept(Path(f"{retention.name_of(kind, at)}.zip"), kind, at, proved)


def staying(archives: list[Kept]) -> list[Kept]:
    gone = {one.path for one in spent(archives)}
    return [one for one in archives if one.path not in gone]


def test_fourteen_nights_and_eight_weeks_stay():
    nights = [kept(Kind.NIGHTLY, days) for days in range(200)]
    stay = staying(nights)
    assert stay[:14] == nights[:14]
    weeks = {one.taken_at.isocalendar()[:2] for one in stay}
    assert len(weeks) == 8
    assert len(stay) == 14 + 8 - len({one.taken_at.isocalendar()[:2] for one in nights[:14]})


def test_three_of_before_migrating_and_before_restoring_stay():
    for kind in (Kind.BEFORE_MIGRATING, Kind.BEFORE_RESTORING):
        archives = [kept(Kind.NIGHTLY, 0), *(kept(kind, days, proved=False) for days in range(10))]
        assert staying(archives) == archives[:4]


def test_what_somebody_made_by_hand_is_never_thrown_away():
    assert spent([kept(Kind.BY_HAND, days) for days in range(100)]) == []


def test_the_last_good_one_stays_behind_any_number_of_bad_nights():
    bad = [kept(Kind.NIGHTLY, days, proved=False) for days in range(60)]
    good = kept(Kind.NIGHTLY, 300)
    stay = staying([*bad, good])
    assert good in stay
    assert len([one for one in stay if not one.is_proved]) == retention.UNPROVED_NIGHTS


def test_while_none_is_proved_the_newest_stays():
    only = [kept(Kind.NIGHTLY, 1, proved=False)]
    assert spent(only) == []


_ARCHIVES = st.lists(
    st.builds(kept, st.sampled_from(Kind), st.floats(0, 400), proved=st.booleans()), unique_by=lambda one: one.path
)


@given(_ARCHIVES)
def test_the_newest_good_one_always_stays(archives):
    good = sorted((one for one in archives if one.is_proved), key=lambda one: one.taken_at)
    stay = staying(archives)
    assert not good or good[-1].taken_at in {one.taken_at for one in stay if one.is_proved}
    assert not archives or stay
    assert staying(stay) == stay  # throwing away twice throws away nothing more


def test_names_are_read_back(tmp_path):
    for kind in Kind:
        (tmp_path / f"{retention.name_of(kind, NOW)}.zip").touch()
    (tmp_path / f"{retention.name_of(Kind.BY_HAND, NOW)}.2.zip").touch()
    retention.proof_beside(tmp_path / f"{retention.name_of(Kind.NIGHTLY, NOW)}.zip").touch()
    for stranger in ("holiday.zip", "nightly-yesterday.zip", "nightly-20261124T183000Z.zip.part"):
        (tmp_path / stranger).touch()
    found = retention.kept_in(tmp_path)
    assert sorted(one.kind for one in found) == sorted([*Kind, Kind.BY_HAND])
    assert {one.taken_at for one in found} == {NOW}
    assert [one.kind for one in found if one.is_proved] == [Kind.NIGHTLY]
