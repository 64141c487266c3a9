"""How is a PostgreSQL database dumped while twenty people write, and put back?"""

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from tradewind.platform.backup.engines import LEFT_EMPTY, Settings, census_with
from tradewind.platform.backup.manifest import Census
from tradewind.platform.backup.refusals import BackupFailed, ToolMissing

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
# Where the programs are when they are not in the search path.
PROGRAM_FOLDERS = (("/usr/lib/postgresql", "*/bin"), ("C:/Program Files/PostgreSQL", "*/bin"))
EMPTY_SCHEMA = """
SET lock_timeout = '30s';
DO $$ DECLARE found record; BEGIN
  FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP TABLE IF EXISTS public.%I CASCADE', found.tablename);
  END LOOP;
  FOR found IN SELECT p.oid::regprocedure AS signature FROM pg_proc p
    LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
    WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL LOOP
    EXECUTE 'DROP FUNCTION ' || found.signature || ' CASCADE';
  END LOOP;
END $$;
"""


class PostgresEngine:
    """The company's database on a server."""

    name, member, tables = "postgresql", "database.dump", TABLES

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def copy_out(self, target: Path) -> Census:
        with self._connected() as reading:
            # Dump and counts read the same exported snapshot, however much is written meanwhile.
            reading.isolation_level, reading.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
            snapshot = reading.execute("SELECT pg_export_snapshot()").fetchone()
            assert snapshot is not None
            options = ["-Fc", "--no-owner", "--no-privileges", f"--snapshot={snapshot[0]}"]
            options += [f"--exclude-table-data=public.{table}" for table in LEFT_EMPTY]
            self._run("pg_dump", [*options, f"--file={target}"])
            census = census_with(lambda query: reading.execute(query.encode()).fetchall(), TABLES)
            return replace(census, rows=census.rows | {table: 0 for table in LEFT_EMPTY if table in census.rows})

    def is_empty(self) -> bool:
        with self._connected() as reading:
            return not reading.execute(TABLES).fetchall()

    def put_in(self, source: Path, set_aside: Path) -> None:
        before = source.with_name("empty_schema.sql")
        before.write_text(EMPTY_SCHEMA, encoding="utf-8")
        self._load(source, before)

    @contextmanager
    def thrown_away(self, source: Path, near: Path) -> Iterator[Settings]:
        name = f"tradewind_proof_{secrets.token_hex(6)}"
        self._administer(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        try:
            other = {**self.settings, "NAME": name}
            PostgresEngine(other)._load(source)
            yield other
        finally:
            self._administer(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _load(self, source: Path, *before: Path) -> None:
        """One transaction: either the backup is the database, or nothing happened."""
        script = source.with_suffix(".sql")
        self._run("pg_restore", ["--no-owner", "--no-privileges", f"--file={script}", str(source)])
        files = [word for path in (*before, script) for word in ("-f", str(path))]
        self._run("psql", ["-X", "-q", "-1", "-v", "ON_ERROR_STOP=1", *files])
        script.unlink()

    def _administer(self, statement: sql.Composed) -> None:
        with self._connected(autocommit=True) as connection:
            connection.execute(statement)

    @contextmanager
    def _connected(self, **more: Any) -> Iterator["psycopg.Connection[Any]"]:
        names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
        given = {ours: self.settings[name] for name, ours in names.items() if self.settings.get(name)}
        options = {name: value for name, value in self._options().items() if name.startswith("ssl")}
        try:
            with psycopg.connect(**given, **options, **more) as connection:
                yield connection
        except psycopg.Error as error:
            raise BackupFailed(reason=str(error).strip()) from error

    def _major(self) -> int:
        with self._connected() as connection:
            return connection.info.server_version // 10_000

    def _options(self) -> dict[str, Any]:
        found: dict[str, Any] = self.settings.get("OPTIONS") or {}
        return found

    def _run(self, tool: str, options: Sequence[str]) -> None:
        """The password goes through the environment: a command line is everybody's to read."""
        names = {"NAME": "PGDATABASE", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "HOST": "PGHOST", "PORT": "PGPORT"}
        given = {ours: str(self.settings[name]) for name, ours in names.items() if self.settings.get(name)}
        ssl = {f"PG{name.upper()}": str(value) for name, value in self._options().items() if name.startswith("ssl")}
        into = [f"--dbname={self.settings['NAME']}"] if tool == "pg_dump" else []
        command, environment = [str(program(tool, self._major())), *into, *options], {**os.environ, **given, **ssl}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace")
        if done.returncode:
            raise BackupFailed(reason=f"{tool}: {done.stderr.strip()[:500]}")


def program(tool: str, major: int) -> Path:
    """One of PostgreSQL's client programs, or a refusal that names it. Those of the server's own version come first:
    newer ones write settings that an older server does not know."""
    folders = [Path(chosen) for chosen in (os.environ.get("PG_BIN"),) if chosen]
    for root, pattern in PROGRAM_FOLDERS:
        folders += sorted(Path(root).glob(pattern), key=lambda folder: _distance(folder, major))
    for folder in folders:
        for name in (tool, f"{tool}.exe"):
            if (folder / name).exists():
                return folder / name
    if found := shutil.which(tool):
        return Path(found)
    raise ToolMissing(tool=tool)


def _distance(folder: Path, major: int) -> tuple[bool, int]:
    """Older programs refuse a newer server, so they come last."""
    version = int(folder.parent.name) if folder.parent.name.isdigit() else 0
    return version < major, abs(version - major)
