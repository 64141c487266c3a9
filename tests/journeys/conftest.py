"""The running product, a browser, and people to sit before it."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pytest

from tradewind.cli.proving import missing

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

from playwright.sync_api import Browser  # noqa: E402 - only where it is installed

from tests.journeys.colleague import Colleague, Count  # noqa: E402
from tests.journeys.seed import copied_to  # noqa: E402
from tests.journeys.serving import at_work, web_of  # noqa: E402

ARGUMENTS = [
    "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-features=OptimizationHints,MediaRouter,Translate",
    "--font-render-hinting=none", "--force-color-profile=srgb",
]  # fmt: skip
COUNTS = pytest.StashKey[list[Count]]()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Ends with these tests: while playwright runs, Django takes every other test for asynchronous code."""
    program = os.environ.get("CHROMIUM") or missing.browser()
    if not program:
        pytest.skip("Chromium is not installed: the journeys in the browser are not run")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    arguments = ["--no-sandbox", *ARGUMENTS] if is_root else ARGUMENTS
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=arguments)
        yield running
        running.close()


class Running(NamedTuple):
    """A product that answers, and the sessions of those who have logged in."""

    url: str
    sessions: dict[str, Any]


@dataclass
class Office:
    """A browser for everybody who comes in; whatever went wrong on a screen fails the journey at its end."""

    browser: Browser
    url: str
    counts: list[Count]
    people: list[Colleague] = field(default_factory=list)
    sessions: dict[str, Any] = field(default_factory=dict)

    def newcomer(self, **settings: Any) -> Colleague:
        """Somebody who has not logged in. Settings are the browser's: viewport, java_script_enabled, color_scheme …"""
        usual = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "viewport": {"width": 1440, "height": 900}}
        context = self.browser.new_context(base_url=self.url, **{**usual, **settings})
        self.people.append(Colleague(context, self.counts))
        return self.people[-1]

    def enter(self, username: str, **settings: Any) -> Colleague:
        """Through the login page; whoever comes again finds the session still there."""
        if session := self.sessions.get(username):
            known = self.newcomer(storage_state=session, **settings)
            known.open("/")
            return known
        person = self.newcomer(**settings).log_in(username)
        self.sessions[username] = person.context.storage_state()
        return person

    def close(self) -> None:
        for each in self.people:
            each.context.close()
        assert not (problems := [line for each in self.people for line in each.problems]), "\n".join(problems)


@pytest.fixture
def open_office(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[[str], Office]]:
    """For the journeys that start the product in their own way."""
    counts = request.config.stash.setdefault(COUNTS, [])
    offices: list[Office] = []

    def opened(url: str) -> Office:
        offices.append(Office(browser, url, counts))
        return offices[-1]

    yield opened
    for office in offices:
        office.close()


@pytest.fixture(scope="package")
def reading_room(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with web_of(copied_to(tmp_path_factory.mktemp("home"))) as url:
        yield Running(url, {})


@pytest.fixture(scope="module")
def own_copy(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with web_of(copied_to(tmp_path_factory.mktemp("home"))) as url:
        yield Running(url, {})


@pytest.fixture(scope="module")
def copy_at_work(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with at_work(copied_to(tmp_path_factory.mktemp("home"))) as url:
        yield Running(url, {})


@pytest.fixture
def reading(browser: Browser, reading_room: Running, request: pytest.FixtureRequest) -> Iterator[Office]:
    """The demo company, one copy for all journeys that only look."""
    yield from _opened(browser, reading_room, request)


@pytest.fixture
def office(browser: Browser, own_copy: Running, request: pytest.FixtureRequest) -> Iterator[Office]:
    """The demo company, a copy for the journeys of this file alone, served by `tradewind web`."""
    yield from _opened(browser, own_copy, request)


@pytest.fixture
def office_at_work(browser: Browser, copy_at_work: Running, request: pytest.FixtureRequest) -> Iterator[Office]:
    """The same, and what people ask of the background is done."""
    yield from _opened(browser, copy_at_work, request)


def _opened(browser: Browser, running: Running, request: pytest.FixtureRequest) -> Iterator[Office]:
    counts = request.config.stash.setdefault(COUNTS, [])
    office = Office(browser, running.url, counts, sessions=running.sessions)
    yield office
    office.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if counts := config.stash.get(COUNTS, []):
        terminalreporter.section("clicks C and seconds S of the journeys")
        for count in counts:
            terminalreporter.write_line(str(count))
