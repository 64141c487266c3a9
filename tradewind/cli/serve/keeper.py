"""How does one company come up, stay up and go down?"""

import json
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tradewind.cli.company_folder import environment_of
from tradewind.cli.contract import Unusable
from tradewind.cli.language import gettext as _
from tradewind.cli.serve.home import Company, Home
from tradewind.cli.serve.neighbours import Holder, holder_of, is_alive
from tradewind.cli.serve.office import Office
from tradewind.cli.serve.pair import Pair, last_line_of
from tradewind.platform.jobs import processes

LOOK_EVERY = 0.5
START_WITHIN = 90.0


class Keeper(threading.Thread):
    """Prepares a company, runs its pair and keeps it running until `stop` is set."""

    def __init__(
        self, company: Company, home: Home, office: Office, stop: threading.Event, tell: Callable[[str], None]
    ) -> None:
        super().__init__(name=f"keeper of {company.name}", daemon=True)
        self.company, self.home, self.office, self.stop, self.tell = company, home, office, stop, tell
        self.ready = threading.Event()
        self.failure: str | None = None

    def run(self) -> None:
        try:
            self._prepare()
            self._keep()
        except Unusable as sentence:
            self.failure = str(sentence)
            self.home.show_failed(self.company.name, self.failure)
        finally:
            self.home.show_gone(self.company.name)

    def _prepare(self) -> None:
        if self.company.kind == "demo" and not (self.company.folder / "demo.json").exists():
            self.tell(_("Loading the demo company; this takes about half a minute, once ..."))
            self._command("demo", follow=True)
        else:
            self._command("prepare")

    def _command(self, name: str, *, follow: bool = False) -> None:
        """A process of its own: the parent holds no database connection and survives whatever happens there."""
        command = [sys.executable, "-m", "tradewind.cli", name, "--company", str(self.company.folder)]
        log = self.company.folder / "logs" / f"{name}.log"
        log.unlink(missing_ok=True)
        child = processes.start_child(command, environment_of(self.company.folder, doors=self.home.folder), log)
        told = 0
        while child.poll() is None and not self.stop.wait(0.2):
            told = self._tell_from(log, told) if follow else told
        processes.ask_to_stop(child)
        if self.stop.is_set():
            processes.wait_or_kill(child)
        elif child.returncode:
            raise Unusable(f"{self.company.name}: {last_line_of(log)} ({log})")

    def _tell_from(self, log: Path, told: int) -> int:
        """Pass on the lines that came since; how many there are now."""
        lines = log.read_text(encoding="utf-8", errors="replace").split("\n")[:-1]
        for line in lines[told:]:
            self.tell(line)
        return len(lines)

    def _keep(self) -> None:
        if not self.stop.is_set() and holder_of(self.company.port, self.office.listen) is not Holder.NOBODY:
            facts = {"company": self.company.name, "port": self.company.port}
            raise Unusable(_("%(company)s cannot be opened: port %(port)s is taken.") % facts)
        pair = Pair(self.company, self.home, self.office)
        began = time.monotonic()
        try:
            while not self.stop.is_set():
                for news in pair.watch(time.monotonic()):
                    self.tell(news)
                if not self.ready.is_set():
                    self._look_whether_ready(began, pair)
                self.stop.wait(LOOK_EVERY if self.ready.is_set() else 0.1)
        finally:
            pair.stop()

    def _look_whether_ready(self, began: float, pair: Pair) -> None:
        if is_alive(self.company.port):
            self.home.show_ready(self.company.name, port=self.company.port, url=self.office.url(self.company.port))
            self.ready.set()
        elif time.monotonic() - began > START_WITHIN:
            facts = {"company": self.company.name, "log": pair.log_of(pair.members[0])}
            raise Unusable(_("%(company)s does not answer; see %(log)s") % facts)


def logins_of(company: Company) -> list[dict[str, str]]:
    """The demo's people to log in as, as the demo itself noted them."""
    try:
        noted = json.loads((company.folder / "demo.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [login for login in noted.get("logins", []) if isinstance(login, dict)]
