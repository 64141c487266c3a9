"""Whose turn is it: to write into a SQLite file, or to do what only one may do at a time?"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from tradewind.platform.jobs import processes

LINE = "writers.lock"  # beside the database
# What comes is filed under a record, and two records become one: one after the other, before either locks a row.
FILING = "filing"


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


def one_at_a_time(name: str) -> None:
    """Wait until no other transaction of this company does what is called so, and hold that until one's own ends.

    What is asked afterwards sees all that the one before has written; other use cases wait for nothing. On SQLite
    every writer waits for the one before already.
    """
    if connection.vendor == "postgresql":
        number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _line_of() -> Path | None:
    """Nothing on PostgreSQL, in memory, or when this connection is the writer already."""
    if connection.vendor != "sqlite" or connection.in_atomic_block or connection.is_in_memory_db():  # type: ignore[attr-defined]
        return None
    return Path(connection.settings_dict["NAME"]).with_name(LINE)
