"""Where does the company that the journeys copy come from? Built once, kept while code, lock and day stay."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

PROJECT = Path(__file__).resolve().parent.parent.parent
KEPT = PROJECT / ".test-seed"
# Pages only show a company; whatever else is in the house may change what lies in it.
FLOORS = ("domain", "platform", "apps", "demo", "cli", "config")
A_DAY = 24 * 3600


@cache
def seeded_company() -> Path:
    """The folder of the demo company. Nobody works in it: take a copy."""
    folder = KEPT / _key() / "demo"
    if not (folder / "demo.json").exists():
        _throw_old_ones_away()
        _build(folder)
    return folder


def copied_to(home: Path) -> Path:
    """A demo of one's own to write into."""
    return Path(shutil.copytree(seeded_company(), home / "demo"))


def _key() -> str:
    """The demo's story runs up to today, so a new day needs a new one."""
    running = hashlib.sha256(f"{datetime.now(ZoneInfo('Asia/Shanghai')):%F}".encode())
    sources = [path for floor in FLOORS for path in (PROJECT / "tradewind" / floor).rglob("*.py")]
    for path in [PROJECT / "requirements.lock", *sorted(sources)]:
        running.update(path.relative_to(PROJECT).as_posix().encode() + path.read_bytes())
    return running.hexdigest()[:16]


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


def _throw_old_ones_away() -> None:
    for old in KEPT.glob("*"):
        if time.time() - old.stat().st_mtime > A_DAY:
            shutil.rmtree(old, ignore_errors=True)


def clean_environment() -> dict[str, str]:
    """Nothing of the tests' own settings reaches the product."""
    ours = ("TRADEWIND", "DATABASE_URL", "DJANGO", "PYTEST", "TEST_DB")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
