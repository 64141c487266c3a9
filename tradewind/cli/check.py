"""Is this installation in order?"""

import argparse
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import FINDINGS, FINE, TEXT, YES_OR_NO, Answer, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.network_share import is_on_network_share

SCHEMA = record_schema(
    "check: one line for each thing looked at",
    {
        "check": {"enum": ["database", "migrations", "guards", "search", "settings", "network_share", "keys", "disk"]},
        "ok": YES_OR_NO,
        "sentence": TEXT,
    },
)
ROOM_NEEDED = 1_000_000_000  # bytes: a copy of the database beside itself, with some air


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a check does not hold; an empty sentence is a check that holds."""

    check: str
    sentence: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_company_argument(parser)


def run(options: argparse.Namespace) -> int:
    folder = open_company(options)
    findings = list(_look_at_everything(folder))
    if options.json:
        return print_records(Answer({"check": f.check, "ok": not f.sentence, "sentence": f.sentence or None},
                                    bool(f.sentence)) for f in findings)  # fmt: skip
    for finding in findings:
        verdict = finding.sentence or _("in order")
        print(f"{finding.check}: {verdict}")
    return FINDINGS if any(finding.sentence for finding in findings) else FINE


def _look_at_everything(folder: Path) -> Iterator[Finding]:
    reachable = _database(folder)
    yield reachable
    if not reachable.sentence:
        yield _migrations(folder)
        yield _guards(folder)
        yield _search(folder)
    others: list[Callable[[Path], Finding]] = [_settings, _network_share, _keys, _disk]
    for look in others:
        yield look(folder)


def _database(_folder: Path) -> Finding:
    from django.db import DatabaseError, connection

    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return Finding("database", _("The database cannot be reached: %(reason)s") % {"reason": error})
    return Finding("database")


def _migrations(_folder: Path) -> Finding:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    pending = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if not pending:
        return Finding("migrations")
    return Finding("migrations", _("%(number)s changes of the database are missing; a start makes them.") % {
        "number": pending})  # fmt: skip


def _guards(_folder: Path) -> Finding:
    from django.db import connection

    from tradewind.platform.audit import guards

    missing = sorted(guards.expected_names(connection.vendor) - guards.present_names(connection))
    if not missing:
        return Finding("guards")
    return Finding("guards", _("The database lacks guards: %(names)s") % {"names": ", ".join(missing)})


def _search(_folder: Path) -> Finding:
    from django.db import connection

    from tradewind.platform.search import engines

    missing = engines.missing_parts(connection)
    if not missing:
        return Finding("search")
    return Finding("search", _("The database lacks parts of the search: %(names)s. A start makes them.") % {
        "names": ", ".join(missing)})  # fmt: skip


def _settings(_folder: Path) -> Finding:
    from django.core import checks

    serious = [message for message in checks.run_checks() if message.is_serious()]
    return Finding("settings", "; ".join(str(message.msg) for message in serious))


def _network_share(folder: Path) -> Finding:
    from django.db import connection

    if connection.vendor != "sqlite" or not is_on_network_share(folder):
        return Finding("network_share")
    text = _("The database lies on a network share, where SQLite can lose data. Move the folder to a local disk.")
    return Finding("network_share", text)


def _keys(folder: Path) -> Finding:
    key = folder / "keys" / "secret.key"
    if not key.exists():
        return Finding("keys", _("The secret key is missing."))
    if os.name == "posix" and key.stat().st_mode & 0o077:
        return Finding("keys", _("Others on this computer can read the secret key: %(file)s") % {"file": key})
    return Finding("keys")


def _disk(folder: Path) -> Finding:
    if shutil.disk_usage(folder).free >= ROOM_NEEDED:
        return Finding("disk")
    return Finding("disk", _("Less than 1 GB is free on the disk of the company's folder."))
