"""Is the table of permissions the one that was reviewed?"""

import csv
from pathlib import Path

from tradewind.platform.access import Duty, Role
from tradewind.platform.access.table import HOLDERS

SNAPSHOT = Path(__file__).with_name("holders.csv")
COLUMNS = (*(role for role in Role if role is not Role.NONE), *Duty)


def _table() -> list[list[str]]:
    rows = [["permission", *map(str, COLUMNS)]]
    rows += [[name, *("x" if who in holders else "" for who in COLUMNS)] for name, holders in sorted(HOLDERS.items())]
    return rows


def test_who_may_what_changes_only_with_a_reviewed_line() -> None:
    """A change of the table is a change of holders.csv: one line a permission, one column a role or duty."""
    with SNAPSHOT.open(encoding="utf-8", newline="") as file:
        kept = list(csv.reader(file))
    table = _table()
    assert [row for row in table if row not in kept] == [], "not in holders.csv"
    assert [row for row in kept if row not in table] == [], "in holders.csv and no longer so"
