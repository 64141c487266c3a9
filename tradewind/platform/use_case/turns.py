"""Whose turn is it to write into a SQLite file?"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from tradewind.platform.jobs import processes

LINE = "writers.lock"  # beside the database


@contextmanager
def writers_turn() -> Iterator[None]:
    """Stand in line for the one writer that SQLite allows.

    SQLite itself has no line: who is refused sleeps up to 100 ms and tries again, so that of twenty writers the
    unlucky waited 7 s (measured; with the line 0.2 s). Its own lock still guards the data; this one only orders.
    """
    path = _line_of()
    turn = processes.take_turn(path) if path else None
    try:
        yield
    finally:
        if turn:
            turn.close()


def _line_of() -> Path | None:
    """Nothing on PostgreSQL, in memory, or when this connection is the writer already."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or connection.is_in_memory_db():  # type: ignore[attr-defined]
        return None
    return Path(connection.settings_dict["NAME"]).with_name(LINE)
