"""Where do a company's secrets come from?"""

import os
import secrets
from pathlib import Path


def made_once(path: Path) -> str:
    """Read a key, making it at the first start. Appears whole or not at all, also for two that start together."""
    if not path.exists() or not path.read_text(encoding="ascii").strip():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    half = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(48))
        file.flush()
        os.fsync(file.fileno())
    try:
        if path.exists() and not path.read_text(encoding="ascii").strip():
            os.replace(half, path)  # an empty one, left by a power cut
        else:
            os.link(half, path)
    except FileExistsError:
        pass  # the other one was faster
    finally:
        half.unlink(missing_ok=True)


def earlier_keys(path: Path) -> list[str]:
    """Keys that were in use before a rotation, one a line; what they signed stays readable."""
    if not path.exists():
        return []
    return [line.strip() for line in path.read_text(encoding="ascii").splitlines() if line.strip()]
