"""Was the mailbox looked at in the morning, at noon and in the evening?"""

from datetime import date

import pytest

from tests.domain.inquiries.office import HOURS, OFFICE, at
from tradewind.domain.inquiries.marks import mail_marks

MONDAY = date(2026, 10, 12)


def states(checks, moment, on=MONDAY, clock=OFFICE):
    seen = [at(f"{on} {check}") for check in checks]
    return [str(mark.state) for mark in mail_marks(seen, on, at(moment), clock)]


@pytest.mark.parametrize(
    ("checks", "moment", "expected"),
    [
        ([], "2026-10-12 08:31", ["now", "to_come", "to_come"]),
        (["08:35"], "2026-10-12 10:08", ["done", "to_come", "to_come"]),
        (["08:35", "09:00", "11:29"], "2026-10-12 11:30", ["done", "now", "to_come"]),
        (["08:35", "11:30"], "2026-10-12 14:30", ["done", "done", "now"]),
        (["13:40"], "2026-10-12 15:00", ["missed", "done", "now"]),
        (["06:00", "22:30"], "2026-10-13 08:30", ["done", "missed", "done"]),
        (["17:00"], "2026-10-12 12:00", ["missed", "now", "to_come"]),  # what is not yet is not known
    ],
)
def test_three_windows_of_a_working_day(checks, moment, expected):
    assert states(checks, moment) == expected


def test_a_short_saturday_has_three_short_ones_and_a_holiday_none():
    saturday = date(2026, 10, 17)
    assert states(["09:30", "10:10", "11:10"], "2026-10-17 12:00", saturday, HOURS["short_saturday"]) == ["done"] * 3
    assert states([], "2026-10-01 12:00", date(2026, 10, 1)) == []
    assert states(["09:00"], "2026-09-20 09:30", date(2026, 9, 20)) == ["done", "to_come", "to_come"]  # 调休
