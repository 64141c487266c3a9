"""How is a company backed up by hand, and is a backup good?"""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from tradewind.platform.backup import services

SCHEMA = record_schema(
    "backup: one line for the archive made or proved",
    {
        "archive": TEXT, "taken_at": MOMENT, "product_version": TEXT, "engine": TEXT, "bytes": COUNT, "tables": COUNT,
        "rows": COUNT, "files": COUNT, "audit_head": TEXT, "proved": YES_OR_NO, "differences": list_of(TEXT),
        "key_file": TEXT,
    },
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_company_argument(parser)
    parser.add_argument("--to", type=Path, metavar="FILE", help=_("where to write it (default: the company's backups)"))
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help=_("also write the company's key, which is never in the archive")
    )
    parser.add_argument("--prove", type=Path, metavar="ARCHIVE", help=_("make none; prove this one by restoring it"))
    parser.add_argument("--no-proof", action="store_true", help=_("do not prove the new backup by restoring it"))


def run(options: argparse.Namespace) -> int:
    folder = open_company(options)
    from tradewind.platform.backup import keys, services

    if options.key:
        if _is_inside(options.key, folder / "backups"):
            raise Unusable(_("Keep the key elsewhere than the backups: who finds one must not find the other."))
        keys.write_keys(folder, options.key)
    if options.prove:
        path, manifest = options.prove, None
    else:
        taken = services.back_up(folder, at=datetime.now(UTC), to=_target(options.to))
        path, manifest = taken.path, taken.manifest
    proof = None if options.no_proof and manifest else services.verify_by_restoring(path, folder)
    record = _record(path, manifest or (proof and proof.manifest), proof) | {"key_file": options.key}
    is_bad = proof is not None and not proof.holds
    return print_records([Answer(record, is_bad)]) if options.json else _say(record)


def _target(wanted: Path | None) -> Path | None:
    if wanted and wanted.exists():
        raise Unusable(_("%(file)s exists already.") % {"file": wanted})
    return wanted


def _is_inside(file: Path, folder: Path) -> bool:
    return file.expanduser().resolve().is_relative_to(folder.resolve())


def _record(path: Path, manifest: Any, proof: "services.Proof | None") -> dict[str, Any]:
    return {
        "archive": path, "taken_at": manifest.taken_at, "product_version": manifest.product_version,
        "engine": manifest.engine, "bytes": path.stat().st_size, "tables": len(manifest.census.rows),
        "rows": sum(manifest.census.rows.values()), "files": len(manifest.file_members),
        "audit_head": manifest.census.audit_head or None, "proved": proof.holds if proof else None,
        "differences": list(proof.differences) if proof else [],
    }  # fmt: skip


def _say(record: dict[str, Any]) -> int:
    print(_("Backup: %(archive)s (%(rows)s rows, %(files)s files)") % record)
    if record["key_file"]:
        print(_("Key: %(key_file)s. Keep it in another place than the backups.") % record)
    if record["proved"]:
        print(_("Proved: everything came back from it."))
    for difference in record["differences"]:
        print(_("Differs: %(what)s") % {"what": difference})
    return FINDINGS if record["differences"] else FINE
