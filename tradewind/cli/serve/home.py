"""Which companies live in a home, on which ports, and what do their doors say to each other?

home/ports.json          name -> port, and which company comes first
home/run/NAME.wanted     written by a web process: please start this company
home/run/NAME.ready      written by the parent: it answers; JSON with port and url
home/run/NAME.failed     written by the parent: it could not be started; JSON with a sentence
home/run/NAME.processes  the numbers of its web and worker process
home/run/parent.json     address of the running parent
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tradewind.cli.company_folder import kind_of

NAMES = ("demo", "company", "practice")
DEFAULT_PORT = 8000


@dataclass(frozen=True, slots=True)
class Company:
    """One folder, one database, one port."""

    name: str
    folder: Path
    port: int

    @property
    def kind(self) -> str:
        return kind_of(self.folder)

    @property
    def setup_code(self) -> str | None:
        """The code for the first boss account; gone when the welcome has used it."""
        file = self.folder / "keys" / "setup-code"
        return file.read_text(encoding="ascii").strip() if file.exists() else None

    @property
    def is_set_up(self) -> bool:
        """Somebody works here already: the keys exist and the code is used up."""
        return (self.folder / "keys" / "secret.key").exists() and self.setup_code is None


class Home:
    """The folder that holds the companies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().resolve()
        self.run = self.folder / "run"

    def companies(self, *, port: int | None, empty: bool) -> list[Company]:
        """Every company with its port, the one to start first in front; the choice is remembered."""
        before = read_json(self.folder / "ports.json")
        first = "company" if empty else str(before.get("first", "demo"))
        order = [first, *(name for name in NAMES if name != first)]
        base = port or int(before.get(first, DEFAULT_PORT))
        ports = {name: base + place for place, name in enumerate(order)}
        write_json(self.folder / "ports.json", {"first": first, **ports})
        return [Company(name, self.folder / name, ports[name]) for name in order]

    def clear_signs(self) -> None:
        """What an earlier parent left behind says nothing about now."""
        self.run.mkdir(parents=True, exist_ok=True)
        for ending in ("wanted", "ready", "failed", "processes"):
            for file in self.run.glob(f"*.{ending}"):
                file.unlink(missing_ok=True)

    def take_wanted(self) -> list[str]:
        """The companies somebody wants to enter since the last look."""
        wanted = []
        for file in self.run.glob("*.wanted"):
            file.unlink(missing_ok=True)
            wanted.append(file.stem)
        return wanted

    def show_ready(self, name: str, *, port: int, url: str) -> None:
        self._sign(name, "failed").unlink(missing_ok=True)
        write_json(self._sign(name, "ready"), {"port": port, "url": url})

    def show_failed(self, name: str, sentence: str) -> None:
        self._sign(name, "ready").unlink(missing_ok=True)
        write_json(self._sign(name, "failed"), {"sentence": sentence})

    def note_processes(self, name: str, numbers: dict[str, int]) -> None:
        """For whoever looks at the machine; nothing in the product reads it."""
        write_json(self._sign(name, "processes"), dict(numbers))

    def show_gone(self, name: str) -> None:
        self._sign(name, "ready").unlink(missing_ok=True)

    def _sign(self, name: str, ending: str) -> Path:
        return self.run / f"{name}.{ending}"


def read_json(path: Path) -> dict[str, Any]:
    """The object in a file; nothing when it is missing or broken."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Readers see the old file or the new one, never half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".new")
    half.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(half, path)
