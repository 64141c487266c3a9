"""How does Tradewind start with the computer?"""

import argparse
import getpass
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tradewind.cli.company_folder import PROJECT, default_home
from tradewind.cli.contract import FINE, TEXT, Answer, Unusable, print_records, record_schema
from tradewind.cli.language import gettext as _
from tradewind.platform.jobs import processes

SCHEMA = record_schema("autostart: what is registered, and where", {"system": TEXT, "place": TEXT, "content": TEXT})
UNIT = "tradewind.service"
TASK = "Tradewind"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--print", action="store_true", help=_("only show what would be registered"))
    parser.add_argument("--remove", action="store_true", help=_("do not start with the computer any more"))
    parser.add_argument("--port", type=int)
    parser.add_argument("--home", type=Path, metavar="DIR", help=_("the folder that holds the companies"))
    parser.add_argument("--host", nargs="?", const="0.0.0.0", metavar="ADDRESS", help=_("open it to the office"))


def run(options: argparse.Namespace) -> int:
    system = "windows" if sys.platform == "win32" else "systemd"
    place, content = _task(options) if system == "windows" else _unit(options)
    if options.json:
        return print_records([Answer({"system": system, "place": place, "content": content})])
    if options.print:
        print(f"# {place}\n{content}")
        return FINE
    if system == "systemd" and not shutil.which("systemctl"):
        raise Unusable(_("This computer has no systemd. `tradewind autostart --print` shows what to run at its start."))
    if options.remove:
        _remove(system, Path(place))
    else:
        _register(system, Path(place), content)
    print(_("Done: %(place)s") % {"place": place})
    return FINE


def start_line(options: argparse.Namespace) -> list[str]:
    """What is run at the computer's start: start.py, which also renews the environment after an upgrade."""
    home = (options.home or default_home()).expanduser().resolve()
    line = [_python(), str(PROJECT / "start.py"), "--no-browser", "--home", str(home)]
    line += ["--port", str(options.port)] if options.port else []
    return line + (["--host", options.host] if options.host else [])


def _python() -> str:
    # The system's Python, not the environment's: start.py may have to make that one anew.
    return str(getattr(sys, "_base_executable", sys.executable))


def _unit(options: argparse.Namespace) -> tuple[str, str]:
    for_all = processes.is_administrator()
    place = Path("/etc/systemd/system") if for_all else Path.home() / ".config" / "systemd" / "user"
    user = f"User={_owner()}\n" if for_all else ""
    command = " ".join(_quoted(word) for word in start_line(options))
    content = (
        "[Unit]\nDescription=Tradewind\nAfter=network.target\n\n"
        f"[Service]\n{user}WorkingDirectory={PROJECT}\nExecStart={command}\nRestart=on-failure\nRestartSec=5\n"
        f"TimeoutStopSec=30\n\n[Install]\nWantedBy={'multi-user.target' if for_all else 'default.target'}\n"
    )
    return str(place / UNIT), content


def _owner() -> str:
    """Whose folder it is: Tradewind never runs as root because an administrator registered it."""
    return PROJECT.owner() if os.name == "posix" else getpass.getuser()


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if any(sign in word for sign in ' "\\') else escaped


def _task(options: argparse.Namespace) -> tuple[str, str]:
    line = subprocess.list2cmdline(start_line(options))
    return TASK, subprocess.list2cmdline(["schtasks", "/Create", "/F", "/SC", "ONLOGON", "/TN", TASK, "/TR", line])


def _register(system: str, place: Path, content: str) -> None:
    if system == "windows":
        _run(content)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(content, encoding="utf-8")
    _run([*_systemctl(), "daemon-reload"])
    _run([*_systemctl(), "enable", "--now", UNIT])
    if not processes.is_administrator():  # else the product would stop when its user logs out
        _run(["loginctl", "enable-linger", getpass.getuser()])


def _remove(system: str, place: Path) -> None:
    if system == "windows":
        _run(["schtasks", "/Delete", "/F", "/TN", TASK])
        return
    if place.exists():
        _run([*_systemctl(), "disable", "--now", UNIT])
        place.unlink()
        _run([*_systemctl(), "daemon-reload"])


def _systemctl() -> list[str]:
    return ["systemctl"] if processes.is_administrator() else ["systemctl", "--user"]


def _run(command: list[str] | str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise Unusable(_("The system refused: %(said)s") % {"said": said})
