"""How does the demo company come into a folder?"""

import argparse
import shutil
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

from tradewind.cli.company_folder import default_home, kind_of, open_company
from tradewind.cli.contract import FINE, TEXT, Answer, Unusable, list_of, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.cli.serve.home import read_json, write_json
from tradewind.cli.serve.prepare import prepare_company
from tradewind.platform.jobs import processes

_LOGIN = {"type": "object", "properties": {"role": TEXT, "username": TEXT, "password": TEXT}}
SCHEMA = record_schema("demo: one line when the demo is loaded", {"company": TEXT, "logins": list_of(_LOGIN)})
MARKER = "demo.json"  # written last: a demo without it was interrupted and is made anew
DATABASE_FILES = ("database.sqlite3", "database.sqlite3-wal", "database.sqlite3-shm")

MAIL_FOLDERS = ("mail", "built-in-mail")  # letters of another day: nothing in the new database speaks of them


def add_arguments(parser: argparse.ArgumentParser) -> None:
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--home", type=Path, metavar="DIR", help=_("the folder that holds the companies"))
    place.add_argument("--company", type=Path, metavar="DIR", help=_("the demo's own folder, called demo or practice"))
    parser.add_argument("--again", action="store_true", help=_("throw the demo away and load it anew"))


def run(options: argparse.Namespace) -> int:
    processes.stop_with_parent(lambda: None)
    options.company = (options.company or (options.home or default_home()) / "demo").expanduser().resolve()
    if kind_of(options.company) == "own":
        raise Unusable(_("The demo is loaded only into a folder called demo or practice, never into a company's own."))
    marker = options.company / MARKER
    if options.again or not marker.exists():
        _throw_away(options.company)
    folder = open_company(options, make=True)
    prepare_company(folder)
    if not marker.exists():
        write_json(marker, {"logins": _load()})
    record = {"company": folder, "logins": read_json(marker).get("logins", [])}
    if options.json:
        return print_records([Answer(record)])
    print(_("The demo company is loaded: %(folder)s") % {"folder": folder})
    return FINE


def _throw_away(folder: Path) -> None:
    for name in (*DATABASE_FILES, MARKER):
        (folder / name).unlink(missing_ok=True)
    for name in MAIL_FOLDERS:
        shutil.rmtree(folder / "files" / name, ignore_errors=True)


def _load() -> list[dict[str, str]]:
    # The faces of the house do not import each other; like a command, the demo is found by its name.
    try:
        load, people = import_module("tradewind.demo.load"), import_module("tradewind.demo.people")
    except ModuleNotFoundError as error:
        raise Unusable(
            _("This copy of Tradewind has no demo company (%(module)s).") % {"module": error.name}
        ) from error
    try:
        load.load_demo(at=datetime.now(UTC), report=_tell)
    except load.FolderInUse as sentence:
        raise Unusable(str(sentence)) from sentence
    _close_up()
    logins: list[Any] = people.LOGINS
    return [{"role": str(role), "username": username, "password": password} for role, username, password in logins]


def _close_up() -> None:
    """Indexes that grew in the order of the rows leave pages half empty."""
    from django.db import connection

    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
