"""Which version of the static files is this?"""

import hashlib
from pathlib import Path


def static_version(folder: Path) -> str:
    """A short name that changes with any file's size or time of change."""
    running = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            stat = path.stat()
            running.update(f"{path.relative_to(folder).as_posix()}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return running.hexdigest()[:12]
