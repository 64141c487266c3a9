"""How many rows may each role take out in a day, and for how long is a file kept? The one place of these."""

from datetime import timedelta

from tradewind.platform.access import Actor, Role

# Rows in a day; None: as many as are wanted. Who holds the permission to export a list at all stands in the table of
# access; a role without a line takes nothing.
ROWS_A_DAY: dict[Role, int | None] = {Role.BOSS: None, Role.ASSISTANT: 2_000, Role.SALESPERSON: 200}
AT_ONCE = 5_000  # rows; with more the file is written in the background
KEPT_FOR = timedelta(days=1)


def rows_a_day(by: Actor) -> int | None:
    return ROWS_A_DAY.get(Role(by.role), 0)
