"""How does a journey get the running product?"""

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.journeys.seed import PROJECT, clean_environment

PATIENCE = 60.0


@contextmanager
def web_of(company: Path) -> Iterator[str]:
    """`tradewind web` over one company; the address under which it answers."""
    port = free_ports(1)
    with _child("web", "--company", str(company), "--port", str(port), home=company.parent):
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"


@contextmanager
def at_work(company: Path) -> Iterator[str]:
    """The same with what people ask for done in the background; the sweeps of the night are left to `whole_home`."""
    worker = ("db_worker", "--queue-name", "*", "--interval", "0.1", "--no-startup-delay", "--no-reload")
    with web_of(company) as url, _child("manage", "--company", str(company), *worker, home=company.parent):
        yield url


@contextmanager
def whole_home(home: Path, *options: str) -> Iterator[dict[str, Any]]:
    """`tradewind serve` over a home: what it said when the first company was up."""
    command = ("serve", "--home", str(home), "--port", str(free_ports(3)), "--no-browser", "--json", *options)
    with _child(*command, home=home) as child:
        assert child.stdout is not None
        line = child.stdout.readline()
        assert line, (home / "serve.txt").read_text(encoding="utf-8")
        yield json.loads(line)


@contextmanager
def _child(*words: str, home: Path) -> "Iterator[subprocess.Popen[str]]":
    home.mkdir(parents=True, exist_ok=True)
    environment = clean_environment() | {"TRADEWIND_DOORS": str(home)}
    with (home / f"{words[0]}.txt").open("w", encoding="utf-8") as complaints:
        child = subprocess.Popen(
            [sys.executable, "-m", "tradewind.cli", *words], cwd=PROJECT, env=environment, text=True,
            stdout=subprocess.PIPE, stderr=complaints, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield child
        finally:
            child.terminate()
            try:
                child.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                child.kill()
                child.communicate()


def free_ports(wanted: int) -> int:
    """A port that is free together with the ones behind it, below those that systems give to whoever asks for any."""
    while True:
        first = random.randrange(10_000, 20_000)
        if all(_is_free(first + place) for place in range(wanted)):
            return first


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            asked = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            asked.request("GET", "/login/")
            asked.getresponse().read()
            return
        except OSError:
            time.sleep(0.05)
        finally:
            asked.close()
    raise TimeoutError(f"nothing answers on port {port}")
