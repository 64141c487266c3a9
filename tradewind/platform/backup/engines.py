"""What can be done with a database that is backed up, whichever it is?"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from tradewind.platform.backup.manifest import Census

DATABASE_FILE = "database.sqlite3"
# What lets somebody in without a password is left out of every copy: who finds a backup opens no door with it.
LEFT_EMPTY = ("django_session", "people_accesslink")
Settings = dict[str, Any]  # one entry of Django's DATABASES


class Engine(Protocol):
    """A way to copy a database out, look at the copy and put it in."""

    name: str
    member: str  # what the copy is called in the archive
    tables: str  # a query for the names of all tables

    def copy_out(self, target: Path) -> Census:
        """Copy one consistent state while others write, LEFT_EMPTY without rows, and count exactly what is copied."""

    def is_empty(self) -> bool: ...

    def put_in(self, source: Path, set_aside: Path) -> None:
        """Make the copy the company's database, whole or not at all; files that were there go to `set_aside`."""

    def thrown_away(self, source: Path, near: Path) -> AbstractContextManager[Settings]:
        """A database of its own made from the copy, gone afterwards."""


def census_with(ask: Callable[[str], list[Any]], list_tables: str) -> Census:
    """Count every table and note the chain's end and the migrations; `ask` runs a query in either database."""
    tables = sorted(str(row[0]) for row in ask(list_tables))
    rows = {table: int(ask(f'SELECT count(*) FROM "{table}"')[0][0]) for table in tables}
    ends = ask("SELECT seq, entry_hash FROM audit_audithead WHERE id = 1") if "audit_audithead" in rows else []
    applied = ask("SELECT app, name FROM django_migrations") if "django_migrations" in rows else []
    return Census(rows, f"{ends[0][0]}:{ends[0][1]}" if ends else "", tuple(sorted(f"{a}.{n}" for a, n in applied)))
