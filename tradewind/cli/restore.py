"""How is a backup put back?"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tradewind.cli.company_folder import add_company_argument, folder_of, open_company
from tradewind.cli.contract import COUNT, FINE, MOMENT, TEXT, YES_OR_NO, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.platform.backup import keys
from tradewind.platform.jobs import processes

SCHEMA = record_schema(
    "restore: one line when the backup is in place",
    {
        "company": TEXT, "archive": TEXT, "taken_at": MOMENT, "product_version": TEXT, "rows": COUNT, "files": COUNT,
        "audit_head": TEXT, "backup_of_before": TEXT, "set_aside": TEXT, "key_fits": YES_OR_NO,
    },
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("archive", type=Path, help=_("the backup to put back"))
    add_company_argument(parser)
    parser.add_argument("--key", type=Path, metavar="FILE", help=_("the key written by `tradewind backup --key`"))
    parser.add_argument("--force", action="store_true", help=_("replace what is there, after backing it up"))


def run(options: argparse.Namespace) -> int:
    with _nobody_working(folder_of(options)) as folder:
        if not options.archive.is_file():
            raise Unusable(_("There is no file %(file)s.") % {"file": options.archive})
        if options.key:  # before Django is set up, which would make a new key
            keys.put_keys(options.key, folder)
        open_company(options, make=True)
        from tradewind.platform.backup import services

        restored = services.restore(options.archive, folder, at=datetime.now(UTC), force=options.force)
    record = _record(folder, options.archive, restored)
    return print_records([Answer(record)]) if options.json else _say(record)


@contextmanager
def _nobody_working(folder: Path) -> Iterator[Path]:
    """Hold the lock of `tradewind serve`, so that it neither runs nor starts meanwhile."""
    lock = processes.hold_alone(folder.parent / "run" / "parent.lock")
    if lock is None:
        raise Unusable(_("Tradewind is running. Stop it first, then put the backup back."))
    with lock:
        yield folder


def _record(folder: Path, archive: Path, restored: Any) -> dict[str, Any]:
    manifest = restored.manifest
    return {
        "company": folder, "archive": archive, "taken_at": manifest.taken_at,
        "product_version": manifest.product_version, "rows": sum(manifest.census.rows.values()),
        "files": len(manifest.file_members), "audit_head": manifest.census.audit_head or None,
        "backup_of_before": restored.backup_of_before, "set_aside": restored.set_aside, "key_fits": restored.key_fits,
    }  # fmt: skip


def _say(record: dict[str, Any]) -> int:
    print(_("In place: %(company)s (%(rows)s rows, %(files)s files)") % record)
    if record["backup_of_before"]:
        print(_("What was there before: %(backup_of_before)s") % record)
    if record["set_aside"]:
        print(_("What was there before could not be backed up and lies in %(set_aside)s") % record)
    if not record["key_fits"]:
        print(_("The key in this folder is another one: everybody logs in anew. With the old key: --key FILE --force"))
    return FINE
