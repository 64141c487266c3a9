"""Do children end with their parent, however it ends?"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tradewind.platform.jobs import processes

pytestmark = pytest.mark.pure

CHILD = """
import sys, threading
from tradewind.platform.jobs import processes
stop = threading.Event()
processes.stop_with_parent(stop.set)
print("started", flush=True)
stop.wait(60)
print("stopped", flush=True)
"""
PARENT = """
import sys, time, os
from pathlib import Path
from tradewind.platform.jobs import processes
child = processes.start_child([sys.executable, "-c", sys.argv[1]], dict(os.environ), Path(sys.argv[2]))
print(child.pid, flush=True)
time.sleep(60)
"""


def wait_for(log: Path, word: str, seconds: float = 10) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if log.exists() and word in log.read_text(encoding="utf-8"):
            return True
        time.sleep(0.05)
    return False


def is_running(number: int) -> bool:
    """Whether the process lives; one that ended and waits to be collected does not."""
    try:
        os.kill(number, 0)
        state = Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return False
    return state != "Z"


def test_a_child_that_is_asked_ends_by_itself(tmp_path: Path) -> None:
    log = tmp_path / "child.log"
    child = processes.start_child([sys.executable, "-c", CHILD], dict(os.environ), log)
    assert wait_for(log, "started")
    processes.ask_to_stop(child)
    processes.wait_or_kill(child)
    assert child.returncode == 0
    assert "stopped" in log.read_text(encoding="utf-8")


def test_a_child_that_does_not_listen_is_ended(tmp_path: Path) -> None:
    child = processes.start_child([sys.executable, "-c", "import time; time.sleep(60)"], {}, tmp_path / "log")
    processes.ask_to_stop(child)
    processes.wait_or_kill(child, grace=0.2)
    assert child.returncode != 0


@pytest.mark.skipif(os.name != "posix", reason="looks at processes the way Linux shows them")
def test_a_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    log = tmp_path / "child.log"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, CHILD, str(log)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    number = int(parent.stdout.readline())
    assert wait_for(log, "started")
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert wait_for(log, "stopped")
    until = time.monotonic() + 5
    while is_running(number) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_running(number)


def test_a_lock_is_held_by_one_and_given_back(tmp_path: Path) -> None:
    file = tmp_path / "run" / "lock"
    first = processes.hold_alone(file)
    assert first is not None
    assert processes.hold_alone(file) is None
    first.close()
    again = processes.hold_alone(file)
    assert again is not None
    again.close()


def test_a_log_that_has_grown_makes_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "LOG_LIMIT", 10)
    log = tmp_path / "web.log"
    log.write_text("x" * 11, encoding="utf-8")
    child = processes.start_child([sys.executable, "-c", "print('new')"], {}, log)
    child.wait()
    processes.ask_to_stop(child)
    assert log.read_text(encoding="utf-8").strip() == "new"
    assert (tmp_path / "web.before.log").exists()
