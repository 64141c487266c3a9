"""How does each database find rows by their keys, and is all in place for that?

PostgreSQL has a GIN index over the keys as an array, SQLite an FTS5 table over the same keys, kept by three triggers.
Neither needs an extension that the office's server may lack, and neither depends on the database's language settings.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE, INDEX, MIRROR = "search_searchtext", "search_text_keys", "search_keys"
KEYS = "string_to_array(keys, ' ')"

_POSTGRES = {INDEX: f"CREATE INDEX {INDEX} ON {TABLE} USING gin ({KEYS}) WITH (fastupdate = off)"}
# SQLite forgets a table's triggers whenever Django rebuilds it: a migration that alters the table calls
# `put_in_place` again, and so does every start.
_FORGET = f"INSERT INTO {MIRROR}({MIRROR}, rowid, keys) VALUES ('delete', OLD.id, OLD.keys);"
_KEEP = f"INSERT INTO {MIRROR}(rowid, keys) VALUES (NEW.id, NEW.keys);"
_SQLITE = {
    MIRROR: f"CREATE VIRTUAL TABLE {MIRROR} USING fts5("
    f"keys, content='{TABLE}', content_rowid='id', tokenize='ascii', detail=none)",
    f"{MIRROR}_comes": f"CREATE TRIGGER {MIRROR}_comes AFTER INSERT ON {TABLE} BEGIN {_KEEP} END",
    f"{MIRROR}_goes": f"CREATE TRIGGER {MIRROR}_goes AFTER DELETE ON {TABLE} BEGIN {_FORGET} END",
    f"{MIRROR}_changes": f"CREATE TRIGGER {MIRROR}_changes AFTER UPDATE OF id, keys ON {TABLE}"
    f" WHEN OLD.keys <> NEW.keys OR OLD.id <> NEW.id BEGIN {_FORGET} {_KEEP} END",
}

Condition = tuple[str, list[Any]]
# Sets of keys, one of which must be there, for each word; marks, one of which must be there.
Ways = Sequence[Sequence[Sequence[str]]]


def parts(vendor: str) -> dict[str, str]:
    """What must be in the database besides the table, and the statement that makes it."""
    return _SQLITE if vendor == "sqlite" else _POSTGRES


def missing_parts(connection: BaseDatabaseWrapper) -> list[str]:
    if connection.vendor == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'trigger')"
    else:
        query = "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return [name for name in parts(connection.vendor) if name not in present]


def put_in_place(connection: BaseDatabaseWrapper) -> None:
    """Make what is missing; keys written while a trigger was missing are read again."""
    missing = missing_parts(connection)
    with connection.cursor() as cursor:
        for name in missing:
            cursor.execute(parts(connection.vendor)[name])
        if missing and connection.vendor == "sqlite":
            cursor.execute(f"INSERT INTO {MIRROR}({MIRROR}) VALUES ('rebuild')")


def condition(vendor: str, ways: Ways, marks: Sequence[str]) -> Condition:
    """The condition on rows by their keys, for a WHERE."""
    return _in_mirror(ways, marks) if vendor == "sqlite" else _in_array(ways, marks)


def _in_array(ways: Ways, marks: Sequence[str]) -> Condition:
    certain = [key for word in ways if len(word) == 1 for key in word[0]]
    clauses, values = [], []
    if certain:
        clauses.append(f"{KEYS} @> %s::text[]")
        values.append(certain)
    for word in ways:
        if len(word) > 1:
            clauses.append(f"({' OR '.join([f'{KEYS} @> %s::text[]'] * len(word))})")
            values += [list(keys) for keys in word]
    if marks:
        clauses.append(f"{KEYS} && %s::text[]")
        values.append(list(marks))
    return " AND ".join(clauses), list(values)


def _in_mirror(ways: Ways, marks: Sequence[str]) -> Condition:
    words = [" OR ".join(f"({' AND '.join(map(_quoted, keys))})" for keys in word) for word in ways]
    if marks:
        words.append(" OR ".join(map(_quoted, marks)))
    return f"{MIRROR} MATCH %s", [" AND ".join(f"({word})" for word in words)]


def _quoted(key: str) -> str:
    return f'"{key}"'
