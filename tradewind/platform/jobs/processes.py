"""How are processes started, watched and stopped on Linux, macOS and Windows?

The only module that knows signals and file modes; every system's branch is here.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

CHILD = "TRADEWIND_CHILD"  # set for a process whose standard input is its parent's life line
GRACE_SECONDS = 10.0
LOG_LIMIT = 5_000_000

_kept: list[object] = []  # what the operating system calls back must not be collected


def stop_on_signals(stop: Callable[[], None]) -> None:
    """Call `stop` on Ctrl-C, on a polite request to end and when the console is closed."""
    names = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"]
    for number in [getattr(signal, name) for name in names if hasattr(signal, name)]:
        if signal.getsignal(number) is signal.SIG_IGN and number != signal.SIGINT:
            continue  # started with nohup: a closed console is meant to be survived
        signal.signal(number, lambda *_: stop())
    if sys.platform == "win32":
        _stop_on_console_close(stop)


def stop_with_parent(stop: Callable[[], None]) -> None:
    """Call `stop` when the parent ends, however it ends: then its side of our standard input is closed."""
    if os.environ.get(CHILD) == "1":
        threading.Thread(target=_watch_life_line, args=(stop,), daemon=True, name="life line").start()


def _watch_life_line(stop: Callable[[], None]) -> None:
    with suppress(OSError):
        while os.read(0, 1024):
            pass
    stop()
    time.sleep(GRACE_SECONDS)
    os._exit(1)


def start_child(command: Sequence[str], environment: dict[str, str], log: Path) -> "subprocess.Popen[bytes]":
    """Start a process that ends when we do and whose output goes to `log`."""
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        os.replace(log, log.with_suffix(".before.log"))
    # Ctrl-C is the parent's to hear; the children are told by the life line.
    alone: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        alone = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    with log.open("ab") as output:
        return subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=output, stderr=output, env={**environment, CHILD: "1"}, **alone
        )


def ask_to_stop(child: "subprocess.Popen[bytes]") -> None:
    """Let go of the life line; the child ends what it is doing and goes."""
    if child.stdin and not child.stdin.closed:
        with suppress(OSError):
            child.stdin.close()


def wait_or_kill(child: "subprocess.Popen[bytes]", grace: float = GRACE_SECONDS) -> None:
    try:
        child.wait(grace)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def keep_private(path: Path) -> None:
    """Only the owner reads it. Windows has no such mode: there the user's profile protects it."""
    if sys.platform != "win32":
        path.chmod(0o600)


def hold_alone(path: Path) -> IO[bytes] | None:
    """A lock that the system takes back when this process ends; nothing when another process holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = path.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        return None
    return file


def take_turn(path: Path) -> IO[bytes] | None:
    """Wait in line for a lock that the system takes back when this process ends; closing the file lets the next in.

    Windows has no lock that waits in line, so there nobody gets one: what the lock orders must be safe without it.
    """
    if sys.platform == "win32":
        return None
    import fcntl

    file = path.open("ab")
    fcntl.flock(file, fcntl.LOCK_EX)
    return file


def is_administrator() -> bool:
    """Whether we may change the machine."""
    return sys.platform != "win32" and os.geteuid() == 0


def _stop_on_console_close(stop: Callable[[], None]) -> None:
    if sys.platform == "win32":
        import ctypes

        closing = (2, 5, 6)  # console closed, log-off, shutdown

        def handle(event: int) -> int:
            if event not in closing:
                return 0
            stop()
            time.sleep(GRACE_SECONDS)  # Windows ends the process when this returns
            return 1

        handler = ctypes.WINFUNCTYPE(ctypes.c_int, ctypes.c_uint)(handle)
        _kept.append(handler)
        ctypes.windll.kernel32.SetConsoleCtrlHandler(handler, 1)
