"""T38: whatever is sent to whichever address, is the answer never a failure?"""

import random
import string
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.web.addresses import all_addresses
from tests.web.firm import Firm
from tests.web.forms import all_forms
from tests.web.watching import undone

REQUESTS = {"boss": 300, "owner": 100, "anonymous": 100}
SEED = 38
MEGABYTE = "长" * 350_000  # 1 MB of UTF-8
ODD = (
    "", " ", "\x00", "a\x00b", "\ud800", "x\udfffy", "1" + "0" * 309, "-0", "NaN", "Infinity", "-1", "0", "1e309",
    "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "0000-00-00", "２０２６－０１－０１", "1.5", "१२३",
    "１２３", "🦆", "👩‍👩‍👦" * 50, "\u202egnp.exe", "\u200b\u200d\ufeff", "e\u0301\u0328" * 20,
    "true", "null", "[]", "{}", "[1,2]", "<script>alert(1)</script>", "'; DROP TABLE parties_party; --",
    "%(name)s %s {0} {{ x }} {% y %}", "../../etc/passwd", "\r\nSet-Cookie: a=b", "\x1b[31m", "\x7f\x80\x9f",
    "a" * 5000, "99999999999999999999", "2147483648", "٣", "½", "on", "9" * 18, "DE", "de", "zh-hans", "system",
    "Europe/Nowhere", "12:60", "25:00", "24:00", "-00:01", "\\", '"', "&amp;",
)  # fmt: skip
NAMES = (
    "q", "quick", "sort", "page", "size", "country", "tier", "owner", "from", "at", "channel", "all", "whose",
    "party", "name", "year", "next", "language", "request_key", "version", "x",
)  # fmt: skip


def odd_word(chance: random.Random, name: str, firm: Firm) -> str:
    """A part of an address: mostly a real record, else something odd."""
    real = [str(words[name]) for words in firm.objects.values() if name in words]
    return chance.choice(real) if real and chance.random() < 0.7 else chance.choice(("0", "9" * 18, "x", *ODD[:12]))


def odd_body(chance: random.Random) -> dict[str, Any]:
    form = chance.choice(all_forms())
    names = [*form.base_fields, *chance.sample(NAMES, 3)]
    return {name: _odd_value(chance) for name in names if chance.random() < 0.8}


def _odd_value(chance: random.Random) -> Any:
    roll = chance.random()
    if roll < 0.004:
        return MEGABYTE
    if roll < 0.05:
        return SimpleUploadedFile(chance.choice(("a.png", "../x", "\u202e.exe")), b"\x89PNG\r\n\x1a\n\x00")
    if roll < 0.16:
        return [chance.choice(ODD) for _ in range(3)]
    return chance.choice(ODD) if roll < 0.9 else "".join(chance.choices(string.printable, k=40))


def requests(firm: Firm, seed: int, number: int) -> Iterator[tuple[str, str, dict[str, Any]]]:
    chance = random.Random(seed)
    addresses = all_addresses()
    for turn in range(number):
        address = addresses[turn % len(addresses)] if turn < 2 * len(addresses) else chance.choice(addresses)
        path = address.filled({word: quote(_sendable(odd_word(chance, word, firm))) for word in address.words})
        if chance.random() < 0.45:
            query = {chance.choice(NAMES): chance.choice(ODD) for _ in range(chance.randrange(5))}
            yield "GET", path, query
        else:
            yield "POST", path, odd_body(chance)


def _sendable(text: str) -> bytes:
    """As a hostile program sends it: lone surrogates go out as the three bytes no decoder accepts."""
    return text.encode("utf-8", "surrogatepass")


def _plain(values: dict[str, Any]) -> str:
    return "&".join(
        f"{quote(name)}={quote(_sendable(str(text)))}"
        for name, value in values.items()
        for text in (value if isinstance(value, list) else [value])
    )


def send(client: Client, method: str, path: str, values: dict[str, Any]) -> int:
    if method == "GET":
        return client.get(f"{path}?{_plain(values)}"[:20_000]).status_code
    if any(isinstance(value, SimpleUploadedFile) for value in values.values()):
        readable = {name: _readable(value) for name, value in values.items()}
        return client.post(path, readable).status_code
    return client.post(path, _plain(values), content_type="application/x-www-form-urlencoded").status_code


def _readable(value: Any) -> Any:
    if isinstance(value, list):
        return [_readable(each) for each in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


@pytest.mark.parametrize("actor", REQUESTS)
def test_no_request_makes_the_house_fall_over(firm: Firm, actor: str) -> None:
    client, failures = firm.client(actor), []
    for method, path, values in requests(firm, SEED + len(actor), REQUESTS[actor]):
        kept = client.cookies.copy()
        with undone():
            try:
                status = send(client, method, path, values)
            except Exception as error:  # what the test client raises is what a person would see as a failure
                failures.append(f"{method} {path[:200]} {str(values)[:300]}: {error!r}"[:700])
            else:
                if status >= 500:
                    failures.append(f"{method} {path[:200]}: {status}")
        client.cookies = kept
    assert failures == []


@pytest.mark.parametrize("cookie", ["x", "a" * 5000, '"abcdefgh\\000ij"', "\\", "%00", '"\\355\\240\\200"', "用户"])
@pytest.mark.parametrize("name", ["session", "csrf", "tw_language", "tw_theme", "messages"])
def test_no_cookie_does_either(db: None, settings: Any, name: str, cookie: str) -> None:
    names = {"session": settings.SESSION_COOKIE_NAME, "csrf": settings.CSRF_COOKIE_NAME}
    client = Client()
    for path in ("/", "/login/"):
        header = f"{names.get(name, name)}={cookie}".encode().decode("latin-1")
        assert client.get(path, HTTP_COOKIE=header).status_code in (200, 302)
        assert client.post(path, HTTP_COOKIE=header).status_code < 500


@pytest.mark.parametrize("value", ["x", "zh", "en;q=nan", "*", "é" * 50, "en-" * 3000, "\\x00", "de,fr"])
def test_no_header_does_either(db: None, value: str) -> None:
    client = Client()
    for header in ("HTTP_ACCEPT_LANGUAGE", "HTTP_REFERER", "HTTP_HX_REQUEST", "HTTP_HX_CURRENT_URL", "HTTP_USER_AGENT"):
        assert client.get("/login/", **{header: value}).status_code in (200, 302)
        assert client.post("/login/", {"username": "a", "password": "b"}, **{header: value}).status_code < 500


def test_a_strange_host_is_refused_without_a_trace(db: None) -> None:
    answer = Client(raise_request_exception=False).get("/login/", HTTP_HOST="evil.example")
    assert answer.status_code == 400
    assert b"Traceback" not in answer.content and b"evil.example" not in answer.content
