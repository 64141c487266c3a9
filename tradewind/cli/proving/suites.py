"""Which suites are there, and in which order do they begin?"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tradewind.cli.company_folder import PROJECT

# The tests on SQLite in parts that take about as long; what is named nowhere, as a new folder, is in the last.
ON_SQLITE = {"sqlite-pages": ("tests/web",), "sqlite-rooms": ("tests/apps", "tests/demo")}
REST, JOURNEYS = "sqlite-rest", "tests/journeys"
ON_POSTGRES = ("apps", "web", "platform", "writers", "upgrades")


@dataclass(frozen=True, slots=True)
class Suite:
    """A part of the proof: a tool, or pytest over some folders."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    is_pytest: bool = False


def tools() -> list[Suite]:
    python = sys.executable
    contracts = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return [
        Suite("lint", (python, "-m", "ruff", "check", "--output-format=concise", ".")),
        Suite("format", (python, "-m", "ruff", "format", "--check", ".")),
        Suite("types", (python, "-m", "mypy", "tradewind", "start.py")),
        Suite("contracts", (python, "-c", contracts)),
    ]


def all_tests(*, with_postgres: bool, nightly: bool) -> list[Suite]:
    """The longest first, so that what ends last is short."""
    pages, *others = on_sqlite(nightly=nightly)
    postgres = [on_postgres(nightly=nightly)] if with_postgres else []
    return [pages, journeys(nightly=nightly), *postgres, *others]


def on_sqlite(*, nightly: bool) -> list[Suite]:
    """Every part in a process and a database in memory of its own."""
    markers = "not journey" if nightly else "not journey and not nightly"
    named = [folder for folders in ON_SQLITE.values() for folder in folders]
    rest = ["tests", *(f"--ignore={folder}" for folder in [*named, JOURNEYS])]
    parts = ON_SQLITE | {REST: rest}
    return [_pytest(name, words, markers) for name, words in parts.items()]


def on_postgres(*, nightly: bool) -> Suite:
    folders = [f"tests/{name}" for name in ON_POSTGRES if (PROJECT / "tests" / name).is_dir()]
    markers = "not journey and not pure"
    if not nightly:
        markers += " and not nightly and not nightly_on_postgres"
    return _pytest("postgresql", folders, markers, TEST_DB="postgres")


def journeys(*, nightly: bool) -> Suite:
    return _pytest("journeys", [JOURNEYS, "tests/cli"], "journey" if nightly else "journey and not nightly")


def _pytest(name: str, words: Sequence[str], markers: str, **environment: str) -> Suite:
    command = (
        sys.executable, "-m", "pytest", *words, "-m", markers, "--color=no", "-o", f"cache_dir=.pytest_cache/{name}",
    )  # fmt: skip
    return Suite(name, command, environment, is_pytest=True)
