"""Where do a company's secrets come from?"""

import os
import secrets
from pathlib import Path


def made_once(path: Path) -> str:
    """Read a key, making it at the first start. Two processes that start together agree on one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        key = secrets.token_urlsafe(48)
        file.write(key)
    return key


def earlier_keys(path: Path) -> list[str]:
    """Keys that were in use before a rotation, one a line; what they signed stays readable."""
    if not path.exists():
        return []
    return [line.strip() for line in path.read_text(encoding="ascii").splitlines() if line.strip()]
