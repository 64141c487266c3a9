"""How do the tests get a PostgreSQL of their own? `TEST_DB=postgres pytest` starts one and throws it away.

Works as root and as a normal user: PostgreSQL refuses root, so there its processes are started as another user.
"""

import atexit
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tradewind.cli.proving.missing import postgres_programs

FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "jit=off",
    "shared_buffers=128MB",
    "max_connections=60",
    "log_min_messages=warning",
)  # a server that nobody misses after the tests


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _another_user() -> dict[str, Any]:
    """Arguments for Popen that leave root; nothing for everybody else."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return {}
    import pwd

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise RuntimeError("no unprivileged user to run PostgreSQL as")


@dataclass
class ThrowawayPostgres:
    """A server on a free port of this machine, its files in memory where that is possible."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes]"

    @property
    def url(self) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/postgres"

    @classmethod
    def start(cls) -> "ThrowawayPostgres":
        programs = postgres_programs()
        if programs is None:
            raise FileNotFoundError("PostgreSQL is not installed")
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
        folder, user = Path(tempfile.mkdtemp(prefix="tradewind-pg-", dir=memory)), _another_user()
        if user:
            os.chown(folder, user["user"], user["group"])
        environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder)}
        environment["LC_ALL"] = "C.UTF-8"
        kept: dict[str, Any] = {"cwd": folder, "env": environment, **user}
        _initialise(programs, folder, kept)
        port = _free_port()
        with (folder / "log").open("wb") as log:
            server = cls(folder, port, _serve(programs, folder, port, log, kept))
        server._wait(programs, kept)
        return server

    def _wait(self, programs: Path, kept: dict[str, Any]) -> None:
        question = [programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]
        for _attempt in range(400):
            if subprocess.run(question, **kept).returncode == 0:
                return
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.05)
        self.stop()
        raise TimeoutError("PostgreSQL did not start")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(2)  # the server's fast shutdown
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def _initialise(programs: Path, folder: Path, kept: dict[str, Any]) -> None:
    command = [programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    command += ["--locale=C.UTF-8" if os.name == "posix" else "--locale=C", "--no-sync"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **kept)


def _serve(programs: Path, folder: Path, port: int, log: IO[bytes], kept: dict[str, Any]) -> "subprocess.Popen[bytes]":
    options = [word for setting in ("listen_addresses=127.0.0.1", *FAST) for word in ("-c", setting)]
    sockets = ["-k", str(folder)] if os.name == "posix" else []
    command = [programs / "postgres", "-D", folder / "data", "-p", str(port), *sockets, *options]
    return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, **kept)


if os.environ.get("TEST_DB") == "postgres" and "DATABASE_URL" not in os.environ:
    _server = ThrowawayPostgres.start()
    atexit.register(_server.stop)
    os.environ["DATABASE_URL"] = _server.url
