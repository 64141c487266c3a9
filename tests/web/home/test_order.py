"""In which order does Today put what is due, and what may fold?"""

from datetime import datetime, timedelta

from tests.builders import AT
from tradewind.web.home.rows import NOW, SHOWN, TODAY, WorkRow, folded, work_rows


def clock_row(title: str, minutes: int, *, is_open: bool = False, group: str = NOW) -> WorkRow:
    return row(title, due_at=AT + timedelta(minutes=minutes), is_open=is_open, group=group, clock="Price in 2 hours")


def row(title: str, *, due_at: datetime | None = None, is_open: bool = False, group: str = TODAY, clock: str = ""):
    return WorkRow(
        group=group, kind="clock", icon="mail", kind_word="", title=title, url="/", country="", zone="", why="",
        due_on=(due_at or AT).date(), due_at=due_at, is_open_there=is_open, clock=clock, is_pressing=bool(clock),
    )  # fmt: skip


def titles(li_qiang, *rows: WorkRow) -> list[str]:
    return [each.title for each in work_rows(li_qiang, today=AT.date(), at=AT, others=rows)]


def test_the_nearest_deadline_comes_first_whoever_is_at_work(db, li_qiang):
    rows = [clock_row("Riyadh", 36, is_open=True), clock_row("Nobody's", 36), clock_row("Sydney", 30)]
    assert titles(li_qiang, *rows) == ["Sydney", "Riyadh", "Nobody's"]


def test_among_those_without_a_clock_who_is_at_work_comes_first(db, li_qiang):
    assert titles(li_qiang, row("Lima"), row("Oslo", is_open=True)) == ["Oslo", "Lima"]


def test_what_runs_out_within_the_hour_never_folds():
    late = [row(f"Late {place}", group=NOW) for place in range(SHOWN + 3)]
    opened, rest = folded([*late, clock_row("Falcon", 45, group=TODAY)])
    assert [each.title for each in opened] == [*(each.title for each in late[:SHOWN]), "Falcon"]
    assert [each.title for each in rest] == [each.title for each in late[SHOWN:]]
