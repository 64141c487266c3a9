"""Is a company's database up to date? Backs up, migrates, checks the guards; puts the backup back on failure."""

import argparse
import secrets
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tradewind.cli.company_folder import add_company_argument, kind_of, open_company
from tradewind.cli.contract import COUNT, FINE, TEXT, Answer, Unusable, print_error, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.search import complete_search
from tradewind.platform.jobs import processes

SCHEMA = record_schema(
    "prepare", {"company": TEXT, "kind": TEXT, "migrations": COUNT, "backup": TEXT, "setup_code": TEXT}
)
# Without the signs that look alike on a console: no 0 O 1 I L.
CODE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Prepared:
    """What had to be done."""

    company: Path
    kind: str
    migrations: int
    backup: Path | None
    setup_code: str | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    processes.stop_with_parent(lambda: None)
    folder = open_company(options, make=True)
    prepared = prepare_company(folder)
    if options.json:
        record = {name: getattr(prepared, name) for name in SCHEMA["properties"] if name != "problems"}
        return print_records([Answer(record)])
    print(_("%(company)s is up to date (%(number)s changes).") % {"company": folder, "number": prepared.migrations})
    return FINE


def prepare_company(folder: Path) -> Prepared:
    """Django is set up for this folder already."""
    from django.db import connection

    from tradewind.cli.serve.first_tables import lay_first_tables
    from tradewind.platform.backup import services as backups

    backups.undo_interrupted(folder)
    kind = kind_of(folder)
    pending, is_new = _pending_migrations()
    backup = None
    if pending:
        backup = None if is_new else _back_up(folder)
        with _put_back_on_failure(folder, backup):
            if is_new and connection.vendor == "sqlite":
                lay_first_tables(connection)
            _migrate()
    _restore_guards(connection)
    _complete_search(after_migrating=bool(pending))
    return Prepared(folder, kind, pending, backup, _setup_code(folder) if kind == "own" else None)


def _pending_migrations() -> tuple[int, bool]:
    """How many migrations are missing, and whether the database is still empty."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return len(plan), not executor.loader.applied_migrations


def _migrate() -> None:
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)


def _restore_guards(connection: Any) -> None:
    from tradewind.platform.audit import guards

    guards.put_in_place(connection)


def _complete_search(*, after_migrating: bool) -> None:
    """Records that an earlier version wrote are found from the first start of this one."""
    from tradewind.platform.search.finding import is_outdated

    if after_migrating or is_outdated():
        complete_search()


@contextmanager
def _put_back_on_failure(folder: Path, backup: Path | None) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        print_error(traceback.format_exc())
        facts = {"reason": str(error).splitlines()[0] if str(error) else type(error).__name__}
        if backup is None:
            raise Unusable(_("The database could not be made: %(reason)s") % facts) from error
        _put_back(folder, backup)
        facts["backup"] = str(backup)
        message = _(
            "The database could not be brought up to date: %(reason)s. Everything is as before; backup: %(backup)s"
        )
        raise Unusable(message % facts) from error


def _back_up(folder: Path) -> Path:
    from tradewind.platform.backup import services as backup

    return backup.backup_before_migrating(folder, at=datetime.now(UTC))


def _put_back(folder: Path, archive: Path) -> None:
    from django.db import connections

    from tradewind.platform.backup import services as backup

    connections.close_all()
    backup.put_back(folder, archive, at=datetime.now(UTC))


def _setup_code(folder: Path) -> str | None:
    """Whoever founds the company proves that he sits at its computer. Used once, then deleted by the welcome."""
    from tradewind.platform.people import queries as people

    file = folder / "keys" / "setup-code"
    if people.has_boss():
        file.unlink(missing_ok=True)
        return None
    if not file.exists():
        signs = "".join(secrets.choice(CODE_SIGNS) for _place in range(8))
        file.write_text(f"{signs[:4]}-{signs[4:]}\n", encoding="ascii")
        processes.keep_private(file)
    return file.read_text(encoding="ascii").strip()
