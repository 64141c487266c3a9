"""How is a company backed up by hand?"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from tradewind.cli.company_folder import add_company_argument, open_company
from tradewind.cli.contract import (
    COUNT,
    FINDINGS,
    FINE,
    MOMENT,
    TEXT,
    YES_OR_NO,
    Answer,
    Unusable,
    list_of,
    print_records,
    record_schema,
)
from tradewind.cli.language import gettext as _

SCHEMA = record_schema(
    "backup: one line for the backup made; holds and differences only with --verify",
    {
        "company": TEXT,
        "backup": TEXT,
        "bytes": COUNT,
        "taken_at": MOMENT,
        "holds": YES_OR_NO,
        "differences": list_of(TEXT),
    },
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_company_argument(parser)
    parser.add_argument("--to", type=Path, metavar="FILE", help=_("where to write it (default: the company's backups)"))
    parser.add_argument(
        "--keys", type=Path, metavar="FILE", help=_("also write the secret keys, which no backup holds, into this file")
    )
    parser.add_argument("--verify", action="store_true", help=_("restore it into an empty place and compare"))


def run(options: argparse.Namespace) -> int:
    folder = open_company(options)
    from tradewind.platform.backup import keys, services

    _require_good_places(options, folder)
    taken = services.back_up(folder, at=datetime.now(UTC), to=options.to.resolve() if options.to else None)
    record = {"company": folder, "backup": taken.path, "bytes": taken.size, "taken_at": taken.manifest.taken_at}
    if options.keys:
        keys.write_keys(folder, options.keys.resolve())
    holds = True
    if options.verify:
        proof = services.verify_by_restoring(taken.path, folder)
        holds = proof.holds
        record |= {"holds": holds, "differences": proof.differences}
    if options.json:
        return print_records([Answer(record, is_finding=not holds)])
    print(_("Backed up: %(backup)s") % {"backup": taken.path})
    if options.verify:
        print(_("Everything comes back from it.") if holds else "\n".join(map(str, proof.differences)))
    return FINE if holds else FINDINGS


def _require_good_places(options: argparse.Namespace, folder: Path) -> None:
    """Before anything is written: an older backup is not written over, and a key never lies beside the data."""
    if options.to and options.to.exists():
        raise Unusable(_("%(file)s exists already.") % {"file": options.to})
    places = {(folder / "backups").resolve(), *([options.to.resolve().parent] if options.to else [])}
    if options.keys and options.keys.resolve().parent in places:
        raise Unusable(_("Keep the keys elsewhere than the backups: who finds one must not find the other."))
