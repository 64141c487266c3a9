"""Where does the company that the journeys copy come from? Built once, kept while code, lock and day stay."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.empty_database import KEPT, PROJECT, digest_of_sources, throw_old_ones_away


@cache
def seeded_company() -> Path:
    """The folder of the demo company. Nobody works in it: take a copy."""
    folder = KEPT / _key() / "demo"
    if not (folder / "demo.json").exists():
        throw_old_ones_away()
        _build(folder)
    return folder


def copied_to(home: Path) -> Path:
    """A demo of one's own to write into."""
    return Path(shutil.copytree(seeded_company(), home / "demo"))


def _key() -> str:
    """The demo's story runs up to today, so a new day needs a new one."""
    return digest_of_sources(f"{datetime.now(ZoneInfo('Asia/Shanghai')):%F}")


def _build(folder: Path) -> None:
    """Beside its place and then moved there: two runs may begin at once, and one may be interrupted."""
    half = folder.parent.with_name(f"{folder.parent.name}.{os.getpid()}")
    command = [sys.executable, "-m", "tradewind.cli", "demo", "--company", str(half / "demo")]
    made = subprocess.run(command, cwd=PROJECT, env=clean_environment(), capture_output=True, text=True, timeout=180)
    assert made.returncode == 0, made.stderr
    try:
        half.rename(folder.parent)
    except OSError:  # the other run was faster
        shutil.rmtree(half)


def clean_environment() -> dict[str, str]:
    """Nothing of the tests' own settings reaches the product."""
    ours = ("TRADEWIND", "DATABASE_URL", "DJANGO", "PYTEST", "TEST_DB")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
