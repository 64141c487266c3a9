"""T29: does every page carry its armour, and does no form act without its token?"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from tests.web.addresses import path_of
from tests.web.bodies import body_of
from tests.web.firm import Firm
from tests.web.sparing import pages_in_a_word, without_frames
from tests.web.test_permission_matrix import lines
from tests.web.watching import fingerprint

CSP = {
    "default-src": "'self'", "script-src": "'self'", "style-src": "'self'", "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:", "frame-ancestors": "'none'", "object-src": "'none'", "base-uri": "'none'",
    "form-action": "'self'",
}  # fmt: skip
ARMOUR = {
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin", "Cache-Control": "no-store, private",
}  # fmt: skip
# Served in a sandbox of their own, kept by the browser for minutes.
FILES = frozenset({
    "company:image", "parties:file", "parties:file_shown", "parties:import_left_out",
                   "catalogue:import_left_out",
    "catalogue:import_template", "exports:file", "messaging:part", "messaging:raw", "messaging:aside_raw",
    "messaging:shown", "inquiries:file", "inquiries:file_shown", "catalogue:thumbnail",
    "catalogue:picture_original", "catalogue:brochure_paper", "papers:sample", "catalogue:file", "catalogue:file_shown",
    "quotations:preview_page", "samples:photo",
})  # fmt: skip


def policy(header: str) -> dict[str, str]:
    parts = (part.strip().split(" ", 1) for part in header.split(";"))
    return {name: rest[0] if rest else "" for name, *rest in parts}


def answers(firm: Firm) -> Iterator[tuple[str, Any]]:
    """Every page as boss and as nobody, a missing one, a forbidden one, a refused form, a wrong method."""
    boss, nobody = firm.client("boss"), firm.client("anonymous")
    for line in lines():
        if line.method == "GET":
            path = path_of(line.url, firm.objects[line.kind])
            with without_frames():
                answer = boss.get(path)
            yield line.url, answer
            if line.expected["anonymous"] == 200:
                yield f"{line.url} for nobody", nobody.get(path)
    yield "missing", boss.get("/nowhere/")
    yield "missing for nobody", nobody.get("/nowhere/")
    yield "forbidden", firm.client("none").get("/customers/")
    yield "refused", boss.post("/customers/new/", {})
    yield "wrong method", boss.put("/customers/")
    yield "login refused", nobody.post("/login/", {"username": "x", "password": "y"})
    yield "token missing", Client(enforce_csrf_checks=True).post("/login/", {})


def test_every_answer_wears_its_headers(firm: Firm) -> None:
    wrong = []
    for name, answer in answers(firm):
        if name in FILES:
            assert "sandbox" in answer["Content-Security-Policy"] and "private" in answer["Cache-Control"]
            continue
        if policy(answer.headers.get("Content-Security-Policy", "")) != CSP:
            wrong.append(f"{name}: {answer.headers.get('Content-Security-Policy')}")
        wrong += [
            f"{name}: {key} {answer.headers.get(key)}"
            for key, value in ARMOUR.items()
            if answer.headers.get(key) != value
        ]
        if name not in ("wrong method",) and answer.status_code != 302 and not answer.headers.get("Content-Language"):
            wrong.append(f"{name}: no language")
    assert wrong == []


def test_no_page_names_its_maker(firm: Firm) -> None:
    client = firm.client("boss")
    assert not {"Server", "X-Powered-By"} & set(client.get("/").headers)


@pytest.mark.parametrize("actor", ["boss", "anonymous"])
def test_no_post_acts_without_its_token(firm: Firm, actor: str) -> None:
    client = Client(enforce_csrf_checks=True)
    if actor == "boss":
        client.force_login(firm.people["boss"])
    wrong, before = [], fingerprint()
    for line in lines():
        if line.method == "POST":
            body = body_of(firm, "boss", line.url, line.kind)
            for method in ("post",) if actor == "boss" else ("post", "put", "patch", "delete"):
                send = getattr(client, method)
                path = path_of(line.url, firm.objects[line.kind])
                with pages_in_a_word():
                    status = send(path, body).status_code if method == "post" else send(path).status_code
                if status != 403:
                    wrong.append(f"{method} {line.url}: {status}")
    assert wrong == []
    assert fingerprint() == before


def test_cookies_are_out_of_scripts_reach(firm: Firm) -> None:
    client = Client()
    client.get("/login/")
    client.post("/login/", {"username": "li.qiang", "password": "a long walk by the harbour"})
    assert len(client.cookies) >= 2
    for cookie in client.cookies.values():
        assert cookie["httponly"] and cookie["samesite"] == "Lax", cookie.key


def test_a_failure_shows_no_trace(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> None:
    def fall_over(*_args: Any, **_more: Any) -> None:
        raise RuntimeError("the secret of the trace")

    monkeypatch.setattr("tradewind.web.home.views.work_rows", fall_over)
    client = firm.client("owner")
    client.raise_request_exception = False
    answer = client.get("/")
    assert answer.status_code == 500
    page = answer.content.decode()
    assert "secret of the trace" not in page and "Traceback" not in page and "work_rows" not in page
    assert answer["X-Request-Number"] in page
