"""Which pages can a person reach by links and by forms that only look?"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

from django.test import Client

from tests.web.watching import content_of

MOST_ALIKE = 8  # of the addresses that differ in numbers or in their query only: years, sort orders, filters
PASSED_OVER = ("/static/",)


@dataclass
class Form:
    """One form of a page with the values it would send, and the names of all that can be filled in."""

    method: str
    action: str
    values: list[tuple[str, str]] = field(default_factory=list)
    fields: set[str] = field(default_factory=set)

    @property
    def names(self) -> set[str]:
        return {name for name, _value in self.values}


class Page(HTMLParser):
    """The links and forms of one page."""

    def __init__(self, html: str, address: str) -> None:
        super().__init__()
        self.address, self.links, self.forms = address, [], []  # type: ignore[var-annotated]
        self._form: Form | None = None
        self._select = self._area = ""
        self._text: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attributes}
        for name in ("href", "hx-get", "data-href", "data-peek", "src"):
            if name in has and tag != "link":
                self.links.append(urljoin(self.address, has[name]))
        if tag == "form":
            self._form = Form(
                has.get("method", "get").upper(), urljoin(self.address, has.get("action") or self.address)
            )
            self.forms.append(self._form)
        elif self._form is not None:
            self._take_field(tag, has)

    def _take_field(self, tag: str, has: dict[str, str]) -> None:
        assert self._form is not None
        name, kind = has.get("name", ""), has.get("type", "")
        if name and tag in ("input", "select", "textarea"):
            self._form.fields.add(name)
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in has:
            self._form.values.append((self._select, has.get("value", "")))
        elif tag == "textarea" and name:
            self._area, self._text = name, []
        elif tag == "input" and name and kind != "submit" and (kind not in ("checkbox", "radio") or "checked" in has):
            nothing = "on" if kind in ("checkbox", "radio") else ""
            self._form.values.append((name, has.get("value", nothing)))

    def handle_data(self, text: str) -> None:
        if self._area:
            self._text.append(text)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._area and self._form is not None:
            self._form.values.append((self._area, "".join(self._text).removeprefix("\n")))
            self._area = ""


def page_of(client: Client, address: str) -> Page:
    return Page(client.get(address).content.decode(), address)


def crawl(client: Client, start: str = "/", **searching: str) -> Iterator[tuple[str, bytes]]:
    """Every page within reach with its bytes; `searching` fills the fields of forms that look (`q="Canary"`)."""
    waiting, seen, shapes = [start], {start}, Counter[str]()
    while waiting:
        address = waiting.pop(0)
        answer = client.get(address)
        body = content_of(answer)
        yield address, body + repr(sorted(answer.headers.items())).encode()
        if answer.headers.get("Location"):
            found = [urljoin(address, answer.headers["Location"])]
        elif answer.headers.get("Content-Type", "").startswith("text/html"):
            found = _reachable(Page(body.decode(), address), searching)
        else:
            found = []
        for each in map(_own, found):
            shape = re.sub(r"\d+", "0", each.split("?")[0])
            if each and each not in seen and shapes[shape] < MOST_ALIKE:
                seen.add(each)
                shapes[shape] += 1
                waiting.append(each)


def _reachable(page: Page, searching: dict[str, str]) -> list[str]:
    looks = [form for form in page.forms if form.method == "GET"]
    # The searches first: they find more than another year of the calendar.
    return [_asked(form, searching) for form in looks] + [_asked(form, {}) for form in looks] + page.links


def _asked(form: Form, searching: dict[str, str]) -> str:
    values = dict(form.values) | {name: text for name, text in searching.items() if name in form.names}
    return f"{form.action.split('?')[0]}?{urlencode(values)}"


def _own(address: str) -> str:
    """An address of the product itself, or nothing."""
    plain, _fragment = urldefrag(address)
    parts = urlsplit(plain)
    if parts.netloc or parts.scheme or not parts.path.startswith("/") or parts.path.startswith(PASSED_OVER):
        return ""
    return plain
