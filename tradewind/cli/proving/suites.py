"""Which suites are there, and in which order do they begin?"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tradewind.cli.company_folder import PROJECT

# Of the tests on SQLite: these take half of the time, all others together the other half.
PAGES = "tests/web"
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
    """The longest first, so that a short one ends the proof. The journeys wait for pages half of their time."""
    postgres = [on_postgres(nightly=nightly)] if with_postgres else []
    return [*on_sqlite(nightly=nightly), journeys(nightly=nightly), *postgres]


def on_sqlite(*, nightly: bool) -> list[Suite]:
    """The pages, and whatever is not a page: a folder that is new is in the second by itself."""
    markers = "not journey" if nightly else "not journey and not nightly"
    return [
        _pytest("sqlite-pages", [PAGES], markers),
        _pytest("sqlite", ["tests", f"--ignore={PAGES}", "--ignore=tests/journeys"], markers),
    ]


def on_postgres(*, nightly: bool) -> Suite:
    folders = [f"tests/{name}" for name in ON_POSTGRES if (PROJECT / "tests" / name).is_dir()]
    markers = "not journey and not pure"
    if not nightly:
        markers += " and not nightly and not nightly_on_postgres"
    return _pytest("postgresql", folders, markers, TEST_DB="postgres")


def journeys(*, nightly: bool) -> Suite:
    return _pytest("journeys", ["tests/journeys", "tests/cli"], "journey" if nightly else "journey and not nightly")


def _pytest(name: str, words: Sequence[str], markers: str, **environment: str) -> Suite:
    command = (
        sys.executable, "-m", "pytest", *words, "-m", markers, "--color=no", "-o", f"cache_dir=.pytest_cache/{name}",
    )  # fmt: skip
    return Suite(name, command, environment, is_pytest=True)
