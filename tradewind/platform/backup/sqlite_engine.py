"""How is a SQLite file copied while twenty people write, and put back?"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connections

from tradewind.platform.backup.engines import DATABASE_FILE, LEFT_EMPTY, Settings, census_with
from tradewind.platform.backup.manifest import Census
from tradewind.platform.backup.refusals import BackupFailed

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
BESIDE = ("-wal", "-shm")  # belong to the database file and must never stay with another one
WAIT = 20.0


class SqliteEngine:
    """The company's database file."""

    name, member, tables = "sqlite", DATABASE_FILE, TABLES

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path, self.settings = path, settings

    def copy_out(self, target: Path) -> Census:
        target.unlink(missing_ok=True)
        try:
            # One snapshot; under WAL nobody waits for it. Written anew and not copied page by page: SQLite leaves
            # what was deleted long ago readable in its file.
            with closing(_existing(self.path)) as source:
                source.execute("VACUUM INTO ?", (str(target),))
            with closing(sqlite3.connect(target)) as copy:
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
                _empty(copy)
                return census_with(lambda query: copy.execute(query).fetchall(), TABLES)
        except sqlite3.Error as error:
            raise BackupFailed(reason=str(error)) from error

    def is_empty(self) -> bool:
        if not self.path.exists() or self.path.stat().st_size == 0:
            return True
        try:
            with closing(_existing(self.path)) as database:
                return not database.execute(TABLES).fetchall()
        except sqlite3.Error:
            return False  # a damaged database is not nothing

    def put_in(self, source: Path, set_aside: Path) -> None:
        connections["default"].close()
        set_aside.mkdir(parents=True, exist_ok=True)
        for ending in ("", *BESIDE):
            present = self.path.with_name(self.path.name + ending)
            if present.exists():
                os.replace(present, set_aside / present.name)
        os.replace(source, self.path)

    @contextmanager
    def thrown_away(self, source: Path, near: Path) -> Iterator[Settings]:
        with closing(_existing(source)) as database:
            found = [row[0] for row in database.execute("PRAGMA integrity_check").fetchall()]
        if found != ["ok"]:
            raise BackupFailed(reason="; ".join(map(str, found))[:500])
        yield {**self.settings, "NAME": str(source)}


def _empty(copy: sqlite3.Connection) -> None:
    """Take out the rows that a copy must not hold, and write over the place where they stood."""
    copy.execute("PRAGMA secure_delete = ON")
    present = {name for (name,) in copy.execute(TABLES)}
    for table in LEFT_EMPTY:
        if table in present:
            copy.execute(f'DELETE FROM "{table}"')
    copy.commit()


def _existing(path: Path) -> sqlite3.Connection:
    """Never makes a new file out of a mistyped path."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=WAIT)
