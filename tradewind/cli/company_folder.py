"""Which company does a command work on, and how is Django set up for it?"""

import argparse
import os
from pathlib import Path

from tradewind.cli.contract import Unusable
from tradewind.cli.language import gettext as _
from tradewind.cli.language import speaks_chinese

PROJECT = Path(__file__).resolve().parent.parent.parent
KINDS = {"demo": "demo", "practice": "practice"}  # by the folder's name; every other folder is a company of its own


def default_home() -> Path:
    """`home` beside start.py, or in the folder one stands in when the package is installed elsewhere."""
    return (PROJECT if (PROJECT / "start.py").exists() else Path.cwd()) / "home"


def add_company_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--company", type=Path, metavar="DIR", help=_("the company's folder (default: home/company beside start.py)")
    )


def folder_of(options: argparse.Namespace) -> Path:
    chosen = options.company or os.environ.get("TRADEWIND_COMPANY") or default_home() / "company"
    return Path(chosen).expanduser().resolve()


def kind_of(folder: Path) -> str:
    """own, demo or practice."""
    return KINDS.get(folder.name, "own")


def environment_of(folder: Path, doors: Path | None = None) -> dict[str, str]:
    """What a process of this company has in its environment."""
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    if kind_of(folder) == "own" and (url := os.environ.get("DATABASE_URL")):
        environment["DATABASE_URL"] = url  # demo and practice never share the company's own database
    environment |= {
        "DJANGO_SETTINGS_MODULE": "tradewind.config.settings",
        "TRADEWIND_COMPANY": str(folder),
        "TRADEWIND_COMPANY_KIND": kind_of(folder),
        "TRADEWIND_DOORS": str(doors or os.environ.get("TRADEWIND_DOORS") or folder.parent),
    }
    return environment


def open_company(options: argparse.Namespace, *, make: bool = False) -> Path:
    """Set Django up for the company's folder. Only `make` may create one: a mistyped path is refused."""
    folder = folder_of(options)
    if make:
        folder.mkdir(parents=True, exist_ok=True)
    elif not (folder / "keys").is_dir():
        raise Unusable(_("There is no company at %(folder)s.") % {"folder": folder})
    wanted = environment_of(folder)
    for name in set(os.environ) - set(wanted):
        del os.environ[name]
    os.environ.update(wanted)
    import django
    from django.utils import translation

    django.setup()
    translation.activate("zh-hans" if speaks_chinese() else "en")
    return folder
