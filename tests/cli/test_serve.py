"""Does one parent start, watch and stop the real product?"""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_processes import is_running
from tradewind.cli.serve.home import read_json
from tradewind.cli.serve.neighbours import Holder, holder_of, is_alive

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(os.name != "posix", reason="kills processes the way Linux does"),
]
PATIENCE = 40.0


def free_ports() -> int:
    """A port whose two neighbours are free too."""
    while True:
        base = random.randrange(20_000, 30_000)
        if all(holder_of(base + place) is Holder.NOBODY for place in range(3)):
            return base


def clean_environment() -> dict[str, str]:
    ours = ("TRADEWIND", "DATABASE", "DJANGO")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return environment | {"TRADEWIND_LANGUAGE": "en"}


def wait_until(holds: Callable[[], Any], seconds: float = PATIENCE) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home for all: making its database takes longer than everything else."""
    return tmp_path_factory.mktemp("home")


class Serving:
    """`tradewind serve` as a child process."""

    def __init__(self, home: Path, port: int, *options: str) -> None:
        self.home, self.port = home, port
        command = [sys.executable, "-m", "tradewind.cli", "serve", "--home", str(home), "--port", str(port)]
        command += ["--empty", "--no-browser", *options]
        self.parent = subprocess.Popen(
            command, env=clean_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def said(self) -> dict[str, Any]:
        assert self.parent.stdout
        line = self.parent.stdout.readline()
        assert line, self.parent.stderr.read() if self.parent.stderr else ""
        return dict(json.loads(line))

    def processes(self, name: str = "company") -> dict[str, int]:
        return dict(read_json(self.home / "run" / f"{name}.processes"))

    def end(self) -> None:
        numbers = [*self.processes().values(), *self.processes("practice").values()]
        self.parent.kill()
        self.parent.communicate()
        wait_until(lambda: not any(map(is_running, numbers)))


@contextmanager
def serving(home: Path, *options: str) -> Iterator[Serving]:
    run = Serving(home, free_ports(), *options)
    try:
        yield run
    finally:
        run.end()


@pytest.fixture(scope="module")
def running(home: Path) -> Iterator[Serving]:
    """One product for the tests that leave it whole; they stand last in this file."""
    with serving(home, "--json") as run:
        run.said()
        yield run


def test_it_comes_up_and_ends_with_everything_when_asked(home: Path) -> None:
    with serving(home, "--json") as run:
        said = run.said()
        assert said["url"] == f"http://127.0.0.1:{run.port}/"
        assert said["kind"] == "own"
        code = home / "company" / "keys" / "setup-code"
        assert said["setup_code"] == code.read_text(encoding="ascii").strip()
        assert code.stat().st_mode & 0o077 == 0
        assert is_alive(run.port)
        children = run.processes()
        assert set(children) == {"web", "worker"}
        run.parent.send_signal(signal.SIGTERM)
        assert run.parent.wait(PATIENCE) == 0
        assert not any(map(is_running, children.values()))
        assert holder_of(run.port) is Holder.NOBODY
        assert not (home / "run" / "company.ready").exists()


def test_children_end_when_the_parent_is_killed(home: Path) -> None:
    with serving(home, "--json") as run:
        run.said()
        children = run.processes()
        run.parent.kill()
        assert wait_until(lambda: not any(map(is_running, children.values())))


def test_a_port_of_another_program_is_named(home: Path) -> None:
    with socket.socket() as stranger:
        stranger.bind(("127.0.0.1", 0))
        stranger.listen()
        run = Serving(home, stranger.getsockname()[1])
        _out, said = run.parent.communicate(timeout=PATIENCE)
    assert run.parent.returncode == 2
    assert "taken by another program" in said
    assert len(said.strip().splitlines()) == 1


FAILING = """
import argparse, sys
from pathlib import Path
from tradewind.cli.company_folder import open_company
from tradewind.cli.contract import Unusable
from tradewind.cli.serve import prepare

folder = open_company(argparse.Namespace(company=Path(sys.argv[1])))

def half_a_migration():
    from django.db import connection
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE half_done (x integer)")
    raise RuntimeError("no such column")

prepare._pending_migrations = lambda: (1, False)
prepare._migrate = half_a_migration
try:
    prepare.prepare_company(folder)
except Unusable as sentence:
    print(sentence)
from django.db import connection
print("half_done" in connection.introspection.table_names())
"""


def test_a_failed_upgrade_puts_the_backup_back_and_says_so(home: Path) -> None:
    command = [sys.executable, "-c", FAILING, str(home / "company")]
    done = subprocess.run(command, env=clean_environment(), capture_output=True, text=True, timeout=PATIENCE)
    lines = done.stdout.splitlines()
    assert "no such column" in lines[0], done.stderr
    assert "Everything is as before" in lines[0]
    assert lines[1] == "False"


@pytest.mark.parametrize("role", ["web", "worker"])
def test_a_killed_child_is_back(running: Serving, role: str) -> None:
    before = running.processes()
    os.kill(before[role], signal.SIGKILL)
    assert wait_until(lambda: running.processes().get(role, before[role]) != before[role])
    assert wait_until(lambda: is_alive(running.port))
    other = {"web": "worker", "worker": "web"}[role]
    assert running.processes()[other] == before[other]


def test_a_second_start_says_where_the_first_is(home: Path, running: Serving) -> None:
    command = [sys.executable, "-m", "tradewind.cli", "serve", "--home", str(home), "--no-browser"]
    second = subprocess.run(command, env=clean_environment(), capture_output=True, text=True, timeout=PATIENCE)
    assert second.returncode == 0
    assert f"http://127.0.0.1:{running.port}/" in second.stdout


@pytest.mark.nightly
def test_a_backup_is_not_put_back_under_a_running_product(home: Path, running: Serving) -> None:
    archive = home / "some.zip"
    archive.touch()
    command = [sys.executable, "-m", "tradewind.cli", "restore", str(archive), "--company", str(home / "company")]
    done = subprocess.run(command, env=clean_environment(), capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 2
    assert "Stop it first" in done.stderr


@pytest.mark.nightly
def test_another_company_starts_when_its_door_is_opened(home: Path, running: Serving) -> None:
    assert not (home / "practice").exists()
    (home / "run" / "practice.wanted").touch()
    said = running.said()
    assert said["company"] == "practice"
    assert read_json(home / "run" / "practice.ready")["port"] == running.port + 2
    assert is_alive(running.port + 2)
    assert set(running.processes("practice")) == {"web", "worker"}
