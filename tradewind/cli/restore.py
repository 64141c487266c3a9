"""How is a backup put back?"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from tradewind.cli.company_folder import add_company_argument, folder_of, open_company
from tradewind.cli.contract import FINE, MOMENT, TEXT, YES_OR_NO, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.domain.vocabulary.refusal import Refusal
from tradewind.platform.backup import keys
from tradewind.platform.jobs import processes

SCHEMA = record_schema(
    "restore: one line when the backup is back",
    {
        "company": TEXT,
        "backup": TEXT,
        "taken_at": MOMENT,
        "backup_of_before": TEXT,
        "set_aside": TEXT,
        "key_fits": YES_OR_NO,
    },
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", type=Path, help=_("the backup to put back"))
    add_company_argument(parser)
    parser.add_argument("--keys", type=Path, metavar="FILE", help=_("the file with the company's secret keys"))
    parser.add_argument(
        "--force", action="store_true", help=_("replace the company that is there; it is backed up first")
    )


def run(options: argparse.Namespace) -> int:
    if not options.backup.exists():
        raise Unusable(_("There is no backup at %(backup)s.") % {"backup": options.backup})
    lock = processes.hold_alone(folder_of(options).parent / "run" / "parent.lock")
    if lock is None:
        raise Unusable(_("Tradewind is running. Stop it first, then put the backup back."))
    with lock:
        record = _put_back(options)
    if options.json:
        return print_records([Answer(record)])
    print(_("The backup is back: %(backup)s") % record)
    if record["backup_of_before"] or record["set_aside"]:
        print(_("What was there before: %(place)s") % {"place": record["backup_of_before"] or record["set_aside"]})
    if not record["key_fits"]:
        print(_("The backup was made with another secret key: everybody logs in again, and sealed secrets are lost."))
    return FINE


def _put_back(options: argparse.Namespace) -> dict[str, object]:
    if options.keys:
        _put_keys(options)  # before the settings are read: they read the key
    folder = open_company(options, make=True)
    from tradewind.platform.backup import services

    services.undo_interrupted(folder)
    restored = services.restore(options.backup.resolve(), folder, at=datetime.now(UTC), force=options.force)
    return {
        "company": folder,
        "backup": options.backup.resolve(),
        "taken_at": restored.manifest.taken_at,
        "backup_of_before": restored.backup_of_before,
        "set_aside": restored.set_aside,
        "key_fits": restored.key_fits,
    }


def _put_keys(options: argparse.Namespace) -> None:
    try:
        keys.put_keys(options.keys.resolve(), folder_of(options))
    except Refusal as refusal:
        raise Unusable(_("%(file)s holds no secret keys of Tradewind.") % {"file": options.keys}) from refusal
