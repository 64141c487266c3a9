"""Which companies stand beside this one, and are they open? Read from the files the parent keeps in the home folder.

run/NAME.wanted   written here: please start this company; the parent takes it away within a second
run/NAME.ready    written by the parent: it answers; JSON with its port
run/NAME.failed   written by the parent: it could not be started; JSON with a sentence
"""

import json
import os
import socket
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from django.conf import settings

from tradewind.platform.doors.refusals import DoorStuck, NoSuchDoor

OWN, DEMO = "company", "demo"
UNHEARD_SECONDS = 4.0  # the parent looks twice a second
KNOCK_SECONDS = 1.0


class DoorState(StrEnum):
    READY = "ready"
    OPENING = "opening"
    FAILED = "failed"
    UNHEARD = "unheard"  # nobody took the wish away: this company is served alone


@dataclass(frozen=True, slots=True)
class Door:
    """The way to a neighbour; `port` once it is open, `sentence` when it could not be opened."""

    name: str
    state: DoorState
    port: int = 0
    sentence: str = ""


def neighbours() -> tuple[str, ...]:
    """The folders one can go to from here; every company but the demo leads to the demo."""
    return (OWN,) if settings.COMPANY_KIND != "own" else (DEMO,)


def door_to(name: str) -> Door:
    """How a neighbour's door stands."""
    _require_neighbour(name)
    ready = _content(_sign(name, "ready"))
    port = ready.get("port")
    if isinstance(port, int) and 0 < port < 65536 and _answers(port):
        return Door(name, DoorState.READY, port)
    waited = _age(_sign(name, "wanted"))
    if waited is not None:
        return Door(name, DoorState.UNHEARD if waited > UNHEARD_SECONDS else DoorState.OPENING)
    if failed := _content(_sign(name, "failed")):
        return Door(name, DoorState.FAILED, sentence=str(failed.get("sentence", "")))
    return Door(name, DoorState.OPENING)


def knock(name: str) -> None:
    """Ask the parent to open a neighbour, unless it is open."""
    if door_to(name).state is DoorState.READY:
        return
    wish = _sign(name, "wanted")
    try:
        wish.parent.mkdir(parents=True, exist_ok=True)
        _sign(name, "failed").unlink(missing_ok=True)
        half = wish.with_name(f"{wish.name}.{os.getpid()}.new")
        half.touch()
        half.replace(wish)  # a new file: its age counts from now
    except OSError as error:
        raise DoorStuck() from error


def is_founded(name: str) -> bool:
    """Somebody works in that company already: its keys exist and its set-up code is used up."""
    keys = folder_of(name) / "keys"
    return (keys / "secret.key").exists() and not (keys / "setup-code").exists()


def folder_of(name: str) -> Path:
    return Path(settings.DOORS_FOLDER) / name


def demo_logins() -> list[tuple[str, str]]:
    """Login and password of the demo's people, as its own folder notes them; only the demo itself tells them."""
    if settings.COMPANY_KIND != "demo":
        return []
    noted = _content(Path(settings.COMPANY_FOLDER) / "demo.json").get("logins", [])
    logins = [login for login in noted if isinstance(login, dict)] if isinstance(noted, list) else []
    return [(str(login.get("username", "")), str(login.get("password", ""))) for login in logins]


def _require_neighbour(name: str) -> None:
    if name not in neighbours():
        raise NoSuchDoor()


def _sign(name: str, ending: str) -> Path:
    return Path(settings.DOORS_FOLDER) / "run" / f"{name}.{ending}"


def _content(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _age(path: Path) -> float | None:
    try:
        return max(0.0, time.time() - path.stat().st_mtime)
    except OSError:
        return None


def _answers(port: int) -> bool:
    """A parent that was killed leaves its signs behind: only a listening port is an open door."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=KNOCK_SECONDS):
            return True
    except OSError:
        return False
