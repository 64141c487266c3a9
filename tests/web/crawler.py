"""Which pages can a person reach by links and by forms that only look?"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urldefrag, urlencode, urljoin, urlsplit

from django.test import Client

from tests.web.sparing import without_frames
from tests.web.watching import content_of

MOST_ALIKE = 8  # of the addresses that differ in numbers or in their query only: years, sort orders, filters
PASSED_OVER = ("/static/",)
_MARK = re.compile(r"""<(/?)([a-zA-Z][\w-]*)([^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_LEADING = ("href", "hx-get", "data-href", "data-peek", "src")
_LEADS = re.compile("|".join(_LEADING))
_OF_FORMS = frozenset({"form", "input", "select", "option", "textarea"})


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


class Page:
    """The links and forms of one page.

    The pages are our own and their marks are whole, so that a pattern reads them, ten times as fast as a parser of
    everything that is found in the wild.
    """

    def __init__(self, html: str, address: str) -> None:
        self.address, self.links, self.forms = address, [], []  # type: ignore[var-annotated]
        self._form: Form | None = None
        self._select = self._area = ""
        self._area_from = 0
        for mark in _MARK.finditer(html):
            closes, tag, inside = mark.groups()
            if closes:
                self._end(tag.lower(), html, mark)
            elif not self._area and (tag in _OF_FORMS or _LEADS.search(inside)):
                self._start(tag.lower(), _attributes(inside), mark)

    def _start(self, tag: str, has: dict[str, str], mark: re.Match[str]) -> None:
        if tag != "link":
            self.links += [urljoin(self.address, has[name]) for name in _LEADING if name in has]
        if tag == "form":
            self._form = Form(
                has.get("method", "get").upper(), urljoin(self.address, has.get("action") or self.address)
            )
            self.forms.append(self._form)
        elif self._form is not None:
            self._take_field(self._form, tag, has, mark)

    def _take_field(self, form: Form, tag: str, has: dict[str, str], mark: re.Match[str]) -> None:
        name, kind = has.get("name", ""), has.get("type", "")
        if name and tag in ("input", "select", "textarea"):
            form.fields.add(name)
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in has:
            form.values.append((self._select, has.get("value", "")))
        elif tag == "textarea" and name:
            self._area, self._area_from = name, mark.end()
        elif tag == "input" and name and kind != "submit" and (kind not in ("checkbox", "radio") or "checked" in has):
            nothing = "on" if kind in ("checkbox", "radio") else ""
            form.values.append((name, has.get("value", nothing)))

    def _end(self, tag: str, html: str, mark: re.Match[str]) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._area and self._form is not None:
            text = unescape(html[self._area_from : mark.start()])
            self._form.values.append((self._area, text.removeprefix("\n")))
            self._area = ""


def _attributes(inside: str) -> dict[str, str]:
    found = _ATTRIBUTE.findall(inside)
    return {name.lower(): unescape(double or single or bare) for name, double, single, bare in found}


def page_of(client: Client, address: str) -> Page:
    return Page(client.get(address).content.decode(), address)


def crawl(
    client: Client, start: str = "/", *, alike: int = MOST_ALIKE, frames: bool = True, **searching: str
) -> Iterator[tuple[str, bytes, list[Form]]]:
    """Every page within reach, its bytes and its forms; `searching` fills the fields of forms that look.

    Without frames only the first page has its rail and bars, which lead to the same places from everywhere.
    """
    waiting, seen, shapes = [start], {start}, Counter[str]()
    while waiting:
        address = waiting.pop(0)
        with nullcontext() if frames or address == start else without_frames():
            answer = client.get(address)
        body, found, forms = content_of(answer), list[str](), list[Form]()
        if answer.headers.get("Location"):
            found = [urljoin(address, answer.headers["Location"])]
        elif answer.headers.get("Content-Type", "").startswith("text/html"):
            page = Page(body.decode(), address)
            found, forms = _reachable(page, searching), page.forms
        yield address, body + repr(sorted(answer.headers.items())).encode(), forms
        for each in map(_own, found):
            shape = re.sub(r"\d+", "0", each.split("?")[0])
            if each and each not in seen and shapes[shape] < alike:
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
