"""Has a new company the very tables, indexes and guards to which the migrations lead?"""

import re
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


@pytest.mark.skipif(connection.vendor != "sqlite", reason="only there they are laid at once")
def test_a_new_company_has_what_all_migrations_together_leave(db, tmp_path: Path):
    subprocess.run(
        [sys.executable, "-m", "tradewind.cli", "prepare", "--company", str(tmp_path / "demo")], check=True,
        capture_output=True,
    )  # fmt: skip
    with closing(sqlite3.connect(tmp_path / "demo" / "database.sqlite3")) as laid, connection.cursor() as migrated:
        assert _schema(laid.cursor()) == _schema(migrated)
        recorded = laid.execute("SELECT app, name FROM django_migrations").fetchall()
    assert set(recorded) == set(MigrationRecorder(connection).applied_migrations())


def _schema(cursor) -> dict[str, object]:
    """By name. In which order a table's columns stand, nobody asks; the search keeps tables of its own."""
    rows = cursor.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    found: dict[str, object] = {}
    for kind, name, table, sql in rows:
        if kind == "table":
            columns = cursor.execute(f'PRAGMA table_info("{name}")').fetchall()
            keys = cursor.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
            rules = Counter(re.findall("CHECK|CONSTRAINT|UNIQUE|AUTOINCREMENT", sql or ""))
            found[name] = (sorted(row[1:] for row in columns), sorted(row[2:] for row in keys), rules)
        else:
            found[name] = (kind, table, sql)
    return found
