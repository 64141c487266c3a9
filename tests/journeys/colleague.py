"""Who sits at the browser, what do they click, and what must never happen on their screen?"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Response

# A breach of the content policy is told to the console by the browser, and here once more in words.
REPORT_BREACHES = """document.addEventListener("securitypolicyviolation",
  (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""


@dataclass(frozen=True, slots=True)
class Count:
    """What a stretch of work took."""

    story: str
    clicks: int
    most: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.story}: {self.clicks} C of {self.most}, {self.seconds:.1f} S"


class Colleague:
    """One person with a browser of the own. `click` and `press` count; typing costs seconds, not clicks (ux §2)."""

    def __init__(self, context: BrowserContext, counts: list[Count]) -> None:
        context.add_init_script(REPORT_BREACHES)
        context.set_default_timeout(10_000)
        self.context, self.counts = context, counts
        self.page: Page = context.new_page()
        self.problems: list[str] = []
        self.clicks = 0
        self._expected: list[int] = []
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.problems.append(f"{self.page.url}: {error}"))
        self.page.on("response", self._answered)

    def log_in(self, username: str, password: str = "") -> "Colleague":
        self.page.goto("/login/")
        self.page.fill("#id_username", username)
        self.page.fill("#id_password", password or f"tradewind-demo-{username}")
        self.page.press("#id_password", "Enter")
        self.page.wait_for_url(lambda url: "/login/" not in url)
        return self

    def open(self, path: str) -> Page:
        self.page.goto(path)
        return self.page

    def see(self, selector: str) -> Locator:
        return self.page.locator(selector)

    def click(self, what: str | Locator) -> None:
        self.clicks += 1
        (self.page.locator(what) if isinstance(what, str) else what).click()
        self.page.wait_for_load_state()  # a click that leads on returns when the next page begins, not when it stands

    def press(self, key: str) -> None:
        """A key that does something; moving with Tab is typing."""
        self.clicks += key not in ("Tab", "Shift+Tab")
        self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def arrive(self, part: str) -> None:
        """Until the address holds this."""
        self.page.wait_for_url(lambda url: part in url)

    def settled(self) -> None:
        """Until htmx has swapped what it asked for."""
        self.page.wait_for_selector(".htmx-request, .htmx-swapping, .htmx-settling", state="detached")

    @contextmanager
    def expecting(self, status: int) -> Iterator[None]:
        """An answer that is a refusal on purpose: the browser complains of it, we do not."""
        self._expected.append(status)
        yield
        self.page.wait_for_load_state()
        self._expected.remove(status)

    @contextmanager
    def counting(self, story: str, *, most: int) -> Iterator[None]:
        """Clicks are asserted; seconds are a machine's matter and only told."""
        before, began = self.clicks, time.monotonic()
        yield
        count = Count(story, self.clicks - before, most, time.monotonic() - began)
        self.counts.append(count)
        assert count.clicks <= most, count

    def _heard(self, message: ConsoleMessage) -> None:
        told = any(f"status of {status}" in message.text for status in self._expected)
        if message.type == "error" and not told:
            self.problems.append(f"{self.page.url}: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self._expected:
            self.problems.append(f"{response.request.method} {response.url}: {response.status}")
