"""Where does a company's secret key go? Never into the archive: who finds a backup must not find its key with it.

The key signs sessions and links and will open what is stored encrypted. A backup put back into its own folder finds
the key there; for a new machine the key is written apart, to be kept in another place than the backups.
This module needs no database: a restore puts the key in place before anything is opened.
"""

import hashlib
import json
import os
from pathlib import Path

from tradewind.platform.backup.refusals import BadArchive
from tradewind.platform.jobs import processes

SECRET, EARLIER = "secret.key", "earlier.keys"


def fingerprint(folder: Path) -> str:
    """Tells two keys apart without giving either away; empty when there is none."""
    key = _read(folder / "keys" / SECRET)
    return hashlib.sha256(f"tradewind key {key}".encode()).hexdigest()[:16] if key else ""


def write_keys(folder: Path, target: Path) -> None:
    """Write the company's keys into a file of their own that only its owner reads."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        earlier = _read(folder / "keys" / EARLIER).splitlines()
        json.dump({"tradewind_keys": 1, "secret": _read(folder / "keys" / SECRET), "earlier": earlier}, file)
    processes.keep_private(target)


def put_keys(source: Path, folder: Path) -> None:
    """Make the keys of the file the company's; a key that was there stays readable as an earlier one."""
    try:
        found = json.loads(source.read_text(encoding="utf-8"))
        secret, earlier = str(found["secret"]), [str(key) for key in found["earlier"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BadArchive(file=str(source)) from error
    if not secret:
        raise BadArchive(file=str(source))
    present = _read(folder / "keys" / SECRET)
    if present and present != secret:
        earlier.append(present)
    known = dict.fromkeys([*_read(folder / "keys" / EARLIER).splitlines(), *earlier])
    _write(folder / "keys" / EARLIER, "\n".join(key for key in known if key and key != secret))
    _write(folder / "keys" / SECRET, secret)


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii").strip() if path.exists() else ""


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".new")
    half.write_text(text, encoding="ascii")
    processes.keep_private(half)
    os.replace(half, path)
