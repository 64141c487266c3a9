"""How are suites run side by side, and what came of each?"""

import os
import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from tradewind.cli.company_folder import PROJECT
from tradewind.cli.proving.suites import Suite

# The last: hundreds of short processes would each compile the whole product again.
NOT_OURS = ("DATABASE_URL", "TRADEWIND_COMPANY", "TRADEWIND_COMPANY_KIND", "TRADEWIND_DOORS", "TEST_DB",
            "PYTHONDONTWRITEBYTECODE")  # fmt: skip
BESIDE_EACH_OTHER = 2  # also on a single core
# One more than there are cores: databases, browsers and processes that start are waited for.
WAITING = 1


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    suite: str
    seconds: float
    outcome: str  # passed, failed or skipped
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a suite."""

    suite: str
    seconds: float
    tests: tuple[Case, ...]
    output: str
    code: int

    def count(self, outcome: str) -> int:
        return sum(test.outcome == outcome for test in self.tests)


def run_side_by_side(suites: Sequence[Suite], *, at_once: int = 0) -> Iterator[Result]:
    """Each result as it comes. As soon as one has ended the next in line starts, so no core waits for the longest."""
    at_once = at_once or max(BESIDE_EACH_OTHER, os.cpu_count() or 1) + WAITING
    with tempfile.TemporaryDirectory(prefix="tradewind-proof-") as folder, ThreadPoolExecutor(at_once) as places:
        under_way = [places.submit(_run, suite, Path(folder)) for suite in suites]
        try:
            for done in as_completed(under_way):
                yield done.result()
        finally:
            places.shutdown(cancel_futures=True)  # an interrupted proof starts nothing more


def _run(suite: Suite, folder: Path) -> Result:
    """The output waits in a file, so that no pipe fills up."""
    report, said, began = folder / f"{suite.name}.xml", folder / f"{suite.name}.txt", time.monotonic()
    command = [*suite.command, *([f"--junitxml={report}"] if suite.is_pytest else [])]
    environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    with said.open("wb") as output:
        code = subprocess.run(
            command, cwd=PROJECT, env=environment | dict(suite.environment), stdout=output, stderr=output,
            stdin=subprocess.DEVNULL,
        ).returncode  # fmt: skip
    seconds = time.monotonic() - began
    tests = _tests(suite, report, code, seconds)
    return Result(suite.name, seconds, tests, said.read_text(encoding="utf-8", errors="replace"), code)


def _tests(suite: Suite, report: Path, code: int, seconds: float) -> tuple[Case, ...]:
    whole = Case(suite.name, suite.name, seconds, "failed" if code else "passed")
    if not suite.is_pytest:
        return (whole,)
    tests = tuple(read_report(report, suite.name)) if report.exists() else ()
    if code == 0 or any(test.outcome == "failed" for test in tests):
        return tests
    return (*tests, whole)  # pytest itself broke, or found no tests: that proves nothing


def read_report(report: Path, suite: str) -> list[Case]:
    """The tests in pytest's junit report."""
    tests = []
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        name = f"{case.get('classname', '').replace('.', '/')}::{case.get('name', '')}"
        outcome, reason = "passed", ""
        for verdict in case:
            if verdict.tag in ("failure", "error"):
                outcome = "failed"
            elif verdict.tag == "skipped":
                outcome, reason = "skipped", verdict.get("message", "")
        tests.append(Case(name, suite, float(case.get("time", 0)), outcome, reason))
    return tests


def not_run(suite: Suite, reason: str) -> Result:
    """The tests of a suite that cannot be run here, each a skip."""
    listed = subprocess.run(
        [*suite.command, "--collect-only", "-q"], cwd=PROJECT, capture_output=True, text=True, errors="replace"
    )
    names = [line for line in listed.stdout.splitlines() if "::" in line]
    return Result(suite.name, 0.0, tuple(Case(name, suite.name, 0.0, "skipped", reason) for name in names), "", 0)
