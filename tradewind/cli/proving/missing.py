"""What does this machine lack for the whole proof?"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tradewind.cli.language import gettext as _
from tradewind.cli.language import gettext_noop as N_

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")


@dataclass(frozen=True, slots=True)
class Tool:
    """Something outside Python, the Debian packages that bring it, and what is not proved without it."""

    name: str
    packages: tuple[str, ...]
    without: str


POSTGRES = Tool("PostgreSQL", ("postgresql",), N_("the tests on PostgreSQL are not run"))
CHROMIUM = Tool("Chromium", ("chromium",), N_("the journeys in the browser are not run"))
FONTS = Tool(N_("Chinese fonts"), ("fonts-noto-cjk",), N_("pictures of pages show boxes instead of Chinese"))


def missing_tools() -> list[Tool]:
    present = {POSTGRES: postgres_programs(), CHROMIUM: browser(), FONTS: has_chinese_fonts()}
    return [tool for tool, found in present.items() if not found]


def in_words(tool: Tool) -> str:
    facts = {"tool": _(tool.name), "without": _(tool.without), "packages": " ".join(tool.packages)}
    return _("Missing: %(tool)s (%(packages)s): %(without)s.") % facts


def postgres_programs() -> Path | None:
    """The folder with initdb and postgres; Debian keeps them out of the search path."""
    if chosen := os.environ.get("PG_BIN"):
        return Path(chosen)
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def browser() -> str | None:
    """The program of a Chromium-like browser; TRADEWIND_BROWSER names another one."""
    if chosen := os.environ.get("TRADEWIND_BROWSER"):
        return chosen
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    return None


def has_chinese_fonts() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True  # they come with the system
    if shutil.which("fc-list"):
        asked = subprocess.run(["fc-list", ":lang=zh-cn"], capture_output=True)
        return bool(asked.stdout.strip())
    return any(Path("/usr/share/fonts").rglob("*CJK*"))
