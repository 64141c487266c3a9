"""Does a folder lie on a disk of another machine? SQLite's write-ahead log does not work there."""

import os
import sys
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "fuse.sshfs", "fuse.rclone", "fuse.glusterfs",
     "ceph", "glusterfs", "vboxsf", "fuse.vmhgfs-fuse", "davfs", "fuse.davfs2"}
)  # fmt: skip


def is_on_network_share(folder: Path) -> bool:
    """False also where the system does not say (macOS)."""
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    return file_system_of(folder, _mounts()) in NETWORK_FILE_SYSTEMS


def file_system_of(folder: Path, mounts: str) -> str:
    """The type of the file system that holds a folder, from the lines of /proc/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _device, point, file_system, *_rest = [*line.split(" "), "", ""]
        point = point.replace("\\040", " ")
        if len(point) >= len(best) and (folder == Path(point) or Path(point) in folder.parents):
            best, kind = point, file_system
    return kind


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _is_remote_drive(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        remote = 4
        drive = os.path.splitdrive(folder)[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == remote
    return False
