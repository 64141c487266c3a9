"""How does what is missing come onto a Debian machine, without starting a service or removing anything?"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tradewind.cli.contract import Unusable
from tradewind.cli.language import gettext as _
from tradewind.cli.proving.missing import Tool
from tradewind.platform.jobs import processes

POLICY = Path("/usr/sbin/policy-rc.d")
REFUSE_EVERY_START = "#!/bin/sh\nexit 101\n"


def install(tools: Iterable[Tool]) -> None:
    packages = [package for tool in tools for package in tool.packages]
    if not packages:
        return
    line = f"apt-get install -y --no-install-recommends --no-remove {' '.join(packages)}"
    if not shutil.which("apt-get") or not processes.is_administrator():
        raise Unusable(_("Only an administrator of a Debian system can install: %(line)s") % {"line": line})
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    with _no_service_starts():
        _run(["apt-get", "update", "-q"], environment)
        _run(line.split(), environment)


@contextmanager
def _no_service_starts() -> Iterator[None]:
    """Packages ask this file whether they may start what they bring."""
    ours = not POLICY.exists()
    if ours:
        with os.fdopen(os.open(POLICY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o755), "w") as file:
            file.write(REFUSE_EVERY_START)
    try:
        yield
    finally:
        if ours:
            POLICY.unlink(missing_ok=True)


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace")
    if done.returncode:
        print(done.stdout + done.stderr)
        raise Unusable(_("%(command)s did not succeed.") % {"command": " ".join(command)})
