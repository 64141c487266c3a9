"""How are processes started, watched and stopped on Linux, macOS and Windows?

The only module that knows signals and file modes; every system's branch is here.
"""

import os
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
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


class Ending(StrEnum):
    """How a child with limits ended."""

    FINE = "fine"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    BROKEN = "broken"


OUT_OF_MEMORY = 75  # the exit code by which a child says that its memory did not suffice


def run_limited(
    command: Sequence[str], environment: dict[str, str], source: IO[bytes], target: IO[bytes], seconds: float
) -> Ending:
    """Run a child between two files and wait; after `seconds` it is killed.

    The child limits itself by `limit_this_process`.
    """
    child = subprocess.Popen(
        list(command), stdin=source, stdout=target, stderr=subprocess.PIPE, env=environment, **without_window()
    )
    try:
        said = child.communicate(timeout=seconds)[1]
    except subprocess.TimeoutExpired:
        return Ending.TOO_SLOW
    finally:
        if child.poll() is None:
            child.kill()
            child.communicate()
    return ending_of(child.returncode, said)


def without_window() -> dict[str, Any]:
    """How a child is started that has nothing to show."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {}


def bare_environment() -> dict[str, str]:
    """What an interpreter needs to run our code, and none of our secrets."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
    given = {name: os.environ[name] for name in kept if name in os.environ}
    code = str(Path(__file__).resolve().parents[3])
    return given | {"PYTHONPATH": code, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def ending_of(code: int, said: bytes) -> Ending:
    if code == 0:
        return Ending.FINE
    slow = {-number for name in ("SIGALRM", "SIGXCPU") if (number := getattr(signal, name, None))}
    if code in slow or code == _QUOTA_EXCEEDED:
        return Ending.TOO_SLOW
    # A library that gets no memory aborts; the last thing it says is what it asked for.
    if code == OUT_OF_MEMORY or b"memory allocation" in said[-2000:] or b"MemoryError" in said[-2000:]:
        return Ending.TOO_MUCH_MEMORY
    return Ending.BROKEN


_QUOTA_EXCEEDED = 1816  # what Windows gives as the code of a process that used up its time


def limit_this_process(*, memory: int, seconds: int, wall_seconds: int) -> None:
    """From here on this process gets so many bytes and so much time, whatever a library does in it."""
    if sys.platform == "win32":
        _limit_by_job(memory, seconds)
        return
    import resource

    wanted = {resource.RLIMIT_AS: memory, resource.RLIMIT_CPU: seconds, resource.RLIMIT_CORE: 0}
    for limit, value in wanted.items():
        hard = resource.getrlimit(limit)[1]
        with suppress(ValueError, OSError):  # macOS knows no limit of addresses; the parent's clock remains
            resource.setrlimit(limit, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
    signal.alarm(wall_seconds)


def renew_time(*, seconds: int, wall_seconds: int) -> None:
    """From now on this process has so much time again, for its next task; 0 by the clock means: as long as it likes.

    Windows knows no such thing: there the parent's clock and the limit of the whole process remain.
    """
    if sys.platform != "win32":
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        wanted = int(usage.ru_utime + usage.ru_stime) + 1 + seconds
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard < 0 else min(wanted, hard), hard))
        signal.alarm(wall_seconds)


def _limit_by_job(memory: int, seconds: int) -> None:
    """The same on Windows: a job object of this one process, with its memory and its time."""
    if sys.platform == "win32":
        import ctypes

        flags = 0x002 | 0x100  # JOB_OBJECT_LIMIT_PROCESS_TIME and _PROCESS_MEMORY
        # JOBOBJECT_EXTENDED_LIMIT_INFORMATION of 64 bits: time in 100 ns, flags, six fields unused, memory.
        limits = struct.pack("<qqI4xQQI4xQII48xQ24x", seconds * 10_000_000, 0, flags, 0, 0, 0, 0, 0, 0, memory)
        extended_limits = 9
        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = ctypes.c_void_p
        job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
        kernel.SetInformationJobObject(job, extended_limits, limits, len(limits))
        kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))
        _kept.append(job)


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
