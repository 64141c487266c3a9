"""How are a company's web server and worker kept running?"""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tradewind.cli.company_folder import environment_of
from tradewind.cli.language import gettext as _
from tradewind.cli.serve.home import Company, Home
from tradewind.cli.serve.office import Office
from tradewind.platform.jobs import processes

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
LONG_ENOUGH = 60.0  # seconds after which a process counts as healthy again


@dataclass(slots=True)
class Watched:
    """One process that is started again when it ends by itself."""

    role: str
    command: list[str]
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    pause: float = FIRST_PAUSE
    again_at: float = 0.0


class Pair:
    """Web and worker of one company."""

    def __init__(self, company: Company, home: Home, office: Office) -> None:
        self.company, self.home = company, home
        self.environment = environment_of(company.folder, doors=home.folder) | office.environment
        tradewind = [sys.executable, "-m", "tradewind.cli"]
        folder = ["--company", str(company.folder)]
        web = [*tradewind, "web", *folder, "--port", str(company.port), "--listen", office.listen]
        self.members = [Watched("web", web), Watched("worker", [*tradewind, "worker", *folder])]

    def watch(self, now: float) -> list[str]:
        """Start what is not running; what there is to tell about it."""
        return [news for member in self.members if (news := self._look_at(member, now))]

    def _look_at(self, member: Watched, now: float) -> str | None:
        if member.process is None:
            if now >= member.again_at:
                self._start(member, now)
            return None
        code = member.process.poll()
        if code is None:
            return None
        if now - member.started > LONG_ENOUGH:
            member.pause = FIRST_PAUSE
        processes.ask_to_stop(member.process)
        member.process, member.again_at = None, now + member.pause
        member.pause = min(member.pause * 2, LONGEST_PAUSE)
        log = self.log_of(member)
        facts = {"company": self.company.name, "role": member.role, "code": code, "log": log, "said": last_line_of(log)}
        return _("%(company)s: %(role)s ended (%(code)s: %(said)s) and is started again; see %(log)s") % facts

    def _start(self, member: Watched, now: float) -> None:
        member.process = processes.start_child(member.command, self.environment, self.log_of(member))
        member.started = now
        self.home.note_processes(self.company.name, self.process_numbers())

    def log_of(self, member: Watched) -> Path:
        return self.company.folder / "logs" / f"{member.role}.log"

    def process_numbers(self) -> dict[str, int]:
        return {member.role: member.process.pid for member in self.members if member.process}

    def stop(self) -> None:
        """Both are asked first, so that they end side by side."""
        running = [member.process for member in self.members if member.process]
        for process in running:
            processes.ask_to_stop(process)
        until = time.monotonic() + processes.GRACE_SECONDS
        for process in running:
            processes.wait_or_kill(process, max(0.1, until - time.monotonic()))


def last_line_of(log: Path) -> str:
    """What a process said before it ended; usually the reason."""
    try:
        said = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return "?"
    return next((line.strip() for line in reversed(said) if line.strip()), "?")
